import type { ArticleFacts } from './article-facts.ts'
import type { ArticleTest, Facet } from './article-test.ts'
import { facets, monthOf } from './article-test.ts'

/** For each facet, how many articles have each value, by its number. */
export type Counts = Readonly<Record<Facet, Uint32Array>>

/** How many articles pass, and how many more would if none had to stay behind another of its family. */
export interface Passing {
  readonly total: number
  readonly hidden: number
}

/**
 * An article counts for a facet where nothing but that facet's own part stands against it. With `familyOrder`, only one of a
 * family counts for a value: the one that would stand for it, were that value chosen. The facts must be fresh.
 */
export function countInto(
  counts: Counts,
  facts: ArticleFacts,
  test: ArticleTest,
  familyOrder: Uint32Array | undefined,
): Passing {
  const fields = facets.map(facet => ({ counts: counts[facet], field: facts[facet], facet }))
  let total = 0
  for (let number = 1; number < facts.present.length; number += 1) {
    if (facts.present[number] !== 1 || (familyOrder !== undefined && facts.kin[number] !== 0)) continue
    const against = whatIsAgainst(test, number)
    if (against === 'more') continue
    if (against === undefined) total += 1
    for (const each of fields) {
      if (against !== undefined && against !== each.facet) continue
      const value = each.field[number] ?? 0
      each.counts[value] = (each.counts[value] ?? 0) + 1
    }
  }
  if (familyOrder === undefined) return { total, hidden: 0 }
  const ofFamilies = countFamilies(counts, facts, test, familyOrder)
  return { total: total + ofFamilies.total, hidden: ofFamilies.hidden }
}

/** The one facet whose part an article does not pass, or that there are more than one, or a text that does not fit. */
function whatIsAgainst({ texts, parts }: ArticleTest, number: number): Facet | 'more' | undefined {
  if (texts !== undefined && texts[number] !== 1) return 'more'
  let against: Facet | undefined
  for (const part of parts) {
    if (part.allowed[part.field[number] ?? 0] === 1) continue
    if (against !== undefined) return 'more'
    against = part.facet
  }
  return against
}

/** The status is asked of the one that stands for the family, and has no say in which one that is. */
function countFamilies(
  counts: Counts,
  facts: ArticleFacts,
  test: ArticleTest,
  familyOrder: Uint32Array,
): Passing {
  const narrow = { ...test, parts: test.parts.filter(({ facet }) => facet !== 'status') }
  const status = test.parts.find(({ facet }) => facet === 'status')
  const months = monthTerms(facts)
  const fields = facets
    .filter(facet => facet !== 'status')
    .map(facet => ({
      counts: counts[facet],
      valueOf: (number: number) =>
        facet === 'date' ? (months[facts.date[number] ?? 0] ?? 0) : (facts[facet][number] ?? 0),
      facet,
      /** For each value, the family that it was last counted for. */
      countedFor: new Uint32Array(counts[facet].length),
    }))
  let stoodFor = 0
  let total = 0
  let passing = 0
  for (const number of familyOrder) {
    const family = facts.kin[number] ?? 0
    const against = whatIsAgainst(narrow, number)
    if (against === 'more') continue
    const code = facts.status[number] ?? 0
    const hasStatus = status === undefined || status.allowed[code] === 1
    if (against === undefined) {
      if (hasStatus) passing += 1
      if (stoodFor !== family) {
        stoodFor = family
        counts.status[code] = (counts.status[code] ?? 0) + 1
        if (hasStatus) total += 1
      }
    }
    for (const each of fields) {
      if (against !== undefined && against !== each.facet) continue
      const value = each.valueOf(number)
      if (each.countedFor[value] === family) continue
      each.countedFor[value] = family
      if (hasStatus) each.counts[value] = (each.counts[value] ?? 0) + 1
    }
  }
  return { total, hidden: passing - total }
}

/** For each date, the first that is of the same month, as what is counted by; 0 for what is no date. */
function monthTerms({ dates }: ArticleFacts): Uint32Array {
  const first = new Map<string, number>()
  return Uint32Array.from(dates.values, (date, at) => {
    const month = monthOf(date)
    if (month === undefined) return 0
    const known = first.get(month)
    if (known === undefined) first.set(month, at)
    return known ?? at
  })
}
