/** What the hosts on a person's own machine have in common: its clock, its randomness, its folders, and what was picked. */
import { randomInt } from 'node:crypto'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type PickToken, pickToken } from '../../core/model/pick.ts'
import type { Clock, IdSource, NativeMenu, Picks, Ports } from '../ports.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
}

/** Ids from the system's randomness, each character equally likely. */
export const randomIds: IdSource = {
  token: length => Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join(''),
}

/** The menu where there is none. */
const noMenu: NativeMenu = {
  show: () => undefined,
}

/** Picks that are made on this side of the door: a path goes in, a token comes out. */
export class OfferedPicks implements Picks {
  readonly #paths = new Map<PickToken, string>()
  readonly #tokens = new Map<string, PickToken>()

  offer(path: string): PickToken {
    const known = this.#tokens.get(path)
    if (known !== undefined) return known
    const token = pickToken.parse(`pick-${randomIds.token(24)}`)
    this.#paths.set(token, path)
    this.#tokens.set(path, token)
    return token
  }

  pathOf(token: PickToken): string | undefined {
    return this.#paths.get(token)
  }
}

/**
 * The folder in which the operating system lets a program keep what it can make again; `TARMIZ_CACHE` names another. All
 * hosts must agree on it: the locks that keep two of them from one study lie there.
 */
export function cacheFolder(platform = process.platform, env = process.env, home = homedir()): string {
  if (env['TARMIZ_CACHE']) return env['TARMIZ_CACHE']
  switch (platform) {
    case 'win32':
      return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'tarmiz', 'cache')
    case 'darwin':
      return join(home, 'Library', 'Caches', 'tarmiz')
    default: {
      // A relative path there is to be ignored: https://specifications.freedesktop.org/basedir-spec/latest/
      const chosen = env['XDG_CACHE_HOME'] ?? ''
      return join(isAbsolute(chosen) ? chosen : join(home, '.cache'), 'tarmiz')
    }
  }
}

/**
 * The folder in which the operating system lets a program keep a person's settings; `TARMIZ_CONFIG` names another. With
 * `TARMIZ_CACHE` alone they lie there too, so that a program that is tried out apart leaves nothing behind.
 */
export function configFolder(platform = process.platform, env = process.env, home = homedir()): string {
  if (env['TARMIZ_CONFIG']) return env['TARMIZ_CONFIG']
  if (env['TARMIZ_CACHE']) return join(env['TARMIZ_CACHE'], 'config')
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'tarmiz')
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'tarmiz')
    default: {
      const chosen = env['XDG_CONFIG_HOME'] ?? ''
      return join(isAbsolute(chosen) ? chosen : join(home, '.config'), 'tarmiz')
    }
  }
}

/**
 * What comes with the program, found from `entry`, the address of the module that the program was started from: a file
 * two folders below the project, as `main/cli/index.ts` among the sources or `out/main/cli.js` as built.
 */
export function shipped(entry: string): {
  readonly workers: Ports['workers']
  readonly rendererFolder: string
  readonly sampleFolder: string
} {
  const isSource = entry.endsWith('.ts')
  const worker = (source: string, built: string) => new URL(isSource ? source : built, entry)
  const folder = (address: string) => fileURLToPath(new URL(address, entry))
  return {
    workers: {
      import: worker('../import/worker.ts', './import-worker.js'),
      index: worker('../search/worker.ts', './index-worker.js'),
    },
    rendererFolder: folder(isSource ? '../../out/renderer' : '../renderer'),
    sampleFolder: folder('../../samples/river-dam'),
  }
}

/** What all hosts on this machine have in common. */
export function localPorts(entry: string): Omit<Ports, 'picks' | 'asker' | 'browsing' | 'remembersStudies'> {
  const { workers, sampleFolder } = shipped(entry)
  return {
    clock: systemClock,
    ids: randomIds,
    menu: noMenu,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    homeFolder: homedir(),
    configFolder: configFolder(),
    cacheFolder: cacheFolder(),
    sampleFolder,
    workers,
    report: reportUnexpected,
  }
}

/** Writes an error that nobody expected to standard error, with all that is known of it. */
export function reportUnexpected(error: unknown, doing: string): void {
  const account = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`tarmiz: unexpected, while ${doing}: ${account}\n`)
}
