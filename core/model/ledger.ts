/**
 * The account of an import. The manifest (`imports/<import>.json`) says what was asked for, how far it came and which
 * batches are finished; the ledger (`imports/<import>.jsonl`) has one row per record. A record is part of the study if
 * and only if a row of a finished batch says so.
 */
import * as z from 'zod'
import { articleId, coderSlug, importId, recordId } from './ids.ts'
import { noGuide, readingGuide } from './profile.ts'
import { rowDetail } from './row-detail.ts'

export const skipReason = z.enum([
  'empty',
  'not-text-format',
  'hidden',
  'page-part',
  'too-large',
  'symlink-loop',
  'study-itself',
  'not-a-file',
  'no-records',
  'nested-archive',
])
export const failReason = z.enum([
  'unreadable',
  'vanished',
  'binary',
  'undecodable',
  'broken-json',
  'no-text-field',
  'broken-table',
  'broken-xml',
  'broken-archive',
  'no-article',
  'unexpected',
])

/** What is known beyond the reason: in an English sentence, and as a kind with its values, which rows of before it lack. */
const known = { detail: z.string().nullable(), why: rowDetail.optional() }

const rowPlace = {
  /** Path relative to the imported folder, `path#n` for the n-th record of a file. */
  path: z.string(),
}

export const ledgerRow = z.discriminatedUnion('outcome', [
  z.strictObject({
    ...rowPlace,
    outcome: z.literal('imported'),
    encoding: z.string(),
    record: recordId,
    articles: z.array(articleId),
    /** Where the original bytes stand in the archive: the offset of the entry's local header. */
    originalAt: z.int().nonnegative(),
    /** Size and CRC-32 of the document as it was first written; opening checks the last batch against them. */
    documentBytes: z.int().positive(),
    documentCrc32: z.int().nonnegative(),
  }),
  z.strictObject({
    ...rowPlace,
    outcome: z.literal('duplicate'),
    encoding: z.string().nullable(),
    record: recordId,
    articles: z.array(articleId),
    /** The path under which the same bytes came first. */
    duplicateOf: z.string(),
  }),
  z.strictObject({
    ...rowPlace,
    outcome: z.literal('skipped'),
    reason: skipReason,
    ...known,
  }),
  z.strictObject({
    ...rowPlace,
    outcome: z.literal('failed'),
    reason: failReason,
    ...known,
    encoding: z.string().nullable(),
  }),
])
export type LedgerRow = Readonly<z.output<typeof ledgerRow>>
export type SkipReason = z.output<typeof skipReason>
export type FailReason = z.output<typeof failReason>

/** Why something is skipped by its name or its place alone: reading it again would leave it alone again. */
export const leftAlone: ReadonlySet<SkipReason | FailReason> = new Set([
  'hidden',
  'page-part',
  'symlink-loop',
  'study-itself',
])

/** Whether reading a row again may come to something else. */
export function mayBeReadAgain(row: LedgerRow): boolean {
  return (row.outcome === 'failed' || row.outcome === 'skipped') && !leftAlone.has(row.reason)
}

export const importCounts = z.strictObject({
  files: z.int(),
  records: z.int(),
  articles: z.int(),
  duplicates: z.int(),
  families: z.int(),
  skipped: z.int(),
  failed: z.int(),
  encodings: z.record(z.string(), z.int()),
})
export type ImportCounts = Readonly<z.output<typeof importCounts>>

export const batch = z.strictObject({
  /** Ends of the ledger and of the archive, in bytes, once this batch is finished. */
  ledgerTo: z.int().nonnegative(),
  archiveTo: z.int().nonnegative(),
  rows: z.int().nonnegative(),
})

export const importManifest = z.strictObject({
  id: importId,
  rev: z.int().positive(),
  coder: coderSlug,
  started: z.iso.datetime(),
  finished: z.iso.datetime().nullable(),
  /**
   * `running` until finished; `cancelling` while it is taken out for good; `undoing` while it is taken out with its
   * originals kept, so that it can come back, and `undone` once it is; `redoing` while it comes back.
   */
  state: z.enum(['running', 'finished', 'cancelling', 'undoing', 'undone', 'redoing']),
  /** What was imported: absolute paths as they were picked. They are for resuming and for the reader of the ledger. */
  sources: z.array(z.string()),
  /** Of these files alone, by their paths in a ledger, and of all below those that are folders; null for everything. */
  only: z.array(z.string()).nullable().default(null),
  /** By what it reads; of nothing where it began before there were profiles. */
  guide: readingGuide.default(noGuide),
  /** Whether a later opening has found every document of this import whole on disk. */
  verified: z.boolean(),
  counts: importCounts,
  batches: z.array(batch),
})
export type ImportManifest = Readonly<z.output<typeof importManifest>>

export const noCounts: ImportCounts = {
  files: 0,
  records: 0,
  articles: 0,
  duplicates: 0,
  families: 0,
  skipped: 0,
  failed: 0,
  encodings: {},
}
