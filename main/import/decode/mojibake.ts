/**
 * UTF-8 that someone read in a code page of single bytes and saved: `Ø§Ù„` or `ط§ظ„` for ال. It is mended only where that
 * is certain: the whole text goes back into the code page, and what comes out is valid UTF-8 of letters that people
 * write. A text that goes back only in part is left as it is.
 */
import { isUtf8 } from 'node:buffer'

/** The text mended, and what was wrong with it. */
export interface Mended {
  readonly text: string
  /** What had happened to the text, in words. */
  readonly what: string
}

/** How often a text may have been mangled. More than twice has not been seen. */
const mostRounds = 2

/** `text` mended; `undefined` where it is no mojibake, or not certainly. */
export function mendMojibake(text: string): Mended | undefined {
  let mended: Mended | undefined
  for (let round = 1; round <= mostRounds; round += 1) {
    const next = mendOnce(mended?.text ?? text)
    if (next === undefined) return mended
    mended = { text: next.text, what: mended === undefined ? next.what : `${mended.what}, then ${next.what}` }
  }
  return mended
}

/** The code pages that UTF-8 is read in by mistake. A text that fits several is mended by the first. */
const pages = ['windows-1252', 'windows-1256', 'windows-1251'] as const

function mendOnce(text: string): Mended | undefined {
  const first = text.search(notAscii)
  if (first < 0) return undefined
  for (const name of pages) {
    if (!beginsCharacter(text, first, reverseTable(name))) continue
    const bytes = encodeBack(text, name)
    if (bytes === undefined || !isUtf8(bytes)) continue
    const mended = bytes.toString('utf8')
    if (isPlausible(mended)) return { text: mended, what: `utf-8 read as ${name}` }
  }
  return undefined
}

const notAscii = /[^\0-\x7f]/

/** Whether the first two characters beyond ASCII may be the first bytes of one in UTF-8: nearly always enough to say no. */
function beginsCharacter(text: string, at: number, bytesOf: Uint16Array): boolean {
  const lead = bytesOf[text.charCodeAt(at)] ?? noByte
  const next = bytesOf[text.charCodeAt(at + 1)] ?? noByte
  return lead >= 0xc2 && lead <= 0xf4 && next >= 0x80 && next <= 0xbf
}

/** The bytes that `text` has in a code page; `undefined` where a character is not in it. */
function encodeBack(text: string, page: string): Buffer | undefined {
  const bytesOf = reverseTable(page)
  const bytes = Buffer.allocUnsafe(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const byte = bytesOf[text.charCodeAt(at)]
    if (byte === undefined || byte === noByte) return undefined
    bytes[at] = byte
  }
  return bytes
}

const noByte = 0xffff
const reverseTables = new Map<string, Uint16Array>()

/** The byte of each UTF-16 unit in a code page. C1 controls stand for their own byte, as in Latin-1. */
function reverseTable(page: string): Uint16Array {
  const known = reverseTables.get(page)
  if (known !== undefined) return known
  const table = new Uint16Array(0x10000).fill(noByte)
  for (let byte = 0x80; byte <= 0x9f; byte += 1) table[byte] = byte
  const characters = new TextDecoder(page).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  for (let byte = 0; byte < 256; byte += 1) table[characters.charCodeAt(byte)] = byte
  reverseTables.set(page, table)
  return table
}

/**
 * Letters, marks and signs that articles in our languages hold. The pair that `CAFÉ’S` ends in is valid UTF-8 too, of a
 * letter that only phoneticians write: such a "repair" is none.
 */
const written =
  /[\u00a0-\u017f\u0218-\u021b\u0192\u02bc\u02c6\u02dc\u0391-\u03c9\u0400-\u045f\u0490\u0491\u05d0-\u05ea\u060c-\u06d5\u06f0-\u06f9\u200b-\u200f\u2010-\u203a\u2066-\u2069\u20ac\u2116\u2122\u2190-\u21ff\u2500-\u27bf\ufb50-\ufeff]|[\u0300-\u0304]|\ufe0f|[\u{1f000}-\u{1faff}]/u

function isPlausible(mended: string): boolean {
  let [all, plausible, long] = [0, 0, 0]
  for (const character of mended) {
    if (character < '\u0080') continue
    all += 1
    if (written.test(character)) plausible += 1
    if (character >= '\u0800' || character <= '\u00ff') long += 1
    if (all >= 2_000) break
  }
  return plausible >= all * 0.95 && (all >= 2 || long >= 1)
}
