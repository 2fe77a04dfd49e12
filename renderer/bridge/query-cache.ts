/**
 * Answers to queries, kept by method and input. Study data lives here and not in React state: an event makes an answer old,
 * an old answer that somebody looks at is asked for again and stands until the new one is there, and an old answer that
 * nobody looks at is forgotten.
 */
import type { Answer, Method, ProgramEvent, Request } from '../../core/contract.ts'
import type { ProgramBridge } from './bridge.ts'
import type { CallFailure } from './call.ts'
import { type AskedQuery, touches } from './touched-queries.ts'

/** What is known of a query. `value` stays while a newer one is on its way. */
export interface QueryState<T> {
  readonly value: T | undefined
  readonly failure: CallFailure | undefined
  readonly isLoading: boolean
}

interface Entry extends AskedQuery {
  state: QueryState<unknown>
  isOld: boolean
  /** Counts the times it was asked, so that a late answer does not replace a newer one. */
  asked: number
  readonly listeners: Set<() => void>
}

const unasked: QueryState<never> = { value: undefined, failure: undefined, isLoading: true }
const mostUnwatched = 200

export class QueryCache {
  readonly #bridge: ProgramBridge
  readonly #entries = new Map<string, Entry>()

  constructor(bridge: ProgramBridge) {
    this.#bridge = bridge
  }

  /** The key of a query; equal inputs have equal keys when their fields stand in the same order. */
  static keyOf(method: Method, input: unknown): string {
    return `${method} ${JSON.stringify(input)}`
  }

  /** What is known now. Asks nothing. */
  peek<M extends Method>(method: M, input: Request<M>): QueryState<Answer<M>> {
    return (this.#entries.get(QueryCache.keyOf(method, input))?.state ?? unasked) as QueryState<Answer<M>> // by its key
  }

  /** Asks where nothing is known yet, and hears of every new state until the function that it gives is called. */
  watch<M extends Method>(method: M, input: Request<M>, listener: () => void): () => void {
    const entry = this.#entryOf(method, input)
    entry.listeners.add(listener)
    if (entry.asked === 0 || entry.isOld) void this.#ask(entry)
    return () => {
      entry.listeners.delete(listener)
      this.#forgetUnwatched()
    }
  }

  /** Asks for something that will be looked at soon. */
  prefetch<M extends Method>(method: M, input: Request<M>): void {
    const entry = this.#entryOf(method, input)
    if (entry.asked === 0 || entry.isOld) void this.#ask(entry)
  }

  /** Takes an answer that came with a command. One that was on its way may be of before, so it is asked for again. */
  put<M extends Method>(method: M, input: Request<M>, value: Answer<M>): void {
    const entry = this.#entryOf(method, input)
    const wasLoading = entry.state.isLoading && entry.asked > 0
    entry.asked += 1
    entry.isOld = false
    this.#show(entry, { value, failure: undefined, isLoading: false })
    if (wasLoading) void this.#ask(entry)
  }

  /** Makes old what the event touches. */
  hear(event: ProgramEvent): void {
    this.#makeOld(entry => touches(event, entry))
  }

  /** Makes everything old: another study is open, or events may have been missed. */
  reset(): void {
    this.#makeOld(() => true)
  }

  #makeOld(isTouched: (entry: Entry) => boolean): void {
    for (const [key, entry] of this.#entries) {
      if (!isTouched(entry)) continue
      entry.isOld = true
      if (entry.listeners.size === 0) this.#entries.delete(key)
      else if (!entry.state.isLoading) void this.#ask(entry)
    }
  }

  #entryOf(method: Method, input: unknown): Entry {
    const key = QueryCache.keyOf(method, input)
    const known = this.#entries.get(key)
    if (known) return known
    const entry: Entry = { method, input, state: unasked, isOld: false, asked: 0, listeners: new Set() }
    this.#entries.set(key, entry)
    return entry
  }

  async #ask(entry: Entry): Promise<void> {
    entry.asked += 1
    entry.isOld = false
    const { asked } = entry
    this.#show(entry, { ...entry.state, isLoading: true })
    const result = await this.#bridge.call(entry.method, entry.input as never) // it was a request when it was asked
    if (asked !== entry.asked) return
    this.#show(
      entry,
      result.ok
        ? { value: result.value, failure: undefined, isLoading: false }
        : {
            value: stillHolds(result.failure) ? entry.state.value : undefined,
            failure: result.failure,
            isLoading: false,
          },
    )
    if (entry.isOld && entry.listeners.size > 0) void this.#ask(entry)
  }

  #show(entry: Entry, state: QueryState<unknown>): void {
    entry.state = state
    for (const listener of entry.listeners) listener()
  }

  #forgetUnwatched(): void {
    const unwatched = [...this.#entries].filter(([, entry]) => entry.listeners.size === 0)
    for (const [key] of unwatched.slice(0, Math.max(0, unwatched.length - mostUnwatched)))
      this.#entries.delete(key)
  }
}

/** Whether what was known may still be shown: the program could not be asked. What it refuses is no longer so. */
function stillHolds({ kind }: CallFailure): boolean {
  return kind === 'connection-lost' || kind === 'session-ended'
}
