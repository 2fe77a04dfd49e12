/**
 * What a row of a ledger knows beyond its reason: a kind and its values, for which each language has a sentence. Rows that
 * were written before there were such kinds have the sentence alone, in English.
 */
import * as z from 'zod'

/** What a file is that is no text, by its first bytes; `bytes` where they tell no more than that. */
export const binaryFormat = z.enum([
  'pdf',
  'zip',
  'old-office',
  'png',
  'jpeg',
  'gif',
  'riff',
  'gzip',
  'bzip2',
  'xz',
  'zstandard',
  '7z',
  'rar',
  'sqlite',
  'program',
  'bytes',
])
export type BinaryFormat = z.output<typeof binaryFormat>

/** What stands where an object with fields is wanted. */
export const jsonValue = z.enum(['null', 'list', 'text', 'number', 'boolean'])
export type JsonValueName = z.output<typeof jsonValue>

const of = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind) })
const upTo = <K extends string>(kind: K) => of(kind).extend({ most: z.int() })
/** The first names, each cut where it is long, and whether there are more. */
const named = <K extends string>(kind: K) =>
  of(kind).extend({ names: z.array(z.string()), hasMore: z.boolean() })
/** Line and column from 1, the column in UTF-16 units. */
const place = { line: z.int(), column: z.int() }
const code = { code: z.string() }

export const rowDetail = z.discriminatedUnion('kind', [
  of('no-text'),
  of('binary').extend({ format: binaryFormat }),
  of('no-encoding'),
  of('unforeseen').extend({ message: z.string() }),
  // Files as they lie on disk. `code` is the system's own (`EACCES`).
  of('file-too-large').extend({ megabytes: z.int(), most: z.int() }),
  of('system-code').extend(code),
  of('folder-not-listed').extend(code),
  of('no-file-nor-folder'),
  of('dead-link'),
  of('link-into-itself').extend({ folder: z.string() }),
  of('own-study'),
  // `read` are the endings that are read, with blanks between them.
  of('no-ending').extend({ read: z.string() }),
  of('ending-not-read').extend({ ending: z.string(), read: z.string() }),
  of('ending-of-no-page').extend({ ending: z.string(), read: z.string() }),
  of('beside-page').extend({ page: z.string() }),
  upTo('too-many-records'),
  // Archives and what is packed in them, in megabytes.
  of('unpacked-too-large').extend({ most: z.int(), mostOfArchive: z.int() }),
  of('archive-in-archive'),
  of('archive-empty'),
  of('archive-without-directory'),
  upTo('archive-of-too-many'),
  of('directory-breaks-off'),
  of('member-encrypted'),
  of('member-misplaced'),
  of('member-cut-off'),
  of('member-method').extend({ method: z.int() }),
  of('member-changed'),
  of('gzip-damaged'),
  // Pages; `most` of a page is in megabytes.
  upTo('page-too-large'),
  of('page-all-markup'),
  upTo('page-elements'),
  upTo('page-depth'),
  of('page-without-text'),
  // JSON. `found` is the character that stands where it breaks off, or its code point (`U+0000`).
  of('json-broken').extend({ ...place, found: z.string() }),
  of('json-ends').extend(place),
  of('json-too-deep'),
  of('json-too-heavy'),
  of('list-empty'),
  of('no-object').extend({ value: jsonValue }),
  // Fields of an object, columns of a table.
  of('no-fields'),
  of('field-blank').extend({ field: z.string() }),
  named('no-known-field'),
  named('no-known-column'),
  of('text-all-markup'),
  of('article-without-text'),
  of('table-empty'),
  of('quote-not-closed'),
  of('cells-beyond-columns').extend({ cells: z.int(), columns: z.int() }),
  // XML. `root` is the name of its outermost element.
  of('feed-empty').extend({ root: z.string() }),
  of('xml-too-deep'),
  of('xml-without-element'),
  of('xml-not-closed'),
])
export type RowDetail = Readonly<z.output<typeof rowDetail>>
export type RowDetailKind = RowDetail['kind']

/** Whether a record failed for a text that it has, in a field that nobody has named: a profile could. */
export function isMappable(why: RowDetail | undefined): boolean {
  return why?.kind === 'no-known-field' || why?.kind === 'no-known-column'
}
