import type { DayMonthOrder } from '../reading.ts'
import type { Sense } from '../words/sense.ts'
import type { Expression } from './expression.ts'
import type { Token } from './tokens.ts'

/** A date found among tokens: from the first of them to the one behind the last. */
export interface Match<E extends Expression = Expression> {
  readonly expression: E
  readonly from: number
  readonly to: number
  /** Believed only where nothing around it tells of the past: "in five days" is also how long something took. */
  readonly isLoose?: true
  /** How digits are in order here, where they can only be read one way. */
  readonly writtenOrder?: DayMonthOrder
}

/** A number in digits or words. */
export interface NumberMatch {
  readonly value: number
  readonly to: number
  readonly isOrdinal: boolean
  /** How many digits; 0 for words. */
  readonly digits: number
}

type Kind = Sense['kind']
type Of<K extends Kind> = Extract<Sense, { readonly kind: K }>

/** The marks that stand between the halves of a range, or between day and month. */
export const dashes = '-–—‑'

/** No number in words has more parts. */
const longestNumber = 9

export interface ReaderOptions {
  readonly oldYears: 'hijri' | 'jalali'
  readonly isOneDate?: boolean
}

/** Tokens, and the small questions that every part of the grammar asks of them. */
export class Reader {
  readonly tokens: readonly Token[]
  readonly text: string
  /** Which calendar an old year is of, where nobody says. */
  readonly oldYears: 'hijri' | 'jalali'
  /** Whether the whole text is meant to be one date, so that no word about it need say so. */
  readonly isOneDate: boolean

  constructor(tokens: readonly Token[], text: string, { oldYears, isOneDate = false }: ReaderOptions) {
    this.tokens = tokens
    this.text = text
    this.oldYears = oldYears
    this.isOneDate = isOneDate
  }

  /** What a token means, if it can mean that. */
  sense<K extends Kind>(at: number, kind: K): Of<K> | undefined {
    const senses = this.tokens[at]?.senses
    if (senses !== undefined) for (const sense of senses) if (sense.kind === kind) return sense as Of<K> // its kind was asked for
    return undefined
  }

  is(at: number, kind: Kind): boolean {
    return this.sense(at, kind) !== undefined
  }

  /** The mark at `at`; empty where something else is there. */
  mark(at: number): string {
    const token = this.tokens[at]
    return token?.kind === 'mark' ? token.text : ''
  }

  /** Whether the mark at `at` is one of `marks`. */
  isMark(at: number, marks: string): boolean {
    const mark = this.mark(at)
    return mark !== '' && marks.includes(mark)
  }

  /** The token behind a comma, where one stands at `at`. */
  pastComma(at: number): number {
    return this.isMark(at, ',،') ? at + 1 : at
  }

  /** The first token from `at` on that has none of the meanings; at most `most` are passed over. */
  past(at: number, kinds: readonly Kind[], most = 1): number {
    let next = at
    while (next - at < most && kinds.some(kind => this.is(next, kind))) next += 1
    return next
  }

  /** A word that means nothing here. */
  isPlainWord(at: number): boolean {
    const token = this.tokens[at]
    return token?.kind === 'word' && token.senses.length === 0
  }

  isGlued(at: number): boolean {
    return this.tokens[at]?.isGlued === true
  }

  /** Whether the original begins with a capital letter. */
  isCapital(at: number): boolean {
    const first = this.text[this.tokens[at]?.from ?? 0] ?? ''
    return first !== first.toLowerCase()
  }

  /** A number, as far as it goes. */
  number(at: number): NumberMatch | undefined {
    const token = this.tokens[at]
    if (token?.kind === 'number')
      return token.value < 0
        ? undefined
        : { value: token.value, to: at + 1, isOrdinal: false, digits: token.text.length }
    const first = this.sense(at, 'number')
    if (first === undefined) return undefined
    let [value, last, isOrdinal, to] = [first.value, first.value, first.ordinal === true, at + 1]
    for (let parts = 1; parts < longestNumber; parts += 1) {
      const next = this.#nextPart(to, last)
      if (next === undefined) break
      value += next.sense.value
      last = next.sense.value
      isOrdinal ||= next.sense.ordinal === true
      to = next.to
    }
    return { value, to, isOrdinal, digits: 0 }
  }

  /** Eight *and twenty*, thousand *and nine hundred*, fif*teen*, twenty*-one*. */
  #nextPart(at: number, last: number): { readonly sense: Of<'number'>; readonly to: number } | undefined {
    const isJoined = this.is(at, 'and') && !this.is(at, 'number')
    const isHyphened = this.mark(at) === '-'
    const to = isJoined || isHyphened ? at + 1 : at
    const sense = this.sense(to, 'number')
    if (sense === undefined) return undefined
    const { value } = sense
    const hasAnd = isJoined || this.tokens[to]?.hasAnd === true
    const isGreaterFirst = last >= 20 && value < last && (last >= 100 || value < 10)
    const isSmallerFirst = last < 10 && value >= 20 && value < 100
    const isTeen = last < 10 && value === 10
    const fits = hasAnd ? isGreaterFirst || isSmallerFirst : isTeen || (isGreaterFirst && last < 100)
    return fits ? { sense, to: to + 1 } : undefined
  }

  /** A day of a month, with the letters that may stand behind its digits: 1st, 5-го. */
  day(at: number): NumberMatch | undefined {
    const number = this.number(at)
    if (number === undefined || number.value < 1 || number.value > 31 || number.digits > 2) return undefined
    if (number.digits === 0) return number
    const hyphen = this.mark(number.to) === '-' && this.isGlued(number.to) ? 1 : 0
    const suffix = number.to + hyphen
    return this.is(suffix, 'suffix') && this.isGlued(suffix)
      ? { ...number, isOrdinal: true, to: suffix + 1 }
      : number
  }

  /** Whether a number at `at` is part of something longer: 2.5, 10:30, 3-1, 50%, v2, 12/7. */
  isPartOfMore(at: number): boolean {
    return (
      this.#isBoundTo(at, at - 1, -1) || this.#isBoundTo(at + 1, at + 1, 1) || this.isMark(at + 1, '%٪$€£')
    )
  }

  #isBoundTo(gluedAt: number, at: number, direction: 1 | -1): boolean {
    if (!this.isGlued(gluedAt)) return false
    const token = this.tokens[at]
    if (token?.kind === 'number') return true
    if (!this.isMark(at, '.,/:-\\_+#$€£')) return this.isMark(at, '%٪')
    const beyond = this.tokens[at + direction]
    return beyond?.kind === 'number' && this.isGlued(direction === 1 ? at + 1 : at)
  }
}
