/**
 * The coordinator of an import. Threads read files and put documents on disk; this side takes their answers in order,
 * decides what is a duplicate of what, and makes batches durable: originals into the archive, rows into the ledger, and
 * then the manifest, whose replacement is the moment at which a batch counts. A kill loses at most the batch under way,
 * and the next run goes on after the last finished one.
 */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../../core/model/failure.ts'
import type { RecordId } from '../../../core/model/ids.ts'
import type { ImportCounts, ImportManifest, LedgerRow } from '../../../core/model/ledger.ts'
import type { Clock } from '../../ports.ts'
import { makeFolder, naming, writeDurably } from '../../study/disk.ts'
import { documentText } from '../../study/json-document.ts'
import { archivePath, importRef, ledgerPath } from '../../study/layout.ts'
import { onlyThese } from '../retry.ts'
import { filesOf } from '../row-path.ts'
import type { ReadRow } from '../worker.ts'
import { appendSynced, openForAppend, writeDirectory } from './archive.ts'
import type { Found } from './discover.ts'
import { discover } from './discover.ts'
import { endOf, readLedger } from './ledger-file.ts'
import type { ReaderPool } from './reader-pool.ts'
import { requestsOf } from './requests.ts'

const batchRows = 1_000
const requestsPerThread = 3

export interface ImportRunOptions {
  readonly study: string
  readonly manifest: ImportManifest
  readonly pool: ReaderPool
  readonly clock: Clock
  /** Every record of the study and the path that it first came under; the run adds its own. */
  readonly known: Map<RecordId, string>
  readonly isCancelled: () => boolean
  /** Hears how many files have been read, durable or not. */
  readonly onFiles?: (files: number) => void
  /** Hears of each batch once it is durable. */
  readonly onBatch: (manifest: ImportManifest) => void
}

/** Runs an import from where its manifest says it stands. Gives the manifest of the finished, or cancelled, import. */
export async function runImport(options: ImportRunOptions): Promise<ImportManifest> {
  const run = new ImportRun(options)
  try {
    await run.readAll()
    return options.isCancelled() ? run.manifest : run.finish()
  } finally {
    run.close()
  }
}

interface Answer {
  readonly rows: readonly ReadRow[]
  readonly archive: Uint8Array<ArrayBuffer> | undefined
}

class ImportRun {
  readonly #options: ImportRunOptions
  readonly #ledger: number
  readonly #archive: number
  manifest: ImportManifest
  #ledgerTo: number
  #archiveTo: number
  #rows: LedgerRow[] = []
  #chunks: Uint8Array<ArrayBuffer>[] = []
  #chunkBytes = 0
  #counts: ImportCounts

  constructor(options: ImportRunOptions) {
    this.#options = options
    this.manifest = options.manifest
    this.#counts = options.manifest.counts
    const { study, manifest } = options
    const end = endOf(manifest)
    makeFolder(join(study, 'imports'))
    this.#ledger = naming(study, () => openForAppend(join(study, ledgerPath(manifest.id)), end.ledger))
    this.#archive = naming(study, () => openForAppend(join(study, archivePath(manifest.id)), end.archive))
    this.#ledgerTo = end.ledger
    this.#archiveTo = end.archive
  }

  close(): void {
    fs.closeSync(this.#ledger)
    fs.closeSync(this.#archive)
  }

  /** Reads everything that is not in the ledger yet, a few requests ahead of what is stored. */
  async readAll(): Promise<void> {
    const { pool, isCancelled, study } = this.#options
    const pending: Promise<Answer>[] = []
    const ahead = pool.threads * requestsPerThread
    for (const found of requestsOf(this.#unread())) {
      if (isCancelled()) break
      const answer = this.#ask(found)
      answer.catch(() => undefined) // it is awaited below, in order; until then a rejection must not count as unhandled
      pending.push(answer)
      if (pending.length >= ahead) await this.#store(await next(pending))
    }
    while (pending.length > 0 && !isCancelled()) await this.#store(await next(pending))
    await Promise.allSettled(pending)
    if (!isCancelled()) this.#commit()
    if (!fs.existsSync(study)) throw new Refusal({ kind: 'not-found', path: study })
  }

  /** Closes the archive with its directory and the manifest with the time. */
  finish(): ImportManifest {
    const { study, clock } = this.#options
    const archive = join(study, archivePath(this.manifest.id))
    naming(archive, () => writeDirectory(archive, this.#archiveTo))
    this.#write({ ...this.manifest, state: 'finished', finished: clock.now() })
    return this.manifest
  }

  *#unread(): Generator<Found> {
    const { manifest, study } = this.#options
    const done = new Set<string>()
    for (const { path } of readLedger(study, manifest)) {
      for (const file of filesOf(path)) done.add(file) // rows of a file are never in two batches
    }
    const { sources, only } = manifest
    this.#refuseGone()
    const found = discover({ sources, study })
    for (const each of only === null ? found : onlyThese(found, only)) {
      const path = each.kind === 'file' ? each.path : each.row.path
      if (!done.has(path)) yield each
    }
  }

  /** Has the files among `found` read; rows of the search itself keep their place among them. */
  async #ask(found: readonly Found[]): Promise<Answer> {
    const { pool, study, manifest } = this.#options
    const files = found.flatMap(each =>
      each.kind === 'file' ? [{ absolute: each.absolute, path: each.path }] : [],
    )
    const read = await pool.read({ study, import: manifest.id, files, replace: null })
    const byFile = Map.groupBy(read.rows, ({ file }) => file.path)
    const rows = found.flatMap(each =>
      each.kind === 'file'
        ? (byFile.get(each.path) ?? [])
        : [{ row: each.row, written: false, file: { absolute: '', path: each.row.path } }],
    )
    return { rows, archive: read.archive }
  }

  async #store({ rows, archive }: Answer): Promise<void> {
    this.#refuseVanished(rows)
    const chunkAt = this.#chunkBytes
    if (archive !== undefined) this.#addChunk(archive)
    const files = new Set<string>()
    for (const each of rows) {
      files.add(each.file.path)
      this.#rows.push(await this.#settle(each, chunkAt))
    }
    this.#counts = { ...this.#counts, files: this.#counts.files + files.size }
    this.#options.onFiles?.(this.#counts.files)
    // The first answer is a batch by itself, so that whoever waits has something to read.
    const most = this.manifest.batches.length === 0 ? 1 : batchRows
    if (this.#rows.length >= most) this.#commit()
  }

  /** Decides between a new record and a duplicate, in the order of the files. */
  async #settle({ row, written, file }: ReadRow, chunkAt: number): Promise<LedgerRow> {
    if (row.outcome !== 'imported') return row
    const first = this.#options.known.get(row.record)
    if (first !== undefined) {
      const { path, encoding, record, articles } = row
      return { outcome: 'duplicate', path, encoding, record, articles, duplicateOf: first }
    }
    this.#options.known.set(row.record, row.path)
    if (written) return { ...row, originalAt: this.#archiveTo + chunkAt + row.originalAt }
    return this.#takeOver(row, file)
  }

  /**
   * A record whose document is there although no row names it: another thread met the same bytes later in the order and
   * was quicker. The earlier path is the one that counts, so its document takes the place of the other.
   */
  async #takeOver(
    row: Extract<LedgerRow, { outcome: 'imported' }>,
    file: ReadRow['file'],
  ): Promise<LedgerRow> {
    const { pool, study, manifest } = this.#options
    const read = await pool.read({ study, import: manifest.id, files: [file], replace: [row.record] })
    const again = read.rows.find(each => each.row.path === row.path)?.row
    if (again?.outcome !== 'imported') return again ?? row
    if (again.record !== row.record) {
      this.#options.known.delete(row.record) // the file has changed in between; what stood in it is the later path's
      return { outcome: 'failed', path: row.path, reason: 'vanished', detail: null, encoding: null }
    }
    const chunkAt = this.#chunkBytes
    this.#addChunk(read.archive)
    return { ...again, originalAt: this.#archiveTo + chunkAt + again.originalAt }
  }

  #addChunk(chunk: Uint8Array<ArrayBuffer>): void {
    this.#chunks.push(chunk)
    this.#chunkBytes += chunk.length
  }

  /** A source that is gone makes every file below it vanish; that is one failure, not a thousand rows. */
  #refuseVanished(rows: readonly ReadRow[]): void {
    if (rows.some(({ row }) => row.outcome === 'failed' && row.reason === 'vanished')) this.#refuseGone()
  }

  #refuseGone(): void {
    const gone = this.manifest.sources.find(source => !fs.existsSync(source))
    if (gone !== undefined) {
      throw new Refusal({ kind: 'folder-vanished', path: gone, stored: endOf(this.manifest).rows })
    }
  }

  #commit(): void {
    if (this.#rows.length === 0) return
    const { study, manifest } = this.#options
    const lines = Buffer.from(this.#rows.map(row => `${JSON.stringify(row)}\n`).join(''), 'utf8')
    naming(join(study, archivePath(manifest.id)), () => {
      this.#archiveTo += appendSynced(this.#archive, this.#archiveTo, this.#chunks)
    })
    naming(join(study, ledgerPath(manifest.id)), () => {
      this.#ledgerTo += appendSynced(this.#ledger, this.#ledgerTo, [lines])
    })
    for (const row of this.#rows) this.#counts = counted(this.#counts, row)
    const batch = { ledgerTo: this.#ledgerTo, archiveTo: this.#archiveTo, rows: this.#rows.length }
    this.#write({ ...this.manifest, counts: this.#counts, batches: [...this.manifest.batches, batch] })
    for (const { buffer } of this.#chunks) buffer.transfer(0) // gives the memory back now; a collector would let it pile up
    this.#rows = []
    this.#chunks = []
    this.#chunkBytes = 0
    this.#options.onBatch(this.manifest)
  }

  #write(manifest: ImportManifest): void {
    this.manifest = { ...manifest, rev: this.manifest.rev + 1 }
    writeDurably(join(this.#options.study, importRef(manifest.id).path), documentText(this.manifest))
  }
}

/** The counts with one row more. Files are counted apart, since a file may have many rows. */
export function counted(counts: ImportCounts, row: LedgerRow): ImportCounts {
  switch (row.outcome) {
    case 'imported':
      return {
        ...withEncoding(counts, row.encoding),
        records: counts.records + 1,
        articles: counts.articles + row.articles.length,
      }
    case 'duplicate':
      return {
        ...withEncoding(counts, row.encoding),
        records: counts.records + 1,
        duplicates: counts.duplicates + 1,
      }
    case 'skipped':
      return { ...counts, skipped: counts.skipped + 1 }
    case 'failed':
      return { ...counts, failed: counts.failed + 1 }
  }
}

function withEncoding(counts: ImportCounts, encoding: string | null): ImportCounts {
  if (encoding === null) return counts
  return { ...counts, encodings: { ...counts.encodings, [encoding]: (counts.encodings[encoding] ?? 0) + 1 } }
}

function next<T>(queue: Promise<T>[]): Promise<T> {
  const first = queue.shift()
  if (first === undefined) throw new Error('Nothing is under way')
  return first
}
