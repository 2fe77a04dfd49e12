import * as z from 'zod'
import { codingView, entityHit, statementDraft } from '../model/coding-views.ts'
import { entityDocument, entityRole } from '../model/entity.ts'
import { articleId, codebookKey, entityId } from '../model/ids.ts'
import { statementRow } from '../model/views.ts'
import { type MethodShape, page } from './method-shape.ts'

const codeOutcome = z.strictObject({
  added: z.int(),
  unchanged: z.int(),
  refused: z.array(z.strictObject({ line: z.int(), reason: z.string() })),
})
export type CodeOutcome = Readonly<z.output<typeof codeOutcome>>

/** Commits of one group are one step of undo. */
const group = z.string().min(1).max(120).optional()

/** Statements, and the entities that they name. */
export const codingMethods = {
  'statements.page': {
    kind: 'query',
    input: z.strictObject({ coder: z.string().optional(), ...page }),
    output: z.strictObject({ rows: z.array(statementRow), total: z.int() }),
  },
  'statements.code': {
    kind: 'command',
    /** Statements as the command line gives them, one per line of a file; `group` makes them one step of undo. */
    input: z.strictObject({
      group: z.string().min(1).max(60),
      lines: z.array(z.strictObject({ line: z.int().positive(), statement: z.json() })).max(1_000),
    }),
    output: codeOutcome,
  },
  /** What the coder has done with an article; without a coder there is nothing. */
  'coding.read': { kind: 'query', input: z.strictObject({ article: articleId }), output: codingView },
  /**
   * Writes a statement as a whole, and makes it where the coder has none of that id. A draft may miss anything, but a new
   * statement is not empty. Commits of one `group` are one step of undo: what is typed into one field, say.
   */
  'statement.save': {
    kind: 'command',
    input: z.strictObject({ article: articleId, statement: statementDraft, group }),
    output: codingView,
  },
  'statement.delete': {
    kind: 'command',
    input: z.strictObject({ article: articleId, statement: z.string(), group }),
    output: codingView,
  },
  /** Says that the coder is in doubt about an article, and why; null says that it is settled. */
  'article.setDoubt': {
    kind: 'command',
    input: z.strictObject({ article: articleId, doubt: z.string().max(10_000).nullable(), group }),
    output: codingView,
  },
  'entities.list': {
    kind: 'query',
    input: z.strictObject({ list: codebookKey.optional() }),
    output: z.array(entityDocument),
  },
  /**
   * The entities of the lists whose name or alias fits, the best fit first and then those that the coder uses most; without a
   * text those last used and most used. One that was merged is found by its names and given as the one that survives.
   */
  'entities.search': {
    kind: 'query',
    input: z.strictObject({
      lists: z.array(codebookKey).min(1),
      text: z.string().max(1_000),
      limit: z.int().positive().max(100),
    }),
    output: z.strictObject({ rows: z.array(entityHit) }),
  },
  'entity.create': {
    kind: 'command',
    input: z.strictObject({
      list: codebookKey,
      name: z.string().min(1),
      aliases: z.array(z.string().min(1)).default([]),
      group,
    }),
    output: entityDocument,
  },
  'entity.change': {
    kind: 'command',
    input: z.strictObject({
      entity: entityId,
      name: z.string().min(1).optional(),
      aliases: z.array(z.string().min(1)).optional(),
      type: z.string().max(200).nullable().optional(),
      /** All of them, by name. */
      attributes: z.record(z.string().max(200), z.string().max(10_000)).optional(),
      /** All of them. */
      roles: z.array(entityRole).max(200).optional(),
      /** An entity of the same list that it belongs to. */
      parent: entityId.nullable().optional(),
      group,
    }),
    output: entityDocument,
  },
  'entity.merge': {
    kind: 'command',
    input: z.strictObject({ entity: entityId, into: entityId }),
    output: entityDocument,
  },
} as const satisfies Record<string, MethodShape>
