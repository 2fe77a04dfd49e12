/** All tables of rules as one, indexed by the first word of a phrase, so that a line costs as much as the rules it may fit. */

import { arabic } from '../rules/ar.ts'
import { arabicSite } from '../rules/ar-site.ts'
import { english } from '../rules/en.ts'
import { englishSite } from '../rules/en-site.ts'
import { persian } from '../rules/fa.ts'
import { persianSite } from '../rules/fa-site.ts'
import { french } from '../rules/fr.ts'
import { frenchSite } from '../rules/fr-site.ts'
import { russian } from '../rules/ru.ts'
import { russianSite } from '../rules/ru-site.ts'
import { turkish } from '../rules/tr.ts'
import { turkishSite } from '../rules/tr-site.ts'
import { keyOf, type Line } from './lines.ts'
import type { Rule } from './rule.ts'

export const tables: readonly (readonly Rule[])[] = [
  ...[arabic, english, turkish, russian, french, persian],
  ...[arabicSite, englishSite, turkishSite, russianSite, frenchSite, persianSite],
]

export interface Phrase {
  readonly key: string
  readonly rule: Rule
}

/** Phrases that a line may begin with, by their first word; longer ones first. */
export const phrasesByWord: ReadonlyMap<string, readonly Phrase[]> = byWord(phrasesOf(isAtStart))
const phrasesAtEnd = Map.groupBy(
  phrasesOf(({ form }) => form === 'end'),
  ({ key }) => key.at(-1) ?? '',
)
/** In Turkish and Persian the verb comes last. */
const callsAtEnd = Map.groupBy(
  phrasesOf(({ form }) => form === 'call', [turkishSite, persianSite]),
  ({ key }) => key.at(-1) ?? '',
)
const phrasesWithin: readonly Phrase[] = phrasesOf(({ form }) => form === 'within')
/** All of them at once, which is quicker than one by one. */
const anyWithin = new RegExp(phrasesWithin.map(({ key }) => RegExp.escape(key)).join('|'), 'u')

/** Phrases that a line may end with. */
export function phrasesEnding(key: string): readonly Phrase[] {
  return phrasesAtEnd.get(key.at(-1) ?? '') ?? none
}

/** Calls that a line may end with, which itself ends with a letter. */
export function callsEnding(key: string): readonly Phrase[] {
  return callsAtEnd.get(key.at(-1) ?? '') ?? none
}

/** The phrase that a line holds somewhere. */
export function phraseWithin(key: string): Phrase | undefined {
  return anyWithin.test(key) ? phrasesWithin.find(each => key.includes(each.key)) : undefined
}

const none: readonly Phrase[] = []

/** What the first word of a line lets it begin with. */
export interface Opening {
  /** The word, folded; a sign where the line begins with one. */
  readonly word: string
  readonly phrases: readonly Phrase[]
  /** Those of them that lines begin with which are too long for a shape. */
  readonly ofLong: readonly Phrase[]
  /** Whether it is a number, behind which may stand what is counted. */
  readonly isCount: boolean
}

/** Longer words, in UTF-16 units, are not kept: V8 would hold on to the whole text that they are cut from. */
const longestWord = 12
/** How many words are kept as they are written: lines begin with the same ones over and over. */
const mostOpenings = 8_192
const openings = new Map<string, Opening>()

/** What a line may begin with, found without its key where its first word tells. */
export function openingOf(line: Line): Opening {
  const space = line.text.indexOf(' ')
  const word = space > 0 && space <= longestWord ? line.text.slice(0, space) : undefined
  if (word === undefined) return openingBy(line.key)
  const known = openings.get(word)
  if (known !== undefined) return known
  const key = keyOf(word)
  if (key === '' || key.startsWith('#')) return openingBy(line.key) // signs alone, and those of headings, are no part of a key
  if (openings.size >= mostOpenings) openings.clear()
  const opening = openingBy(key)
  openings.set(word, opening)
  return opening
}

function openingBy(key: string): Opening {
  const word = firstWord(key)
  const phrases = phrasesByWord.get(word) ?? none
  return { word, phrases, ofLong: phrases.filter(isOfLong), isCount: /^\d/.test(word) }
}

/** Lists run on. */
function isOfLong({ rule: { form, as } }: Phrase): boolean {
  return form === 'header' || as === 'keywords'
}

function isAtStart({ form }: Rule): boolean {
  return form !== 'end' && form !== 'within'
}

function phrasesOf(isWanted: (rule: Rule) => boolean, among = tables): Phrase[] {
  return among
    .flat()
    .filter(isWanted)
    .flatMap(rule => rule.words.map(words => ({ key: phraseKey(words, rule), rule })))
    .sort((left, right) => right.key.length - left.key.length)
}

/** At the end of a line a sign before the first letter is part of the phrase. */
function phraseKey(words: string, { form }: Rule): string {
  const key = keyOf(words)
  return form === 'end' && /^[[-]/.test(words)
    ? `${words[0]}${words[0] === '[' ? key.slice(1) : ` ${key}`}`
    : key
}

function byWord(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  return Map.groupBy(phrases, ({ key }) => firstWord(key))
}

/** The first word of a key, or its first sign where it begins with none. */
export function firstWord(key: string): string {
  return /^[\p{L}\p{N}]+/u.exec(key)?.[0] ?? key.slice(0, 1)
}
