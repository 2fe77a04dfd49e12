/**
 * The imports of a study: running them, going on with one that was interrupted, cancelling, taking one out and bringing
 * it back. One import runs at a time in a study.
 */
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { ProgramEvent } from '../../core/contract.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { CoderSlug, ImportId, RecordId } from '../../core/model/ids.ts'
import { importId } from '../../core/model/ids.ts'
import type { ImportManifest, LedgerRow } from '../../core/model/ledger.ts'
import { noCounts } from '../../core/model/ledger.ts'
import type { Clock, IdSource } from '../ports.ts'
import { importRef } from '../study/layout.ts'
import { isHeld, takeLock } from '../study/study-lock.ts'
import type { StudyStore } from '../study/study-store.ts'
import { checkSources } from './run/discover.ts'
import { isInForce, readLedger, readManifests } from './run/ledger-file.ts'
import { ReaderPool } from './run/reader-pool.ts'
import { codedRecords, importedRows, removeOrphans, verifyImport } from './run/rebuild.ts'
import { runImport } from './run/run-import.ts'
import { cancelImport, redoImport, undoImport, writeManifest } from './run/take-out.ts'

export interface ImportsOptions {
  readonly store: StudyStore
  /** Who imports; without one only reading and mending is possible. */
  readonly coder: CoderSlug | undefined
  readonly clock: Clock
  readonly ids: IdSource
  /** The module that reading threads run. */
  readonly workerModule: URL
  /** Held while an import runs or is taken out. */
  readonly lockPath: string
  readonly emit: (event: ProgramEvent) => void
  /** Hears which documents an import added or took away, by path. */
  readonly onDocuments: (paths: readonly string[]) => void
}

/** After this long, the operating system has written out what an import left in its cache. */
const settledAfterMilliseconds = 60_000

/** Somebody who opens the study for reading may hold a lock for a moment. */
const lockPatienceMilliseconds = 3_000

export class Imports {
  readonly #options: ImportsOptions
  #running: { cancelled: boolean } | undefined

  constructor(options: ImportsOptions) {
    this.#options = options
  }

  /** All imports, oldest first. */
  list(): ImportManifest[] {
    return readManifests(this.#study)
  }

  /**
   * Imports folders and files by their absolute paths, or goes on with an unfinished import of the same ones. Answers
   * once every document is on disk.
   * @throws Refusal `import-locked`, `import-cancelled`, `folder-vanished`, or what the disk refuses; all but
   * `import-cancelled` leave an import that can go on
   */
  async run(paths: readonly string[]): Promise<ImportManifest> {
    const sources = paths.map(path => resolve(path))
    checkSources({ sources, study: this.#study })
    return this.#locked(async () => {
      const known = this.#settleUnfinished()
      const unfinished = this.list().find(
        ({ state, sources: before }) => state === 'running' && sameList(before, sources),
      )
      const manifest = unfinished ?? this.#begin(sources)
      const job = { cancelled: false }
      this.#running = job
      try {
        const ended = await this.#runManifest(manifest, known, job)
        if (job.cancelled) this.#throwCancelled(ended)
        this.#recordInHistory(ended)
        return ended
      } finally {
        this.#running = undefined
      }
    })
  }

  /** Stops the running import and takes out what it stored. */
  cancel(): void {
    if (this.#running !== undefined) this.#running.cancelled = true
  }

  /** Takes a finished import out, keeping its originals. @throws Refusal `import-coded` where that would take coding along */
  async undo(id: ImportId): Promise<void> {
    await this.#locked(async () => {
      const manifest = this.#manifest(id)
      const coded = codedRecords(this.#study, importedRows(this.#study, manifest))
      if (coded.size > 0) {
        const statements = [...coded.values()].reduce((sum, count) => sum + count, 0)
        throw new Refusal({ kind: 'import-coded', articles: [...coded.keys()], statements })
      }
      this.#options.onDocuments([importRef(id).path, ...undoImport(this.#study, manifest)])
    })
  }

  /** Brings an undone import back. @throws Refusal where originals are no longer whole */
  async redo(id: ImportId): Promise<void> {
    await this.#locked(async () => this.#redo(this.#manifest(id)))
  }

  /**
   * What opening a study does: finishes what a kill left of taking out and bringing back, and makes documents again
   * that a power cut took. Gives what was found, a sentence each; nothing where another process is importing.
   */
  async mend(): Promise<{ path: string; notice: string }[]> {
    const lock = takeLock(this.#options.lockPath, `process ${process.pid}`)
    if (isHeld(lock)) return []
    try {
      return this.list().flatMap(manifest => this.#mend(manifest))
    } finally {
      lock.release()
    }
  }

  get #study(): string {
    return this.#options.store.folder
  }

  #mend(manifest: ImportManifest): { path: string; notice: string }[] {
    if (manifest.state === 'cancelling') {
      const { removed } = cancelImport(this.#study, manifest, this.#options.clock)
      this.#options.onDocuments([importRef(manifest.id).path, ...removed])
      return [
        { path: manifest.sources.join(', '), notice: 'A cancelled import has been taken out to the end.' },
      ]
    }
    if (manifest.state === 'redoing') {
      this.#redo(manifest)
      return [
        {
          path: manifest.sources.join(', '),
          notice: 'An import that was being brought back is complete again.',
        },
      ]
    }
    if (manifest.verified || !isInForce(manifest)) return []
    const { rebuilt, lost } = verifyImport(this.#study, manifest)
    if (rebuilt.length > 0) this.#options.onDocuments(rebuilt)
    const age =
      Date.parse(this.#options.clock.now()) - Date.parse(manifest.finished ?? this.#options.clock.now())
    if (lost.length === 0 && age > settledAfterMilliseconds)
      writeManifest(this.#study, { ...manifest, verified: true })
    return [
      ...rebuilt.map(path => ({
        path,
        notice: 'This record was not whole on disk; it has been made again from its original.',
      })),
      ...lost.map(path => ({
        path,
        notice: 'This record is not whole on disk, and its original is not in the archive.',
      })),
    ]
  }

  #redo(manifest: ImportManifest): void {
    const { restored, lost } = redoImport(this.#study, manifest)
    this.#options.onDocuments([importRef(manifest.id).path, ...restored])
    for (const path of lost)
      this.#options.emit({
        kind: 'notice',
        path,
        notice: 'This record could not be made again from the archive.',
      })
  }

  async #runManifest(
    manifest: ImportManifest,
    known: Map<RecordId, string>,
    job: { readonly cancelled: boolean },
  ): Promise<ImportManifest> {
    const { store, clock, workerModule, emit } = this.#options
    const pool = new ReaderPool(workerModule, Math.max(1, Math.min(8, availableParallelism())))
    const path = importRef(manifest.id).path
    let batches = 0
    try {
      return await runImport({
        study: store.folder,
        manifest,
        pool,
        clock,
        known,
        isCancelled: () => job.cancelled,
        onBatch: now => {
          batches += 1
          if (batches === 1) this.#options.onDocuments([path]) // the first articles can be found at once, the rest once all are stored
          emit({ kind: 'progress', task: 'import', done: now.counts.files, total: null })
        },
      })
    } finally {
      await pool.close()
      this.#options.onDocuments([path])
    }
  }

  #begin(sources: readonly string[]): ImportManifest {
    const { clock, ids, coder } = this.#options
    if (coder === undefined) throw new Refusal({ kind: 'no-coder' })
    const started = clock.now()
    const time = started.replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15)
    return writeManifest(this.#study, {
      id: importId.parse(`import:${time}-${ids.token(6)}`),
      rev: 0, // counted up as it is written
      coder,
      started,
      finished: null,
      state: 'running',
      sources: [...sources],
      verified: false,
      counts: noCounts,
      batches: [],
    })
  }

  /** Removes what killed imports left beyond their finished batches, and gives every record of the study with its first path. */
  #settleUnfinished(): Map<RecordId, string> {
    const manifests = this.list()
    const known = new Map<RecordId, string>()
    for (const manifest of manifests.filter(isInForce)) {
      for (const { record, path } of importedRows(this.#study, manifest)) known.set(record, path)
    }
    const unfinished = manifests.filter(({ state }) => state === 'running')
    if (unfinished.length > 0) removeOrphans(this.#study, unfinished, known)
    return known
  }

  #throwCancelled(manifest: ImportManifest): never {
    const { kept, removed } = cancelImport(this.#study, manifest, this.#options.clock)
    const unfinished = this.list().filter(({ state }) => state === 'running')
    removeOrphans(this.#study, [manifest, ...unfinished], this.#settleUnfinished())
    this.#options.onDocuments([importRef(manifest.id).path, ...removed])
    throw new Refusal({ kind: 'import-cancelled', kept: [...kept] })
  }

  #recordInHistory(manifest: ImportManifest): void {
    if (manifest.counts.articles === 0) return
    const subject = manifest.sources.map(source => source.split(/[\\/]/).at(-1)).join(', ')
    this.#options.store.commit({ label: { kind: 'import', subject }, edits: [], import: manifest.id })
  }

  #manifest(id: ImportId): ImportManifest {
    const manifest = this.list().find(each => each.id === id)
    if (manifest === undefined) throw new Refusal({ kind: 'unknown-import', import: id })
    return manifest
  }

  async #locked<T>(work: () => Promise<T>): Promise<T> {
    const lock = takeLock(this.#options.lockPath, `process ${process.pid}`, lockPatienceMilliseconds)
    if (isHeld(lock)) throw new Refusal({ kind: 'import-locked', holder: lock.holder })
    try {
      return await work()
    } finally {
      lock.release()
    }
  }
}

/** The rows of a ledger from `offset` on, of one import or of all, oldest first. */
export function ledgerPage(
  study: string,
  manifests: readonly ImportManifest[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { rows: LedgerRow[]; next: number | null } {
  const rows: LedgerRow[] = []
  let index = 0
  for (const manifest of manifests) {
    for (const row of readLedger(study, manifest)) {
      if (index++ < offset) continue
      if (rows.length === limit) return { rows, next: index - 1 }
      rows.push(row)
    }
  }
  return { rows, next: null }
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index])
}
