import type { MenuGroup } from '../core/model/menu.ts'
import type { PickPurpose, PickToken } from '../core/model/pick.ts'

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
  /** The token for an absolute path; always the same for the same path. */
  offer(path: string): PickToken
}

/** What a person is to pick. */
export interface PickQuestion {
  readonly for: PickPurpose
  /** The name that is offered for something new. */
  readonly suggestedName?: string | undefined
}

/** What a person picked, by absolute paths; `browse` where this host has no dialogs. */
export type PickedPaths =
  | { readonly answer: 'picked'; readonly paths: readonly string[] }
  | { readonly answer: 'browse' }
  | { readonly answer: 'cancelled' }

/** Asks a person for a file or folder with the dialogs of the system. */
export interface Asker {
  ask(question: PickQuestion): Promise<PickedPaths>
}

/** The menu of the system. */
export interface NativeMenu {
  /** Shows these menus in place of those before; `choose` hears the id of each command that a person chooses. */
  show(groups: readonly MenuGroup[], choose: (id: string) => void): void
}

/** What the services need from the world, and what differs between the hosts. */
export interface Ports {
  readonly clock: Clock
  readonly ids: IdSource
  readonly picks: Picks
  readonly asker: Asker
  readonly menu: NativeMenu
  /** Whether the page may list folders: where there are no dialogs of the system, and only there. */
  readonly browsing: boolean
  /** Whether a person is at work here, so that the studies that are opened are remembered. */
  readonly remembersStudies: boolean
  /** The language and region of the machine, `en-GB`. */
  readonly locale: string
  /** The folder of the person: where browsing begins. */
  readonly homeFolder: string
  /** The folder in which a person's settings lie. */
  readonly configFolder: string
  /** The folder that comes with the program to try it on; its statements lie beside it, `<folder>.statements.jsonl`. */
  readonly sampleFolder: string
  /** The operating system's cache folder for this program: the index and the locks live there, never in a study. */
  readonly cacheFolder: string
  /** The modules that run in worker threads. */
  readonly workers: { readonly import: URL; readonly index: URL }
  /** Takes an error that nobody expected, with what was being done. */
  report(error: unknown, doing: string): void
}
