import type { ArticleSortField } from '../../../core/model/article-filter.ts'
import { sortKeyOf } from '../feed/sort-key.ts'
import type { IndexDatabase } from '../index-database.ts'
import type { ArticleFacts } from './article-facts.ts'
import type { Terms } from './terms.ts'

/** What can be ranked without knowing what is looked for. */
export type RankedField = Exclude<ArticleSortField, 'relevance'>

/**
 * For each field, the place of every article in its order, by the article's number: from 1, equal where the values are,
 * 0 where there is none. Those of fields that live in the facts are worked out there; path and title are asked of the index.
 */
export class SortRanks {
  readonly #database: IndexDatabase
  readonly #facts: ArticleFacts
  readonly #kept = new Map<RankedField, Uint32Array>()
  #inOrder = new Uint32Array(0)
  #keysVersion = -1

  constructor(database: IndexDatabase, facts: ArticleFacts) {
    this.#database = database
    this.#facts = facts
  }

  /** The numbers of all articles, by path. The facts must be fresh, here and below. */
  get inOrder(): Uint32Array {
    this.#forget()
    return this.#inOrder
  }

  of(field: RankedField): Uint32Array {
    this.#forget()
    const { status, statements, length } = this.#facts
    if (field === 'status') return Uint32Array.from(status, code => code + 1)
    if (field === 'statements') return statements.map(count => count + 1)
    if (field === 'length') return length.map(count => count + 1)
    const ranks = this.#kept.get(field) ?? this.#make(field)
    this.#kept.set(field, ranks)
    return ranks
  }

  #forget(): void {
    if (this.#keysVersion === this.#facts.keysVersion) return
    this.#keysVersion = this.#facts.keysVersion
    this.#kept.clear()
    this.#inOrder = Uint32Array.from(this.#numbersByPath())
  }

  #make(field: Exclude<RankedField, 'status' | 'statements' | 'length'>): Uint32Array {
    switch (field) {
      case 'path':
        return this.#pathRanks()
      case 'title':
        return this.#titleRanks()
      case 'source':
        return ranksOfTerms(this.#facts.sources, this.#facts.source, sortKeyOf)
      case 'language':
        return ranksOfTerms(this.#facts.languages, this.#facts.language, sortKeyOf)
      case 'published':
        return ranksOfTerms(this.#facts.dates, this.#facts.date, date => date)
    }
  }

  #titleRanks(): Uint32Array {
    const sql = `SELECT json_group_array(number) FROM articles WHERE titleKey IS NOT NULL GROUP BY titleKey ORDER BY titleKey`
    const ranks = new Uint32Array(this.#facts.present.length)
    for (const [at, [numbers]] of this.#database.arrays<[string]>(sql).entries())
      for (const number of JSON.parse(numbers) as number[]) ranks[number] = at + 1 // numbers of rows
    return ranks
  }

  #pathRanks(): Uint32Array {
    const ranks = new Uint32Array(this.#facts.present.length)
    for (const [at, number] of this.#inOrder.entries()) ranks[number] = at + 1
    return ranks
  }

  #numbersByPath(): number[] {
    const answer = this.#database.get<{ numbers: string }>(
      'SELECT json_group_array(number) AS numbers FROM (SELECT number FROM articles ORDER BY place)',
    )
    return JSON.parse(answer?.numbers ?? '[]') as number[] // numbers of rows
  }
}

/** The ranks of articles by the values that they have of a field, ordered by their sort keys. */
function ranksOfTerms(terms: Terms, field: Uint32Array, keyOf: (value: string) => string): Uint32Array {
  const keys = terms.values.map(value => (value === null ? '' : keyOf(value)))
  const inOrder = keys.map((_, at) => at).slice(1)
  inOrder.sort((left, right) => byCodePoints(keys[left] ?? '', keys[right] ?? ''))
  const rankOf = new Uint32Array(keys.length)
  let rank = 0
  for (const [at, term] of inOrder.entries()) {
    if (at === 0 || keys[term] !== keys[inOrder[at - 1] ?? 0]) rank += 1
    rankOf[term] = rank
  }
  return field.map(term => rankOf[term] ?? 0)
}

/** As SQLite compares texts: JavaScript puts characters beyond the BMP before some of those in it. */
function byCodePoints(left: string, right: string): number {
  if (left === right) return 0
  let at = 0
  while (left.charCodeAt(at) === right.charCodeAt(at)) at += 1
  const [a, b] = [left.charCodeAt(at), right.charCodeAt(at)]
  if (Number.isNaN(a) || Number.isNaN(b)) return left.length - right.length
  const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff
  if (isSurrogate(a) !== isSurrogate(b)) return isSurrogate(a) ? 1 : -1
  return a - b
}
