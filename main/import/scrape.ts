/**
 * The seam between reading and storing: what one file of an import turns out to hold. Reading is pure (bytes in, records
 * out), so that it can run in any worker and be tested without a study.
 */

import type { ImportId } from '../../core/model/ids.ts'
import type { FailReason, SkipReason } from '../../core/model/ledger.ts'
import type { RecordDocument } from '../../core/model/record.ts'
import type { RowDetail } from '../../core/model/row-detail.ts'

/** Files larger than this are not read: nothing that a person wrote is, and a thread holds one file at a time. */
export const largestFileBytes = 128 * 1024 * 1024

/**
 * Records of a file beyond this many are not read. The rows of a file are made durable together, so all of them are held until
 * its end; and a few hundred kilobytes can unpack to sixty million lines.
 */
export const mostRecordsOfFile = 300_000

/** A file as it was found. */
export interface ScrapeFile {
  /** Relative to the imported folder, with `/` between names. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly import: ImportId
  /** The day (ISO, in UTC) on which it was last written, where that is known. */
  readonly modifiedDay?: string | undefined
}

/** What became of one record of a file, or of the file as a whole. `path` is the file's, or `path#n`. */
export type ScrapeOutcome =
  | { readonly outcome: 'record'; readonly path: string; readonly document: RecordDocument }
  | {
      readonly outcome: 'skipped'
      readonly path: string
      readonly reason: SkipReason
      readonly detail: string | null
      /** What `detail` says, by kind; absent where it says nothing. */
      readonly why?: RowDetail
    }
  | {
      readonly outcome: 'failed'
      readonly path: string
      readonly reason: FailReason
      readonly detail: string | null
      readonly why?: RowDetail
      readonly encoding: string | null
    }
