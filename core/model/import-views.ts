/** What the program shows of an import before, while and after it runs. */
import * as z from 'zod'
import { importId, profileId } from './ids.ts'
import { failReason, skipReason } from './ledger.ts'
import { articleView } from './views.ts'

/** What became of a record, one word per kind of row. */
export const ledgerOutcome = z.enum(['imported', 'duplicate', 'skipped', 'failed'])
export type LedgerOutcome = z.output<typeof ledgerOutcome>

const reasonCount = {
  count: z.int().positive(),
  /** The first paths that it holds for. */
  examples: z.array(z.string()).max(3),
  /** False where every file was asked, true where only those were that were looked into. */
  isOfSample: z.boolean(),
}

/** What an import of some picks would find. Counts of names and sizes are of all files, the rest of a spread sample. */
export const importPreview = z.strictObject({
  /** As an import counts them: files to read, and what would be skipped by its name alone. */
  files: z.int().nonnegative(),
  bytes: z.number().nonnegative(),
  /** False where there was more than could be counted in a second: then there are at least so many. */
  isWholeFolderCounted: z.boolean(),
  /** Files by the ending of their names, in lower case with the dot; `''` where there is none. */
  formats: z.record(z.string(), z.int()),
  /** Files of the sample by the encoding they were read in. */
  encodings: z.record(z.string(), z.int()),
  skipped: z.array(z.strictObject({ reason: skipReason, ...reasonCount })),
  failed: z.array(z.strictObject({ reason: failReason, ...reasonCount })),
  /** How many files were looked into. */
  sampled: z.int().nonnegative(),
  /** Files of the sample whose every record is in the study already. */
  alreadyThere: z.int().nonnegative(),
  /** Articles as they will look, from different folders; of a long one the beginning. */
  samples: z.array(z.strictObject({ path: z.string(), articles: z.array(articleView) })).max(3),
  /** The profiles that apply to files of the sample, by name, with how many files. */
  profiles: z.array(z.strictObject({ id: profileId, name: z.string(), count: z.int().positive() })),
  /** How many records of the sample hold a text that nobody has said the field of: there is something to be mapped. */
  unmapped: z.int().nonnegative(),
  /** An interrupted import of the same picks, which would go on. */
  unfinished: importId.nullable(),
})
export type ImportPreview = Readonly<z.output<typeof importPreview>>

/** The import that is under way. */
export const importStatus = z.strictObject({
  import: importId,
  /** Files that have been read. */
  done: z.int().nonnegative(),
  /** Null while it is not known how many there are. */
  total: z.int().nullable(),
  startedAt: z.iso.datetime(),
  isCancelling: z.boolean(),
})
export type ImportStatus = Readonly<z.output<typeof importStatus>>

/** Which rows of the ledger are wanted; whatever is absent holds for all. */
export const ledgerFilter = {
  import: importId.optional(),
  outcomes: z.array(ledgerOutcome).optional(),
  reasons: z.array(z.union([skipReason, failReason])).optional(),
  /** Part of the path, in any spelling. */
  text: z.string().max(500).optional(),
}

/** How many rows there are of each kind. */
export const ledgerSummary = z.strictObject({
  outcomes: z.record(ledgerOutcome, z.int()),
  /** Skipped and failed rows by their reason; reasons that nothing has are absent. */
  reasons: z.partialRecord(z.union([skipReason, failReason]), z.int()),
})
export type LedgerSummary = Readonly<z.output<typeof ledgerSummary>>
