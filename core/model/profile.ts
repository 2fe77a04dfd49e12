/**
 * A profile says how the files of an outlet, a folder or a scraper are to be read, where reading them without help is wrong or
 * says less than a person could: in which encoding, what their names and first lines mean, which field of their records holds
 * what, and which lines the site writes round every text. Profiles are documents of the study, and can be taken to another.
 */
import * as z from 'zod'
import { profileId } from './ids.ts'
import { furnitureDetail } from './region.ts'

/** The fields of an article that names, lines and fields of a file can fill. */
export const profileField = z.enum([
  'title',
  'source',
  'author',
  'published',
  'url',
  'keywords',
  'section',
  'language',
])
export type ProfileField = z.output<typeof profileField>

/** What a profile applies to. Any one of its conditions is enough. */
export const profileCondition = z.discriminatedUnion('kind', [
  /** The file of this path, or all files below the folder of it: its last names, joined by `/`, the imported folder's own included. */
  z.strictObject({ kind: z.literal('place'), place: z.string().min(1).max(1_000) }),
  /** Records whose source is this, or whose address is of this host; compared folded. */
  z.strictObject({ kind: z.literal('outlet'), outlet: z.string().min(1).max(300) }),
  /** Files whose name fits the profile's pattern. */
  z.strictObject({ kind: z.literal('file-name') }),
  /** Records that have all of these fields. */
  z.strictObject({ kind: z.literal('fields'), fields: z.array(z.string().min(1).max(200)).min(1).max(50) }),
])
export type ProfileCondition = Readonly<z.output<typeof profileCondition>>

/** What one of the first lines of a file is. `line` is furniture that says nothing, `text` is text whatever it looks like. */
export const headerLine = z.strictObject({
  is: z.union([profileField, z.literal('line'), z.literal('text')]),
  /** What the line begins with and is no part of the value (`By `, `التاريخ:`); null where there is no such thing. */
  label: z.string().min(1).max(200).nullable(),
})
export type HeaderLine = Readonly<z.output<typeof headerLine>>

/** A line that the site writes round its texts. Compared folded and without what stands before its first letter. */
export const furnitureLine = z.strictObject({
  text: z.string().min(1).max(400),
  /** Whether the line is this, or begins with it. */
  form: z.enum(['line', 'start']),
  /** `body` keeps a line in the text that would be taken for furniture. */
  as: z.union([furnitureDetail, z.literal('body')]).nullable(),
})
export type FurnitureLine = Readonly<z.output<typeof furnitureLine>>

/** Where the values of a record stand: names of its fields, in the order in which they are believed; `a.b` is `b` in `a`. */
export const fieldMapping = z.strictObject({
  /** The list of the records in a file that is an answer of a program; null where it is found without help. */
  records: z.string().min(1).max(500).nullable(),
  text: z.array(z.string().min(1).max(500)).min(1).max(20),
  fields: z.partialRecord(profileField, z.array(z.string().min(1).max(500)).max(20)),
})
export type FieldMapping = Readonly<z.output<typeof fieldMapping>>

/** Which number comes first in dates that could be read two ways (`05/07/2016`). */
export const dateOrder = z.enum(['day-month', 'month-day'])
export type DateOrder = z.output<typeof dateOrder>

/** What a profile says, without its name in the study. */
export const profileContent = z.strictObject({
  name: z.string().trim().min(1).max(200),
  appliesTo: z.array(profileCondition).max(100),
  /** A WHATWG name; null where the encoding is recognised. */
  encoding: z.string().min(1).max(40).nullable(),
  /** As `core/profiles/name-pattern.ts` reads it: `{source}/{published:ymd}_{*}`. */
  fileName: z.string().min(1).max(1_000).nullable(),
  /** The first lines of a text that are not blank, in their order. */
  headerLines: z.array(headerLine).max(30),
  dateOrder: dateOrder.nullable(),
  mapping: fieldMapping.nullable(),
  furniture: z.array(furnitureLine).max(2_000),
})
export type ProfileContent = Readonly<z.output<typeof profileContent>>

export const profileDocument = profileContent.extend({ id: profileId, rev: z.int().positive() })
export type ProfileDocument = Readonly<z.output<typeof profileDocument>>

/** A profile that says nothing yet. */
export function blankProfile(name: string): ProfileContent {
  return {
    name,
    appliesTo: [],
    encoding: null,
    fileName: null,
    headerLines: [],
    dateOrder: null,
    mapping: null,
    furniture: [],
  }
}

/** Lines that recur in the files of an outlet or folder, found as an import began. */
export const recurringLines = z.strictObject({
  /** Whose files: of records of this source, or in this folder. */
  of: z.union([z.strictObject({ outlet: z.string() }), z.strictObject({ folder: z.string() })]),
  lines: z.array(z.string()),
})
export type RecurringLines = Readonly<z.output<typeof recurringLines>>

/** By what an import reads, as its manifest keeps it: so that going on with it, and making a document again, reads the same. */
export const readingGuide = z.strictObject({
  /** The profile that was chosen for all files of the import, whatever it applies to. */
  chosen: profileDocument.nullable(),
  /** The profiles that the study had as the import began. */
  profiles: z.array(profileDocument),
  recurring: z.array(recurringLines),
})
export type ReadingGuide = Readonly<z.output<typeof readingGuide>>

export const noGuide: ReadingGuide = { chosen: null, profiles: [], recurring: [] }
