/** The lines of a few files, as the thread that reads them gives them. */
import * as fs from 'node:fs'
import { dirname } from 'node:path/posix'
import { importId } from '../../../core/model/ids.ts'
import { errorCode } from '../../study/disk.ts'
import { placeOf } from '../guide/choose.ts'
import type { PreparedGuide } from '../guide/prepared-guide.ts'
import { readScrape } from '../read-scrape.ts'
import type { DiskPath } from '../run/disk-path.ts'
import { type SampledRecord, sampled } from './recurrence.ts'
import type { FileToSample } from './sample-files.ts'

/** What is compared is of no import. */
const noImport = importId.parse('import:00000000-000000-000000')
/** Larger files are not looked into, and of one of many records the first ones are. */
const largestBytes = 8 << 20
const mostRecords = 200

/** What is compared of the records in some files. One that cannot be read is passed over: the import itself says so. */
export function* sampleLines(files: readonly FileToSample[], guide: PreparedGuide): Generator<SampledRecord> {
  for (const { absolute, path } of files) {
    const bytes = bytesOf(absolute)
    let records = 0
    if (bytes === undefined) continue
    for (const outcome of readScrape({ path, bytes, import: noImport }, { guide })) {
      if (outcome.outcome === 'record') yield sampled(outcome.document, dirname(placeOf(guide, outcome.path)))
      records += 1
      if (records === mostRecords) break
    }
  }
}

function bytesOf(path: DiskPath): Uint8Array | undefined {
  try {
    return fs.statSync(path).size > largestBytes ? undefined : fs.readFileSync(path)
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return undefined
  }
}
