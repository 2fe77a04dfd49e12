import * as fs from 'node:fs'
import { dirname } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Input, Output } from '../../core/contract.ts'
import type { ArticleFilter } from '../../core/model/article-filter.ts'
import type { Impact } from '../../core/model/codebook-views.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { ArticleId, CoderSlug, ImportId, RecordId } from '../../core/model/ids.ts'
import type { ArticleCoderCount, ArticleRow, StatementRow } from '../../core/model/views.ts'
import { startThread } from '../thread.ts'
import type { ArticlesPage, ArticlesPageInput, CodedArticle } from './article-queries.ts'
import type { DamagedDocument } from './damage.ts'
import type { FamiliesPage, FamilyOfArticle } from './families/family-queries.ts'
import type { IndexProgress } from './feed/index-feed.ts'
import type {
  IndexReply,
  IndexRequest,
  IndexVerdict,
  IndexWorkerOptions,
  QueryInput,
  QueryName,
  QueryOutput,
} from './protocol.ts'
import type { Reached, ReachInput } from './reach-queries.ts'
import type { EntityUse, StatementPlace, StatementsPage, StatementsPageInput } from './statement-queries.ts'
import type { ValueCount, ValueCountsInput, ValueFilter, VariableCount } from './value-queries.ts'

export interface IndexClientOptions extends IndexWorkerOptions {
  /** The module of `worker.ts`. */
  readonly workerUrl: URL
  /** Hears how far the reading of documents is, some times a second. */
  readonly onProgress?: (progress: IndexProgress) => void
}

/** What SQLite wants on the disk beside an index that is written ahead. */
const sharedMemoryBytes = 65_536

/** What the thread makes goes by quickly: left to itself, V8 lets 50 MB of it pile up before it looks. */
const youngMegabytes = 8

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * The index, asked from another thread. Nothing here waits for the index to be complete but `settled`: queries are answered
 * from what it holds. They see every document that `documentsChanged` named before them.
 */
export class IndexClient {
  readonly #options: IndexClientOptions
  #worker: Worker | undefined
  #exited: Promise<void> = Promise.resolve()
  readonly #pending = new Map<number, Pending>()
  #lastId = 0
  #gone: Error | undefined
  #closing: Promise<void> | undefined

  private constructor(options: IndexClientOptions) {
    this.#options = options
  }

  /** Starts the worker, which opens the index or makes it, and compares it with the documents. */
  static start(options: IndexClientOptions): IndexClient {
    const client = new IndexClient(options)
    client.wake()
    return client
  }

  /** Does so with the first question, or when it is woken: what nobody asks for need not take a processor from an import. */
  static asleep(options: IndexClientOptions): IndexClient {
    return new IndexClient(options)
  }

  /** Starts the worker where it is not running yet. */
  wake(): void {
    if (this.#gone === undefined) this.#worker ??= this.#started()
  }

  #started(): Worker {
    const { workerUrl, indexPath, studyFolder, onProgress } = this.#options
    const workerData: IndexWorkerOptions = { indexPath, studyFolder }
    const resourceLimits = { maxYoungGenerationSizeMb: youngMegabytes }
    const worker = startThread(workerUrl, { workerData, name: 'index', resourceLimits })
    worker.on('message', (reply: IndexReply) => this.#receive(reply, onProgress))
    worker.on('error', error =>
      this.#end(this.#errorOf(`The index stopped: ${messageOf(error)}`, { cause: error })),
    )
    this.#exited = new Promise(resolve => {
      worker.on('exit', code => {
        this.#end(new Error(`The index stopped with code ${code}`))
        resolve()
      })
    })
    return worker
  }

  articlesPage(input: ArticlesPageInput): Promise<ArticlesPage> {
    return this.#query('articlesPage', input)
  }

  articleFacets(input: Input<'articles.facets'>): Promise<Output<'articles.facets'>> {
    return this.#query('articleFacets', input)
  }

  articleNeighbours(input: Input<'articles.neighbours'>): Promise<Output<'articles.neighbours'>> {
    return this.#query('articleNeighbours', input)
  }

  articleIds(filter: ArticleFilter): Promise<ArticleId[]> {
    return this.#query('articleIds', { filter })
  }

  articleRow(article: ArticleId): Promise<ArticleRow | undefined> {
    return this.#query('articleRow', { article })
  }

  codersOf(articles: readonly ArticleId[]): Promise<Record<ArticleId, ArticleCoderCount[]>> {
    return this.#query('codersOf', { articles })
  }

  codedArticles(records: readonly RecordId[]): Promise<CodedArticle[]> {
    return this.#query('codedArticles', { records })
  }

  familyOf(article: ArticleId): Promise<FamilyOfArticle> {
    return this.#query('familyOf', { article })
  }

  familiesPage(input: Input<'families.page'>): Promise<FamiliesPage> {
    return this.#query('familiesPage', input)
  }

  familiesOfImport(id: ImportId): Promise<number> {
    return this.#query('familiesOfImport', { import: id })
  }

  statementsPage(input: StatementsPageInput): Promise<StatementsPage> {
    return this.#query('statementsPage', input)
  }

  /** The rows of a page alone, for who reads all of them: they come in half the time. */
  async statementRows(input: StatementsPageInput): Promise<StatementRow[]> {
    return JSON.parse(await this.#query('statementsJson', input)) as StatementRow[] // what `statementsPage` answers, as text
  }

  statementsCount(): Promise<number> {
    return this.#query('statementsCount', {})
  }

  /** Without a coder, the first who has a statement of this id: two coders may have brought in the same one. */
  statementById(id: string, coder?: CoderSlug): Promise<StatementPlace | undefined> {
    return this.#query('statementById', { id, coder })
  }

  /** Every entity that the statements of a coder name, and how often. */
  entityUses(coder: CoderSlug): Promise<EntityUse[]> {
    return this.#query('entityUses', { coder })
  }

  impactOf(input: ValueFilter): Promise<Impact> {
    return this.#query('impactOf', input)
  }

  valueCounts(input: ValueCountsInput): Promise<ValueCount[]> {
    return this.#query('valueCounts', input)
  }

  variableCounts(): Promise<VariableCount[]> {
    return this.#query('variableCounts', undefined)
  }

  /** The articles of an outlet or place, and those of them that may have some lines. */
  reachedBy(input: ReachInput): Promise<Reached> {
    return this.#query('reachedBy', input)
  }

  /** Every source that an article is from. */
  sourcesIn(): Promise<string[]> {
    return this.#query('sourcesIn', undefined)
  }

  damaged(): Promise<DamagedDocument[]> {
    return this.#query('damaged', undefined)
  }

  /**
   * Says that these documents were written or removed: those of a commit, or the manifest of an import after each finished
   * batch, which brings in the records of the batch by and by. An index that is asleep compares everything once it wakes.
   */
  documentsChanged(paths: readonly string[]): void {
    if (this.#gone === undefined && this.#worker !== undefined)
      this.#send({ kind: 'changed', paths: [...paths] })
  }

  /**
   * Waits until all documents have been compared, and those read that were named up to now. Answers how the index stood
   * when it was opened. Rejects where the index could not be written.
   */
  settled(): Promise<IndexVerdict> {
    return this.#ask(id => ({ kind: 'settled', id })) as Promise<IndexVerdict> // the worker answers this kind with a verdict
  }

  /** Closes the index, whether or not it is complete; what is missing is read when it is next opened. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    if (this.#gone !== undefined) return
    if (this.#worker === undefined) {
      this.#end(new Refusal({ kind: 'no-study-open' }))
      return
    }
    // The thread ends by itself once it has closed the file; to terminate it might cut something short.
    await this.#ask(id => ({ kind: 'close', id }))
    this.#end(new Refusal({ kind: 'no-study-open' }))
    await this.#exited
  }

  #query<Q extends QueryName>(query: Q, input: QueryInput<Q>): Promise<QueryOutput<Q>> {
    return this.#ask(id => ({ kind: 'query', id, query, input })) as Promise<QueryOutput<Q>> // the worker calls this very query
  }

  #ask(request: (id: number) => IndexRequest): Promise<unknown> {
    if (this.#gone !== undefined) return Promise.reject(this.#gone)
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject })
      this.#send(request(id))
    })
  }

  #send(request: IndexRequest): void {
    this.wake()
    this.#worker?.postMessage(request)
  }

  #receive(reply: IndexReply, onProgress: IndexClientOptions['onProgress']): void {
    if (reply.kind === 'progress') {
      onProgress?.(reply.progress)
      return
    }
    const pending = this.#pending.get(reply.id)
    this.#pending.delete(reply.id)
    if (reply.kind === 'answer') pending?.resolve(reply.value)
    else pending?.reject(this.#errorOf(`The index could not answer: ${reply.message}`))
  }

  /** An error with that message; a refusal where the disk is at fault. SQLite's words are all that comes from the thread. */
  #errorOf(message: string, options?: ErrorOptions): Error {
    const path = this.#options.indexPath
    if (message.includes('database or disk is full')) return new Refusal({ kind: 'disk-full', path }, options)
    if (!message.includes('disk I/O error')) return new Error(message, options)
    // SQLite says no more than that where there is no room for the memory that processes share.
    const { bavail, bsize } = fs.statfsSync(dirname(path))
    const isFull = bavail * bsize < sharedMemoryBytes
    return new Refusal(
      isFull ? { kind: 'disk-full', path } : { kind: 'disk-error', path, code: 'EIO' },
      options,
    )
  }

  #end(error: Error): void {
    this.#gone ??= error
    for (const { reject } of this.#pending.values()) reject(this.#gone)
    this.#pending.clear()
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
