/**
 * Laws: what holds for whatever happens. A law that breaks prints its seed and the path to the smallest case; with both in
 * `TARMIZ_SEED` and `TARMIZ_PATH` that case runs again. `TARMIZ_RUNS` multiplies how many cases are tried.
 */
import type { Arbitrary, IProperty, Parameters } from 'fast-check'
import { assert, asyncProperty } from 'fast-check'

const seed = process.env['TARMIZ_SEED']
const path = process.env['TARMIZ_PATH']
const times = Number(process.env['TARMIZ_RUNS'] ?? 1)

/** How long a law about real studies may take; on a slow machine fewer cases are tried, but never none. */
const longestMilliseconds = 10_000

/** How long a test of such a law is waited for. */
export const patience: number = 50_000 + 2 * longestMilliseconds * times

/** Holds the law to so many cases. */
export function hold<T>(runs: number, law: IProperty<T>): void {
  assert(law, settings<T>(runs))
}

/** Holds a law about real studies, which take their time, to so many cases. */
export function holdSlowly<T>(
  runs: number,
  cases: Arbitrary<T>,
  law: (value: T) => Promise<void>,
): Promise<void> {
  const end = performance.now() + longestMilliseconds * times
  let tried = 0
  const whileThereIsTime = async (value: T): Promise<void> => {
    if (tried > 0 && performance.now() > end) return
    tried += 1
    await law(value)
  }
  return assert(asyncProperty(cases, whileThereIsTime), settings<[T]>(runs))
}

function settings<T>(runs: number): Parameters<T> {
  return {
    numRuns: runs * times,
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(path === undefined ? {} : { path }),
  }
}
