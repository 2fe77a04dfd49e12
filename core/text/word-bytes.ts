/**
 * The words of folded text as a full-text table is given them: in UTF-8, with a space between any two. To find them it has
 * to look at nothing but ASCII, which takes it half the time that it takes to tell the words of a text by tables of its own.
 */
import { wordPattern } from './text-query.ts'

const utf8BytesPerUnit = 3
const space = 0x20

/** Beyond this, room is not held on to. */
const mostKeptBytes = 4_194_304

/** Writes words, in room that is used over and over. */
export class WordBytes {
  #room = new Uint8Array(0)

  /** The words of a text, given as folded UTF-16 units: those that `wordsIn` gives. Valid until the next call. */
  of(folded: Uint16Array): Uint8Array {
    const most = folded.length * utf8BytesPerUnit + 1
    if (this.#room.length < most || this.#room.length > mostKeptBytes) this.#room = new Uint8Array(most)
    return this.#room.subarray(0, writeWords(folded, this.#room))
  }
}

/** Writes the words, a space behind each, and gives how many bytes that is. The loop runs over every character of an import. */
function writeWords(folded: Uint16Array, room: Uint8Array): number {
  const kinds = unitKinds()
  let length = 0
  let isInWord = false
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded[at] ?? 0
    const kind = kinds[unit]
    if (kind === outside || (kind === pair && !isPairOfWord(folded, at))) {
      if (isInWord) room[length++] = space
      isInWord = false
      continue
    }
    isInWord = true
    if (unit < 0x80) {
      room[length++] = unit
    } else if (unit < 0x800) {
      room[length++] = 0xc0 | (unit >> 6)
      room[length++] = 0x80 | (unit & 0x3f)
    } else if (kind === pair) {
      at += 1
      length = writePair(room, length, codePointOf(unit, folded[at] ?? 0))
    } else {
      room[length++] = 0xe0 | (unit >> 12)
      room[length++] = 0x80 | ((unit >> 6) & 0x3f)
      room[length++] = 0x80 | (unit & 0x3f)
    }
  }
  return length
}

function writePair(room: Uint8Array, at: number, codePoint: number): number {
  room[at] = 0xf0 | (codePoint >> 18)
  room[at + 1] = 0x80 | ((codePoint >> 12) & 0x3f)
  room[at + 2] = 0x80 | ((codePoint >> 6) & 0x3f)
  room[at + 3] = 0x80 | (codePoint & 0x3f)
  return at + 4
}

function codePointOf(high: number, low: number): number {
  return 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff)
}

/** Whether a character beyond the BMP begins here and is part of a word; half of one is not. */
function isPairOfWord(folded: Uint16Array, at: number): boolean {
  const [high, low] = [folded[at] ?? 0, folded[at + 1] ?? 0]
  return (low & 0xfc00) === 0xdc00 && isWord.test(String.fromCodePoint(codePointOf(high, low)))
}

const isWord = new RegExp(wordPattern, 'u')

/** What a unit is: no part of a word, part of one, or the first half of a character that may be. */
const outside = 0
const inside = 1
const pair = 2

let built: Uint8Array | undefined

function unitKinds(): Uint8Array {
  built ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    if (unit >= 0xd800 && unit <= 0xdbff) return pair
    return isWord.test(String.fromCharCode(unit)) ? inside : outside
  })
  return built
}
