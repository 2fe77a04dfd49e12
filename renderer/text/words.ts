/**
 * The words of one language, and how a sentence is made of them: a message is a text with `{places}`, or one text per
 * plural form of its `{count}`. Nothing is joined from pieces; numbers and dates are written by `Intl`.
 */
import type { Direction } from '../../core/text/direction.ts'
import type { en } from './en.ts'

/** One text per plural form; which forms a language has is decided by `Intl.PluralRules`. */
export type PluralMessage = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }
export type Message = string | PluralMessage

/** What every language must say: the tree of the English messages, with any words in it. */
export type Messages = Worded<typeof en>
type Worded<T> = T extends string
  ? string
  : T extends { readonly other: string }
    ? PluralMessage
    : { readonly [Key in keyof T]: Worded<T[Key]> }

/** The places of a message, by the English text: `{done} of {total}` has `done` and `total`. */
type PlacesOf<Text> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | PlacesOf<Rest> : never
type Places<M extends Message> = M extends string ? PlacesOf<M> : PlacesOf<M[keyof M]> | 'count'
/** What fills the places: numbers are written by the language, texts stand as they are. */
type Values<M extends Message> = {
  readonly [Place in Places<M>]: Place extends 'count' ? number : string | number
}
type Arguments<M extends Message> = [Places<M>] extends [never] ? [] : [Values<M>]

/** A language that the interface speaks. */
export interface Language {
  /** BCP 47 tag, as `lang` takes it. */
  readonly tag: string
  /** Its name in itself. */
  readonly name: string
  readonly direction: Direction
  /** The tag by which numbers and dates are written. */
  readonly locale: string
  readonly messages: Messages
}

/** How a language says things. */
export class Words {
  readonly language: Language
  /** The messages of this language. They are typed as the English ones, whose texts tell which places they have. */
  readonly all: typeof en
  readonly #plurals: Intl.PluralRules
  readonly #lists: Intl.ListFormat
  readonly #numbers: Intl.NumberFormat
  readonly #percents: Intl.NumberFormat
  readonly #times: Intl.DateTimeFormat
  readonly #days: Intl.DateTimeFormat
  readonly #moments: Intl.DateTimeFormat

  constructor(language: Language) {
    const { locale } = language
    this.language = language
    this.all = language.messages as typeof en // the same tree; a test holds that its places are the same
    this.#plurals = new Intl.PluralRules(locale)
    this.#lists = new Intl.ListFormat(language.locale, { type: 'unit', style: 'short' })
    this.#numbers = new Intl.NumberFormat(locale)
    this.#percents = new Intl.NumberFormat(locale, { style: 'percent' })
    this.#times = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hour12: false })
    this.#days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
    this.#moments = new Intl.DateTimeFormat(locale, {
      dateStyle: 'medium',
      timeStyle: 'medium',
      hour12: false,
    })
  }

  /** The message with its places filled. */
  say<M extends Message>(message: M, ...[values]: Arguments<M>): string {
    const filling: Readonly<Record<string, string | number>> = values ?? {}
    return this.#textOf(message, Number(filling['count'] ?? 0)).replace(
      /\{(\w+)\}/g,
      (place, name: string) => {
        const value = filling[name]
        return typeof value === 'number' ? this.number(value) : (value ?? place)
      },
    )
  }

  number(value: number): string {
    return this.#numbers.format(value)
  }

  /** A share from 0 to 1. */
  percent(share: number): string {
    return this.#percents.format(share)
  }

  /** The time of day, to the second. */
  time(milliseconds: number): string {
    return this.#times.format(milliseconds)
  }

  /** The day of an instant. */
  day(milliseconds: number): string {
    return this.#days.format(milliseconds)
  }

  /** The day of an instant, and its time to the second. */
  moment(milliseconds: number): string {
    return this.#moments.format(milliseconds)
  }

  /** An amount with its unit in words: `3 minutes`, `5.2 megabytes`. */
  amount(value: number, unit: 'second' | 'minute' | 'hour' | 'kilobyte' | 'megabyte' | 'gigabyte'): string {
    const { locale } = this.language
    const unitDisplay = unit.endsWith('byte') ? 'short' : 'long'
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay,
      maximumSignificantDigits: value < 10 ? 2 : 3,
    }).format(value)
  }

  /** Several names as one list. */
  list(names: readonly string[]): string {
    return this.#lists.format(names)
  }

  #textOf(message: Message, count: number): string {
    if (typeof message === 'string') return message
    return message[this.#plurals.select(count)] ?? message.other
  }
}
