/** What recurs in the files of an import, found before it begins: see docs/decisions/0014-recurring-lines.md. */
import { existsSync } from 'node:fs'
import type { ImportManifest } from '../../../core/model/ledger.ts'
import type { RecurringLines } from '../../../core/model/profile.ts'
import { rested } from '../../rested.ts'
import { discover } from '../run/discover.ts'
import type { ReaderPool } from '../run/reader-pool.ts'
import { writeManifest } from '../run/take-out.ts'
import { recurringAmong, type SampledRecord, withEarlier } from './recurrence.ts'
import { sampleFiles } from './sample-files.ts'

export interface FindOptions {
  readonly study: string
  readonly pool: ReaderPool
  readonly isCancelled: () => boolean
}

/** How many files a thread reads at once. */
const filesAtOnce = 24

/**
 * The manifest of an import with what recurs in its files, which the threads read by from now on. It is found once, before
 * the first batch, so that an import that goes on reads as it began.
 */
export async function withRecurring(manifest: ImportManifest, options: FindOptions): Promise<ImportManifest> {
  const { sources, only, guide, batches } = manifest
  if (only !== null || batches.length > 0) return manifest
  if (!sources.every(source => existsSync(source))) return manifest // the import itself says so
  const found = await recurringIn(sources, options)
  if (found.length === 0) return manifest
  const readingGuide = { ...guide, recurring: withEarlier(found, [manifest]) }
  options.pool.readBy({ readingGuide, sources })
  return writeManifest(options.study, { ...manifest, guide: readingGuide })
}

async function recurringIn(
  sources: readonly string[],
  { study, pool, isCancelled }: FindOptions,
): Promise<RecurringLines[]> {
  const files = await rested(sampleFiles(discover({ sources, study })))
  const requests = Array.from({ length: Math.ceil(files.length / filesAtOnce) }, (_, nth) =>
    files.slice(nth * filesAtOnce, (nth + 1) * filesAtOnce),
  )
  const records = await Promise.all(
    requests.map(
      async (each): Promise<readonly SampledRecord[]> =>
        isCancelled() ? [] : (await pool.sample({ kind: 'sample', files: each })).records,
    ),
  )
  return isCancelled() ? [] : recurringAmong(records.flat())
}
