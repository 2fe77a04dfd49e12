/**
 * What the program shows of a study: the rows of lists and the article as it is read. Offsets that leave the program
 * (command line, exports) are Unicode code points into the article's own text and say so in their names; all others are
 * UTF-16 into the article's own text. Intervals are half-open.
 */
import * as z from 'zod'
import { articleStatus } from './coding.ts'
import { textGround } from './coding-views.ts'
import { articleId, entityId, recordId, statementId } from './ids.ts'
import { articleFields, damage, doubtfulCut, recordReading } from './record.ts'
import { region } from './region.ts'
import { span } from './span.ts'
import { statement } from './statement.ts'

/** An article in a list. */
export const articleRow = z.strictObject({
  id: articleId,
  record: recordId,
  ordinal: z.int().positive(),
  ...articleFields.shape,
  /** Length of the article's text in code points. */
  length: z.int().nonnegative(),
  path: z.string(),
  statements: z.int().nonnegative(),
  status: articleStatus,
  family: z.string().nullable(),
})
export type ArticleRow = Readonly<z.output<typeof articleRow>>

/** An article as it is read. Offsets are UTF-16 into `text`. Its family is for the index to know: `family.read`. */
export const articleView = articleRow.omit({ family: true }).extend({
  text: z.string(),
  /** What its offsets count in. */
  ground: textGround,
  regions: z.array(region),
  damage: z.array(damage),
  /** Places at which another article may begin, which nobody has decided on. */
  doubtfulCuts: z.array(doubtfulCut),
  /** How its record was read. */
  encoding: z.string(),
  mojibake: z.string().nullable(),
  reading: recordReading.nullable(),
  /** Whether another article of the record stands before it. */
  isJoinable: z.boolean(),
  /** The lines in another language than the article's, where they are long enough to tell; in order, apart. */
  languages: z.array(span.extend({ language: z.string() })),
})
export type ArticleView = Readonly<z.output<typeof articleView>>

/** An entity as a statement shows it: its id after merges, and its name. */
export const entityName = z.strictObject({ id: entityId, name: z.string() })
export type EntityName = Readonly<z.output<typeof entityName>>

export const evidenceRow = z.strictObject({
  quote: z.string(),
  fromCodePoint: z.int().nonnegative(),
  toCodePoint: z.int().nonnegative(),
  for: z.string().nullable(),
})
export type EvidenceRow = Readonly<z.output<typeof evidenceRow>>

/** A statement in a list or an export, with what it needs of its article. */
export const statementRow = statement.omit({ evidence: true }).extend({
  /** The coder's name as it was given. */
  coder: z.string(),
  evidence: z.array(evidenceRow),
  articleTitle: z.string().nullable(),
  articleSource: z.string().nullable(),
  articlePublished: z.string().nullable(),
  articlePath: z.string(),
})
export type StatementRow = Readonly<z.output<typeof statementRow>>

/** The status of an article and the number of statements of one coder. */
export const articleCoderCount = z.strictObject({
  coder: z.string(),
  status: articleStatus,
  statements: z.int().nonnegative(),
  /** The article that the coder coded in its place, where there is one. */
  codedWith: articleId.nullable(),
})
export type ArticleCoderCount = Readonly<z.output<typeof articleCoderCount>>

/** What `study.check` found. */
export const checkReport = z.strictObject({
  /** How many documents were read. */
  documents: z.int(),
  damaged: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
  repaired: z.array(z.strictObject({ path: z.string(), how: z.string() })),
  /** Evidence that has no place in the article that its statement is of. */
  unplaced: z.array(z.strictObject({ statement: statementId, article: articleId, quote: z.string() })),
  index: z.enum(['agrees', 'was-missing', 'was-stale']),
})
export type CheckReport = Readonly<z.output<typeof checkReport>>
