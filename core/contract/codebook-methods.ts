import * as z from 'zod'
import { codebookDocument } from '../model/codebook.ts'
import { codebookCounts, codebookThing, entityLine, impact } from '../model/codebook-views.ts'
import { entityDocument } from '../model/entity.ts'
import { codebookKey, entityId } from '../model/ids.ts'
import { type MethodShape, none } from './method-shape.ts'

/** The codebook of the study, and how it is used. */
export const codebookMethods = {
  'codebook.read': { kind: 'query', input: none, output: codebookDocument },
  /**
   * Puts the codebook as it should be in place of the one of revision `rev`; statements are not touched. A variable that is
   * left out while statements have values for it is kept, retired. Commits of one `group` are one step of undo.
   */
  'codebook.change': {
    kind: 'command',
    input: z.strictObject({
      rev: z.int().positive(),
      codebook: codebookDocument.omit({ rev: true, template: true }),
      /** What was changed, for the history: the label of a variable, say. */
      subject: z.string().max(200).nullable().default(null),
      group: z.string().min(1).max(120).optional(),
    }),
    output: codebookDocument,
  },
  /** What renaming, merging or removing something would be seen in, over all coders; of an entity with all merged into it. */
  'codebook.impact': { kind: 'query', input: z.strictObject({ of: codebookThing }), output: impact },
  'codebook.counts': { kind: 'query', input: none, output: codebookCounts },
  /** The entities of a list in one look, by name; merged ones stand with the one that is left. */
  'entities.outline': {
    kind: 'query',
    input: z.strictObject({ list: codebookKey }),
    output: z.array(entityLine),
  },
  /** In how many statements each entity of a list is named; what is named in none is missing. */
  'entities.counts': {
    kind: 'query',
    input: z.strictObject({ list: codebookKey }),
    output: z.record(entityId, z.int()),
  },
  /** An entity as it stands, with those that were merged into it, and the name of who made it. */
  'entity.read': {
    kind: 'query',
    input: z.strictObject({ entity: entityId }),
    output: z.strictObject({
      entity: entityDocument,
      merged: z.array(z.strictObject({ id: entityId, name: z.string() })),
      createdBy: z.string(),
    }),
  },
} as const satisfies Record<string, MethodShape>
