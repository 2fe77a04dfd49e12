import type { Measurement } from './measurement.ts'

/** What a run of the bench was asked for. */
export interface Run {
  /** How many articles studies have, where a measurement does not say otherwise. */
  readonly articles: number
  /** Whether it was given, or is the default. */
  readonly isSized: boolean
  /** Whether a measurement of this name, or of names that begin so, is wanted. */
  readonly wants: (name: string) => boolean
  /** Says on standard error what is being done, since much of it takes long. */
  readonly say: (words: string) => void
}

/** Measurements that are taken together. */
export interface Bench {
  readonly names: readonly string[]
  readonly measure: (run: Run) => Promise<Measurement[]>
}
