import type { ProgramEvent } from '../../core/contract.ts'
import type { ImportId } from '../../core/model/ids.ts'
import type { ImportStatus } from '../../core/model/import-views.ts'

/** Between two reports of progress, so that a quick import does not drown whoever listens. */
const reportMilliseconds = 100

/** An import under way: how far it is, and whether it is to stop. */
export class ImportJob {
  readonly #import: ImportId
  readonly #startedAt: string
  readonly #emit: (event: ProgramEvent) => void
  #done: number
  #total: number | null = null
  #isCancelled = false
  #reported = Number.NEGATIVE_INFINITY

  constructor(job: {
    readonly import: ImportId
    readonly startedAt: string
    /** Files that were read before it was interrupted. */
    readonly done: number
    readonly emit: (event: ProgramEvent) => void
  }) {
    this.#import = job.import
    this.#startedAt = job.startedAt
    this.#done = job.done
    this.#emit = job.emit
  }

  get isCancelled(): boolean {
    return this.#isCancelled
  }

  get status(): ImportStatus {
    return {
      import: this.#import,
      done: this.#done,
      total: this.#total,
      startedAt: this.#startedAt,
      isCancelling: this.#isCancelled,
    }
  }

  cancel(): void {
    this.#isCancelled = true
    this.#report()
  }

  /** Takes the number of files that there are, once it is known. */
  expect(total: number | null): void {
    this.#total = total
    this.#report()
  }

  /** Takes how many files have been read. */
  reached(done: number): void {
    this.#done = done
    if (performance.now() - this.#reported >= reportMilliseconds) this.#report()
  }

  /** Says that it is over, however it ended. */
  end(): void {
    this.#emit({ kind: 'progress', task: 'import', done: this.#done, total: this.#done })
  }

  #report(): void {
    this.#reported = performance.now()
    // As much done as there is would mean that it is over; files that came since the count make it more.
    const total = this.#total === null ? null : Math.max(this.#total, this.#done + 1)
    this.#emit({ kind: 'progress', task: 'import', done: this.#done, total })
  }
}
