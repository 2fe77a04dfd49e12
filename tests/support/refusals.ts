import type { Failure } from '../../core/model/failure.ts'
import { Refusal } from '../../core/model/failure.ts'

/** The failure that `work` is refused with. Throws where it is not refused. */
export function failureOf(work: () => unknown): Failure {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.failure
    throw error
  }
  throw new Error('It was expected to be refused')
}
