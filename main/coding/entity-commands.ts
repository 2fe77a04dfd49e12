/** Making, changing and merging entities. A merge writes on the one that gives way; no statement is rewritten. */

import type { EntityDocument } from '../../core/model/entity.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { Label } from '../../core/model/history-entry.ts'
import type { CoderSlug, EntityId } from '../../core/model/ids.ts'
import { codebookRef } from '../study/layout.ts'
import type { StudyStore } from '../study/study-store.ts'
import { edit } from '../study/study-store.ts'
import { EntityRegistry, refOfEntity } from './entities.ts'

export interface EntityContext {
  readonly store: StudyStore
  readonly entities: EntityRegistry
}

/** Makes an entity. @throws Refusal `unknown-list`, `entity-exists` where the list has one of that very name */
export function createEntity(
  { store, entities }: EntityContext,
  wanted: {
    readonly list: string
    readonly name: string
    readonly aliases: readonly string[]
    readonly by: CoderSlug
    readonly group?: string | undefined
  },
): EntityDocument {
  const { list, name, aliases, by, group } = wanted
  const codebook = store.read(codebookRef)
  if (codebook !== undefined) EntityRegistry.checkList(codebook, list)
  const there = entities.named(name, [list])[0]
  if (there !== undefined) throw new Refusal({ kind: 'entity-exists', name, list, entity: there.id })
  const { entity, creation } = entities.make(name, aliases, list, by)
  store.commit({
    label: { kind: 'entity-created', subject: name },
    edits: creation === undefined ? [] : [creation],
    ...(group === undefined ? {} : { group }),
  })
  return entities.read(entity.id)
}

/** What may be changed of an entity; what is absent stays. */
export interface EntityChange {
  readonly name?: string | undefined
  readonly aliases?: readonly string[] | undefined
  readonly type?: string | null | undefined
}

/** Changes name, aliases or type. */
export function changeEntity(context: EntityContext, id: EntityId, change: EntityChange): EntityDocument {
  const before = context.entities.read(id)
  const next: EntityDocument = {
    ...before,
    name: change.name ?? before.name,
    aliases: change.aliases === undefined ? before.aliases : [...new Set(change.aliases)],
    type: change.type === undefined ? before.type : change.type,
  }
  return replace(context, before, next, { kind: 'entity-changed', subject: before.name })
}

/**
 * Merges an entity into another of the same list: from now on its id, name and aliases stand for the other.
 * @throws Refusal `merge-into-itself`, `merge-across-lists`
 */
export function mergeEntity(context: EntityContext, id: EntityId, into: EntityId): EntityDocument {
  const entity = context.entities.surviving(id)
  const target = context.entities.surviving(into)
  if (entity.id === target.id) throw new Refusal({ kind: 'merge-into-itself', name: entity.name })
  if (entity.list !== target.list)
    throw new Refusal({ kind: 'merge-across-lists', from: entity.list, into: target.list })
  return replace(
    context,
    entity,
    { ...entity, mergedInto: target.id },
    { kind: 'entity-merged', subject: entity.name },
  )
}

function replace(
  { store, entities }: EntityContext,
  before: EntityDocument,
  next: EntityDocument,
  label: Label,
): EntityDocument {
  store.commit({ label, edits: [edit(refOfEntity(before), before, next)] })
  return entities.read(before.id)
}
