import { randomInt } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { PickToken } from '../../core/contract.ts'
import { pickToken } from '../../core/contract.ts'
import type { Clock, IdSource, Picks, Ports } from '../ports.ts'

const characters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** The clock of this machine. */
export const systemClock: Clock = { now: () => new Date().toISOString() }

/** Random ids. */
export const randomIds: IdSource = {
  token: length => Array.from({ length }, () => characters[randomInt(characters.length)] ?? 'a').join(''),
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

/** The operating system's folder for what may be deleted at any time. `TARMIZ_CACHE` names another. */
export function cacheFolder(): string {
  const chosen = process.env['TARMIZ_CACHE']
  if (chosen !== undefined && chosen !== '') return chosen
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'tarmiz')
  if (process.platform === 'win32')
    return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'tarmiz', 'cache')
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'tarmiz')
}

/** Workers beside this module: as TypeScript in the source tree, as built files in `out/main`. */
function workerModules(): Ports['workers'] {
  const isSource = import.meta.url.endsWith('.ts')
  return isSource
    ? {
        import: new URL('../import/worker.ts', import.meta.url),
        index: new URL('../search/worker.ts', import.meta.url),
      }
    : {
        import: new URL('./import-worker.js', import.meta.url),
        index: new URL('./index-worker.js', import.meta.url),
      }
}

/** The ports of a program without a window. */
export function terminalPorts(picks: Picks): Ports {
  return {
    clock: systemClock,
    ids: randomIds,
    picks,
    cacheFolder: cacheFolder(),
    workers: workerModules(),
    report: (error, doing) =>
      process.stderr.write(`tarmiz: ${doing}: ${error instanceof Error ? error.stack : String(error)}\n`),
  }
}
