/**
 * Lists of articles: the numbers of those that a filter lets through, in an order. A list is worked out once and kept until
 * something changes, so that every page of it, and every question where an article stands in it, is a look into an array.
 */
import type { ArticleFilter, ArticleOrder } from '../../../core/model/article-filter.ts'
import type { IndexDatabase } from '../index-database.ts'
import { ArticleFacts } from './article-facts.ts'
import type { ArticleTest } from './article-test.ts'
import { articleTest, numbersByRelevance, passes } from './article-test.ts'
import { behindOthers, familiesInOrder } from './family-order.ts'
import { SortRanks } from './sort-ranks.ts'
import { sortedBy } from './sorted-by.ts'

const mostKept = 8

export class ArticleLists {
  readonly #database: IndexDatabase
  readonly #facts: ArticleFacts
  readonly #ranks: SortRanks
  readonly #kept = new Map<string, Uint32Array>()
  #version = ''
  #families: { readonly version: string; readonly order: Uint32Array } | undefined

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

  /** The articles that are in families, family by family, each in the order in which they stand for it. */
  get familyOrder(): Uint32Array {
    const facts = this.facts
    const { version } = this.#database
    if (this.#families?.version !== version)
      this.#families = { version, order: familiesInOrder(facts, this.#ranks) }
    return this.#families.order
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
    if (test.texts === undefined && test.parts.length === 0 && !test.isOncePerFamily) return all.slice()
    const behind = test.isOncePerFamily ? behindOthers(test, this.#facts, this.familyOrder) : undefined
    const list = new Uint32Array(all.length)
    let count = 0
    for (const number of all) {
      if (behind?.[number] === 1 || !passes(test, number)) continue
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
