/**
 * Memory that a reading thread uses over and over. A buffer for each of a hundred thousand files would keep the garbage
 * collector busy and the process large; what is given out here is valid until the next call of the same function.
 */
import * as fs from 'node:fs'

/** Files and documents beyond this get memory of their own, which is not held on to. */
const mostBytes = 4_194_304
const utf8BytesPerUnit = 3

let forReading: Buffer = Buffer.allocUnsafeSlow(65_536)
let forWriting: Buffer = Buffer.allocUnsafeSlow(65_536)

/** The bytes of an open file from its beginning; `size` is what it was found to have, but what it has is what counts. */
export function readAll(descriptor: number, size: number): Uint8Array {
  if (size >= mostBytes) return fs.readFileSync(descriptor)
  if (forReading.length <= size) forReading = larger(size)
  let length = 0
  for (;;) {
    const read = fs.readSync(descriptor, forReading, length, forReading.length - length, length)
    length += read
    // There was room for more than the file was found to have: what fills that and no more is all of it.
    if (read === 0 || length === size) return forReading.subarray(0, length)
    if (length === forReading.length) return fs.readFileSync(descriptor) // it grew meanwhile
  }
}

/** A piece of what is written: text, or bytes as the characters of one byte each that they are in Latin-1. */
interface Piece {
  readonly text: string
  readonly isOfBytes?: true
}

/** The pieces in UTF-8, one behind the other. */
export function encoded(pieces: readonly Piece[]): Uint8Array {
  const most = pieces.reduce((sum, { text }) => sum + text.length * utf8BytesPerUnit, 0)
  const isLarge = most > mostBytes
  if (!isLarge && forWriting.length < most) forWriting = larger(most)
  const room = isLarge ? Buffer.allocUnsafeSlow(most) : forWriting
  let length = 0
  for (const { text, isOfBytes } of pieces) length += room.write(text, length, isOfBytes ? 'latin1' : 'utf8')
  return room.subarray(0, length)
}

/** Room for more than `bytes`, in powers of two. */
function larger(bytes: number): Buffer {
  return Buffer.allocUnsafeSlow(2 ** Math.ceil(Math.log2(bytes + 1)))
}
