/** Writes text in encodings that Node only reads, by turning its decoders round. */

/** `text` in a page of single bytes. Fails where a character is not in it, so that no test loses one unawares. */
export function encodeIn(page: string, text: string): Uint8Array {
  const decoder = new TextDecoder(page)
  const bytes = new Map<string, number>()
  for (let byte = 255; byte >= 0; byte -= 1) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from(text, character => {
    const byte = bytes.get(character)
    if (byte === undefined) throw new Error(`${page} has no ${JSON.stringify(character)}`)
    return byte
  })
}

/** `text` in UTF-16, without a byte order mark. */
export function encodeUtf16(text: string, isBigEndian = false): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

/** What a program makes of `text` that reads its UTF-8 as if it were in `page` and saves that as UTF-8. */
export function mangled(text: string, page: string): Uint8Array {
  return Buffer.from(new TextDecoder(page).decode(Buffer.from(text)))
}
