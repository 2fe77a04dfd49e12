/**
 * The imports of a study: running them, going on with one that was interrupted, cancelling, taking one out and bringing
 * it back. One import runs at a time in a study.
 */
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { ProgramEvent } from '../../core/contract.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { CoderSlug, ImportId, ProfileId, RecordId } from '../../core/model/ids.ts'
import { importId } from '../../core/model/ids.ts'
import type { ImportStatus } from '../../core/model/import-views.ts'
import type { ImportManifest } from '../../core/model/ledger.ts'
import { noCounts } from '../../core/model/ledger.ts'
import type { ProfileDocument, ReadingGuide } from '../../core/model/profile.ts'
import type { Clock, IdSource } from '../ports.ts'
import { isUnwritable, whereWritable } from '../study/disk.ts'
import { importRef } from '../study/layout.ts'
import { removeTemporaries } from '../study/leftovers.ts'
import { isHeld, takeLock } from '../study/study-lock.ts'
import type { StudyStore } from '../study/study-store.ts'
import { ImportJob } from './import-job.ts'
import { mendImport, standingIn } from './mend.ts'
import { withRecurring } from './recurring/find-recurring.ts'
import { withEarlier } from './recurring/recurrence.ts'
import { filesToRetry } from './retry.ts'
import { checkSources } from './run/discover.ts'
import { isInForce, readManifests } from './run/ledger-file.ts'
import { ReaderPool } from './run/reader-pool.ts'
import { codedRecords, importedRows, removeOrphans } from './run/rebuild.ts'
import { runImport } from './run/run-import.ts'
import { cancelImport, redoImport, undoImport, writeManifest } from './run/take-out.ts'
import { Verifier } from './verifier.ts'

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
  /** The profiles that the study has now. */
  readonly profiles: () => readonly ProfileDocument[]
  /** How many files there are below some sources, where that can be known; null where it cannot. */
  readonly filesIn: (sources: readonly string[]) => Promise<number | null>
}

/** What one import is of, and the profile that is to be read by whatever it applies to. */
interface Wanted extends Pick<ImportManifest, 'sources' | 'only'> {
  readonly profile: ProfileId | null
}

/** Somebody who opens the study for reading may hold a lock for a moment. */
const lockPatienceMilliseconds = 3_000

export class Imports {
  readonly #options: ImportsOptions
  /** Looks whether the documents of imports are whole. */
  readonly verifier: Verifier
  #running: ImportJob | undefined

  constructor(options: ImportsOptions) {
    this.#options = options
    const { store, clock, emit, onDocuments } = options
    this.verifier = new Verifier({
      study: store.folder,
      clock,
      lockPath: options.lockPath,
      emit,
      onDocuments,
    })
  }

  /** All imports, oldest first. */
  list(): ImportManifest[] {
    return readManifests(this.#study)
  }

  /**
   * Imports folders and files by their absolute paths, or goes on with an unfinished import of the same ones. Answers
   * once every document is on disk. One that goes on reads by the profiles with which it began.
   * @param profile reads all files, whatever it applies to
   * @throws Refusal `unknown-profile`, `import-locked`, `import-cancelled`, `folder-vanished`, or what the disk refuses; all but
   * `import-cancelled` leave an import that can go on
   */
  run(paths: readonly string[], profile: ProfileId | null = null): Promise<ImportManifest> {
    return this.#run({ sources: paths.map(path => resolve(path)), only: null, profile })
  }

  /**
   * Reads files of an import again, by the paths of their rows in its ledger: those that failed or were skipped for more than
   * their name or place. That is an import of its own, by the profiles that the study has now.
   * @throws Refusal `unknown-import`, `nothing-to-retry` where none of the rows is such, and what `run` throws
   */
  retry(id: ImportId, paths: readonly string[]): Promise<ImportManifest> {
    const manifest = this.#manifest(id)
    const only = filesToRetry(this.#study, manifest, paths)
    if (only.length === 0) throw new Refusal({ kind: 'nothing-to-retry' })
    const chosen = manifest.guide.chosen?.id
    const profile = this.#options.profiles().find(({ id: each }) => each === chosen)?.id ?? null
    return this.#run({ sources: manifest.sources, only, profile })
  }

  /**
   * Goes on with an interrupted import; of one that is over, answers its manifest.
   * @throws Refusal `unknown-import`, and what `run` throws
   */
  async resume(id: ImportId): Promise<ImportManifest> {
    const manifest = this.#manifest(id)
    if (manifest.state !== 'running') return manifest
    const { sources, only } = manifest
    return this.#run({ sources, only, profile: null })
  }

  /** Stops the running import and takes out what it stored. */
  cancel(): void {
    this.#running?.cancel()
  }

  /** How far the running import is; null where none runs. */
  get status(): ImportStatus | null {
    return this.#running?.status ?? null
  }

  /** The interrupted import of these sources that `run` would go on with. */
  unfinished(paths: readonly string[]): ImportManifest | undefined {
    return this.#unfinished({ sources: paths.map(path => resolve(path)), only: null })
  }

  /**
   * By what an import of these sources would read: where one goes on, that with which it began.
   * @throws Refusal `unknown-profile`
   */
  guideFor(paths: readonly string[], profile: ProfileId | null): ReadingGuide {
    return this.unfinished(paths)?.guide ?? this.#guideWith(profile)
  }

  /**
   * Takes a finished import out, keeping its originals. `record` writes it into the history once nothing speaks against it.
   * @throws Refusal `import-coded` where that would take coding along
   */
  async undo(id: ImportId, record: () => void): Promise<void> {
    await this.#locked(async () => {
      const manifest = this.#manifest(id)
      const coded = codedRecords(this.#study, importedRows(this.#study, manifest))
      if (coded.size > 0) {
        const statements = [...coded.values()].reduce((sum, count) => sum + count, 0)
        throw new Refusal({ kind: 'import-coded', articles: [...coded.keys()], statements })
      }
      this.#options.onDocuments([
        importRef(id).path,
        ...undoImport(this.#study, manifest, { record, others: this.#othersThan(id) }),
      ])
    })
  }

  /** Brings an undone import back; `record` as for undoing. `tell` hears how many records are there again, of how many. */
  async redo(id: ImportId, record: () => void, tell?: (done: number, total: number) => void): Promise<void> {
    await this.#locked(async () => {
      const { restored, lost } = await redoImport(this.#study, this.#manifest(id), {
        record,
        now: this.#options.clock.now(),
        others: this.#othersThan(id),
        tell,
      })
      this.#options.onDocuments([importRef(id).path, ...restored])
      const notice = 'This record could not be made again from the archive.'
      for (const path of lost) this.#options.emit({ kind: 'notice', path, notice })
    })
  }

  /**
   * What opening a study does: finishes what a kill left of taking out and bringing back, and makes documents again
   * that a power cut took. Gives what was found, a sentence each; nothing where another process is importing.
   */
  async mend(): Promise<{ path: string; notice: string }[]> {
    const lock = takeLock(this.#options.lockPath, `process ${process.pid}`)
    if (isHeld(lock)) return []
    try {
      if (lock.leftBy !== undefined)
        for (const folder of ['imports', 'records'])
          whereWritable(() => removeTemporaries(this.#study, folder))
      const found: { path: string; notice: string }[] = []
      for (const manifest of this.list()) found.push(...(await this.#mendOrLater(manifest)))
      return found
    } finally {
      lock.release()
    }
  }

  get #study(): string {
    return this.#options.store.folder
  }

  async #mendOrLater(manifest: ImportManifest): Promise<{ path: string; notice: string }[]> {
    try {
      return await this.#mend(manifest)
    } catch (error) {
      if (!isUnwritable(error)) throw error
      const { path } = error.failure
      return [{ path, notice: 'An import is to be mended, and this cannot be written to now.' }]
    }
  }

  async #mend(manifest: ImportManifest): Promise<{ path: string; notice: string }[]> {
    const { clock, coder, onDocuments } = this.#options
    const others = () => this.#recordsOf(this.list().filter(isInForce))
    const mended = await mendImport(manifest, { study: this.#study, clock, others })
    if (mended !== undefined) {
      onDocuments(mended.documents)
      return [{ path: manifest.sources.join(', '), notice: mended.notice }]
    }
    if (manifest.state === 'finished' && !manifest.verified && manifest.coder === coder)
      if (standingIn(this.#study, manifest) === 'unrecorded') this.#recordInHistory(manifest)
    return this.verifier.lastBatch(manifest)
  }

  async #run(wanted: Wanted): Promise<ImportManifest> {
    checkSources({ sources: wanted.sources, study: this.#study })
    return this.#locked(async () => {
      const known = this.#settleUnfinished()
      const manifest = this.#unfinished(wanted) ?? this.#begin(wanted)
      const { clock, emit } = this.#options
      const job = new ImportJob({
        import: manifest.id,
        startedAt: clock.now(),
        done: manifest.counts.files,
        emit,
      })
      this.#running = job
      this.#expectFiles(job, wanted)
      try {
        const ended = await this.#runManifest(manifest, known, job)
        if (job.isCancelled) this.#throwCancelled(ended)
        this.#recordInHistory(ended)
        return ended
      } finally {
        this.#running = undefined
        job.end()
      }
    })
  }

  #guideWith(profile: ProfileId | null): ReadingGuide {
    const profiles = [...this.#options.profiles()]
    const chosen = profile === null ? null : profiles.find(({ id }) => id === profile)
    if (chosen === undefined) throw new Refusal({ kind: 'unknown-profile', profile: profile ?? '' })
    return { chosen, profiles, recurring: withEarlier([], this.list().filter(isInForce)) }
  }

  #unfinished({ sources, only }: Pick<Wanted, 'sources' | 'only'>): ImportManifest | undefined {
    return this.list().find(
      before =>
        before.state === 'running' &&
        before.id !== this.#running?.status.import &&
        sameList(before.sources, sources) &&
        sameList(before.only ?? [], only ?? []),
    )
  }

  /** The count may come late, or after the end. */
  #expectFiles(job: ImportJob, { sources, only }: Wanted): void {
    if (only !== null) job.expect(only.length)
    else this.#options.filesIn(sources).then(files => this.#running === job && job.expect(files))
  }

  async #runManifest(
    manifest: ImportManifest,
    known: Map<RecordId, string>,
    job: ImportJob,
  ): Promise<ImportManifest> {
    const { store, clock, workerModule } = this.#options
    const pool = new ReaderPool(workerModule, Math.max(1, Math.min(8, availableParallelism())), {
      readingGuide: manifest.guide,
      sources: manifest.sources,
    })
    const path = importRef(manifest.id).path
    let batches = 0
    try {
      return await runImport({
        study: store.folder,
        manifest: await withRecurring(manifest, {
          study: store.folder,
          pool,
          isCancelled: () => job.isCancelled,
        }),
        pool,
        clock,
        known,
        isCancelled: () => job.isCancelled,
        onFiles: files => job.reached(files),
        onBatch: () => {
          batches += 1
          if (batches <= 2) this.#options.onDocuments([path]) // the first articles can be found at once, the rest once all are stored
        },
      })
    } finally {
      await pool.close()
      this.#options.onDocuments([path])
    }
  }

  #begin({ sources, only, profile }: Wanted): ImportManifest {
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
      only: only && [...only],
      guide: this.#guideWith(profile),
      verified: false,
      counts: noCounts,
      batches: [],
    })
  }

  /** Removes what killed imports left beyond their finished batches, and gives every record of the study with its first path. */
  #settleUnfinished(): Map<RecordId, string> {
    const manifests = this.list()
    const known = this.#recordsOf(manifests.filter(isInForce))
    const unfinished = manifests.filter(({ state }) => state === 'running')
    if (unfinished.length > 0) removeOrphans(this.#study, unfinished, known)
    return known
  }

  #recordsOf(manifests: readonly ImportManifest[]): Map<RecordId, string> {
    const records = new Map<RecordId, string>()
    for (const manifest of manifests) {
      for (const { record, path } of importedRows(this.#study, manifest)) records.set(record, path)
    }
    return records
  }

  #othersThan(id: ImportId): Map<RecordId, string> {
    return this.#recordsOf(this.list().filter(each => each.id !== id && isInForce(each)))
  }

  #throwCancelled(manifest: ImportManifest): never {
    const others = this.#othersThan(manifest.id)
    const { kept, removed } = cancelImport(this.#study, manifest, { clock: this.#options.clock, others })
    this.#options.onDocuments([importRef(manifest.id).path, ...removed])
    if (kept.length > 0) this.#recordInHistory(this.#manifest(manifest.id))
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

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index])
}
