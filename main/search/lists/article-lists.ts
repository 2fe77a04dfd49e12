/**
 * Lists of articles: the numbers of those that a filter lets through, in an order. A list is worked out once and kept until
 * something changes, so that every page of it, and every question where an article stands in it, is a look into an array.
 */
import type { ArticleFilter, ArticleOrder } from '../../../core/model/article-filter.ts'
import type { IndexDatabase } from '../index-database.ts'
import { ArticleFacts } from './article-facts.ts'
import type { ArticleTest } from './article-test.ts'
import { articleTest, numbersByRelevance, passes } from './article-test.ts'
import { SortRanks } from './sort-ranks.ts'

const mostKept = 8

export class ArticleLists {
  readonly #database: IndexDatabase
  readonly #facts: ArticleFacts
  readonly #ranks: SortRanks
  readonly #kept = new Map<string, Uint32Array>()
  #version = ''

  constructor(database: IndexDatabase) {
    this.#database = database
    this.#facts = new ArticleFacts(database)
    this.#ranks = new SortRanks(database, this.#facts)
  }

  /** The facts, up to date. */
  get facts(): ArticleFacts {
    this.#facts.refresh()
    return this.#facts
  }

  /** The numbers of the articles that pass, in order. */
  list(filter: ArticleFilter, order: ArticleOrder): Uint32Array {
    this.#facts.refresh()
    if (this.#version !== this.#database.version) this.#kept.clear()
    this.#version = this.#database.version
    const key = JSON.stringify([filter, order])
    const list = this.#kept.get(key) ?? this.#make(filter, order)
    this.#kept.delete(key)
    this.#kept.set(key, list)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break
      this.#kept.delete(oldest)
    }
    return list
  }

  #make(filter: ArticleFilter, order: ArticleOrder): Uint32Array {
    const isDescending = order[0]?.descending ?? false
    let list = this.#passing(articleTest(this.#database, this.#facts, filter))
    if (isDescending) list.reverse()
    // Each sorting keeps what the ones before it have done among equals, so the weightiest comes last.
    for (const { field, descending } of [...order].reverse()) {
      const ranks = field === 'relevance' ? this.#relevance(filter) : this.#ranks.of(field)
      list = sortedBy(list, ranks, descending)
    }
    return list
  }

  /** Those that pass, by path. */
  #passing(test: ArticleTest): Uint32Array {
    const all = this.#ranks.inOrder
    if (test.texts === undefined && test.parts.length === 0) return all.slice()
    const list = new Uint32Array(all.length)
    let count = 0
    for (const number of all) {
      if (!passes(test, number)) continue
      list[count] = number
      count += 1
    }
    return list.slice(0, count)
  }

  /** The most relevant first, where that is not turned round; without text nothing has a rank. */
  #relevance(filter: ArticleFilter): Uint32Array {
    const ranks = new Uint32Array(this.#facts.present.length)
    for (const [at, number] of numbersByRelevance(this.#database, filter).entries()) ranks[number] = at + 1
    return ranks
  }
}

/**
 * Sorts by ranks, 0 of which stands for no value and comes last either way; equals stay in the order in which they are. By
 * counting, which takes the same few milliseconds whatever the ranks are.
 */
function sortedBy(list: Uint32Array, ranks: Uint32Array, descending: boolean): Uint32Array {
  let most = 0
  for (const number of list) most = Math.max(most, ranks[number] ?? 0)
  const bucketOf = (number: number): number => {
    const rank = ranks[number] ?? 0
    return rank === 0 ? most : descending ? most - rank : rank - 1
  }
  const starts = new Uint32Array(most + 2)
  for (const number of list) {
    const next = bucketOf(number) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const sorted = new Uint32Array(list.length)
  for (const number of list) {
    const bucket = bucketOf(number)
    const at = starts[bucket] ?? 0
    sorted[at] = number
    starts[bucket] = at + 1
  }
  return sorted
}
