/**
 * The index at work: requests in the order in which they come, and between them slices of the reading that is left to do.
 * A query is answered from what the index holds at that moment; it waits for the documents that were named before it, and
 * for nothing else.
 */

import { assertNever } from '../../core/result.ts'
import type { IndexFeed, IndexProgress } from './feed/index-feed.ts'
import { discardIndex, isBrokenIndex, isBusyIndex } from './index-database.ts'
import type { IndexReply, IndexRequest, IndexVerdict, IndexWorkerOptions } from './protocol.ts'
import { SearchIndex } from './search-index.ts'

/** How often progress is told, in milliseconds. */
const progressMilliseconds = 100
/** How long the first questions have before anything else is begun, in milliseconds. */
const firstQuestionsMilliseconds = 20

export class IndexService {
  readonly #options: IndexWorkerOptions
  readonly #reply: (reply: IndexReply) => void
  readonly #inbox: IndexRequest[] = []
  readonly #waiting: number[] = []
  #index: SearchIndex
  #wasThere: boolean
  #makeFeed: (() => IndexFeed) | undefined
  #feed: IndexFeed | undefined
  #work: Generator<IndexProgress> | undefined
  #verdict: IndexVerdict | undefined
  #failure: string | undefined
  #toldAt = 0
  #untold: IndexProgress | undefined
  #isTicking = false
  #isClosed = false

  constructor(options: IndexWorkerOptions, reply: (reply: IndexReply) => void) {
    this.#options = options
    this.#reply = reply
    this.#index = SearchIndex.open(options.indexPath)
    this.#wasThere = this.#index.database.wasThere
  }

  /** Begins to compare the index with the documents. */
  start(): void {
    // The schemas take longer to load than a page takes to answer, so they let the first questions pass.
    setTimeout(async () => {
      if (this.#isClosed) return
      const { IndexFeed } = await import('./feed/index-feed.ts')
      this.#makeFeed = () => new IndexFeed(this.#index.database, this.#options.studyFolder)
      if (this.#isClosed) return
      this.#begin()
      this.#wake()
    }, firstQuestionsMilliseconds)
  }

  /** Whether the index has been closed, after which nothing more is done. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Takes a request; answers come through `reply`. */
  receive(request: IndexRequest): void {
    this.#inbox.push(request)
    this.#drain()
    this.#wake()
  }

  #begin(): void {
    this.#feed = this.#makeFeed?.()
    this.#work = this.#feed?.reconcile()
  }

  #wake(): void {
    if (this.#isTicking || this.#isClosed || this.#feed === undefined) return
    this.#isTicking = true
    setImmediate(() => {
      this.#isTicking = false
      if (this.#isClosed) return
      this.#drain()
      if (this.#isClosed) return
      this.#tick()
      if (this.#work !== undefined) this.#wake()
    })
  }

  #drain(): void {
    for (let next = this.#inbox[0]; next !== undefined && !this.#isClosed; next = this.#inbox[0]) {
      if (next.kind === 'changed' && this.#feed === undefined) return
      this.#inbox.shift()
      this.#handle(next)
    }
  }

  #handle(request: IndexRequest): void {
    switch (request.kind) {
      case 'query':
        this.#answer(request.id, () => {
          const ask = this.#index[request.query] as (input: unknown) => unknown // `IndexClient` pairs name and input
          return ask.call(this.#index, request.input)
        })
        break
      case 'changed':
        this.#retry()
        this.#applyChanges(request.paths)
        break
      case 'settled':
        this.#retry()
        this.#waiting.push(request.id)
        this.#settle()
        break
      case 'close':
        this.#isClosed = true
        this.#answer(request.id, () => this.#index.close())
        break
      default:
        assertNever(request)
    }
  }

  /** Begins anew after reading failed, as on a full disk: what was in the way may be gone. */
  #retry(): void {
    if (this.#failure === undefined) return
    this.#failure = undefined
    this.#begin()
  }

  #answer(id: number, work: () => unknown): void {
    try {
      this.#reply({ kind: 'answer', id, value: this.#guarded(work) })
    } catch (error) {
      this.#reply({ kind: 'failed', id, message: messageOf(error) })
    }
  }

  #applyChanges(paths: readonly string[]): void {
    this.#try(() => {
      this.#feed?.apply(paths)
      if (this.#work === undefined && this.#feed?.hasWork === true) this.#work = this.#feed.catchUp()
    })
  }

  /** One slice of the work that is left. */
  #tick(): void {
    this.#try(() => {
      const next = this.#work?.next()
      if (next === undefined) return
      if (next.done !== true) {
        this.#tell(next.value, progressMilliseconds)
        return
      }
      if (this.#untold !== undefined) this.#tell(this.#untold, 0)
      this.#verdict ??= !this.#wasThere
        ? 'was-missing'
        : (this.#feed?.changes ?? 0) > 0
          ? 'was-stale'
          : 'agrees'
      // While the comparison ran, a finished batch may have brought more.
      this.#work = this.#feed?.hasWork === true ? this.#feed.catchUp() : undefined
    })
    this.#settle()
  }

  /** What goes wrong with reading is told to who waits for its end; queries are still answered from what there is. */
  #try(work: () => void): void {
    try {
      this.#guarded(work)
    } catch (error) {
      this.#work = undefined
      // Comparing anew finds whatever could not be written while another process was writing.
      if (isBusyIndex(error)) this.#begin()
      else this.#failure = messageOf(error)
    }
  }

  #settle(): void {
    if (this.#work !== undefined || (this.#verdict === undefined && this.#failure === undefined)) return
    for (const id of this.#waiting.splice(0)) {
      if (this.#failure !== undefined) this.#reply({ kind: 'failed', id, message: this.#failure })
      else this.#reply({ kind: 'answer', id, value: this.#verdict })
    }
  }

  #tell(progress: IndexProgress, restMilliseconds: number): void {
    const now = performance.now()
    this.#untold = progress
    if (now - this.#toldAt < restMilliseconds) return
    this.#toldAt = now
    this.#untold = undefined
    this.#reply({ kind: 'progress', progress })
  }

  /** Does the work; where it shows that the file is broken, makes the index anew and does it once more. */
  #guarded<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      if (!isBrokenIndex(error)) throw error
      this.#index.database.abandon()
      discardIndex(this.#options.indexPath)
      this.#index = SearchIndex.open(this.#options.indexPath)
      this.#wasThere = false
      this.#verdict = undefined
      this.#begin()
      return work()
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
