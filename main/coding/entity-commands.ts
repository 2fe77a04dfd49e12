/** Making, changing and merging entities. A merge writes on the one that gives way; no statement is rewritten. */

import type { EntityDocument } from '../../core/model/entity.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { Label } from '../../core/model/history-entry.ts'
import type { CoderSlug, EntityId } from '../../core/model/ids.ts'
import { codebookRef } from '../study/layout.ts'
import type { StudyStore } from '../study/study-store.ts'
import { edit } from '../study/study-store.ts'
import { EntityRegistry, refOfEntity } from './entities.ts'
import type { EntityChange } from './entity-changes.ts'
import { changed, nonEmpty } from './entity-changes.ts'

export interface EntityContext {
  readonly store: StudyStore
  readonly entities: EntityRegistry
}

/** Makes an entity. @throws Refusal `empty-name`, `unknown-list`, `entity-exists` where the list has one of that very name */
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
  const { list, by, group } = wanted
  const name = nonEmpty(wanted.name)
  const aliases = wanted.aliases.map(nonEmpty)
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

/** Changes what is given of an entity. @throws Refusal as `changed` does */
export function changeEntity(
  context: EntityContext,
  id: EntityId,
  { group, ...change }: EntityChange & { readonly group?: string | undefined },
): EntityDocument {
  const before = context.entities.read(id)
  const next = changed(context.entities, before, change)
  return replace(context, before, next, { label: { kind: 'entity-changed', subject: before.name }, group })
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
    { label: { kind: 'entity-merged', subject: entity.name } },
  )
}

function replace(
  { store, entities }: EntityContext,
  before: EntityDocument,
  next: EntityDocument,
  { label, group }: { readonly label: Label; readonly group?: string | undefined },
): EntityDocument {
  store.commit({
    label,
    edits: [edit(refOfEntity(before), before, next)],
    ...(group === undefined ? {} : { group }),
  })
  return entities.read(before.id)
}
