/** What an import would make of one file of the sample. */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { dirname } from 'node:path/posix'
import type { ImportId, ProfileId } from '../../../core/model/ids.ts'
import type { FailReason, SkipReason } from '../../../core/model/ledger.ts'
import { isMappable } from '../../../core/model/row-detail.ts'
import type { ArticleView } from '../../../core/model/views.ts'
import { viewsOf } from '../../reading/article-view.ts'
import { errorCode } from '../../study/disk.ts'
import { recordRef } from '../../study/layout.ts'
import { jsonl } from '../extract/jsonl.ts'
import { endingOf } from '../formats.ts'
import { placeOf } from '../guide/choose.ts'
import type { PreparedGuide } from '../guide/prepared-guide.ts'
import { readScrape } from '../read-scrape.ts'
import { type SampledRecord, sampled } from '../recurring/recurrence.ts'
import type { DiskPath } from '../run/disk-path.ts'
import type { SampledFile } from './walk.ts'

/** What was found in a file. */
export interface LookedInto {
  readonly path: string
  /** How the file was read; null where it could not be. */
  readonly encoding: string | null
  readonly isThere: boolean
  readonly skipped: readonly { readonly path: string; readonly reason: SkipReason }[]
  readonly failed: readonly { readonly path: string; readonly reason: FailReason }[]
  /** The profiles that its records were read by. */
  readonly profiles: ReadonlySet<ProfileId>
  /** How many of its records have fields, and none that is known to hold a text. */
  readonly unmapped: number
  /** What is compared of its records, for what recurs in the files. */
  readonly lines: readonly SampledRecord[]
  /** Its articles, of the first records. */
  readonly articles: readonly { readonly path: string; readonly view: ArticleView }[]
}

/** A file of records is looked into so far; the others will be like them. */
const mostRecords = 20
/** Of a longer file only the first lines are read. */
const longFileBytes = 4 << 20
const firstBytes = 1 << 20
/** A longer file that has no lines is not looked into: it would take longer than a preview may. */
const longestWholeBytes = 32 << 20

/** Whether a file can be looked into within a preview. */
export function isQuick({ path, sizeBytes }: SampledFile): boolean {
  return sizeBytes <= longestWholeBytes || isOfLines(path)
}

/** For what a file is looked into. */
export interface Looking {
  readonly importId: ImportId
  readonly study: string
  readonly guide: PreparedGuide
}

/** Looks into a file. Whatever is wrong with it is an answer, never an exception. */
export function lookInto(file: SampledFile, { importId, study, guide }: Looking): LookedInto {
  const { path } = file
  const bytes = bytesOf(file)
  if (!(bytes instanceof Uint8Array))
    return {
      path,
      encoding: null,
      isThere: false,
      skipped: [],
      failed: [{ path, reason: bytes }],
      profiles: new Set(),
      unmapped: 0,
      lines: [],
      articles: [],
    }
  const skipped: { path: string; reason: SkipReason }[] = []
  const failed: { path: string; reason: FailReason }[] = []
  const lines: SampledRecord[] = []
  const articles: { path: string; view: ArticleView }[] = []
  const profiles = new Set<ProfileId>()
  let [records, known, unmapped] = [0, 0, 0]
  let encoding: string | null = null
  for (const outcome of readScrape({ path, bytes, import: importId }, { guide })) {
    if (outcome.outcome === 'skipped') skipped.push({ path: outcome.path, reason: outcome.reason })
    else if (outcome.outcome === 'failed') {
      failed.push({ path: outcome.path, reason: outcome.reason })
      encoding ??= outcome.encoding
      if (outcome.reason === 'no-text-field' && isMappable(outcome.why)) unmapped += 1
    } else {
      const { document } = outcome
      encoding ??= document.encoding
      const profile = document.reading?.profile ?? null
      if (profile !== null) profiles.add(profile)
      records += 1
      if (fs.existsSync(join(study, recordRef(document.id).path))) known += 1
      lines.push(sampled(document, dirname(placeOf(guide, outcome.path))))
      for (const view of viewsOf(document)) articles.push({ path: outcome.path, view })
      if (records === mostRecords) break
    }
  }
  const isThere = records > 0 && known === records
  return { path, encoding, isThere, skipped, failed, profiles, unmapped, lines, articles }
}

/** The bytes of a file, of a long one of lines its first; or why there are none. */
export function bytesOf({ absolute, path, sizeBytes }: SampledFile): Uint8Array | FailReason {
  try {
    if (sizeBytes <= longFileBytes || !isOfLines(path)) return fs.readFileSync(absolute)
    return firstLines(absolute)
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'vanished' : 'unreadable'
  }
}

function firstLines(path: DiskPath): Uint8Array {
  const file = fs.openSync(path, 'r')
  try {
    const bytes = new Uint8Array(firstBytes)
    const got = fs.readSync(file, bytes, 0, firstBytes, 0)
    const end = bytes.subarray(0, got).lastIndexOf(0x0a) + 1
    return bytes.subarray(0, end === 0 ? got : end)
  } finally {
    fs.closeSync(file)
  }
}

function isOfLines(path: string): boolean {
  return jsonl.endings.includes(endingOf(path))
}
