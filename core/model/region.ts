import * as z from 'zod'
import { span } from './span.ts'

/** What the site put around the news, by what it is. */
export const furnitureDetail = z.enum([
  'source',
  'keywords',
  'related',
  'share',
  'byline',
  'dateline',
  'caption',
  'credit',
  'advert',
  'comment',
])
export type FurnitureDetail = z.output<typeof furnitureDetail>

/** What an embedded post says of itself. `handle` begins with `@`; `date` is an ISO day, or a day with a time. */
export const embeddedPost = z.strictObject({
  author: z.string().nullable(),
  handle: z.string().nullable(),
  date: z.string().nullable(),
})
export type EmbeddedPost = Readonly<z.output<typeof embeddedPost>>

/**
 * A stretch of a record's text with a kind. Regions cover the text end to end and in order: separators belong to the
 * region before them. Offsets are UTF-16 into the record's text.
 */
export const region = span.extend({
  kind: z.enum(['title', 'body', 'embed', 'furniture']),
  detail: furnitureDetail.nullable(),
  /** Of an embed whose author, handle or date is known. */
  post: embeddedPost.optional(),
})
export type Region = Readonly<z.output<typeof region>>
export type RegionKind = Region['kind']
