/** UTF-8 that is broken somewhere: cut short at the end of the file, or with a few bytes spoilt. */
import { isUtf8 } from 'node:buffer'

/** How certain it is that broken bytes are UTF-8 all the same, 0 to 1; `undefined` where they are not taken for it. */
export function brokenUtf8(bytes: Buffer): number | undefined {
  const head = bytes.subarray(0, bytes.length - cutLength(bytes))
  // A last byte of its own after plain ASCII (`café` in Windows-1252) is no evidence of UTF-8.
  if (head.length < bytes.length && isUtf8(head)) return hasHighByte(head) ? 0.9 : undefined
  const { sequences, broken } = countSequences(bytes)
  return sequences >= 20 && broken <= sequences * 0.02 ? 0.7 : undefined
}

/** How many bytes at the end, 0 to 3, begin a character that the file ends before the end of. */
export function cutLength(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    return byte >= 0xc2 && byte <= 0xf4 && lengthOf(byte) > back ? back : 0
  }
  return 0
}

function lengthOf(lead: number): number {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}

function hasHighByte(bytes: Buffer): boolean {
  return bytes.some(byte => byte >= 0x80)
}

function countSequences(bytes: Buffer): { sequences: number; broken: number } {
  let [sequences, broken, at] = [0, 0, 0]
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    const length = lengthOf(lead)
    at += 1
    if (length === 1) continue
    let following = 1
    while (following < length && ((bytes[at] ?? 0) & 0xc0) === 0x80) {
      following += 1
      at += 1
    }
    if (lead >= 0xc2 && lead <= 0xf4 && following === length) sequences += 1
    else broken += 1
  }
  return { sequences, broken }
}
