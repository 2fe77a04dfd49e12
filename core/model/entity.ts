import * as z from 'zod'
import { codebookKey, coderSlug, entityId } from './ids.ts'

/** What an entity was, and when: minister from 2019 to 2023. Dates are EDTF; null where that side is open or not known. */
export const entityRole = z.strictObject({
  role: z.string().min(1),
  from: z.string().min(1).nullable(),
  to: z.string().min(1).nullable(),
})
export type EntityRole = Readonly<z.output<typeof entityRole>>

/**
 * One actor, issue or outlet: a document of its own, so that a new one rewrites nothing. A merge writes `mergedInto` on
 * the one that gives way; statements that name it are not rewritten.
 */
export const entityDocument = z.strictObject({
  id: entityId,
  rev: z.int().positive(),
  list: codebookKey,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  type: z.string().nullable(),
  attributes: z.record(z.string(), z.string()),
  /**
   * Absent where there are none. Not filled in when a document is read: the history of an entity that was made without the
   * field says so, and undo compares.
   */
  roles: z.array(entityRole).min(1).optional(),
  parent: entityId.nullable(),
  mergedInto: entityId.nullable(),
  created: z.iso.datetime(),
  createdBy: coderSlug,
})
export type EntityDocument = Readonly<z.output<typeof entityDocument>>

/** What each entity stands for after all merges. A circle of merges ends where it closes, a lost target where it is lost. */
export function survivorsOf(entities: readonly EntityDocument[]): Map<string, EntityDocument> {
  const documents = new Map<string, EntityDocument>(entities.map(each => [each.id, each]))
  return new Map(entities.map(each => [each.id, survivorIn(documents, each)]))
}

function survivorIn(documents: ReadonlyMap<string, EntityDocument>, entity: EntityDocument): EntityDocument {
  const seen = new Set<string>([entity.id])
  let here = entity
  while (here.mergedInto !== null && !seen.has(here.mergedInto)) {
    seen.add(here.mergedInto)
    const next = documents.get(here.mergedInto)
    if (next === undefined) return here
    here = next
  }
  return here
}
