/**
 * A text as the words, numbers and marks that dates are made of. One pass over the folded text, a look-up for each word;
 * a word that means nothing for dates keeps its place and nothing else. All digit sets are one after folding.
 */
import { foldWithOrigins } from '../../text/fold.ts'
import type { Entry, Lexicon } from '../words/lexicon.ts'
import type { Sense } from '../words/sense.ts'

export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'line'
  /** Folded; of a phrase its first word. */
  readonly text: string
  /** UTF-16 offsets into the original, half-open, clitics left out. */
  readonly from: number
  readonly to: number
  /** Whether it stands directly behind the token before. */
  readonly isGlued: boolean
  /** Whether "and" is written together with it. */
  readonly hasAnd: boolean
  /** Whether any other clitic is. */
  readonly hasClitic: boolean
  readonly senses: readonly Sense[]
  /** Of digits, up to eight of them; -1 for everything else. */
  readonly value: number
}

const nothing: readonly Sense[] = []

const letter = 1
const digit = 2
const blank = 3
const line = 4

const classes = classTable()

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const letters = /[\p{L}\p{M}]/u
  for (let unit = 0x41; unit < 0x3000; unit += 1)
    if (letters.test(String.fromCharCode(unit))) table[unit] = letter
  table.fill(letter, 0x3040, 0xd800)
  table.fill(letter, 0xfb00, 0xfe00).fill(letter, 0xfe70, 0xfeff)
  table.fill(digit, 0x30, 0x3a)
  for (const unit of [0x20, 0x09, 0xa0, 0x2002, 0x2003, 0x2009, 0x202f, 0x3000]) table[unit] = blank
  table[0x0a] = line
  table[0x0d] = line
  return table
}

/** The tokens of `text`. */
export function tokensOf(text: string, lexicon: Lexicon): readonly Token[] {
  const { text: folded, origins } = foldWithOrigins(text)
  const tokens: Token[] = []
  const length = folded.length
  let end = 0
  for (let at = 0; at < length; ) {
    const start = at
    const kind = classes[folded.charCodeAt(at)]
    at += 1
    if (kind === blank) continue
    const isGlued = start === end && start > 0
    if (kind === letter) {
      while (at < length && classes[folded.charCodeAt(at)] === letter) at += 1
      const word = folded.slice(start, at)
      const found = entryOf(word, lexicon)
      if (found === undefined)
        tokens.push(token('word', word, originOf(origins, start), originOf(origins, at), isGlued))
      else at = addKnown(tokens, { folded, origins, start, end: at, isGlued }, word, found)
    } else if (kind === digit) {
      while (at < length && classes[folded.charCodeAt(at)] === digit) at += 1
      const digits =
        at - start > mostDigits ? folded.slice(start, start + mostDigits + 1) : folded.slice(start, at)
      tokens.push(token('number', digits, originOf(origins, start), originOf(origins, at), isGlued))
    } else if (isEscapedMark(folded, start)) {
      at += escapedLength - 1
    } else if (folded.startsWith('://', start)) {
      at = endOfAddress(folded, at)
    } else {
      const type = kind === line ? 'line' : 'mark'
      tokens.push(token(type, folded[start] ?? '', originOf(origins, start), originOf(origins, at), isGlued))
    }
    end = at
  }
  return tokens
}

/** Longer numbers are none of a date. */
const mostDigits = 8

const escapedLength = '\\u200f'.length

/** Scrapers leave the invisible marks of dates behind as JSON writes them: `١٤/\u200f٢`. They mean as little as the marks. */
function isEscapedMark(folded: string, at: number): boolean {
  return folded[at] === '\\' && /^\\u(200[ef]|061c|202[abc])$/.test(folded.slice(at, at + escapedLength))
}

/** Numbers and names in the address of a page say nothing in the text. */
function endOfAddress(folded: string, from: number): number {
  let at = from
  while (
    at < folded.length &&
    (classes[folded.charCodeAt(at)] ?? 0) < blank &&
    !'<>"'.includes(folded[at] ?? '')
  )
    at += 1
  return at
}

/** Where a folded unit came from. As an end this takes in what folding drops behind the last letter, such as its marks. */
function originOf(origins: Uint32Array, at: number): number {
  return origins[at] ?? 0
}

function token(kind: Token['kind'], text: string, from: number, to: number, isGlued: boolean): Token {
  const value = kind === 'number' && text.length <= mostDigits ? Number(text) : -1
  return { kind, text, from, to, isGlued, hasAnd: false, hasClitic: false, senses: nothing, value }
}

interface Place {
  readonly folded: string
  readonly origins: Uint32Array
  readonly start: number
  readonly end: number
  readonly isGlued: boolean
}

/** Adds a known word, or a phrase that begins with it, and tells where the next token begins. */
function addKnown(tokens: Token[], place: Place, word: string, found: FoundEntry): number {
  const { entry, cut, hasAnd, hasClitic } = found
  const { folded, origins, start, isGlued } = place
  const phrase = entry.phrases.length === 0 ? undefined : phraseAt(folded, place.end, entry)
  const end = phrase?.end ?? place.end
  tokens.push({
    kind: 'word',
    text: found.text ?? (cut === 0 ? word : word.slice(cut)),
    from: originOf(origins, start + cut),
    to: originOf(origins, end),
    isGlued: isGlued && cut === 0,
    hasAnd,
    hasClitic,
    senses: phrase?.senses ?? entry.senses,
    value: -1,
  })
  return end
}

interface FoundEntry {
  readonly entry: Entry
  readonly cut: number
  readonly hasAnd: boolean
  readonly hasClitic: boolean
  /** The word itself, where cutting does not give it: the article loses its alef behind ل. */
  readonly text?: string | undefined
}

/** What is known of a word, or of the word behind the clitics و ف and ب ل ك, which are cut off; لل is ل and the article. */
function entryOf(word: string, lexicon: Lexicon): FoundEntry | undefined {
  const whole = lexicon.get(word)
  if (whole !== undefined) return { entry: whole, cut: 0, hasAnd: false, hasClitic: false }
  const first = word[0]
  if (word.length < 3 || first === undefined || !isClitic(word.charCodeAt(0))) return undefined
  const hasAnd = first === 'و' || first === 'ف'
  const bare = hasAnd ? word.slice(1) : word
  const entry = hasAnd ? lexicon.get(bare) : undefined
  if (entry !== undefined) return { entry, cut: 1, hasAnd, hasClitic: false }
  return behindPreposition(word, bare, hasAnd, lexicon)
}

const clitics = new Set([...'وفبلك'].map(each => each.charCodeAt(0)))

function isClitic(unit: number): boolean {
  return unit > 0x620 && clitics.has(unit)
}

function behindPreposition(
  word: string,
  bare: string,
  hasAnd: boolean,
  lexicon: Lexicon,
): FoundEntry | undefined {
  if (bare.length < 3 || !'بلك'.includes(bare[0] ?? '')) return undefined
  const own = word.length - bare.length
  const entry = lexicon.get(bare.slice(1))
  if (entry !== undefined) return { entry, cut: own + 1, hasAnd, hasClitic: true }
  const definite = bare.startsWith('لل') ? `ال${bare.slice(2)}` : undefined
  const behindLam = definite === undefined ? undefined : lexicon.get(definite)
  return behindLam && { entry: behindLam, cut: own, hasAnd, hasClitic: true, text: definite }
}

/** The longest phrase that goes on at `from`; its words may have blanks or one hyphen between them. */
function phraseAt(
  folded: string,
  from: number,
  { phrases }: Entry,
): { readonly end: number; readonly senses: readonly Sense[] } | undefined {
  for (const { rest, senses } of phrases) {
    let at = from
    let isWhole = true
    for (const word of rest) {
      let next = at
      while (next - at < 3 && classes[folded.charCodeAt(next)] === blank) next += 1
      const isWord = classes[word.charCodeAt(0)] !== undefined && folded.startsWith(word, next)
      const kind = classes[word.charCodeAt(word.length - 1)]
      if (!isWord || (kind !== 0 && kind === classes[folded.charCodeAt(next + word.length)])) {
        isWhole = false
        break
      }
      at = next + word.length
    }
    if (isWhole) return { end: at, senses }
  }
  return undefined
}
