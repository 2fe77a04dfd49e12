import * as z from 'zod'

/** What the contract says of a method. A query changes nothing; a command may. */
export interface MethodShape {
  readonly kind: 'query' | 'command'
  readonly input: z.ZodType
  readonly output: z.ZodType
}

/** The input of a method that needs none, and the output of one that has nothing to say. */
export const none = z.strictObject({})

/**
 * What a change to many articles came to: how many are different now, how many of those asked for are no longer in the study, and
 * how many were not come to because the change was stopped. The group names the step of undo that this is.
 */
export const bulkOutcome = z.strictObject({
  changed: z.int(),
  gone: z.int(),
  left: z.int(),
  group: z.string(),
})

/** The part of an input that asks for a page of rows. */
export const page = { offset: z.int().nonnegative(), limit: z.int().positive().max(10_000) }
