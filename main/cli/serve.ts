import { createInterface } from 'node:readline'
import { reportUnexpected, shipped } from '../hosts/local-ports.ts'
import type { WebHost } from '../hosts/web/index.ts'
import { start } from '../hosts/web/index.ts'
import { indexAddress, readPage } from '../hosts/web/page.ts'
import { errorCode } from '../study/disk.ts'
import type { Context } from './context.ts'
import { UsageError } from './context.ts'

/**
 * Serves the workbench to a browser on this machine until it is told to stop. On a terminal, Enter gives another
 * address: each opens the page once.
 */
export async function serve(context: Context): Promise<void> {
  const port = context.count('port')
  if (port !== undefined && port > 65_535) throw new UsageError('--port takes a number up to 65535')
  if (context.words.positionals.length > 0) throw new UsageError('serve takes its study with --study')
  const coder = context.option('coder')
  if (context.option('study') !== undefined) {
    await context.openStudy(coder === undefined ? 'first-coder' : { coder })
  }
  const host = await startOn(port ?? 0, context)
  const stopped = untilStopped()
  const say = (url: string) => context.output.line({ url }, `Tarmiz is open at ${url}`)
  await say(host.url)
  const lines = process.stdin.isTTY ? createInterface({ input: process.stdin }) : undefined
  lines?.on('line', () => void say(host.invite()))
  lines?.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  await stopped
  lines?.close()
  await host.close()
  await context.program.close()
  process.exit(0) // an import that is under way ends here, and is resumed when it is asked for again
}

async function startOn(port: number, { program }: Context): Promise<WebHost> {
  const page = readPage(shipped(import.meta.url).rendererFolder)
  if (!page.has(indexAddress)) throw new UsageError('the page is not built yet; "npm run build" builds it')
  try {
    return await start({ program, port, page, report: reportUnexpected })
  } catch (error) {
    switch (errorCode(error)) {
      case 'EADDRINUSE':
        throw new UsageError(
          `port ${port} is taken by another program; leave --port out to take one that is free`,
        )
      case 'EACCES':
        throw new UsageError(`port ${port} may not be used; ports from 1024 may`)
      default:
        throw error
    }
  }
}

const patienceMilliseconds = 5_000

/** Done when somebody asks this process to stop. Asked again, or if it takes too long, it stops as it is: what was saved is on disk. */
function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    let isAsked = false
    const ask = () => {
      if (isAsked) process.exit(130)
      isAsked = true
      setTimeout(() => process.exit(0), patienceMilliseconds).unref()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
    process.once('disconnect', ask) // a program that started this one to serve it is gone
    process.channel?.unref() // that line alone is no reason to go on
  })
}
