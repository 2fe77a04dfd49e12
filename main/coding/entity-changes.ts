/** What an entity is after a change, and what stands in the way of it. */
import { dayRangeOf } from '../../core/model/calendar-date.ts'
import type { EntityDocument, EntityRole } from '../../core/model/entity.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { EntityId } from '../../core/model/ids.ts'
import type { EntityRegistry } from './entities.ts'
import { tidy } from './entities.ts'

/** What may be changed of an entity; what is absent stays. */
export interface EntityChange {
  readonly name?: string | undefined
  readonly aliases?: readonly string[] | undefined
  readonly type?: string | null | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly roles?: readonly EntityRole[] | undefined
  readonly parent?: EntityId | null | undefined
}

/**
 * The entity once it is changed.
 * @throws Refusal `empty-name`, `entity-exists`, `bad-date`, `role-ends-early`, `parent-elsewhere`, `parent-circle`, `unknown-entity`
 */
export function changed(
  entities: EntityRegistry,
  before: EntityDocument,
  change: EntityChange,
): EntityDocument {
  const name = change.name === undefined ? before.name : named(entities, before, change.name)
  const { roles: rolesBefore, ...rest } = before
  const roles = change.roles === undefined ? (rolesBefore ?? []) : change.roles.map(checkedRole)
  return {
    ...rest,
    name,
    aliases: change.aliases === undefined ? before.aliases : distinctAliases(change.aliases, name),
    type: change.type === undefined ? before.type : change.type === null ? null : tidy(change.type) || null,
    attributes: change.attributes === undefined ? before.attributes : checkedAttributes(change.attributes),
    parent: change.parent === undefined ? before.parent : placed(entities, before, change.parent),
    ...(roles.length === 0 ? {} : { roles: [...roles] }),
  }
}

function named(entities: EntityRegistry, before: EntityDocument, wanted: string): string {
  const name = nonEmpty(wanted)
  if (name === before.name) return name
  const other = entities.named(name, [before.list]).find(({ id }) => id !== entities.surviving(before.id).id)
  if (other !== undefined)
    throw new Refusal({ kind: 'entity-exists', name, list: before.list, entity: other.id })
  return name
}

/** A name without blanks around it. @throws Refusal `empty-name` */
export function nonEmpty(name: string): string {
  const tidied = tidy(name)
  if (tidied === '') throw new Refusal({ kind: 'empty-name' })
  return tidied
}

function distinctAliases(aliases: readonly string[], name: string): string[] {
  return [...new Set(aliases.map(nonEmpty))].filter(alias => alias !== name)
}

function checkedAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([key, text]) => [nonEmpty(key), tidy(text)]))
}

function checkedRole({ role, from, to }: EntityRole): EntityRole {
  const days = [from, to].map(edtf => {
    const range = edtf === null ? { first: null, last: null } : dayRangeOf(edtf)
    if (range === undefined) throw new Refusal({ kind: 'bad-date', text: edtf ?? '' })
    return range
  })
  const [first, last] = [days[0]?.first ?? null, days[1]?.last ?? null]
  if (first !== null && last !== null && last < first) throw new Refusal({ kind: 'role-ends-early', role })
  return { role: nonEmpty(role), from, to }
}

/** The parent, as long as it stands in the same list and not below the entity itself. */
function placed(entities: EntityRegistry, before: EntityDocument, wanted: EntityId | null): EntityId | null {
  if (wanted === null) return null
  const parent = entities.surviving(wanted)
  if (parent.list !== before.list)
    throw new Refusal({ kind: 'parent-elsewhere', parent: parent.name, list: before.list })
  const self = entities.surviving(before.id).id
  const passed = new Set<EntityId>()
  for (let above: EntityDocument | undefined = parent; above !== undefined && !passed.has(above.id); ) {
    if (above.id === self)
      throw new Refusal({ kind: 'parent-circle', name: before.name, parent: parent.name })
    passed.add(above.id)
    above = above.parent === null ? undefined : entities.survivingIfThere(above.parent)
  }
  return parent.id
}
