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

/**
 * A stretch of a record's text with a kind. Regions cover the text end to end and in order: separators belong to the
 * region before them. Offsets are UTF-16 into the record's text.
 */
export const region = span.extend({
  kind: z.enum(['title', 'body', 'embed', 'furniture']),
  detail: furnitureDetail.nullable(),
})
export type Region = Readonly<z.output<typeof region>>
export type RegionKind = Region['kind']
