import type { Ports } from '../../ports.ts'
import { cacheFolder, OfferedPicks, randomIds, systemClock } from '../local-ports.ts'

/** The world as the window's program sees it; what was picked is added to `picks`. `base` is the address of the built program. */
export function createPorts(base: string): Ports & { readonly picks: OfferedPicks } {
  return {
    clock: systemClock,
    ids: randomIds,
    picks: new OfferedPicks(),
    cacheFolder: cacheFolder(),
    workers: { import: new URL('import-worker.js', base), index: new URL('index-worker.js', base) },
    report: (error, doing) => {
      const account = error instanceof Error ? (error.stack ?? error.message) : String(error)
      process.stderr.write(`Unexpected, while ${doing}: ${account}\n`)
    },
  }
}
