/**
 * MinHash: a text's shingles as a signature of fixed size in which each slot of two texts is equal with a probability of
 * about their resemblance, the share that they have in common of all their shingles (A. Broder, "On the resemblance and
 * containment of documents", 1997). One hash sorts the shingles into slots and the least of each slot stays (P. Li,
 * A. Owen, C.-H. Zhang, "One permutation hashing", 2012); empty slots of short texts borrow from others in an order that is
 * the same for all texts, which keeps that probability (A. Shrivastava, "Optimal densification", 2017). So a signature
 * costs one step for each word, however many slots there are.
 */
import { mixed } from './shingles.ts'

/** How many slots a signature has. 256 bytes for each article; an estimate out of them is off by 0.06 at most as a rule. */
export const signatureSlots = 64

/** Texts by number, from 0: their signatures one after the other, how many shingles each has, and its outlet or what stands for it. */
export interface Signed {
  readonly count: number
  readonly signatures: Uint32Array
  readonly sizes: Uint32Array
  readonly sources: Uint32Array
}

const slotShift = 26 // the six highest bits
const slotSeed = 0x2545f491

/** The signature of a text by its shingles; `undefined` where it has none. */
export function signatureOf(shingles: Uint32Array): Uint32Array | undefined {
  if (shingles.length === 0) return undefined
  const least = new Uint32Array(signatureSlots).fill(0xffffffff)
  const isFilled = new Uint8Array(signatureSlots)
  for (let at = 0; at < shingles.length; at += 1) {
    const shingle = shingles[at] ?? 0
    const slot = Math.imul(shingle ^ slotSeed, 0x9e3779b1) >>> slotShift
    isFilled[slot] = 1
    if (shingle < (least[slot] ?? 0)) least[slot] = shingle
  }
  return lent(least, isFilled)
}

/** Gives each empty slot what a filled one has, found by a walk that depends on the slot alone. */
function lent(least: Uint32Array, isFilled: Uint8Array): Uint32Array {
  const signature = least.slice()
  for (let slot = 0; slot < signatureSlots; slot += 1) {
    let lender = slot
    for (let step = 1; isFilled[lender] !== 1; step += 1)
      lender = mixed(Math.imul(slot + 1, 0x01000193) ^ step) >>> slotShift
    signature[slot] = least[lender] ?? 0
  }
  return signature
}
