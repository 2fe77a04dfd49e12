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
const fits: readonly Fit[] = ['exact', 'start', 'word', 'within', 'used']
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
    if (before !== undefined && fits.indexOf(before.fit) <= fits.indexOf(hit.fit)) continue
    found.set(entity.id, { entity, ...hit, usage: ofSurvivors.get(entity.id) ?? never })
  }
  const ordered =
    wanted === '' ? recentThenFrequent([...found.values()]) : [...found.values()].sort(byFitThenUse)
  return ordered.slice(0, limit).map(({ entity, matched, fit, usage: { uses } }) => ({
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
    const before = name.slice(0, at)
    if (/(^|[^\p{L}\p{N}])(ال)?$/u.test(before)) return true
  }
  return false
}

function bestName({ names }: KnownEntity, wanted: string): { matched: string; fit: Fit } | undefined {
  let best: { matched: string; fit: Fit } | undefined
  for (const { name, folded } of names) {
    const fit = fitOf(folded, wanted)
    if (fit === undefined) continue
    if (best === undefined || fits.indexOf(fit) < fits.indexOf(best.fit)) best = { matched: name, fit }
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

function recentThenFrequent(found: Found[]): Found[] {
  const byLast = found.toSorted((one, other) => order(other.usage.last, one.usage.last) || byName(one, other))
  const first = byLast.slice(0, recent).filter(({ usage }) => usage.uses > 0)
  const rest = found.filter(each => !first.includes(each))
  return [...first, ...rest.sort((one, other) => other.usage.uses - one.usage.uses || byName(one, other))]
}

function byFitThenUse(one: Found, other: Found): number {
  return (
    fits.indexOf(one.fit) - fits.indexOf(other.fit) ||
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
