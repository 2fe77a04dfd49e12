/**
 * Entities found as one types: by name or alias in any spelling, the best fit first, and among equals those that the coder
 * uses. Names come folded; nothing here folds but what was typed.
 */
import type { EntityHit } from '../../core/model/coding-views.ts'
import type { EntityDocument } from '../../core/model/entity.ts'
import type { EntityId } from '../../core/model/ids.ts'
import { fold } from '../../core/text/fold.ts'
import { type KnownEntity, tidy } from './entities.ts'

export interface EntityQuestion {
  readonly lists: readonly string[]
  readonly text: string
  readonly limit: number
}

/** How often an entity was named, and when last, as an instant in ISO 8601. */
export interface Usage {
  readonly uses: number
  readonly last: string
}

type Known = ReadonlyMap<EntityId, KnownEntity>
type Fit = EntityHit['fit']

interface Found {
  readonly entity: EntityDocument
  readonly matched: string
  readonly fit: Fit
  readonly usage: Usage
}

const never: Usage = { uses: 0, last: '' }
/** The best first. */
const rankOf: Readonly<Record<Fit, number>> = { exact: 0, start: 1, word: 2, within: 3, used: 4 }
/** Without a text, so many of those last used stand before those most used. */
const recent = 3

/** The entities that fit, at most `limit`; see `entities.search` in the contract. */
export function searchEntities(
  known: Known,
  usage: ReadonlyMap<EntityId, Usage>,
  { lists, text, limit }: EntityQuestion,
): EntityHit[] {
  const wanted = fold(tidy(text))
  const ofSurvivors = usageOfSurvivors(known, usage)
  const found = new Map<EntityId, Found>()
  for (const each of known.values()) {
    const hit = bestName(each, wanted)
    if (hit === undefined) continue
    const entity = survivorOf(known, each.entity)
    if (!lists.includes(entity.list)) continue
    const before = found.get(entity.id)
    if (before !== undefined && rankOf[before.fit] <= rankOf[hit.fit]) continue
    found.set(entity.id, { entity, ...hit, usage: ofSurvivors.get(entity.id) ?? never })
  }
  const best =
    wanted === ''
      ? recentThenFrequent([...found.values()], limit)
      : firstBy(byFitThenUse, found.values(), limit)
  return best.map(({ entity, matched, fit, usage: { uses } }) => ({
    entity: { id: entity.id, name: entity.name, list: entity.list, type: entity.type },
    matched: wanted === '' ? entity.name : matched,
    fit,
    uses,
  }))
}

/** How well a folded name fits what is wanted, which is folded too; `undefined` where it does not. */
export function fitOf(name: string, wanted: string): Fit | undefined {
  if (wanted === '') return 'used'
  const at = name.indexOf(wanted)
  if (at === 0) return name.length === wanted.length ? 'exact' : 'start'
  const words = wanted.split(' ')
  if (words.every(word => beginsAWord(name, word))) return 'word'
  return at > 0 ? 'within' : undefined
}

/** The Arabic article is written onto its word, and nobody types it who looks for the word. */
function beginsAWord(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (isBoundary(name, at)) return true
    if (name.startsWith('ال', at - 2) && isBoundary(name, at - 2)) return true
  }
  return false
}

const letterOrDigit = /[\p{L}\p{N}]/u

/** Whether no word goes on across the place. */
function isBoundary(text: string, at: number): boolean {
  return at === 0 || (at > 0 && !letterOrDigit.test(text.charAt(at - 1)))
}

function bestName({ names }: KnownEntity, wanted: string): { matched: string; fit: Fit } | undefined {
  let best: { matched: string; fit: Fit } | undefined
  for (const { name, folded } of names) {
    const fit = fitOf(folded, wanted)
    if (fit === undefined) continue
    if (best === undefined || rankOf[fit] < rankOf[best.fit]) best = { matched: name, fit }
    if (best.fit === 'exact' || best.fit === 'used') return best
  }
  return best
}

function survivorOf(known: Known, entity: EntityDocument): EntityDocument {
  const passed = new Set<EntityId>()
  let survivor = entity
  while (survivor.mergedInto !== null && !passed.has(survivor.id)) {
    passed.add(survivor.id)
    const next = known.get(survivor.mergedInto)?.entity
    if (next === undefined) return survivor // what it was merged into is gone
    survivor = next
  }
  return survivor
}

function usageOfSurvivors(known: Known, usage: ReadonlyMap<EntityId, Usage>): ReadonlyMap<EntityId, Usage> {
  const sums = new Map<EntityId, Usage>()
  for (const [id, { uses, last }] of usage) {
    const entity = known.get(id)?.entity
    if (entity === undefined) continue
    const survivor = survivorOf(known, entity).id
    const before = sums.get(survivor) ?? never
    sums.set(survivor, { uses: before.uses + uses, last: last > before.last ? last : before.last })
  }
  return sums
}

function recentThenFrequent(found: readonly Found[], limit: number): Found[] {
  const used = found.filter(({ usage }) => usage.uses > 0)
  const first = firstBy(byLastUse, used, recent)
  const rest = found.filter(each => !first.includes(each))
  return [...first, ...firstBy(byUse, rest, limit)].slice(0, limit)
}

/** The first of them in an order. Few are wanted of thousands, which need not be put in order for that. */
function firstBy(
  compare: (one: Found, other: Found) => number,
  found: Iterable<Found>,
  limit: number,
): Found[] {
  const first: Found[] = []
  for (const each of found) {
    const last = first.at(-1)
    if (first.length === limit && last !== undefined && compare(each, last) >= 0) continue
    let at = first.length
    for (
      let before = first[at - 1];
      before !== undefined && compare(each, before) < 0;
      before = first[at - 1]
    )
      at -= 1
    first.splice(at, 0, each)
    if (first.length > limit) first.pop()
  }
  return first
}

function byLastUse(one: Found, other: Found): number {
  return order(other.usage.last, one.usage.last) || byName(one, other)
}

function byUse(one: Found, other: Found): number {
  return other.usage.uses - one.usage.uses || byName(one, other)
}

function byFitThenUse(one: Found, other: Found): number {
  return (
    rankOf[one.fit] - rankOf[other.fit] ||
    other.usage.uses - one.usage.uses ||
    one.matched.length - other.matched.length ||
    byName(one, other)
  )
}

function byName(one: Found, other: Found): number {
  return order(one.entity.name, other.entity.name) || order(one.entity.id, other.entity.id)
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
