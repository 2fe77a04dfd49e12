/**
 * What JSON would take in memory once it is parsed, told before it is: `{},{},…` takes twenty times its own size, and a thread
 * whose heap is full takes the whole program with it. The weights are the most that were measured of any shape, in bytes.
 */
import { endOfString } from './pieces.ts'

/** Of an object or a list, of a value behind a comma, of a name that no other object has. */
const weights = { open: 64, comma: 8, colon: 144 }
/** The most that one character was measured to take, and then some: shorter texts need not be looked at. */
const mostOfCharacter = 32
/** The heap of a reading thread has 1,024 MB (`run/reader-pool.ts`), in which there are other things. */
const mostBytes = 800 * 1_048_576

const sign = /["{[,:]/g

/** Whether a text can be parsed as a whole without the heap of its thread getting full. */
export function fitsHeap(text: string): boolean {
  if (text.length * mostOfCharacter < mostBytes) return true
  // The text is there twice: by itself, and in the values.
  let bytes = text.length * (/[^\0-\xff]/.test(text) ? 4 : 2)
  sign.lastIndex = 0
  for (let found = sign.exec(text); found !== null && bytes <= mostBytes; found = sign.exec(text)) {
    if (found[0] === '"') sign.lastIndex = endOfString(text, found.index)?.end ?? text.length
    else bytes += found[0] === ':' ? weights.colon : found[0] === ',' ? weights.comma : weights.open
  }
  return bytes <= mostBytes
}
