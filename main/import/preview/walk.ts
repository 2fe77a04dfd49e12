/** The first half of a preview: what there is, by name and size, and which files to look into. */
import * as fs from 'node:fs'
import { dirname } from 'node:path'
import type { FailReason, SkipReason } from '../../../core/model/ledger.ts'
import { errorCode } from '../../study/disk.ts'
import { endingOf, isRead, tellingBytes } from '../formats.ts'
import { discover } from '../run/discover.ts'
import type { DiskPath } from '../run/disk-path.ts'
import { largestFileBytes } from '../scrape.ts'
import { SpreadSample } from './spread-sample.ts'
import { Tally } from './tally.ts'

/** A file to look into. */
export interface SampledFile {
  readonly absolute: DiskPath
  readonly path: string
  readonly sizeBytes: number
}

/** What the names and sizes below some folders say. */
export interface Walked {
  readonly files: number
  readonly bytes: number
  readonly isWhole: boolean
  readonly formats: Tally<string>
  readonly skipped: Tally<SkipReason>
  readonly failed: Tally<FailReason>
  /** How many of the files an import would read. */
  readonly readable: number
  /** In the order in which they were found. */
  readonly sample: readonly SampledFile[]
}

export interface WalkOptions {
  readonly sources: readonly string[]
  readonly study: string
  readonly mostSampled: number
  /** Asked now and then; ends the walk where it says so. */
  readonly isLate: () => boolean
  /** Hears now and then how many files there are so far. */
  readonly onFiles: (files: number) => void
}

/** How many files pass between two looks at the clock. */
const filesPerLook = 500
/** Up to a quarter of the sample begins folders, so that small ones are looked into as well. */
const shareOfFolders = 0.25

/** Walks the sources as an import would. @throws Refusal as `discover` does */
export function walk({ sources, study, mostSampled, isLate, onFiles }: WalkOptions): Walked {
  const formats = new Tally<string>()
  const skipped = new Tally<SkipReason>()
  const failed = new Tally<FailReason>()
  const first = new SpreadSample<SampledFile>(Math.floor(mostSampled * shareOfFolders))
  const any = new SpreadSample<SampledFile>(mostSampled)
  let [files, readable, bytes, isWhole, folder] = [0, 0, 0, true, '']
  for (const found of discover({ sources, study })) {
    files += 1
    if (files % filesPerLook === 0) {
      onFiles(files)
      if (isLate()) {
        isWhole = false
        break
      }
    }
    if (found.kind === 'row') {
      const { row } = found
      if (row.outcome === 'skipped') skipped.add(row.reason, row.path)
      else if (row.outcome === 'failed') failed.add(row.reason, row.path)
      continue
    }
    const { absolute, path } = found
    const sizeBytes = sizeOf(absolute)
    bytes += sizeBytes
    formats.add(endingOf(path), path)
    if (!isRead(path, () => firstBytesOf(absolute))) skipped.add('not-text-format', path)
    else if (sizeBytes > largestFileBytes) skipped.add('too-large', path)
    else {
      readable += 1
      const file = { absolute, path, sizeBytes }
      const isFirst = dirname(path) !== folder
      folder = dirname(path)
      if (isFirst) first.add(file)
      else any.add(file)
    }
  }
  const firsts = first.taken()
  const sample = inOrder([...firsts, ...any.taken(mostSampled - firsts.length)])
  return { files, bytes, isWhole, formats, skipped, failed, readable, sample }
}

/** The size of a file; none where it cannot be told, which reading it will say. */
function sizeOf(path: DiskPath): number {
  try {
    return fs.statSync(path).size
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return 0
  }
}

/** The bytes that tell what a file is; none where it cannot be opened, which reading it will say. */
function firstBytesOf(path: DiskPath): Uint8Array {
  try {
    const file = fs.openSync(path, 'r')
    try {
      const bytes = new Uint8Array(tellingBytes)
      return bytes.subarray(0, fs.readSync(file, bytes, 0, tellingBytes, 0))
    } finally {
      fs.closeSync(file)
    }
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return new Uint8Array()
  }
}

function inOrder(files: SampledFile[]): SampledFile[] {
  return files.sort((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0))
}
