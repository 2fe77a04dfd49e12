import * as z from 'zod'

/** What the contract says of a method. A query changes nothing; a command may. */
export interface MethodShape {
  readonly kind: 'query' | 'command'
  readonly input: z.ZodType
  readonly output: z.ZodType
}

/** The input of a method that needs none, and the output of one that has nothing to say. */
export const none = z.strictObject({})

/** The part of an input that asks for a page of rows. */
export const page = { offset: z.int().nonnegative(), limit: z.int().positive().max(10_000) }
