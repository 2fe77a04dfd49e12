/**
 * A text as the set of its shingles: each run of a few words, hashed to 32 bits (Broder 1997). Words are taken from the
 * folded text, so that vowel marks, tatweel, forms of letters and digits, case and punctuation make no difference.
 */
import { fold } from '../text/fold.ts'

/** How many words a shingle has. With fewer, common phrases join what is unrelated; with more, each edit undoes more. */
export const shingleWords = 4

/** The words of a text in order, hashed, with their places in the folded text: half-open, in UTF-16. */
export interface HashedWords {
  readonly hashes: Uint32Array
  readonly from: Uint32Array
  readonly to: Uint32Array
}

/** The words of a text that has been folded. Linear in its length. */
export function hashedWords(folded: string): HashedWords {
  const units = Uint16Array.from({ length: folded.length }, (_, at) => folded.charCodeAt(at))
  const most = mostWords(units)
  const places = { from: new Uint32Array(most), to: new Uint32Array(most) }
  const hashes = wordHashes(units, places)
  const { from, to } = places
  return { hashes, from: from.subarray(0, hashes.length), to: to.subarray(0, hashes.length) }
}

/**
 * The words alone, of the UTF-16 units of folded text. Linear in its length.
 * @param places is filled with where they are, if given
 */
export function wordHashes(
  folded: Uint16Array,
  places?: { readonly from: Uint32Array; readonly to: Uint32Array },
): Uint32Array {
  const isWord = wordUnits()
  const hashes = new Uint32Array(mostWords(folded))
  let count = 0
  for (let at = 0; at < folded.length; at += 1) {
    let unit = folded[at] ?? 0
    if (isWord[unit] !== 1) continue
    const from = at
    let hash = fnvBasis
    for (; isWord[unit] === 1; unit = folded[at] ?? 0) {
      hash = Math.imul(hash ^ unit, fnvPrime)
      at += 1
      if (at === folded.length) break
    }
    hashes[count] = hash
    if (places !== undefined) {
      places.from[count] = from
      places.to[count] = at
    }
    count += 1
  }
  return hashes.subarray(0, count)
}

function mostWords(folded: Uint16Array): number {
  return (folded.length >> 1) + 1
}

/** The shingle that begins at each word of a text, in order; the last words begin none. */
export function shinglesOf({ hashes }: Pick<HashedWords, 'hashes'>): Uint32Array {
  const count = Math.max(0, hashes.length - shingleWords + 1)
  const shingles = new Uint32Array(count)
  for (let at = 0; at < count; at += 1) {
    let hash = seed
    for (let word = at; word < at + shingleWords; word += 1)
      hash = Math.imul(hash ^ (hashes[word] ?? 0), shingleFactor)
    shingles[at] = mixed(hash)
  }
  return shingles
}

/** The shingles of a text as it is written. */
export function shinglesIn(text: string): Uint32Array {
  return shinglesOf(hashedWords(fold(text)))
}

/** A one-to-one scrambling of 32 bits in which each bit of the input moves about half of the output (MurmurHash3's end). */
export function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** FNV-1a. */
const fnvBasis = 0x811c9dc5
const fnvPrime = 0x01000193
/** An odd factor, so that the order of words counts; from the golden ratio, as is the seed. */
const shingleFactor = 0x9e3779b1
const seed = 0x7f4a7c15

let built: Uint8Array | undefined

/** 1 for each unit that is part of a word: a letter, a digit, or half of a character beyond the BMP that may be one. */
function wordUnits(): Uint8Array {
  built ??= Uint8Array.from({ length: 0x10000 }, (_, unit) =>
    /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 0,
  )
  return built
}
