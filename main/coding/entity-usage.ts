/**
 * How often the coder has named which entity. The index counts, which takes longer than a key may wait: what was last
 * counted stands, with what was saved since added to it, and is counted anew behind.
 */
import type { EntityId } from '../../core/model/ids.ts'
import type { SlotValue } from '../../core/model/statement.ts'
import type { Usage } from './entity-search.ts'

/** A count of all entities that a coder named. */
export type CountEntities = () => Promise<readonly (Usage & { readonly entity: EntityId })[]>

export class EntityUsage {
  readonly #count: CountEntities
  readonly #onFailure: (error: unknown) => void
  #known = new Map<EntityId, Usage>()
  #state: 'old' | 'counting' | 'counted' = 'old'

  constructor(count: CountEntities, onFailure: (error: unknown) => void) {
    this.#count = count
    this.#onFailure = onFailure
  }

  /** What is known now; begins to count where something has changed since. */
  now(): ReadonlyMap<EntityId, Usage> {
    if (this.#state === 'old') void this.#countAnew()
    return this.#known
  }

  /** Says that statements have changed. */
  forget(): void {
    this.#state = 'old'
  }

  /** Says that a statement was saved which names these entities and did not before. `at` is an instant in ISO 8601. */
  note(ids: readonly EntityId[], at: string): void {
    for (const id of ids) this.#known.set(id, { uses: (this.#known.get(id)?.uses ?? 0) + 1, last: at })
  }

  async #countAnew(): Promise<void> {
    this.#state = 'counting'
    try {
      const counted = await this.#count()
      if (this.#state !== 'counting') return // something has changed meanwhile, which `note` has and the count may not have
      this.#known = new Map(counted.map(({ entity, uses, last }) => [entity, { uses, last }]))
      this.#state = 'counted'
    } catch (error) {
      if (this.#state === 'counting') this.#state = 'counted' // not with every key, but when something has changed
      this.#onFailure(error)
    }
  }
}

/** The entities that values name, each once. */
export function entitiesIn(values: Readonly<Record<string, SlotValue>>): EntityId[] {
  const ids = Object.values(values).flatMap(value => (value.kind === 'entities' ? value.ids : []))
  return [...new Set(ids)]
}
