/**
 * The coder's work on articles, as reader and tag panel show it: what the program answered, with what has been asked of it
 * since laid over. A change shows at once and is sent in its turn; what is refused is taken off again, so that the screen is
 * as the disk is.
 */
import type { Answer } from '../../core/contract.ts'
import type {
  CodingView,
  EvidencePlace,
  EvidenceView,
  NamedEntity,
  StatementDraft,
  StatementView,
  TextGround,
} from '../../core/model/coding-views.ts'
import type { ArticleId, EntityId, StatementId } from '../../core/model/ids.ts'
import type { ProgramBridge } from '../bridge/bridge.ts'
import type { CallFailure, CallResult } from '../bridge/call.ts'
import type { QueryCache } from '../bridge/query-cache.ts'
import { type PendingEdit, withEdits } from './pending-edit.ts'

type ViewResult = CallResult<Answer<'coding.read'>>

interface Seen {
  readonly known: CodingView | undefined
  readonly edits: readonly PendingEdit[]
  readonly view: CodingView | undefined
}

export class CodingStore {
  readonly #bridge: ProgramBridge
  readonly #cache: QueryCache
  readonly #pending = new Map<ArticleId, readonly PendingEdit[]>()
  readonly #seen = new Map<ArticleId, Seen>()
  readonly #listeners = new Set<() => void>()
  readonly #underWay = new Set<Promise<unknown>>()
  #last: Promise<unknown> = Promise.resolve()
  /** Hears why something was not saved. */
  onFailure: (failure: CallFailure) => void = () => undefined

  constructor(bridge: ProgramBridge, cache: QueryCache) {
    this.#bridge = bridge
    this.#cache = cache
  }

  /** What is to be shown of an article; the same object until something is different. `undefined` until it has been read. */
  view(article: ArticleId): CodingView | undefined {
    const known = this.#cache.peek('coding.read', { article }).value as CodingView | undefined // frozen by type alone
    const edits = this.#pending.get(article) ?? none
    const seen = this.#seen.get(article)
    if (seen && seen.known === known && seen.edits === edits) return seen.view
    const view = known && withEdits(known, edits)
    this.#seen.set(article, { known, edits, view })
    return view
  }

  /** Reads the article's coding, and hears of every change of it until the function that it gives is called. */
  watch(article: ArticleId, listener: () => void): () => void {
    const unwatch = this.#cache.watch('coding.read', { article }, listener)
    this.#listeners.add(listener)
    return () => {
      unwatch()
      this.#listeners.delete(listener)
      if (!this.#pending.has(article)) this.#seen.delete(article)
    }
  }

  /**
   * Saves a statement as a whole, and makes it where there is none of its id. `named` are entities that it names and that the
   * article's coding does not have yet, for their names to be shown meanwhile.
   */
  save(
    article: ArticleId,
    statement: StatementDraft,
    { group, named = [] }: { readonly group?: string; readonly named?: readonly NamedEntity[] } = {},
  ): Promise<ViewResult> {
    return this.#send(article, { kind: 'save', statement, named, at: new Date().toISOString() }, () =>
      this.#bridge.call('statement.save', {
        article,
        statement: copyOf(statement),
        ...(group === undefined ? {} : { group }),
      }),
    )
  }

  /** Deletes a statement. */
  delete(article: ArticleId, statement: StatementId, group?: string): Promise<ViewResult> {
    return this.#send(article, { kind: 'delete', statement }, () =>
      this.#bridge.call('statement.delete', {
        article,
        statement,
        ...(group === undefined ? {} : { group }),
      }),
    )
  }

  /** Says that there is a doubt about an article, and which; null that there is none. */
  setDoubt(article: ArticleId, doubt: string | null, group?: string): Promise<ViewResult> {
    return this.#send(article, { kind: 'doubt', doubt }, () =>
      this.#bridge.call('article.setDoubt', { article, doubt, ...(group === undefined ? {} : { group }) }),
    )
  }

  /** Whether something that was asked for on the article is not yet known to be on disk. */
  isSaving(article: ArticleId): boolean {
    return this.#pending.has(article)
  }

  /** Has whoever waits wait until this is done as well: a step of several calls, a name that is being looked for. Gives the same. */
  doing<T>(work: Promise<T>): Promise<T> {
    const done = work.finally(() => this.#underWay.delete(done))
    this.#underWay.add(done)
    return done
  }

  /** Resolves once nothing is under way. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
  }

  /** Resolves once all that was asked for until now is on disk, or refused. */
  async settled(): Promise<void> {
    await this.idle()
    await this.#last
  }

  /** One after the other: two calls that are on their way at once may arrive in either order. */
  #send(article: ArticleId, edit: PendingEdit, call: () => Promise<ViewResult>): Promise<ViewResult> {
    this.#pending.set(article, [...(this.#pending.get(article) ?? none), edit])
    this.#tell()
    const sent = this.#last.then(async () => {
      const result = await call()
      const left = (this.#pending.get(article) ?? none).filter(each => each !== edit)
      if (left.length > 0) this.#pending.set(article, left)
      else this.#pending.delete(article)
      if (result.ok) this.#cache.put('coding.read', { article }, result.value)
      else this.onFailure(result.failure)
      this.#tell()
      return result
    })
    this.#last = sent
    return sent
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}

/** An id for a statement that is about to be made. */
export function newStatementId(): StatementId {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
  // 36 does not divide 256; the bias is of no consequence for a name that only has to be unlike others.
  const token = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => letters[byte % 36]).join('')
  return `statement:${token}` as StatementId // of the form that ids have
}

/** The draft that a statement of a view with that ground is now, to be changed and saved. */
export function draftOf({ id, status, values, evidence }: StatementView, ground: TextGround): StatementDraft {
  return { id, status, values, evidence: evidence.map(each => placeIn(ground, each)) }
}

/** Evidence as it is shown, with what its offsets count in: what is still being saved knows that itself. */
export function placeIn(
  ground: TextGround,
  { from, to, for: of, quote, chosenIn }: EvidenceView,
): EvidencePlace {
  const place = { from, to, for: of }
  if (chosenIn !== undefined) return { ...place, chosenIn }
  return quote === '' ? place : { ...place, chosenIn: { ...ground, quote } }
}

/** The entity as it is shown, under the id that a statement names it by; `undefined` where it is gone. */
export function entityIn({ entities }: CodingView, id: EntityId): NamedEntity | undefined {
  return entities[id]
}

function copyOf(draft: StatementDraft) {
  return { ...draft, values: { ...draft.values }, evidence: [...draft.evidence] }
}

const none: readonly PendingEdit[] = []
