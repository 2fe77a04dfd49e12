import * as z from 'zod'
import { selectionOf } from '../model/article-filter.ts'
import { articleId } from '../model/ids.ts'
import { bulkOutcome, type MethodShape, page } from './method-shape.ts'

/** How much of the shorter of the two the article has in common with the family's most typical telling, from 0 to 1. */
const similarity = z.number().min(0).max(1)

const familyMember = z.strictObject({
  id: articleId,
  title: z.string().nullable(),
  source: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  path: z.string(),
  similarity,
})
export type FamilyMember = Readonly<z.output<typeof familyMember>>

/** The methods about families: tellings of the same text in several records. */
export const familyMethods = {
  /** The family of an article with all its members, the most typical first; none where it is in no family. */
  'family.read': {
    kind: 'query',
    input: z.strictObject({ article: articleId }),
    /** The name of a family is the least of its articles' ids. */
    output: z.strictObject({ family: z.string().nullable(), members: z.array(familyMember) }),
  },
  /** All families of two or more, by name; the most typical member first. */
  'families.page': {
    kind: 'query',
    input: z.strictObject({ ...page }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          family: z.string(),
          members: z.array(z.strictObject({ id: articleId, similarity })),
        }),
      ),
      total: z.int(),
    }),
  },
  /**
   * Says of the other tellings of articles that the coder has coded that they are coded with them: each is done, and none of their
   * statements is copied. What the coder has done of a telling by hand stays as it is. One step of undo.
   */
  'families.codeOnce': {
    kind: 'command',
    input: z.strictObject({ selection: selectionOf(articleId) }),
    output: bulkOutcome.extend({
      /** How many tellings were left alone, since the coder has done something of them. */
      kept: z.int(),
      /** How many of the chosen articles the coder has not coded, so that nothing could be coded with them. */
      uncoded: z.int(),
    }),
  },
} as const satisfies Record<string, MethodShape>
