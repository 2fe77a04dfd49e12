/**
 * Encodings of one byte a character, by evidence. Words wholly of high bytes are Arabic, Cyrillic or Hebrew, and the
 * code page is the one in which the letters come as often as they do in the language. Words in which high bytes stand
 * among ASCII letters are Western or Turkish. What fits nothing is left undecoded: a wrong page is worse than none.
 */

import type { LetterFrequencies } from './letter-frequencies.ts'
import { arabicLetters, hebrewLetters, russianLetters, vowelledLetters } from './letter-frequencies.ts'
import { charactersOf, textInPage } from './pages.ts'

export interface Guess {
  /** Lower-case WHATWG name. */
  readonly encoding: string
  /** From 0 to 1. Never 1: single bytes prove nothing. */
  readonly certainty: number
}

/** How many bytes are looked at. */
const sampleBytes = 1 << 16

/** The page that the bytes are in; `undefined` where the evidence is not good enough. */
export function guessSingleByte(bytes: Buffer): Guess | undefined {
  const sample = bytes.subarray(0, sampleBytes)
  const counted = countBytes(sample)
  const { counts, highBytes, inHighWords } = counted
  if (highBytes === 0)
    return (counts[noBreakSpace] ?? 0) > 0 ? { encoding: 'windows-1252', certainty: 0.5 } : undefined
  const share = inHighWords / highBytes
  if (share < 0.5) return guessLatin(counted) ?? guessByLetters(counts, highBytes)
  const isMaybeLatin = share < 0.8 || signsIn(counts) >= highBytes * 0.6
  return guessByLetters(counts, highBytes) ?? (isMaybeLatin ? guessLatin(counted) : undefined)
}

/**
 * How well each page that is known by its letters fits the bytes: the mean weight of a high byte, about 2 in the right one and
 * less than 0 in one that is no language. The page that Latin letters speak for has 1.
 */
export function fitOfPages(bytes: Buffer): ReadonlyMap<string, number> {
  const counted = countBytes(bytes.subarray(0, sampleBytes))
  const { counts, highBytes } = counted
  const fits = new Map<string, number>()
  for (const page of knownPages()) {
    const fit = scoreOf(page, counts) / Math.max(1, highBytes)
    fits.set(page.encoding, Math.max(fit, fits.get(page.encoding) ?? fit))
  }
  const latin = guessLatin(counted)
  if (latin !== undefined) fits.set(latin.encoding, 1)
  return fits
}

/**
 * Whether a page that the file itself names is borne out: hardly a byte of it is a control character there, or none.
 */
export function fitsDeclared(bytes: Buffer, encoding: string): boolean {
  const text = textInPage(bytes.subarray(0, sampleBytes), encoding)
  let [beyond, bad] = [0, 0]
  for (const character of text) {
    if (character < '\u0080') continue
    beyond += 1
    if (character <= '\u009f' || character === '\ufffd') bad += 1
  }
  return bad <= beyond * 0.02
}

/** By how much, over high bytes, another page must fit better than the one that is declared. */
const contradiction = 0.5
const fewBytes = 20

/**
 * The page that bytes are in against what they declare: they read as a language in it, and much worse in the declared one, as
 * a copy does that was recoded without its head. `undefined` where nothing speaks against the declaration.
 */
export function contradictedBy(bytes: Buffer, declared: string): Guess | undefined {
  const { counts, highBytes } = countBytes(bytes.subarray(0, sampleBytes))
  const own = bestPage(declared, counts)
  if (own === undefined || highBytes < fewBytes) return undefined
  const guess = guessByLetters(counts, highBytes)
  const other = guess && bestPage(guess.encoding, counts)
  if (guess === undefined || other === undefined || !readsOtherwise(own, other, counts)) return undefined
  return scoreOf(other, counts) - scoreOf(own, counts) > highBytes * contradiction ? guess : undefined
}

interface ByteCounts {
  readonly counts: Uint32Array
  /** Bytes from 0x80, no-break spaces apart. */
  readonly highBytes: number
  /** Those of them that stand in words of two or more, without an ASCII letter. */
  readonly inHighWords: number
  /** Those that Latin-9 has a letter for and Windows-1252 a sign, with an ASCII letter before or behind. */
  readonly inWords: number
}

const noBreakSpace = 0xa0

function countBytes(sample: Buffer): ByteCounts {
  const counts = new Uint32Array(256)
  let [highBytes, inHighWords, highInWord, asciiInWord, inWords] = [0, 0, 0, 0, 0]
  for (let at = 0; at <= sample.length; at += 1) {
    const byte = sample[at] ?? 0x20
    if (at < sample.length) counts[byte] = (counts[byte] ?? 0) + 1
    if (latin9Letters.has(byte) && (isAsciiLetter(sample[at - 1]) || isAsciiLetter(sample[at + 1])))
      inWords += 1
    if (byte >= 0x80 && byte !== noBreakSpace) {
      highBytes += 1
      highInWord += 1
    } else if (isAsciiLetter(byte)) {
      asciiInWord += 1
    } else {
      if (asciiInWord === 0 && highInWord > 1) inHighWords += highInWord
      highInWord = 0
      asciiInWord = 0
    }
  }
  return { counts, highBytes, inHighWords, inWords }
}

/** Š š Ž ž Œ œ Ÿ of ISO-8859-15. */
const latin9Letters = new Set([0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe])

function isAsciiLetter(byte = 0): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
}

interface Page {
  readonly encoding: string
  /** The most that a guess for this page is worth. */
  readonly most: number
  /** What it has against it before a byte is seen, as a logarithm: hardly anybody wrote news in it. */
  readonly rarity: number
  /** For each byte from 0x80, how much likelier it is in this page than by chance, as a logarithm. */
  readonly weights: Float64Array
}

let pages: readonly Page[] | undefined

/** A page for each encoding and way to write a language in it. */
function knownPages(): readonly Page[] {
  pages ??= [
    pageOf('windows-1256', arabicLetters, 0.97),
    pageOf('iso-8859-6', arabicLetters, 0.96),
    pageOf('x-mac-arabic', arabicLetters, 0.94),
    pageOf('windows-1256', vowelledLetters, 0.97),
    pageOf('iso-8859-6', vowelledLetters, 0.96),
    pageOf('x-mac-arabic', vowelledLetters, 0.94),
    pageOf('windows-1251', russianLetters, 0.93),
    pageOf('koi8-r', russianLetters, 0.93),
    pageOf('ibm866', russianLetters, 0.85),
    pageOf('iso-8859-5', russianLetters, 0.85),
    pageOf('x-mac-cyrillic', russianLetters, 0.8, 4),
    pageOf('windows-1255', hebrewLetters, 0.9),
  ]
  return pages
}

/** Signs of punctuation, with how likely each is against chance, as a logarithm. */
const commonSigns = '،«»“”–—…'
const signs = '„‘’‹›•؛؟٪№°©®™€§·×\u00a0\u200c\u200d\u200e\u200f'

/** A capital comes once in about 25 letters. */
const capitalShare = 0.04

function pageOf(encoding: string, letters: LetterFrequencies, most: number, rarity = 0): Page {
  const weights = new Float64Array(256)
  for (const [byte, character] of charactersOf(encoding).entries()) {
    if (byte < 0x80 || byte === noBreakSpace) continue
    const thousandths = letters[character] ?? (letters[character.toLowerCase()] ?? 0) * capitalShare
    if (thousandths > 0) weights[byte] = Math.log((thousandths / 1000) * 128)
    else if (character < '\u0080' || commonSigns.includes(character)) weights[byte] = -0.5
    else if (signs.includes(character)) weights[byte] = -2
    else weights[byte] = /\p{L}|\p{M}|\p{Nd}/u.test(character) ? -3 : -5
  }
  return { encoding, most, rarity, weights }
}

/** The mean weight, over high bytes, from which a text is taken for one of the language. Right pages have about 2. */
const leastFit = 0.5

function guessByLetters(counts: Uint32Array, highBytes: number): Guess | undefined {
  const ranked = knownPages()
    .map(page => ({ page, score: scoreOf(page, counts) }))
    .sort((left, right) => right.score - left.score)
  const [best, ...others] = ranked
  if (best === undefined || best.score < highBytes * leastFit) return undefined
  const second = others.find(({ page }) => readsOtherwise(page, best.page, counts))
  if (second === undefined) return undefined
  const odds = 1 / (1 + Math.exp(-(best.score - second.score)))
  const fit = Math.min(1, best.score / highBytes / 1.6)
  return { encoding: best.page.encoding, certainty: round(best.page.most * odds * (0.6 + 0.4 * fit)) }
}

/** Whether some byte of the text is another character in the one page than in the other. */
function readsOtherwise(one: Page, other: Page, counts: Uint32Array): boolean {
  const [left, right] = [charactersOf(one.encoding), charactersOf(other.encoding)]
  return counts.some((count, byte) => count > 0 && byte !== noBreakSpace && left[byte] !== right[byte])
}

/** The page of an encoding that fits best; `undefined` where none is known by its letters. */
function bestPage(encoding: string, counts: Uint32Array): Page | undefined {
  const [best, ...others] = knownPages().filter(page => page.encoding === encoding)
  const better = (left: Page, right: Page) => (scoreOf(right, counts) > scoreOf(left, counts) ? right : left)
  return best && others.reduce(better, best)
}

/** Mac OS wrote the blanks of right-to-left text as 0xA0, which elsewhere is the rare no-break space. */
function blanksOf(page: Page, counts: Uint32Array): number {
  const isSpacedByIt = (counts[noBreakSpace] ?? 0) > (counts[0x20] ?? 0)
  return page.encoding === 'x-mac-arabic' && isSpacedByIt ? (counts[noBreakSpace] ?? 0) : 0
}

function scoreOf(page: Page, counts: Uint32Array): number {
  let score = blanksOf(page, counts) - page.rarity
  for (let byte = 0x80; byte < 256; byte += 1) score += (counts[byte] ?? 0) * (page.weights[byte] ?? 0)
  return score
}

const latinSigns = [
  0x80, 0x82, 0x84, 0x85, 0x86, 0x87, 0x8b, 0x9b, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa3, 0xa7,
  0xa9, 0xab,
]
const moreLatinSigns = [0xad, 0xae, 0xb0, 0xb4, 0xb7, 0xbb, 0xbf, 0xa1, 0xba, 0xaa, 0xbc, 0xbd, 0xbe]
/** ğ ı ş İ Ş Ğ, where windows-1252 has ð ý þ Ý Þ Ð. */
const turkishOnly = [0xf0, 0xfd, 0xfe, 0xdd, 0xde, 0xd0]
const turkishLetters = [...turkishOnly, 0xe7, 0xf6, 0xfc, 0xc7, 0xd6, 0xdc, 0xe2, 0xee, 0xfb]
/** Œœ Šš Žž Ÿ and all accented letters but the Icelandic ones, which are rarer in our texts than wrong guesses. */
const westernLetters = [0x8c, 0x9c, 0x8a, 0x9a, 0x8e, 0x9e, 0x9f, ...range(0xc0, 0xcf), ...range(0xd1, 0xd6)]
const moreWesternLetters = [
  ...range(0xd8, 0xdc),
  ...range(0xdf, 0xef),
  ...range(0xf1, 0xf6),
  ...range(0xf8, 0xfc),
  0xff,
]

function signsIn(counts: Uint32Array): number {
  return [...latinSigns, ...moreLatinSigns].reduce((sum, byte) => sum + (counts[byte] ?? 0), 0)
}

function guessLatin({ counts, highBytes, inWords }: ByteCounts): Guess | undefined {
  const of = (bytes: readonly number[]): number => bytes.reduce((sum, byte) => sum + (counts[byte] ?? 0), 0)
  const signCount = signsIn(counts)
  const letterCount = highBytes - signCount
  const turkish = of(turkishOnly)
  if (turkish >= letterCount * 0.1 && turkish > 0 && of(turkishLetters) >= letterCount * 0.9) {
    return { encoding: 'windows-1254', certainty: round(0.85 * confidenceIn(letterCount)) }
  }
  const western = of(westernLetters) + of(moreWesternLetters)
  if (western < letterCount * 0.9 || of(range(0xc0, 0xde)) > Math.max(4, western * 0.5))
    return guessStrays(counts, highBytes)
  const isLatin9 = inWords > 0 && of(range(0x80, 0x9f)) === 0
  const encoding = isLatin9 ? 'iso-8859-15' : 'windows-1252'
  return { encoding, certainty: round(0.75 * confidenceIn(letterCount + signCount)) }
}

/** Where hardly a byte is not ASCII, Windows-1252 loses the least, whatever the few others were. It is not certain. */
function guessStrays(counts: Uint32Array, highBytes: number): Guess | undefined {
  const ascii = counts.subarray(0x61, 0x7b).reduce((sum, count) => sum + count, 0)
  const undefinedThere = [0x81, 0x8d, 0x8f, 0x90, 0x9d].some(byte => (counts[byte] ?? 0) > 0)
  return highBytes <= ascii * 0.02 && !undefinedThere
    ? { encoding: 'windows-1252', certainty: 0.4 }
    : undefined
}

/** A handful of bytes says little. */
function confidenceIn(bytes: number): number {
  return bytes >= 20 ? 1 : 0.7 + 0.015 * bytes
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function round(certainty: number): number {
  return Math.round(certainty * 100) / 100
}
