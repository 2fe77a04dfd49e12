/** Going through all texts again and again without leaving garbage: two hundred times for the slots and bands of a hundred thousand. */
import { type Signed, signatureSlots } from './signature.ts'

/** What each slot and each band goes through all texts with: made once, it is no garbage two hundred times. */
export class Room {
  readonly #bits: number
  /** By bucket the text that was put there last, and by text the one before; -1 for none. */
  readonly heads: Int32Array
  readonly next: Int32Array
  /** By the first text that has a value how many have it. */
  readonly counts: Uint32Array

  constructor(count: number) {
    this.#bits = Math.max(4, 32 - Math.clz32(count))
    this.heads = new Int32Array(1 << this.#bits)
    this.next = new Int32Array(count)
    this.counts = new Uint32Array(count)
  }

  bucketOf(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> (32 - this.#bits)
  }
}

/** Notes for each value of a slot how many texts have it, and gives that number for a value. */
export function countValues(
  { count, signatures }: Signed,
  slot: number,
  room: Room,
): (value: number) => number {
  const { heads, next, counts } = room
  const firstWith = (value: number): number => {
    let each = heads[room.bucketOf(value)] ?? -1
    while (each >= 0 && signatures[each * signatureSlots + slot] !== value) each = next[each] ?? -1
    return each
  }
  heads.fill(-1)
  for (let text = 0; text < count; text += 1) {
    const value = signatures[text * signatureSlots + slot] ?? 0
    const known = firstWith(value)
    if (known >= 0) {
      counts[known] = (counts[known] ?? 0) + 1
      continue
    }
    const bucket = room.bucketOf(value)
    counts[text] = 1
    next[text] = heads[bucket] ?? -1
    heads[bucket] = text
  }
  return value => counts[firstWith(value)] ?? 0
}
