/**
 * The codebook as its screen shows it: what the program answered, with the changes since laid over. A change is a function
 * of the codebook, so that it can be worked out anew where somebody else has changed the codebook meanwhile; changes are
 * sent one after the other, and what is refused is taken off again.
 */
import type { Request } from '../../../core/contract.ts'
import type { CodebookDocument } from '../../../core/model/codebook.ts'
import type { ProgramBridge } from '../../bridge/bridge.ts'
import type { CallFailure } from '../../bridge/call.ts'
import type { QueryCache } from '../../bridge/query-cache.ts'

/** Gives the codebook as it should be; the very same object where there is nothing to change. */
export type CodebookEdit = (codebook: CodebookDocument) => CodebookDocument

/** What the history says of a change, and what it is undone with. */
export interface ChangeNote {
  readonly subject: string
  readonly group?: string
}

interface Seen {
  readonly known: CodebookDocument | undefined
  readonly pending: readonly CodebookEdit[]
  readonly view: CodebookDocument | undefined
}

export class CodebookStore {
  readonly #bridge: ProgramBridge
  readonly #cache: QueryCache
  readonly #listeners = new Set<() => void>()
  #pending: readonly CodebookEdit[] = []
  #seen: Seen = { known: undefined, pending: [], view: undefined }
  #last: Promise<unknown> = Promise.resolve()

  constructor(bridge: ProgramBridge, cache: QueryCache) {
    this.#bridge = bridge
    this.#cache = cache
  }

  /** The codebook to be shown; the same object until something is different. `undefined` until it has been read. */
  readonly view = (): CodebookDocument | undefined => {
    const known = this.#known()
    const seen = this.#seen
    if (seen.known === known && seen.pending === this.#pending) return seen.view
    const view = known && this.#pending.reduce((codebook, edit) => edit(codebook), known)
    this.#seen = { known, pending: this.#pending, view }
    return view
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    const unwatch = this.#cache.watch('codebook.read', {}, listener)
    this.#listeners.add(listener)
    return () => {
      unwatch()
      this.#listeners.delete(listener)
    }
  }

  /** Changes the codebook. Answers why it could not be, or null. */
  change(edit: CodebookEdit, note: ChangeNote): Promise<CallFailure | null> {
    this.#pending = [...this.#pending, edit]
    this.#tell()
    const sent = this.#last.then(async () => {
      const failure = await this.#send(edit, note)
      this.#pending = this.#pending.filter(each => each !== edit)
      this.#tell()
      return failure
    })
    this.#last = sent
    return sent
  }

  async #send(edit: CodebookEdit, note: ChangeNote): Promise<CallFailure | null> {
    const failure = await this.#try(edit, note)
    if (failure?.kind !== 'document-moved') return failure
    // Somebody else changed it: on what they left, the same change is made once more.
    const now = await this.#bridge.call('codebook.read', {})
    if (!now.ok) return now.failure
    this.#cache.put('codebook.read', {}, now.value)
    return this.#try(edit, note)
  }

  async #try(edit: CodebookEdit, { subject, group }: ChangeNote): Promise<CallFailure | null> {
    const known = this.#known()
    if (!known) return null
    const next = edit(known)
    if (next === known) return null
    const { rev: _rev, template: _template, ...codebook } = next
    const answer = await this.#bridge.call('codebook.change', {
      rev: known.rev,
      codebook: codebook as Request<'codebook.change'>['codebook'], // read-only by type alone
      subject: subject.slice(0, 200),
      ...(group === undefined ? {} : { group }),
    })
    if (!answer.ok) return answer.failure
    this.#cache.put('codebook.read', {}, answer.value)
    return null
  }

  #known(): CodebookDocument | undefined {
    return this.#cache.peek('codebook.read', {}).value as CodebookDocument | undefined // frozen by type alone
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}
