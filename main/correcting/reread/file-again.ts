/**
 * The records of one file, one after the other. A file of many is gone through once to count its records, since what stands at
 * a position is the record that stood there only where there are as many, and once to read those that are wanted.
 */
import { join } from 'node:path'
import type { RereadFlaw } from '../../../core/contract/record-methods.ts'
import type { RecordDocument } from '../../../core/model/record.ts'
import { withoutRecord } from '../../../core/model/row-path.ts'
import type { PreparedGuide } from '../../import/guide/prepared-guide.ts'
import { readScrape } from '../../import/read-scrape.ts'
import { readArchived } from '../../import/run/archive.ts'
import type { ScrapeFile, ScrapeOutcome } from '../../import/scrape.ts'
import { unpack } from '../../import/unpack/unpack.ts'
import { errorCode } from '../../study/disk.ts'
import { archivePath } from '../../study/layout.ts'
import type { Origin } from './originals.ts'

/** A record as it is read now, or why it cannot be. */
export type ReadNow =
  | { readonly kind: 'read'; readonly document: RecordDocument }
  | { readonly kind: 'flaw'; readonly reason: RereadFlaw; readonly detail: string | null }

/** After how many records of a file others get their turn. */
const recordsPerRest = 20

/** By what a file is read. */
export interface ReadingBy {
  readonly guide: PreparedGuide
  /** The encoding that a person chose; null where none was. */
  readonly encoding: string | null
  /** The outlets that people said records are of, by the paths of their rows. */
  readonly outlets: ReadonlyMap<string, string>
}

export class FileAgain {
  readonly #file: ScrapeFile | undefined
  readonly #origin: Origin
  readonly #by: ReadingBy
  #outcomes: Generator<ScrapeOutcome> | undefined
  #flaw: ReadNow | undefined

  constructor(study: string, origin: Origin, by: ReadingBy) {
    this.#origin = origin
    this.#by = by
    this.#file = originalOf(study, origin)
    if (this.#file === undefined) this.#flaw = { kind: 'flaw', reason: 'no-original', detail: null }
  }

  /** Whether the record of another row stands in the same file, to be read in the same encoding. */
  holds({ manifest, row }: Origin, encoding: string | null): boolean {
    const own = this.#origin
    return (
      own.manifest.id === manifest.id &&
      own.row.originalAt === row.originalAt &&
      withoutRecord(own.row.path) === withoutRecord(row.path) &&
      this.#by.encoding === encoding
    )
  }

  /** The record of a row. Rows are asked for in the order of their positions. Yields to rest. */
  *read({ row, recordsInFile }: Origin): Generator<undefined, ReadNow> {
    if (recordsInFile !== null) yield* this.#count(recordsInFile)
    if (this.#flaw !== undefined) return this.#flaw
    this.#outcomes ??= this.#all()
    let passed = 0
    let namesake: ScrapeOutcome | undefined
    for (let next = this.#outcomes.next(); next.done !== true; next = this.#outcomes.next()) {
      const { value } = next
      const isNamed = value.path === row.path
      if (isNamed && !this.#mayHaveNamesake(value, row)) return readNow(value)
      if (isNamed) namesake ??= value
      if (recordsInFile === null && value.outcome !== 'record') return readNow(value)
      if (++passed % recordsPerRest === 0) yield
    }
    this.#outcomes = undefined
    return namesake === undefined
      ? { kind: 'flaw', reason: 'other-records', detail: null }
      : readNow(namesake)
  }

  /** Two members of an archive may have one name; the id says which is meant, where it is still made of the same bytes. */
  #mayHaveNamesake(outcome: ScrapeOutcome, row: Origin['row']): boolean {
    const isMember = this.#file !== undefined && withoutRecord(row.path) !== this.#file.path
    return isMember && outcome.outcome === 'record' && outcome.document.id !== row.record
  }

  *#count(expected: number): Generator<undefined> {
    if (this.#outcomes !== undefined || this.#flaw !== undefined) return
    let found = 0
    for (const outcome of this.#all()) {
      if (/#\d+$/.test(outcome.path)) found += 1
      else if (outcome.outcome !== 'record') this.#flaw ??= readNow(outcome)
      if (found % recordsPerRest === 0) yield
    }
    if (found !== expected) this.#flaw ??= { kind: 'flaw', reason: 'other-records', detail: null }
  }

  #all(): Generator<ScrapeOutcome> {
    const file = this.#file
    if (file === undefined) throw new Error('There is no original to be read.')
    const isNamed = this.#origin.row.path.startsWith(file.path)
    return readScrape(file, { only: isNamed ? this.#origin.row.path : undefined, ...this.#by })
  }
}

/** The bytes of the file that a row is of, unpacked; `undefined` where the archive no longer has them whole. */
export function bytesOf(study: string, origin: Origin): Uint8Array | undefined {
  const file = originalOf(study, origin)
  if (file === undefined) return undefined
  const wanted = withoutRecord(origin.row.path)
  for (const held of unpack(file.path, file.bytes))
    if (held.kind === 'file' && (held.path === wanted || held.path === origin.row.path)) return held.bytes
  return undefined
}

function readNow(outcome: ScrapeOutcome): ReadNow {
  return outcome.outcome === 'record'
    ? { kind: 'read', document: outcome.document }
    : { kind: 'flaw', reason: outcome.reason, detail: outcome.detail }
}

function originalOf(study: string, { manifest, row }: Origin): ScrapeFile | undefined {
  const archived = archivedOrGone(join(study, archivePath(manifest.id)), row.originalAt)
  if (archived === undefined) return undefined
  const { name, contents: bytes, modifiedDay } = archived
  const path = row.path.startsWith(name) ? name : row.path
  return { path, bytes, import: manifest.id, modifiedDay }
}

function archivedOrGone(archive: string, at: number): ReturnType<typeof readArchived> {
  try {
    return readArchived(archive, at)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
