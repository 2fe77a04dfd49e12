/**
 * One coder's work on an article, as it is shown and changed. Offsets are UTF-16 into the article's own text, half-open.
 */
import * as z from 'zod'
import { articleStatus } from './coding.ts'
import { articleId, codebookKey, entityId, statementId } from './ids.ts'
import { span } from './span.ts'
import { slotValue, statement } from './statement.ts'

/** The text that an article's offsets count in: its stretch of its record's text of that revision, in UTF-16. */
export const textGround = span.extend({ revision: z.int().positive() })
export type TextGround = Readonly<z.output<typeof textGround>>

/** A place in the article that backs a statement, or with `for` one of its slots. */
export const evidencePlace = span.extend({
  for: codebookKey.nullable(),
  /** What the offsets count in and the words that stand there; absent where that is the text of now, whatever it says. */
  chosenIn: textGround.extend({ quote: z.string().min(1) }).optional(),
})
export type EvidencePlace = Readonly<z.output<typeof evidencePlace>>

export const evidenceView = evidencePlace.extend({
  quote: z.string(),
  /** Whether the text still says so there. What does not is kept, and has no place to be painted. */
  isPlaced: z.boolean(),
})
export type EvidenceView = Readonly<z.output<typeof evidenceView>>

export const statementView = statement.omit({ article: true, evidence: true }).extend({
  evidence: z.array(evidenceView),
})
export type StatementView = Readonly<z.output<typeof statementView>>

/** A statement as a coder wants it to be. */
export const statementDraft = z.strictObject({
  id: statementId,
  status: statement.shape.status,
  values: z.record(codebookKey, slotValue),
  evidence: z.array(evidencePlace).max(1_000),
})
export type StatementDraft = Readonly<z.output<typeof statementDraft>>

/** An entity as a statement shows it. */
export const namedEntity = z.strictObject({
  /** The entity that the name stands for now, after merges. */
  id: entityId,
  name: z.string(),
  list: codebookKey,
  type: z.string().nullable(),
})
export type NamedEntity = Readonly<z.output<typeof namedEntity>>

/** An entity that a search found. */
export const entityHit = z.strictObject({
  entity: namedEntity,
  /** The name or alias that fits, as it is written. */
  matched: z.string(),
  /** How it fits; `used` where nothing was searched for. */
  fit: z.enum(['exact', 'start', 'word', 'within', 'used']),
  /** How many statements of the coder name it, as far as they have been counted. */
  uses: z.int().nonnegative(),
})
export type EntityHit = Readonly<z.output<typeof entityHit>>

export const codingView = z.strictObject({
  article: articleId,
  /** What the offsets of its statements count in. */
  ground: textGround,
  status: articleStatus,
  /** Why it was excluded, where that was said. */
  reason: z.string().nullable(),
  /** What the coder is in doubt about, which may be empty; null where there is no doubt. */
  doubt: z.string().nullable(),
  /** The article of the same family that was coded in its place, where one was; its title is null where it has none or is gone. */
  codedWith: z.strictObject({ article: articleId, title: z.string().nullable() }).nullable(),
  /** The oldest first. */
  statements: z.array(statementView),
  /** Every entity that the statements name, by the id that they name it by. One that is gone is missing. */
  entities: z.record(entityId, namedEntity),
})
export type CodingView = Readonly<z.output<typeof codingView>>
