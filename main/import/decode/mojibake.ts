/**
 * Text that someone read in the wrong encoding and saved: `Ø§Ù„` or `ط§ظ„` for ال (UTF-8 read in a page of single bytes),
 * `ÇáÓáÇã` for السلام (an Arabic page read as a Western one). It is mended only where that is certain: the whole text, or a
 * whole line of it, goes back into the page it was read in, and what comes out is text of letters that people write.
 */
import { isUtf8 } from 'node:buffer'
import { charactersOf, textInPage } from './pages.ts'
import { guessSingleByte } from './single-byte.ts'
import { cutLength } from './utf-8.ts'

/** The text mended, and what was wrong with it. */
export interface Mended {
  readonly text: string
  /** What had happened to the text, in words. */
  readonly what: string
}

/** How often a text may have been mangled. More than three times has not been seen. */
const mostRounds = 3

/**
 * `text` mended; `undefined` where it is no mojibake, or not certainly.
 * @param utf8 the same text as bytes of UTF-8, where they are at hand: they are quicker to search
 */
export function mendMojibake(text: string, utf8?: Buffer): Mended | undefined {
  let mended: Mended | undefined
  for (let round = 1; round <= mostRounds; round += 1) {
    const next = mended === undefined ? mendOnce(text, utf8) : mendOnce(mended.text)
    if (next === undefined) return mended
    mended = { text: next.text, what: mended === undefined ? next.what : `${mended.what}, then ${next.what}` }
  }
  return mended
}

function mendOnce(text: string, utf8?: Buffer): Mended | undefined {
  const first = text.search(/[^\0-\x7f]/)
  if (first < 0) return undefined
  const whole = mendWhole(text, first)
  if (whole !== undefined || (utf8 !== undefined && !hasSignOfMangling(utf8))) return whole
  return mendLines(text) ?? mendLatin(text)
}

/** The code pages that UTF-8 is read in by mistake. A text that fits several is mended by the first. */
const pages = ['windows-1252', 'windows-1256', 'windows-1251', 'macintosh', 'ibm437', 'ibm850'] as const
type Page = (typeof pages)[number]

const leastLetters = 4
/**
 * How many letters must come out. In some pages, pairs that are a letter in UTF-8 are also an ordinary sign before an ordinary
 * letter (`—é`), in others a letter before a sign (`آ؛`).
 */
const lettersNeeded: Readonly<Partial<Record<Page, number>>> = {
  'windows-1256': 2,
  'windows-1251': 2,
  macintosh: leastLetters,
  ibm437: leastLetters,
  ibm850: leastLetters,
}

function mendWhole(text: string, first: number): Mended | undefined {
  for (const page of pages) {
    if (!beginsCharacter(text, first, reverseTable(page))) continue
    const bytes = encodeBack(text, page)
    if (bytes === undefined) continue
    const whole = bytes.subarray(0, bytes.length - cutLength(bytes)) // the text may end within a character
    if (!isUtf8(whole)) continue
    const mended = whole.toString('utf8')
    if (!isPlausible(mended) || lettersIn(mended) < (lettersNeeded[page] ?? 0)) continue
    const end = whole.length < bytes.length ? '\ufffd' : ''
    return { text: mended + end, what: `utf-8 read as ${page}` }
  }
  return undefined
}

/** Alef and lam, o and a, as they look where their UTF-8 was read in the page: no mangled line is without one of them. */
const hints: Readonly<Record<Page, readonly string[]>> = {
  'windows-1252': ['Ø§', 'Ù„', 'Ù\u0084', 'Ð¾', 'Ð°'],
  'windows-1256': ['ط§', 'ظ„', 'ذ¾', 'ذ°'],
  'windows-1251': ['Ш§', 'Щ„', 'Рѕ', 'Р°'],
  macintosh: ['ÿß', 'ŸÑ', '–æ', '–∞'],
  ibm437: ['╪º', '┘ä'],
  ibm850: ['Ïº', '┘ä'],
}
/** Two characters that may be a hint: quicker than to look for each. */
const anyHint = new RegExp(`[${signsAt(0)}][${signsAt(1)}]`)

function signsAt(place: 0 | 1): string {
  return [...new Set(Object.values(hints).flatMap(each => each.map(hint => hint.charAt(place))))].join('')
}

/** What begins each of the letters from À to ÿ in UTF-8; one of them is a sign that hints end in, or a letter of `mendLatin`. */
const leadOfAccented = 0xc3
const otherSigns = [...signsAt(1)].map(sign => Buffer.from(sign)).filter(([lead]) => lead !== leadOfAccented)

/** Whether a text has any of the signs without which no part of it is mended. */
function hasSignOfMangling(utf8: Buffer): boolean {
  return utf8.includes(leadOfAccented) || otherSigns.some(sign => utf8.includes(sign))
}

/** Lines mended one by one, for a text that is mangled only in places or lost characters on the way. */
function mendLines(text: string): Mended | undefined {
  if (!anyHint.test(text)) return undefined
  const page = pages.find(each => hints[each].some(hint => text.includes(hint)))
  if (page === undefined) return undefined
  const lines = text.split('\n')
  let mendedLines = 0
  const mended = lines.map(line => {
    const whole = hints[page].some(hint => line.includes(hint)) ? mendLine(line, page) : undefined
    if (whole !== undefined) mendedLines += 1
    return whole ?? line
  })
  if (mendedLines === 0) return undefined
  return {
    text: mended.join('\n'),
    what: `utf-8 read as ${page}, mended in ${mendedLines} of ${lines.length} lines`,
  }
}

/** Of the characters of a line, how many may have been lost for the others to be certain. */
const mostLost = 0.2

/** A line mended, with U+FFFD for each character that the page had no sign for. */
function mendLine(line: string, page: Page): string | undefined {
  const bytes = encodeBack(line, page, 0xff)
  if (bytes === undefined) return undefined
  const mended = bytes.toString('utf8')
  const lost = mended.match(/\ufffd+/g)?.length ?? 0
  const letters = lettersIn(mended)
  const isCertain = letters >= leastLetters && lost <= letters * mostLost && isPlausible(mended)
  return isCertain ? mended.replace(/\ufffd+/g, '\ufffd') : undefined
}

/** Encodings whose bytes are read as Windows-1252 by mistake. */
const readAsLatin = new Set(['windows-1256', 'iso-8859-6', 'x-mac-arabic', 'windows-1251', 'koi8-r'])
const leastCertainty = 0.85

/** Arabic or Cyrillic of single bytes that was read as a Western text: words of nothing but accented letters. */
function mendLatin(text: string): Mended | undefined {
  if (!/[À-ÿ]{4}/.test(text)) return undefined
  const bytes = encodeBack(text, 'windows-1252')
  if (bytes === undefined) return undefined
  const guess = guessSingleByte(bytes)
  if (guess === undefined || guess.certainty < leastCertainty || !readAsLatin.has(guess.encoding))
    return undefined
  const mended = textInPage(bytes, guess.encoding)
  const letters = lettersIn(mended)
  const accented = text.match(/[À-ÿ]/g)?.length ?? 0
  if (letters < leastLetters * 2 || letters < accented * 0.8) return undefined
  return { text: mended, what: `${guess.encoding} read as windows-1252` }
}

/** Whether the first two characters beyond ASCII may be the first bytes of one in UTF-8: nearly always enough to say no. */
function beginsCharacter(text: string, at: number, bytesOf: Uint16Array): boolean {
  const lead = bytesOf[text.charCodeAt(at)] ?? noByte
  const next = bytesOf[text.charCodeAt(at + 1)] ?? noByte
  return lead >= 0xc2 && lead <= 0xf4 && next >= 0x80 && next <= 0xbf
}

/**
 * The bytes that `text` has in a code page; `undefined` where a character is not in it. U+FFFD, which stands for a byte that
 * was lost, becomes `lost` where that is given.
 */
function encodeBack(text: string, page: Page, lost?: number): Buffer | undefined {
  const bytesOf = reverseTable(page)
  const bytes = Buffer.allocUnsafe(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const byte = unit === 0xfffd ? lost : bytesOf[unit]
    if (byte === undefined || byte === noByte) return undefined
    bytes[at] = byte
  }
  return bytes
}

const noByte = 0xffff
const reverseTables = new Map<string, Uint16Array>()

/** The byte of each UTF-16 unit in a code page. C1 controls stand for their own byte, as in Latin-1. */
function reverseTable(page: Page): Uint16Array {
  const known = reverseTables.get(page)
  if (known !== undefined) return known
  const table = new Uint16Array(0x10000).fill(noByte)
  for (let byte = 0x80; byte <= 0x9f; byte += 1) table[byte] = byte
  for (const [byte, character] of charactersOf(page).entries())
    if (character !== '\ufffd') table[character.charCodeAt(0)] = byte
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
    if (character < '\u0080' || character === '\ufffd') continue
    all += 1
    if (written.test(character)) plausible += 1
    if (character >= '\u0800' || character <= '\u00ff') long += 1
    if (all >= 2_000) break
  }
  return plausible >= all * 0.95 && (all >= 2 || long >= 1)
}

/** How many letters of the scripts there are that no Western page has. */
function lettersIn(text: string): number {
  return text.match(/[\u0400-\u045f\u05d0-\u05ea\u0621-\u064a\u066e-\u06d3]/g)?.length ?? 0
}
