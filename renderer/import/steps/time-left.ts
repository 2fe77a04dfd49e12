import type { ImportProgress } from '../import-flow.ts'

/** How long it will take in a unit that a person can do something with. */
export interface TimeLeft {
  readonly count: number
  readonly unit: 'second' | 'minute' | 'hour'
}

/** Files in a second; null until there is enough to tell. */
export function filesPerSecond({ done, doneSince, since, heard }: ImportProgress): number | null {
  const seconds = (heard - since) / 1000
  return seconds >= 1 && done > doneSince ? (done - doneSince) / seconds : null
}

/** How long the rest takes at the rate so far, rounded as one would say it; null while it cannot be told. */
export function timeLeft(progress: ImportProgress): TimeLeft | null {
  const rate = filesPerSecond(progress)
  if (rate === null || progress.total === null) return null
  return rounded(Math.max(0, progress.total - progress.done) / rate)
}

/** Seconds as one would say them: by fives under a minute, then minutes, then hours. */
export function rounded(seconds: number): TimeLeft {
  if (seconds < 57.5) return { count: Math.round(seconds / 5) * 5, unit: 'second' }
  if (seconds < 90 * 60) return { count: Math.round(seconds / 60), unit: 'minute' }
  return { count: Math.round(seconds / 3600), unit: 'hour' }
}
