import type { PickToken } from '../core/contract.ts'

/** Says what time it is. */
export interface Clock {
  /** Now, as an ISO 8601 instant in UTC with milliseconds. */
  now(): string
}

/** Makes ids that nobody else makes. */
export interface IdSource {
  /** `length` random characters out of a to z and 0 to 9. */
  token(length: number): string
}

/** What a person picked. Paths stay on this side of the door. */
export interface Picks {
  /** The absolute path behind a token; `undefined` where the token is not one of ours. */
  pathOf(token: PickToken): string | undefined
}

/** What the services need from the world, and what differs between the hosts. */
export interface Ports {
  readonly clock: Clock
  readonly ids: IdSource
  readonly picks: Picks
  /** The operating system's cache folder for this program: the index and the locks live there, never in a study. */
  readonly cacheFolder: string
  /** The modules that run in worker threads. */
  readonly workers: { readonly import: URL; readonly index: URL }
  /** Takes an error that nobody expected, with what was being done. */
  report(error: unknown, doing: string): void
}
