/**
 * A record is one scrape, as it came: a file, or one record of a JSONL. Its `text` is what was decoded or extracted from
 * the original bytes, and has a revision number; its articles are slices that partition that text end to end, so that
 * joined in order they are the text. Everything that the program found about an article says how it is known, and where.
 */
import * as z from 'zod'
import { articleId, importId, profileId, recordId } from './ids.ts'
import { region } from './region.ts'
import { span } from './span.ts'

/** How a value is known: read off a place that states it, derived from the text, inferred from hints, set by a person. */
export const fieldStatus = z.enum(['stated', 'derived', 'inferred', 'corrected', 'unknown'])
export type FieldStatus = z.output<typeof fieldStatus>

const textField = z.strictObject({
  value: z.string().nullable(),
  status: fieldStatus,
  from: z.string().nullable(),
})
const listField = z.strictObject({
  value: z.array(z.string()),
  status: fieldStatus,
  from: z.string().nullable(),
})

/** A value, how it is known, and the place that it was found in, in words (`field date_publish`, `first line`). */
export type TextField = Readonly<z.output<typeof textField>>
export type ListField = Readonly<z.output<typeof listField>>

/** What describes an article. `published` is ISO 8601: a day, or a day with a time and, where stated, an offset; a month or a year where no more is known. */
export const articleFields = z.strictObject({
  title: textField,
  source: textField,
  agencies: listField,
  author: textField,
  published: textField,
  url: textField,
  keywords: listField,
  section: textField,
  language: textField,
})
export type ArticleFields = Readonly<z.output<typeof articleFields>>
export type FieldName = keyof ArticleFields

/** The fields of an article in the order in which people are shown them. */
export const fieldNames = articleFields.keyof().options

export const article = z.strictObject({
  id: articleId,
  ordinal: z.int().positive(),
  ...span.shape,
  fields: articleFields,
})
/** One piece of news: a slice of a record's text, in UTF-16 offsets, with what is known of it. */
export type Article = Readonly<z.output<typeof article>>

/** Damage that the scraping left in the text; located, shown, never guessed at. Offsets are UTF-16 into the record's text. */
export const damage = span.extend({ kind: z.enum(['lost-characters', 'replacement-character']) })
export type Damage = Readonly<z.output<typeof damage>>

/** What speaks for a cut: how the article above it ends, what stands between, how the one below begins. */
export const cutReason = z.enum([
  'end-lines',
  'divider',
  'read-also',
  'headline-in-text',
  'header-lines',
  'dateline',
  'like-the-first',
  'lead',
])
export type CutReason = z.output<typeof cutReason>

/** A place at which another article may begin, which was not certain enough to cut. `at` is UTF-16 into the record's text. */
export const doubtfulCut = z.strictObject({
  at: z.int().nonnegative(),
  reasons: z.array(cutReason).readonly(),
})
export type DoubtfulCut = Readonly<z.output<typeof doubtfulCut>>

/** What a person said of a record's text, which holds however it is read again. Offsets are UTF-16 into the record's text. */
export const textCorrections = z.strictObject({
  /** Stretches of whole lines that are what they are said to be, the later over the earlier. */
  regions: z.array(region.pick({ from: true, to: true, kind: true, detail: true })),
  /** Where an article begins that would not by itself, and where none begins that would. */
  cuts: z.array(z.int().positive()),
  joins: z.array(z.int().positive()),
  /** Doubtful cuts that were put away. */
  dismissed: z.array(z.int().nonnegative()),
  /** The titles that articles had before a line of theirs was marked as one. */
  formerTitles: z.record(articleId, textField).optional(),
})
export type TextCorrections = Readonly<z.output<typeof textCorrections>>

/** How a record was read, where it was not by its bytes alone. */
export const recordReading = z.strictObject({
  /** The profile that it was read by. */
  profile: profileId.nullable(),
  /** The encoding that a person chose for it. */
  encoding: z.string().nullable(),
})
export type RecordReading = Readonly<z.output<typeof recordReading>>

/** The number of an article that the record has no more, and that no other gets; and where it began, if that place is still there. */
export const goneArticle = z.strictObject({
  ordinal: z.int().positive(),
  at: z.int().nonnegative().nullable(),
})
export type GoneArticle = Readonly<z.output<typeof goneArticle>>

/** A text that the record had before it was read again: evidence of that revision is placed by way of it. */
export const earlierText = z.strictObject({ revision: z.int().positive(), text: z.string() })
export type EarlierText = Readonly<z.output<typeof earlierText>>

export const recordDocument = z.strictObject({
  id: recordId,
  rev: z.int().positive(),
  import: importId,
  /** Where it came from, relative to the folder that was imported, with `/` between names. */
  path: z.string(),
  /** Which record of the file, from 1; null where the file is one record. */
  position: z.int().positive().nullable(),
  format: z.string(),
  encoding: z.string(),
  mojibake: z.string().nullable(),
  /** Size of the original bytes, and their whole SHA-256 in hexadecimal. */
  sizeBytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  revision: z.int().positive(),
  text: z.string(),
  regions: z.array(region),
  damage: z.array(damage),
  articles: z.record(articleId, article),
  /** Only where there are any. */
  doubtfulCuts: z.array(doubtfulCut).optional(),
  corrections: textCorrections.optional(),
  gone: z.array(goneArticle).optional(),
  reading: recordReading.optional(),
  earlier: z.array(earlierText).optional(),
})
export type RecordDocument = Readonly<z.output<typeof recordDocument>>

/** A field that nothing is known of. */
export const unknownText: TextField = { value: null, status: 'unknown', from: null }
/** A list that nothing is known of. */
export const unknownList: ListField = { value: [], status: 'unknown', from: null }

/** The articles of a record in the order of its text. */
export function articlesInOrder(record: Pick<RecordDocument, 'articles'>): Article[] {
  return Object.values(record.articles).sort((left, right) => left.from - right.from)
}
