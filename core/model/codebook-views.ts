/** The codebook as its screen shows it: how often its parts are used, and the entities of a list in one look. */
import * as z from 'zod'
import { codebookKey, entityId } from './ids.ts'

/** Something in the codebook, or an entity, that statements may have as a value. */
export const codebookThing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('variable'), variable: codebookKey }),
  z.strictObject({ kind: z.literal('member'), scale: codebookKey, member: codebookKey }),
  z.strictObject({ kind: z.literal('category'), categories: codebookKey, category: codebookKey }),
  z.strictObject({ kind: z.literal('entity'), entity: entityId }),
])
export type CodebookThing = Readonly<z.output<typeof codebookThing>>

/** What a change would be seen in. All coders count: the codebook is theirs together. */
export const impact = z.strictObject({ statements: z.int(), articles: z.int(), coders: z.int() })
export type Impact = Readonly<z.output<typeof impact>>

const counts = z.record(z.string(), z.int())

/** In how many statements each part of the codebook is a value. What no statement has is missing. */
export const codebookCounts = z.strictObject({
  variables: counts,
  /** By scale, then member; values that are no longer on the scale too. */
  scales: z.record(codebookKey, counts),
  /** By tree, then category; values that are no longer in it too. */
  categories: z.record(codebookKey, counts),
})
export type CodebookCounts = Readonly<z.output<typeof codebookCounts>>

/** An entity in the outline of its list. Merged ones are not in it; their names stand with the one that is left. */
export const entityLine = z.strictObject({
  id: entityId,
  name: z.string(),
  /** Other spellings, in the order in which they were given. */
  aliases: z.array(z.string()),
  /** Names and spellings of the entities that were merged into it. */
  merged: z.array(z.string()),
  type: z.string().nullable(),
  /** As merges left it; null also where it would lead back to the entity itself. */
  parent: entityId.nullable(),
})
export type EntityLine = Readonly<z.output<typeof entityLine>>
