/**
 * All words of a language's dates in one map, by their folded form, so that a text is looked up word by word. A language
 * brings those along that are written in other scripts: an Arabic article quotes English posts.
 */
import { fold } from '../../text/fold.ts'
import { arabic } from './arabic.ts'
import { englishWords } from './english.ts'
import { frenchWords } from './french.ts'
import { persianWords } from './persian.ts'
import { russianWords } from './russian.ts'
import type { Sense, Table } from './sense.ts'
import { turkishWords } from './turkish.ts'

/** The languages whose dates are read, by BCP 47. */
export type DateLanguage = 'ar' | 'en' | 'tr' | 'ru' | 'fr' | 'fa'

/** What is known of a word. */
export interface Entry {
  readonly senses: readonly Sense[]
  /** Several words that begin with this one, the longest first. */
  readonly phrases: readonly Phrase[]
}

export interface Phrase {
  /** The words behind the first. */
  readonly rest: readonly string[]
  readonly senses: readonly Sense[]
}

export type Lexicon = ReadonlyMap<string, Entry>

const tables: Readonly<Record<DateLanguage, Table>> = {
  ar: arabic,
  en: englishWords,
  tr: turkishWords,
  ru: russianWords,
  fr: frenchWords,
  fa: persianWords,
}

/** The language itself first: where two have a word, its meanings come first. */
const companions: Readonly<Record<DateLanguage | 'unknown', readonly DateLanguage[]>> = {
  ar: ['ar', 'en', 'ru'],
  fa: ['fa', 'en', 'ru'],
  en: ['en', 'ar', 'ru'],
  tr: ['tr', 'ar', 'ru'],
  fr: ['fr', 'ar', 'ru'],
  ru: ['ru', 'en', 'ar'],
  unknown: ['ar', 'en', 'ru', 'fr', 'tr', 'fa'],
}

const made = new Map<DateLanguage | 'unknown', Lexicon>()

/** The words for a text of `language`; of all languages where it is not known. */
export function lexiconOf(language: DateLanguage | undefined): Lexicon {
  const key = language ?? 'unknown'
  const lexicon = made.get(key) ?? lexiconFrom(companions[key].map(each => tables[each]))
  made.set(key, lexicon)
  return lexicon
}

/** Whether dates of a language are read. */
export function isDateLanguage(language: string): language is DateLanguage {
  return Object.hasOwn(tables, language)
}

function lexiconFrom(sources: readonly Table[]): Lexicon {
  const lexicon = new Map<string, { senses: Sense[]; phrases: { rest: string[]; senses: Sense[] }[] }>()
  for (const [sense, words] of sources.flat()) {
    for (const word of words.trim().split(/\s+/)) {
      const [first = '', ...rest] = word.split('_').map(fold)
      if (first === '' || first === '-') continue
      const entry = lexicon.get(first) ?? { senses: [], phrases: [] }
      lexicon.set(first, entry)
      if (rest.length === 0) addSense(entry.senses, sense)
      else addPhrase(entry.phrases, rest, sense)
    }
  }
  for (const { phrases } of lexicon.values())
    phrases.sort((left, right) => right.rest.length - left.rest.length)
  return lexicon
}

function addPhrase(phrases: { rest: string[]; senses: Sense[] }[], rest: string[], sense: Sense): void {
  const known = phrases.find(phrase => phrase.rest.join('_') === rest.join('_'))
  if (known === undefined) phrases.push({ rest, senses: [sense] })
  else addSense(known.senses, sense)
}

/** A name that several sets of months share is one sense of all of them. */
function addSense(senses: Sense[], sense: Sense): void {
  if (sense.kind !== 'month') {
    if (!senses.some(known => JSON.stringify(known) === JSON.stringify(sense))) senses.push(sense)
    return
  }
  const at = senses.findIndex(
    known => known.kind === 'month' && known.month === sense.month && known.calendar === sense.calendar,
  )
  const known = senses[at]
  if (known?.kind === 'month') senses[at] = { ...known, sets: known.sets | sense.sets }
  else senses.push(sense)
}
