/**
 * The English sentence that a row of a ledger carries beside what is known: for the command line, and for whoever reads the
 * file. The page has sentences of its own.
 */
import type { BinaryFormat, RowDetail, RowDetailKind } from '../../core/model/row-detail.ts'

/** What is known, with its sentence. */
export interface Told {
  readonly why: RowDetail
  readonly detail: string
}

/** What is known of a row, as the row has it. */
export function told(why: RowDetail): Told {
  return { why, detail: sentenceFor(why) }
}

type Sentences = {
  readonly [K in RowDetailKind]: string | ((detail: Extract<RowDetail, { kind: K }>) => string)
}

/** What is known of a row, in an English sentence. */
export function sentenceFor(why: RowDetail): string {
  const sentence = sentences[why.kind]
  // Each sentence takes the detail of its own kind.
  return typeof sentence === 'string' ? sentence : (sentence as (detail: RowDetail) => string)(why)
}

const binaries: Readonly<Record<BinaryFormat, string>> = {
  pdf: 'a PDF',
  zip: 'a ZIP archive or an Office document',
  'old-office': 'an old Office document',
  png: 'a PNG image',
  jpeg: 'a JPEG image',
  gif: 'a GIF image',
  riff: 'a WebP image or other RIFF file',
  gzip: 'a gzip archive',
  bzip2: 'a bzip2 archive',
  xz: 'an xz archive',
  zstandard: 'a Zstandard archive',
  '7z': 'a 7z archive',
  rar: 'a RAR archive',
  sqlite: 'an SQLite database',
  program: 'a program',
  bytes: 'a file of bytes that are no text',
}

const values = { null: 'null', list: 'a list', text: 'a text', number: 'a number', boolean: 'a boolean' }

const sentences: Sentences = {
  'no-text': 'There is no text in it.',
  binary: ({ format }) => `This is ${binaries[format]}, not a text.`,
  'no-encoding': 'Its bytes make sense in no encoding that Tarmiz knows.',
  unforeseen: ({ message }) => `Reading it failed in a way that was not foreseen: ${message}`,
  'file-too-large': ({ megabytes, most }) => `${megabytes} MB; files up to ${most} MB are read`,
  'system-code': ({ code }) => code,
  'folder-not-listed': ({ code }) => `the folder could not be listed (${code})`,
  'no-file-nor-folder': 'neither a file nor a folder',
  'dead-link': 'a link that leads nowhere',
  'link-into-itself': ({ folder }) => `leads back to ${folder}`,
  'own-study': 'the study that is imported into',
  'beside-page': ({ page }) => `what a browser saved beside the page ${page}`,
  'no-ending': ({ read }) =>
    `Its name has no ending, and it does not begin as a text or a page. Read are ${read}.`,
  'ending-of-no-page': ({ ending, read }) =>
    `Files ending in ${ending} are read where they begin as a page, which it does not. Read are ${read}.`,
  'ending-not-read': ({ ending, read }) => `Files ending in ${ending} are not read. Read are ${read}.`,
  'too-many-records': ({ most }) =>
    `Its file holds more than ${most} records. This one and those behind it are not read: split the file.`,
  'unpacked-too-large': ({ most, mostOfArchive }) =>
    `Unpacked it would be larger than ${most} MB, or its archive than ${mostOfArchive} MB.`,
  'archive-in-archive': 'Archives within archives are not opened.',
  'archive-empty': 'There is no file in the archive.',
  'archive-without-directory': 'It has no directory at its end: it is cut short or no ZIP archive.',
  'archive-of-too-many': ({ most }) => `It has more than ${most} entries.`,
  'directory-breaks-off': 'The directory of the archive breaks off here.',
  'member-encrypted': 'It is encrypted.',
  'member-misplaced': 'It does not stand where the directory says.',
  'member-cut-off': 'The archive ends within it.',
  'member-method': ({ method }) => `It is packed by method ${method}, which is not read.`,
  'member-changed': 'Its bytes are not those that were packed.',
  'gzip-damaged': 'Its bytes are not those that were packed: it is cut short, damaged, or not gzipped.',
  'page-too-large': ({ most }) => `The page is larger than ${most} MB.`,
  'page-all-markup': 'The page is all markup.',
  'page-elements': ({ most }) => `The page has more than ${most} elements.`,
  'page-depth': ({ most }) => `The page nests more than ${most} elements in one another.`,
  'page-without-text': 'No article was found in the page: it has no text.',
  'json-broken': ({ line, column, found }) =>
    `The JSON is broken at line ${line}, column ${column}: There is ${found} where more or other was expected.`,
  'json-ends': ({ line, column }) =>
    `The JSON is broken at line ${line}, column ${column}: It ends where more or other was expected.`,
  'json-too-deep': 'It is nested too deeply.',
  'json-too-heavy': 'It holds more values than fit into memory at once. Split it into several.',
  'list-empty': 'The list in it is empty.',
  'no-object': ({ value }) => `This is ${values[value]}, not an object with fields.`,
  'no-fields': 'This object has no fields.',
  'field-blank': ({ field }) => `The field ${field} holds no text.`,
  'no-known-field': detail => noneKnown('fields', detail),
  'no-known-column': detail => noneKnown('columns', detail),
  'text-all-markup': 'Its text is all markup.',
  'article-without-text': 'This document of the archive has no text.',
  'table-empty': 'The table has a header and no rows.',
  'quote-not-closed': 'A quote is opened in this line and never closed.',
  'cells-beyond-columns': ({ cells, columns }) =>
    `The row has ${cells} cells, and the table ${columns} columns.`,
  'feed-empty': ({ root }) => `There is no item in this ${root}.`,
  'xml-too-deep': 'Its elements lie too deep in one another.',
  'xml-without-element': 'There is no element in it.',
  'xml-not-closed': 'Its elements are not closed.',
}

interface Names {
  readonly names: readonly string[]
  readonly hasMore: boolean
}

function noneKnown(what: 'fields' | 'columns', { names, hasMore }: Names): string {
  const listed = [...names, ...(hasMore ? ['…'] : [])].join(', ')
  const known = `None of its ${what} is known to hold the text. Its ${what}: ${listed}.`
  return `${known} Say in a profile which one does, and read it again.`
}
