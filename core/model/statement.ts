/**
 * A statement is one coded claim: values for the codebook's variables, with the evidence in the text. Every slot may
 * stay empty while it is a draft. A value that the codebook no longer has a place for is kept as it is.
 */
import * as z from 'zod'
import { calendarDate } from './calendar-date.ts'
import { articleId, codebookKey, entityId, statementId } from './ids.ts'
import { span } from './span.ts'

/**
 * Where a statement, or one of its slots, stands in the text. Offsets are UTF-16 into the record's text of that
 * revision; `quote`, `prefix` and `suffix` find the place again when the text is read anew.
 */
export const evidence = span.extend({
  revision: z.int().positive(),
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  /** The variable that this backs; null where it backs the whole statement. */
  for: codebookKey.nullable(),
})
export type Evidence = Readonly<z.output<typeof evidence>>

/** The value of one variable. An absent variable is one that the coder has not come to. */
export const slotValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entities'), ids: z.array(entityId).min(1) }),
  z.strictObject({ kind: z.literal('member'), id: codebookKey }),
  z.strictObject({ kind: z.literal('categories'), ids: z.array(codebookKey).min(1) }),
  z.strictObject({ kind: z.literal('date'), date: calendarDate }),
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1) }),
  z.strictObject({ kind: z.literal('number'), number: z.number() }),
  z.strictObject({ kind: z.literal('flag'), flag: z.boolean() }),
])
export type SlotValue = Readonly<z.output<typeof slotValue>>

export const statement = z.strictObject({
  id: statementId,
  article: articleId,
  status: z.enum(['draft', 'complete']),
  values: z.record(codebookKey, slotValue),
  evidence: z.array(evidence),
  created: z.iso.datetime(),
  updated: z.iso.datetime(),
})
export type Statement = Readonly<z.output<typeof statement>>
