import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Browser } from 'playwright-core'
import { passingFolder, root } from '../ground/places.ts'
import { type BenchStudy, benchCoder } from '../ground/study.ts'
import { type ProbedPage, probedPage } from './browser.ts'
import { asked } from './probe.ts'

/** The built program as `npm start` runs it where there is no Electron, with a study open, and a page that shows it. */
export interface Workbench extends ProbedPage {
  /** Id of the server's process. */
  readonly server: number
  /** From the start of that process until the first rows of the library were painted, and anything at all, in ms. */
  readonly opening: { readonly rows: number; readonly anything: number }
  readonly close: () => Promise<void>
}

/** Serves a study, opens it in a page, and waits for the first rows. Settings are those that nobody has changed. */
export async function openWorkbench(browser: Browser, study: BenchStudy): Promise<Workbench> {
  const { page, session } = await probedPage(browser) // a person's browser is there before
  const started = Date.now()
  const words = ['serve', '--json', '--study', study.folder, '--coder', benchCoder]
  const config = join(passingFolder(study.articles), `config-${started}`)
  const server = spawn(process.execPath, [join(root, 'out/main/cli.js'), ...words], {
    env: { ...process.env, TARMIZ_CACHE: study.cache, TARMIZ_CONFIG: config },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'], // by which it learns that the bench is gone
  })
  const url = await addressFrom(server.stdout)
  await page.goto(url)
  const rows = (await asked(page, 'rowsPainted')) - started
  const first = 'performance.timeOrigin + performance.getEntriesByName("first-contentful-paint")[0].startTime'
  const anything = ((await page.evaluate(first)) as number) - started // a sum of two numbers
  return {
    page,
    session,
    server: server.pid ?? 0,
    opening: { rows, anything },
    async close() {
      await page.context().close()
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
    },
  }
}

async function addressFrom(output: Readable | null): Promise<string> {
  const lines = output ? createInterface({ input: output }) : []
  for await (const line of lines) return (JSON.parse(line) as { url: string }).url // what `serve --json` prints
  throw new Error('The server ended before it gave an address')
}
