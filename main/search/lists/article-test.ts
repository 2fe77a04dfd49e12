import type { ArticleFilter } from '../../../core/model/article-filter.ts'
import { parseTextQuery } from '../../../core/text/text-query.ts'
import type { IndexDatabase } from '../index-database.ts'
import type { ArticleFacts } from './article-facts.ts'
import { statuses, tellings } from './article-facts.ts'
import { textMatch } from './text-match.ts'

/** The parts of a filter that are counted apart. */
export const facets = ['status', 'source', 'language', 'import', 'family', 'date'] as const
export type Facet = (typeof facets)[number]

/** For one part of a filter, what each value of a field makes of an article: 1 where it may stay. */
export interface PartTest {
  readonly facet: Facet
  readonly field: Uint8Array | Uint32Array
  readonly allowed: Uint8Array
}

/** A filter, ready to be asked about one article after the other. */
export interface ArticleTest {
  /** 1 for the articles whose text matches; absent where nothing is asked of the text. */
  readonly texts: Uint8Array | undefined
  readonly parts: readonly PartTest[]
  /** Whether an article that passes may have to stay behind another of its family. */
  readonly isOncePerFamily: boolean
}

/** Makes a filter ready. The facts must be fresh. */
export function articleTest(
  database: IndexDatabase,
  facts: ArticleFacts,
  filter: ArticleFilter,
): ArticleTest {
  const parts: PartTest[] = []
  const { status, source, language, import: imports, family, after, before } = filter
  if (status?.length) {
    const allowed = Uint8Array.from(statuses, each => (status.includes(each) ? 1 : 0))
    parts.push({ facet: 'status', field: facts.status, allowed })
  }
  if (source?.length)
    parts.push({ facet: 'source', field: facts.source, allowed: facts.sources.among(source) })
  if (language?.length)
    parts.push({ facet: 'language', field: facts.language, allowed: facts.languages.among(language) })
  if (imports?.length)
    parts.push({ facet: 'import', field: facts.import, allowed: facts.imports.among(imports) })
  if (family?.length) {
    const allowed = Uint8Array.from(tellings, each => (family.includes(each) ? 1 : 0))
    parts.push({ facet: 'family', field: facts.family, allowed })
  }
  if (after !== undefined || before !== undefined) {
    const allowed = Uint8Array.from(facts.dates.values, date => (isWithin(date, after, before) ? 1 : 0))
    parts.push({ facet: 'date', field: facts.date, allowed })
  }
  return { texts: textsOf(database, facts, filter), parts, isOncePerFamily: filter.oncePerFamily ?? false }
}

/** Whether an article passes. */
export function passes({ texts, parts }: ArticleTest, number: number): boolean {
  if (texts !== undefined && texts[number] !== 1) return false
  for (const { field, allowed } of parts) if (allowed[field[number] ?? 0] !== 1) return false
  return true
}

/** The month of a date, or its year where that is all that is known; `undefined` where it says neither. */
export function monthOf(date: string | null): string | undefined {
  return date === null ? undefined : /^\d{4}(-(0[1-9]|1[0-2])(?!\d))?/.exec(date)?.[0]
}

/** A date of less precision counts by its first day, as it sorts. */
function isWithin(date: string | null, after = '', before = ''): boolean {
  if (date === null || monthOf(date) === undefined) return false
  return date >= after && (before === '' || date < `${before}~`) // in ASCII the tilde comes after all that dates have
}

/** The numbers of the articles that a text query finds, the most relevant first. */
export function numbersByRelevance(database: IndexDatabase, filter: ArticleFilter): number[] {
  return found(database, filter, 'ORDER BY rank') ?? []
}

function textsOf(
  database: IndexDatabase,
  facts: ArticleFacts,
  filter: ArticleFilter,
): Uint8Array | undefined {
  const numbers = found(database, filter, '')
  if (numbers === undefined) return undefined
  const marks = new Uint8Array(facts.present.length)
  for (const number of numbers) marks[number] = 1
  return marks
}

function found(
  database: IndexDatabase,
  { text = '', isTyping }: ArticleFilter,
  order: string,
): number[] | undefined {
  const match = textMatch(parseTextQuery(text, { isTyping }))
  if (match === undefined) return undefined
  // One text for all numbers: a row of its own for each would take longer than finding them.
  const answer = database.get<{ numbers: string }>(
    `SELECT json_group_array(rowid) AS numbers FROM (SELECT rowid FROM articleText WHERE articleText MATCH ? ${order})`,
    match,
  )
  return JSON.parse(answer?.numbers ?? '[]') as number[] // row ids, as SQLite writes them
}
