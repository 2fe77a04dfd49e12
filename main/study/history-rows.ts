import { setImmediate } from 'node:timers/promises'
import type { HistoryRow } from '../../core/model/history-step.ts'
import { historyRow } from '../../core/model/history-step.ts'
import type { History, HistoryPlace } from './history.ts'
import { outlinesBackward } from './history.ts'

/** How many new commits are read at once; more than a person makes between two looks. */
const readAtOnce = 200

/**
 * The rows of a coder's history, newest first. What has been read stays in memory, some hundred bytes a commit and no
 * contents, so that a list of a hundred thousand is read once and no further than somebody has gone back in it.
 */
export class HistoryRows {
  readonly #history: History
  /** Oldest first, so that new ones are added at its end; those before the first are still on disk alone. */
  #newest: HistoryRow[] = []
  /** From the one before `#newest` on, back in time. */
  readonly #older: HistoryRow[] = []
  #before: HistoryPlace | undefined
  #isAll = false

  constructor(history: History) {
    this.#history = history
  }

  /** Every row from the newest on; reads on where it has not read yet. @throws Refusal `damaged-history` */
  *backward(): Generator<HistoryRow, undefined> {
    this.#readNewest()
    for (let at = this.#newest.length - 1; at >= 0; at--) yield this.#newest[at] as HistoryRow // within the list
    for (let at = 0; ; at++) {
      if (at === this.#older.length && !this.#readOlder()) return undefined
      yield this.#older[at] as HistoryRow // there, or just read
    }
  }

  /** Reads back to a commit, in parts, so that the program answers meanwhile. @throws Refusal `damaged-history` */
  async reach(seq: number): Promise<void> {
    while ((this.#older.at(-1)?.seq ?? Number.POSITIVE_INFINITY) > seq && this.#readOlder())
      await setImmediate()
  }

  #readNewest(): void {
    const known = (this.#newest.at(-1) ?? this.#older[0])?.seq
    if (known === undefined || known === this.#history.last?.seq) return
    const found: HistoryRow[] = []
    for (const entry of this.#history.backward()) {
      if (entry.seq <= known) break
      found.push(historyRow(entry))
    }
    this.#newest = [...this.#newest, ...found.reverse()]
  }

  /** Reads some more; false where there is no more. */
  #readOlder(): boolean {
    if (this.#isAll) return false
    const { study, coder } = this.#history
    let count = 0
    for (const { entry, place } of outlinesBackward(study, coder, this.#before)) {
      this.#older.push(historyRow(entry))
      this.#before = place
      count += 1
      if (count === readAtOnce) return true
    }
    this.#isAll = true
    return count > 0
  }
}
