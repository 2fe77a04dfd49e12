/**
 * A session: at most one study open at a time, with the services that work on it. Everything a handler needs of the open
 * study stands here; a handler that finds none open refuses.
 */
import { join } from 'node:path'
import type { ProgramEvent } from '../core/contract.ts'
import { Refusal } from '../core/model/failure.ts'
import type { CoderSlug } from '../core/model/ids.ts'
import { EntityRegistry } from './coding/entities.ts'
import { Coding } from './coding/statements.ts'
import { Imports } from './import/imports.ts'
import type { Ports } from './ports.ts'
import { IndexClient } from './search/index-client.ts'
import type { History } from './study/history.ts'
import type { Notice, OpenStudy } from './study/open-study.ts'
import { createStudy, openStudy } from './study/open-study.ts'
import type { StudyStore } from './study/study-store.ts'

/** The open study and the services on it. */
export interface StudySession {
  readonly open: OpenStudy
  readonly store: StudyStore
  readonly entities: EntityRegistry
  readonly imports: Imports
  readonly index: IndexClient
  readonly notices: readonly Notice[]
}

export type CreateRequest = Pick<Parameters<typeof createStudy>[0], 'folder' | 'name' | 'template' | 'coder'>
export type OpenRequest = Pick<Parameters<typeof openStudy>[0], 'folder' | 'coder'>

export class Session {
  readonly #ports: Ports
  readonly #emit: (event: ProgramEvent) => void
  #study: StudySession | undefined

  constructor(ports: Ports, emit: (event: ProgramEvent) => void) {
    this.#ports = ports
    this.#emit = emit
  }

  /** The open study. @throws Refusal `no-study-open` */
  get study(): StudySession {
    if (this.#study === undefined) throw new Refusal({ kind: 'no-study-open' })
    return this.#study
  }

  /** Who works in the open study, with their history. @throws Refusal `no-coder` where it is open for reading */
  get coder(): { readonly slug: CoderSlug; readonly history: History } {
    const { coder, history } = this.study.open
    if (coder === undefined || history === undefined) throw new Refusal({ kind: 'no-coder' })
    return { slug: coder.slug, history }
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
      articleOfStatement: async id => (await index.statementById(id, coder))?.article,
    })
  }

  /** Makes a study and opens it; one that was open is closed. */
  async create(request: CreateRequest): Promise<StudySession> {
    await this.close()
    return this.#begin(
      createStudy({ ...request, ports: this.#ports, onChanged: paths => this.#changed(paths) }),
    )
  }

  /** Opens a study; one that was open is closed. */
  async open(request: OpenRequest): Promise<StudySession> {
    await this.close()
    return this.#begin(
      openStudy({ ...request, ports: this.#ports, onChanged: paths => this.#changed(paths) }),
    )
  }

  /** Closes the open study, if there is one. */
  async close(): Promise<void> {
    const study = this.#study
    this.#study = undefined
    await study?.index.close()
    study?.open.close()
  }

  async #begin(open: OpenStudy): Promise<StudySession> {
    const { clock, ids, workers } = this.#ports
    const { store, cache, folder, coder } = open
    const imports = new Imports({
      store,
      coder: coder?.slug,
      clock,
      ids,
      workerModule: workers.import,
      lockPath: join(cache, 'locks', 'import.lock'),
      emit: this.#emit,
      onDocuments: paths => this.#changed(paths),
    })
    try {
      const mended = await imports.mend() // before the index looks at the documents
      const index = IndexClient.start({
        workerUrl: workers.index,
        indexPath: join(cache, 'index.sqlite'),
        studyFolder: folder,
        onProgress: ({ done, total }) => this.#emit({ kind: 'progress', task: 'index', done, total }),
      })
      const entities = new EntityRegistry(store, ids, clock)
      this.#study = { open, store, entities, imports, index, notices: [...open.notices, ...mended] }
      return this.#study
    } catch (error) {
      open.close()
      throw error
    }
  }

  #changed(paths: readonly string[]): void {
    this.#study?.entities.forget(paths)
    this.#study?.index.documentsChanged(paths)
    if (paths.length > 0) this.#emit({ kind: 'changed', documents: [...paths] })
  }
}
