/** What the hosts on a person's own machine have in common: its clock, its randomness, its folders, and what was picked. */
import { randomInt } from 'node:crypto'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { type PickToken, pickToken } from '../../core/contract.ts'
import type { Clock, IdSource, Picks } from '../ports.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
}

/** Ids from the system's randomness, each character equally likely. */
export const randomIds: IdSource = {
  token: length => Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join(''),
}

/** Picks that are made on this side of the door: a path goes in, a token comes out. */
export class OfferedPicks implements Picks {
  readonly #paths = new Map<PickToken, string>()

  /** A token for an absolute path. */
  offer(path: string): PickToken {
    const token = pickToken.parse(`pick-${randomIds.token(24)}`)
    this.#paths.set(token, path)
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
