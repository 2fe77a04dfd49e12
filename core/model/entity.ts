import * as z from 'zod'
import { codebookKey, coderSlug, entityId } from './ids.ts'

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
  parent: entityId.nullable(),
  mergedInto: entityId.nullable(),
  created: z.iso.datetime(),
  createdBy: coderSlug,
})
export type EntityDocument = Readonly<z.output<typeof entityDocument>>
