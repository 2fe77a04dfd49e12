/**
 * Which articles a list shows, and in what order: the question that lists, counts and bulk commands share. Every part of a
 * filter may be absent, and an empty list of values asks for nothing; what is given must hold together.
 */
import * as z from 'zod'
import { articleStatus } from './coding.ts'
import { importId } from './ids.ts'

/** A day, a month or a year, in ISO 8601. */
const dayMonthOrYear = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

/** Whether there are several tellings of an article's text in the study, or it is the single one that is known. */
export const articleTellings = z.enum(['several', 'single'])
export type ArticleTellings = z.output<typeof articleTellings>

export const articleFilter = z.strictObject({
  /** Words that title or text must all have, behind any proclitics; what stands in quotes as it stands there. */
  text: z.string().max(2_000).optional(),
  /** Whether the text is still being typed, so that its last word may be the beginning of one. */
  isTyping: z.boolean().optional(),
  status: z.array(articleStatus).optional(),
  /** Null stands for articles whose source is not known. */
  source: z.array(z.string().nullable()).optional(),
  /** Null stands for articles whose language is not known. */
  language: z.array(z.string().nullable()).optional(),
  import: z.array(importId).optional(),
  family: z.array(articleTellings).optional(),
  /**
   * Of each family only the article that stands for it: of those that pass everything else but `status`, which is then asked of
   * that one. It is one with statements, else one that is done, begun, not begun or excluded, in this order; of several the
   * one published first, and then the first by path.
   */
  oncePerFamily: z.boolean().optional(),
  /** Published on or after the first day of this. An article without a date is in no stretch of time. */
  after: dayMonthOrYear.optional(),
  /** Published on or before the last day of this. */
  before: dayMonthOrYear.optional(),
})
export type ArticleFilter = Readonly<z.output<typeof articleFilter>>

/** What articles can be sorted by. `relevance` counts where the filter has text, and is passed over elsewhere. */
export const articleSortField = z.enum([
  'path',
  'title',
  'source',
  'published',
  'language',
  'length',
  'statements',
  'status',
  'relevance',
])
export type ArticleSortField = z.output<typeof articleSortField>

/**
 * The weightiest first; empty means by path. Articles without a value come last in either direction, and those that are
 * equal in everything follow their paths, in the direction of the first.
 */
export const articleOrder = z
  .array(z.strictObject({ field: articleSortField, descending: z.boolean().default(false) }))
  .max(6)
export type ArticleOrder = Readonly<z.output<typeof articleOrder>>

/** Articles given one by one, or all that a filter lets through but for some. */
export function selectionOf<Id extends z.ZodType>(article: Id) {
  return z.union([
    z.strictObject({ ids: z.array(article).min(1).max(100_000) }),
    z.strictObject({ filter: articleFilter, except: z.array(article).max(100_000) }),
  ])
}

const count = z.int().nonnegative()
const counted = <Value extends z.ZodType>(value: Value) => z.strictObject({ value, count })

/**
 * How many articles there are of each kind. Each facet is counted with its own part of the filter left out, so that it
 * shows what choosing another value would give.
 */
export const articleFacets = z.strictObject({
  /** How many articles the whole filter lets through. */
  total: count,
  /** How many more it would without `oncePerFamily`. */
  hidden: count,
  status: z.array(counted(articleStatus)),
  /** The commonest sources and those that the filter names, and how many more there are. */
  source: z.strictObject({ top: z.array(counted(z.string().nullable())), more: count }),
  language: z.array(counted(z.string().nullable())),
  import: z.array(counted(importId)),
  family: z.array(counted(articleTellings)),
  /** In order; `yyyy-mm`, or `yyyy` for articles of which only the year is known. */
  months: z.array(z.strictObject({ month: z.string(), count })),
  undated: count,
})
export type ArticleFacets = Readonly<z.output<typeof articleFacets>>
