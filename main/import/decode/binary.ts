/** Files that are no text at all, by their first bytes and by the control characters in them. */
import type { BinaryFormat } from '../../../core/model/row-detail.ts'

const signatures: readonly (readonly [BinaryFormat, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['riff', [0x52, 0x49, 0x46, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  [
    'sqlite',
    [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20, 0x33, 0x00],
  ],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
]

/** How many bytes of a file are looked at for control characters. */
const sampleBytes = 512

/**
 * What kind of binary file this is; `undefined` for what may be text in an encoding of single bytes or UTF-8.
 * UTF-16 must have been ruled out before: half of its bytes may be zero.
 */
export function binaryKind(bytes: Buffer): BinaryFormat | undefined {
  const known = signatureOf(bytes)
  if (known !== undefined) return known
  const middle = Math.max(0, (bytes.length >> 1) - sampleBytes / 2)
  const isDense = controlShare(bytes, 0) > 0.01 || controlShare(bytes, middle) > 0.05
  return isDense ? 'bytes' : undefined
}

/** What kind of binary file begins with such bytes; `undefined` where none does. */
export function signatureOf(bytes: Buffer): BinaryFormat | undefined {
  return signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0]
}

function controlShare(bytes: Buffer, from: number): number {
  const to = Math.min(bytes.length, from + sampleBytes)
  let controls = 0
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls += 1
  }
  return to === from ? 0 : controls / (to - from)
}
