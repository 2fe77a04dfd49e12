/**
 * The codebook: the variables that a statement has, with their kinds, labels and definitions, and the lists and scales
 * that they draw on. Texts shown to people are kept per language, by BCP 47 tag.
 */
import * as z from 'zod'
import { codebookKey } from './ids.ts'

const texts = z.record(z.string(), z.string())

const common = {
  id: codebookKey,
  label: texts,
  definition: texts,
  required: z.boolean(),
  order: z.int(),
  /** Retired variables keep their values and are no longer offered. */
  retired: z.boolean(),
}

export const variable = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('entity'),
    multiple: z.boolean(),
    /** The lists that a value may be drawn from; a new entity is made in the last of them. */
    lists: z.array(codebookKey).min(1),
  }),
  z.strictObject({ ...common, kind: z.literal('scale'), scale: codebookKey }),
  z.strictObject({ ...common, kind: z.literal('category'), multiple: z.boolean(), categories: codebookKey }),
  z.strictObject({ ...common, kind: z.literal('date') }),
  z.strictObject({ ...common, kind: z.literal('text') }),
  z.strictObject({ ...common, kind: z.literal('number') }),
  z.strictObject({ ...common, kind: z.literal('flag') }),
])
export type Variable = Readonly<z.output<typeof variable>>

/** A member of a scale. `value` is null for a member off the scale, such as "not stated". */
export const scaleMember = z.strictObject({ id: codebookKey, label: texts, value: z.number().nullable() })
export type ScaleMember = Readonly<z.output<typeof scaleMember>>

export const category = z.strictObject({
  id: codebookKey,
  label: texts,
  definition: texts,
  parent: codebookKey.nullable(),
})
export type Category = Readonly<z.output<typeof category>>

export const codebookDocument = z.strictObject({
  rev: z.int().positive(),
  name: texts,
  template: z.string(),
  variables: z.record(codebookKey, variable),
  lists: z.record(codebookKey, z.strictObject({ label: texts })),
  scales: z.record(codebookKey, z.strictObject({ label: texts, members: z.array(scaleMember).min(1) })),
  categories: z.record(codebookKey, z.array(category)),
})
export type CodebookDocument = Readonly<z.output<typeof codebookDocument>>

/** The variables in use, in the order of the form. */
export function variablesInOrder(codebook: CodebookDocument): Variable[] {
  return Object.values(codebook.variables)
    .filter(each => !each.retired)
    .sort((left, right) => left.order - right.order)
}
