/**
 * Laws: what holds for whatever happens. A law that breaks prints its seed and the path to the smallest case; with both in
 * `TARMIZ_SEED` and `TARMIZ_PATH` that case runs again. `TARMIZ_RUNS` multiplies how many cases are tried.
 */
import type { IAsyncProperty, IProperty, Parameters } from 'fast-check'
import { assert } from 'fast-check'

const seed = process.env['TARMIZ_SEED']
const path = process.env['TARMIZ_PATH']
const times = Number(process.env['TARMIZ_RUNS'] ?? 1)

/** How long a law about real studies may take, with the search for a smaller case; on a slow machine fewer are tried. */
const longestMilliseconds = 10_000

/** How long a test of such a law is waited for. */
export const patience: number = 50_000 + 2 * longestMilliseconds * times

function settings<T>(runs: number): Parameters<T> {
  return {
    numRuns: runs * times,
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(path === undefined ? {} : { path }),
  }
}

/** Holds the law to so many cases. */
export function hold<T>(runs: number, law: IProperty<T>): void {
  assert(law, settings<T>(runs))
}

/** Holds a law about real studies to so many cases; these take their time. */
export function holdSlowly<T>(runs: number, law: IAsyncProperty<T>): Promise<void> {
  return assert(law, { ...settings<T>(runs), interruptAfterTimeLimit: longestMilliseconds * times })
}
