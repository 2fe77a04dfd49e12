import type { ArticleFacets, ArticleFilter } from '../../../core/model/article-filter.ts'
import type { ImportId } from '../../../core/model/ids.ts'
import type { IndexDatabase } from '../index-database.ts'
import { statuses, tellings } from './article-facts.ts'
import type { ArticleLists } from './article-lists.ts'
import type { Facet } from './article-test.ts'
import { articleTest, monthOf } from './article-test.ts'
import { countInto } from './count-into.ts'
import type { Terms } from './terms.ts'

const mostSources = 200

/** Counts the articles that a filter lets through, and those of each facet with its own part left out. */
export function facetCounts(
  database: IndexDatabase,
  lists: ArticleLists,
  filter: ArticleFilter,
): ArticleFacets {
  const { facts } = lists
  const counts: Readonly<Record<Facet, Uint32Array>> = {
    status: new Uint32Array(statuses.length),
    source: new Uint32Array(facts.sources.values.length),
    language: new Uint32Array(facts.languages.values.length),
    import: new Uint32Array(facts.imports.values.length),
    family: new Uint32Array(tellings.length),
    date: new Uint32Array(facts.dates.values.length),
  }
  const test = articleTest(database, facts, filter)
  const { total, hidden } = countInto(
    counts,
    facts,
    test,
    test.isOncePerFamily ? lists.familyOrder : undefined,
  )
  const sources = byCount(facts.sources, counts.source, filter.source ?? [])
  const top = sources.filter(({ value }, at) => at < mostSources || (filter.source?.includes(value) ?? false))
  return {
    total,
    hidden,
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
