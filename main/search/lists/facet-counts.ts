import type { ArticleFacets, ArticleFilter } from '../../../core/model/article-filter.ts'
import type { ImportId } from '../../../core/model/ids.ts'
import type { IndexDatabase } from '../index-database.ts'
import type { ArticleFacts } from './article-facts.ts'
import { statuses, tellings } from './article-facts.ts'
import type { ArticleTest, Facet } from './article-test.ts'
import { articleTest, facets, monthOf } from './article-test.ts'
import type { Terms } from './terms.ts'

const mostSources = 200

type Counts = Readonly<Record<Facet, Uint32Array>>

/** Counts the articles that a filter lets through, and those of each facet with its own part left out. The facts must be fresh. */
export function facetCounts(
  database: IndexDatabase,
  facts: ArticleFacts,
  filter: ArticleFilter,
): ArticleFacets {
  const counts: Counts = {
    status: new Uint32Array(statuses.length),
    source: new Uint32Array(facts.sources.values.length),
    language: new Uint32Array(facts.languages.values.length),
    import: new Uint32Array(facts.imports.values.length),
    family: new Uint32Array(tellings.length),
    date: new Uint32Array(facts.dates.values.length),
  }
  const total = countInto(counts, facts, articleTest(database, facts, filter))
  const sources = byCount(facts.sources, counts.source, filter.source ?? [])
  const top = sources.filter(({ value }, at) => at < mostSources || (filter.source?.includes(value) ?? false))
  return {
    total,
    status: statuses.map((value, at) => ({ value, count: counts.status[at] ?? 0 })),
    source: { top, more: sources.length - top.length },
    language: byCount(facts.languages, counts.language, filter.language ?? []),
    import: byCount(facts.imports, counts.import, filter.import ?? []).map(({ value, count }) => ({
      value: value as ImportId, // every article has an import, and the terms are ids of imports
      count,
    })),
    family: tellings.map((value, at) => ({ value, count: counts.family[at] ?? 0 })).reverse(),
    ...monthsOf(facts.dates, counts.date),
  }
}

/** An article counts for a facet where nothing but that facet's own part stands against it. Gives how many pass. */
function countInto(counts: Counts, facts: ArticleFacts, { texts, parts }: ArticleTest): number {
  const fields = facets.map(facet => ({ counts: counts[facet], field: facts[facet], facet }))
  let total = 0
  for (let number = 1; number < facts.present.length; number += 1) {
    if (facts.present[number] !== 1 || (texts !== undefined && texts[number] !== 1)) continue
    let against: Facet | undefined
    let isOut = false
    for (const part of parts) {
      if (part.allowed[part.field[number] ?? 0] === 1) continue
      isOut = against !== undefined
      against = part.facet
      if (isOut) break
    }
    if (isOut) continue
    if (against === undefined) total += 1
    for (const each of fields) {
      if (against !== undefined && against !== each.facet) continue
      const value = each.field[number] ?? 0
      each.counts[value] = (each.counts[value] ?? 0) + 1
    }
  }
  return total
}

/** The commonest first; of values that no article has, those that are `wanted`. */
function byCount(
  terms: Terms,
  counts: Uint32Array,
  wanted: readonly (string | null)[],
): { value: string | null; count: number }[] {
  const found = terms.values
    .map((value, at) => ({ value, count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
  const there = new Set(found.map(({ value }) => value))
  const missing = wanted.filter(value => !there.has(value)).map(value => ({ value, count: 0 }))
  return [...found, ...missing].sort(
    (left, right) => right.count - left.count || compare(left.value ?? '', right.value ?? ''),
  )
}

function monthsOf(dates: Terms, counts: Uint32Array): Pick<ArticleFacets, 'months' | 'undated'> {
  const months = new Map<string, number>()
  let undated = 0
  for (const [at, date] of dates.values.entries()) {
    const count = counts[at] ?? 0
    const month = monthOf(date)
    if (month === undefined) undated += count
    else if (count > 0) months.set(month, (months.get(month) ?? 0) + count)
  }
  const inOrder = [...months].sort(([left], [right]) => compare(left, right))
  return { months: inOrder.map(([month, count]) => ({ month, count })), undated }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
