/** The files that a trial looks into, in the thread that reads them. */
import * as fs from 'node:fs'
import type { FailReason, SkipReason } from '../../../core/model/ledger.ts'
import { dayOfFile } from '../file-day.ts'
import { bytesOf, isQuick } from '../preview/look-into.ts'
import { SpreadSample } from '../preview/spread-sample.ts'
import { type SampledFile, walk } from '../preview/walk.ts'
import { readArchived } from '../run/archive.ts'
import { isArchive, unpack } from '../unpack/unpack.ts'
import type { TrialOn, TrialTarget } from './targets.ts'

/** A file with its bytes. `path` is the file's, `row` that of the record which is asked for; null where any of it is. */
export interface TrialFile {
  readonly path: string
  readonly row: string | null
  readonly sources: readonly string[]
  readonly bytes: Uint8Array
  readonly modifiedDay: string | undefined
}

/** Why there are no bytes. */
export interface NoFile {
  readonly path: string
  readonly reason: SkipReason | FailReason
}

/** How long the names below some picks are looked at, and how long what was found is good for. */
const walkMilliseconds = 700
const freshMilliseconds = 30_000

let walked: { readonly key: string; readonly at: number; readonly sample: readonly SampledFile[] } | undefined

const ofRecords = /\.(?:json|geojson|jsonl|jsonlines|jl|ndjson|csv|tsv|tab|xml|rss|atom|zip)(?:\.gz)?$/i

/** Whether a file holds records with fields, by its name. */
export function holdsRecords({ path }: { readonly path: string }): boolean {
  return ofRecords.test(path)
}

export interface TrialOptions {
  readonly most: number
  /** Whether files that hold records come before all others; default not. */
  readonly wantsRecords?: boolean
}

/** At most so many files, spread over those that are given. @throws Refusal as `discover` does */
export function* trialFiles(
  on: TrialOn,
  study: string,
  { most, wantsRecords = false }: TrialOptions,
): Generator<TrialFile | NoFile> {
  if (on.kind === 'picks') {
    const { sources } = on
    const sample = sampleOf(sources, study)
    const [records, others] = wantsRecords ? partition(sample, holdsRecords) : [[], sample]
    const chosen = spread(records, most)
    for (const file of [...chosen, ...spread(others, most - chosen.length)])
      yield* withoutArchive(onDisk(file, null, sources), Math.max(1, Math.floor(most / sources.length)))
  } else for (const target of spread(on.targets, most)) yield* withoutArchive(fileOf(target), 1)
}

/** The files in an archive in its place, of which names speak: the one that is asked for, or the first of them. */
function* withoutArchive(file: TrialFile | NoFile, most: number): Generator<TrialFile | NoFile> {
  if ('reason' in file || !isArchive(file.path)) return yield file
  const { row } = file
  let taken = 0
  for (const held of unpack(file.path, file.bytes)) {
    if (row !== null && row !== held.path && !row.startsWith(`${held.path}#`)) continue
    yield held.kind === 'file'
      ? { ...file, path: held.path, bytes: held.bytes }
      : { path: held.path, reason: held.reason }
    taken += 1
    if (taken === most) return undefined
  }
  return undefined
}

/** While somebody is typing, the same folder is asked for again and again. */
function sampleOf(sources: readonly string[], study: string): readonly SampledFile[] {
  const key = [study, ...sources].join('\n')
  const now = performance.now()
  if (walked?.key === key && now - walked.at < freshMilliseconds) return walked.sample
  const isLate = (): boolean => performance.now() - now > walkMilliseconds
  const { sample } = walk({ sources, study, mostSampled: mostKept, isLate, onFiles: () => undefined })
  walked = { key, at: now, sample }
  return sample
}

const mostKept = 60

function partition<T>(list: readonly T[], isFirst: (each: T) => boolean): [T[], T[]] {
  return [list.filter(isFirst), list.filter(each => !isFirst(each))]
}

function spread<T>(list: readonly T[], most: number): T[] {
  const sample = new SpreadSample<T>(most)
  for (const each of list) sample.add(each)
  return sample.taken()
}

function fileOf(target: TrialTarget): TrialFile | NoFile {
  const { path, sources } = target
  if (target.kind === 'gone') return { path, reason: 'vanished' }
  if (target.kind === 'disk') {
    const { absolute, file } = target
    const sizeBytes = fs.statSync(absolute, { throwIfNoEntry: false })?.size ?? 0
    return onDisk({ absolute, path: file, sizeBytes }, path, sources)
  }
  const archived = fs.existsSync(target.archive) ? readArchived(target.archive, target.originalAt) : undefined
  if (archived === undefined) return { path, reason: 'vanished' }
  const { name, contents: bytes, modifiedDay } = archived
  const isNamed = path.startsWith(name) // the name of a very long path is cut in the archive
  return { path: isNamed ? name : path, row: isNamed ? path : null, sources, bytes, modifiedDay }
}

function onDisk(file: SampledFile, row: string | null, sources: readonly string[]): TrialFile | NoFile {
  const path = row ?? file.path
  if (!isQuick(file)) return { path, reason: 'too-large' }
  const bytes = bytesOf(file)
  if (!(bytes instanceof Uint8Array)) return { path, reason: bytes }
  const stat = fs.statSync(file.absolute, { throwIfNoEntry: false })
  return { path: file.path, row, sources, bytes, modifiedDay: stat && dayOfFile(stat.mtimeMs) }
}
