/** The ports of the command line: those of this machine, and workers beside this module. */
import { cacheFolder, randomIds, systemClock } from '../hosts/local-ports.ts'
import type { Picks, Ports } from '../ports.ts'

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
