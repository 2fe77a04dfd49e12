/** A profile to begin with: for what some files have in common, the outlet of their articles or the folder they lie in. */

import { type ArticleId, recordOfArticle } from '../../core/model/ids.ts'
import { blankProfile, type ProfileContent } from '../../core/model/profile.ts'
import { articlesInOrder } from '../../core/model/record.ts'
import { withoutRecord } from '../../core/model/row-path.ts'
import { placeOf } from '../import/guide/choose.ts'
import { outletKey } from '../import/guide/prepared-guide.ts'
import type { TrialOn } from '../import/trial/targets.ts'
import { recordRef } from '../study/layout.ts'
import type { StudyStore } from '../study/study-store.ts'

/** A profile for files. `articles` are those that the files were asked for by, where they were. */
export function suggestProfile(
  store: StudyStore,
  on: TrialOn,
  articles: readonly ArticleId[],
): ProfileContent {
  const outlet = outletInCommon(store, articles)
  if (outlet !== undefined) return { ...blankProfile(outlet), appliesTo: [{ kind: 'outlet', outlet }] }
  const places = placesInCommon(on)
  const name = places[0]?.split('/').at(-1) || '/'
  return { ...blankProfile(name), appliesTo: places.map(place => ({ kind: 'place', place })) }
}

function outletInCommon(store: StudyStore, articles: readonly ArticleId[]): string | undefined {
  const sources = articles.map(id => {
    const record = store.readOrPass(recordRef(recordOfArticle(id)))
    return record && articlesInOrder(record)[0]?.fields.source.value
  })
  const [first] = sources
  if (first === undefined || first === null || first.trim() === '') return undefined
  const key = outletKey(first)
  return sources.every(source => source != null && outletKey(source) === key)
    ? first.trim().slice(0, longestOutlet)
    : undefined
}

/** A name of a profile is no longer. */
const longestOutlet = 200

/** Most conditions of a profile. */
const mostPlaces = 100

/** What was picked, or the folder that all files lie in with those above it; where they lie in none, they themselves. */
function placesInCommon(on: TrialOn): string[] {
  if (on.kind === 'picks') return distinct(on.sources.map(lastName))
  const files = on.targets.map(target => placeOf(target, withoutRecord(target.path)))
  const [first = [], ...others] = files.map(place => place.split('/').slice(0, -1))
  const end = first.findIndex((name, at) => others.some(folder => folder[at] !== name))
  const common = end < 0 ? first : first.slice(0, end)
  return common.length > 0 ? [common.join('/')] : distinct(files)
}

function distinct(places: readonly string[]): string[] {
  return [...new Set(places.filter(place => place !== ''))].slice(0, mostPlaces)
}

function lastName(path: string): string {
  return path.split(/[\\/]/).findLast(part => part !== '') ?? ''
}
