/**
 * A session: at most one study open at a time, with the services that work on it. Everything a handler needs of the open
 * study stands here; a handler that finds none open refuses.
 */
import { join } from 'node:path'
import type { ProgramEvent } from '../core/contract.ts'
import type { ArticleFilter } from '../core/model/article-filter.ts'
import { Refusal } from '../core/model/failure.ts'
import type { CoderSlug } from '../core/model/ids.ts'
import type { ArticleCodingContext } from './coding/article-coding.ts'
import { EntityRegistry } from './coding/entities.ts'
import { EntityUsage } from './coding/entity-usage.ts'
import { Coding } from './coding/statements.ts'
import type { ReachSource } from './correcting/everywhere/whole-reach.ts'
import type { RereadContext } from './correcting/reread/reread-records.ts'
import { Imports } from './import/imports.ts'
import { LedgerLines } from './import/ledger-lines.ts'
import { Previews } from './import/preview/previews.ts'
import { Trials } from './import/trial/trials.ts'
import type { BulkContext } from './library/bulk-change.ts'
import type { Ports } from './ports.ts'
import { listProfiles } from './profiles/profiles.ts'
import type { Restored } from './reading/repair.ts'
import { IndexClient } from './search/index-client.ts'
import { isSameFolder, isUnwritable } from './study/disk.ts'
import type { History } from './study/history.ts'
import { HistoryRows } from './study/history-rows.ts'
import type { Notice, OpenStudy } from './study/open-study.ts'
import { createStudy, openStudy } from './study/open-study.ts'
import type { StudyStore } from './study/study-store.ts'

/** The open study and the services on it. */
export interface StudySession {
  readonly open: OpenStudy
  readonly store: StudyStore
  readonly entities: EntityRegistry
  readonly usage: EntityUsage
  readonly imports: Imports
  readonly previews: Previews
  readonly trials: Trials
  readonly ledgers: LedgerLines
  /** The coder's history as it is listed; `undefined` where the study is open for reading. */
  readonly rows: HistoryRows | undefined
  readonly index: IndexClient
  readonly notices: readonly Notice[]
  /** Documents that had to be made again for the study to open. */
  readonly restored: readonly Restored[]
}

export type CreateRequest = Pick<Parameters<typeof createStudy>[0], 'folder' | 'name' | 'template' | 'coder'>
export type OpenRequest = Pick<Parameters<typeof openStudy>[0], 'folder' | 'coder'> & {
  readonly restored?: readonly Restored[]
}

export class Session {
  readonly #ports: Ports
  /** Says something to everybody who listens. */
  readonly emit: (event: ProgramEvent) => void
  #study: StudySession | undefined
  #bulk = { isStopped: false }
  #goingBack = { isStopped: false }
  #exports = new Set<AbortController>()

  constructor(ports: Ports, emit: (event: ProgramEvent) => void) {
    this.#ports = ports
    this.emit = emit
  }

  /** The open study; `undefined` where none is. */
  get current(): StudySession | undefined {
    return this.#study
  }

  /** The open study. @throws Refusal `no-study-open` */
  get study(): StudySession {
    if (this.#study === undefined) throw new Refusal({ kind: 'no-study-open' })
    return this.#study
  }

  /** Who works in the open study, with their history. @throws Refusal `no-coder` where it is open for reading */
  get coder(): { readonly slug: CoderSlug; readonly history: History; readonly rows: HistoryRows } {
    const { rows, open } = this.study
    const { coder, history } = open
    if (coder === undefined || history === undefined || rows === undefined)
      throw new Refusal({ kind: 'no-coder' })
    return { slug: coder.slug, history, rows }
  }

  /** The coding service of the coder. @throws Refusal `no-coder` */
  get coding(): Coding {
    const { store, entities, index } = this.study
    const coder = this.coder.slug
    return new Coding({
      store,
      entities,
      clock: this.#ports.clock,
      ids: this.#ports.ids,
      coder,
      articleOfStatement: async id => {
        await index.settled() // an index that is still being made does not know every id
        return (await index.statementById(id, coder))?.article
      },
    })
  }

  /** What the coder's work on one article needs. @throws Refusal `no-coder` */
  get articleCoding(): ArticleCodingContext {
    const { store, entities, usage } = this.study
    const onNamed = usage.note.bind(usage)
    return { store, entities, clock: this.#ports.clock, coder: this.coder.slug, onNamed }
  }

  /** What a change to many articles needs, in the name of the coder. @throws Refusal `no-coder` */
  beginBulk(): BulkContext {
    const { store, index, open } = this.study
    if (open.coder === undefined) throw new Refusal({ kind: 'no-coder' })
    const articlesOf = async (filter: ArticleFilter) => {
      await index.settled() // all that it lets through, and not only what has been read by now
      return index.articleIds(filter)
    }
    const bulk = { isStopped: false }
    this.#bulk = bulk
    const { ids } = this.#ports
    return { store, ids, coder: open.coder, emit: this.emit, isStopped: () => bulk.isStopped, articlesOf }
  }

  /** Where the original bytes of records are found. */
  get originals(): Pick<RereadContext, 'store' | 'manifests'> {
    const { store, imports } = this.study
    return { store, manifests: () => imports.list() }
  }

  /** How the articles of an outlet or folder are found. */
  get reach(): ReachSource & Pick<RereadContext, 'store' | 'manifests'> {
    return { ...this.originals, index: this.study.index }
  }

  /** What reading records again needs, in the name of the coder. @throws Refusal `no-coder` */
  beginReread(): RereadContext {
    const { store } = this.study
    return { ...this.beginBulk(), ...this.originals, profiles: () => listProfiles(store) }
  }

  /** Ends the change to many articles that is under way, if there is one. */
  stopBulk(): void {
    this.#bulk.isStopped = true
  }

  /** What says whether the going back that begins here has been stopped. */
  beginGoingBack(): () => boolean {
    const goingBack = { isStopped: false }
    this.#goingBack = goingBack
    return () => goingBack.isStopped
  }

  /** Ends the going back in the history that is under way, if there is one. */
  stopGoingBack(): void {
    this.#goingBack.isStopped = true
  }

  /** Does the work of an export, which may be cancelled by the signal that it is given. */
  async exporting<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController()
    this.#exports.add(controller)
    try {
      return await work(controller.signal)
    } finally {
      this.#exports.delete(controller)
    }
  }

  /** Cancels the exports that are under way, if there are any: nothing of them is left. */
  cancelExports(): void {
    for (const controller of this.#exports) controller.abort(new Refusal({ kind: 'export-cancelled' }))
  }

  /** Makes a study and opens it. One that was open is closed, unless there is a refusal. */
  create(request: CreateRequest): Promise<StudySession> {
    return this.#replace(onChanged => createStudy({ ...request, ports: this.#ports, onChanged }))
  }

  /** Opens a study. Another that was open is closed, unless there is a refusal: then it stays. */
  async open({ restored, ...request }: OpenRequest): Promise<StudySession> {
    const isThisOne = this.#study !== undefined && isSameFolder(this.#study.open.folder, request.folder)
    if (isThisOne) await this.close() // it holds the lock
    return this.#replace(onChanged => openStudy({ ...request, ports: this.#ports, onChanged }), restored)
  }

  async #replace(
    openAnew: (onChanged: (paths: readonly string[]) => void) => OpenStudy,
    restored?: readonly Restored[],
  ): Promise<StudySession> {
    let next: OpenStudy | undefined
    next = openAnew(paths => {
      if (next !== undefined && (this.#study === undefined || this.#study.open === next)) this.#changed(paths)
    })
    try {
      await this.close()
    } catch (error) {
      next.close()
      throw error
    }
    return this.#begin(next, restored)
  }

  /** Closes the open study, if there is one. */
  async close(): Promise<void> {
    const study = this.#study
    this.#study = undefined
    this.stopBulk()
    this.stopGoingBack()
    this.cancelExports()
    study?.imports.verifier.close()
    study?.previews.stop()
    try {
      await study?.trials.close()
      await study?.index.close()
    } finally {
      study?.open.close()
    }
  }

  async #begin(open: OpenStudy, restored: readonly Restored[] = []): Promise<StudySession> {
    const { clock, ids, workers } = this.#ports
    const { store, cache, folder, coder } = open
    const previews = new Previews({
      study: folder,
      workerModule: workers.import,
      onFiles: (done, isOver) =>
        this.emit({ kind: 'progress', task: 'preview', done, total: isOver ? done : null }),
    })
    const ledgers = new LedgerLines(folder)
    const imports = new Imports({
      store,
      coder: coder?.slug,
      clock,
      ids,
      workerModule: workers.import,
      lockPath: join(cache, 'locks', 'import.lock'),
      emit: this.emit,
      onDocuments: paths => this.#changed(paths),
      profiles: () => listProfiles(store),
      filesIn: sources => previews.filesIn(sources),
    })
    try {
      const mended = await imports.mend() // before the index looks at the documents
      const index = IndexClient.asleep({
        workerUrl: workers.index,
        indexPath: join(cache, 'index.sqlite'),
        studyFolder: folder,
        onProgress: ({ done, total }) => this.emit({ kind: 'progress', task: 'index', done, total }),
      })
      const entities = new EntityRegistry(store, ids, clock)
      const usage = new EntityUsage(
        async () => {
          if (coder === undefined) return []
          await index.settled() // what was saved a moment ago is to be counted too
          return index.entityUses(coder.slug)
        },
        error => this.#countingFailed(error, open),
      )
      this.#study = {
        open,
        store,
        entities,
        usage,
        imports,
        previews,
        trials: new Trials(folder, workers.import),
        ledgers,
        rows: open.history && new HistoryRows(open.history),
        index,
        notices: [...open.notices, ...mended],
        restored,
      }
      if (this.#ports.remembersStudies) index.wake() // where there is a window, the list is asked for at once
      imports.verifier.inBackground().catch((error: unknown) => this.#verifyingFailed(error))
      return this.#study
    } catch (error) {
      open.close()
      throw error
    }
  }

  /** On a disk that is full or read-only there is nothing to be written down; everything else is news. */
  #verifyingFailed(error: unknown): void {
    if (isUnwritable(error)) return
    this.#ports.report(error, 'looking whether imports are whole')
  }

  /** Names are found without it, only in another order; and an index that was closed with its study answers nobody. */
  #countingFailed(error: unknown, study: OpenStudy): void {
    if (this.#study?.open !== study || isUnwritable(error)) return
    this.#ports.report(error, 'counting how often entities are named')
  }

  #changed(paths: readonly string[]): void {
    this.#study?.entities.forget(paths)
    if (paths.some(path => path.startsWith('coding/'))) this.#study?.usage.forget()
    this.#study?.index.documentsChanged(paths)
    if (paths.length > 0) this.emit({ kind: 'changed', documents: [...paths] })
  }
}
