import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { appBrowser } from '../../scripts/machine.mjs'
import type { Run } from '../bench.ts'
import { pageScript } from './probe.ts'

/** The window that a page is seen in: what a small laptop has. */
export const windowSize = { width: 1_440, height: 900 }

/** What a browser's process is for, as the browser says: the browser itself, a page, or what paints. */
export type ProcessKind = 'browser' | 'renderer' | 'GPU'

/** A browser without a window, with nothing of anybody's in it. `undefined`, and a word of it, where there is none. */
export async function launchBrowser({ say }: Run): Promise<Browser | undefined> {
  const executablePath = appBrowser()
  if (executablePath === undefined) {
    say('left out, since no browser of the Chromium family is installed here')
    return undefined
  }
  const isRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath, args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])] })
}

/** A page with the probe in it, in a context of its own. */
export interface ProbedPage {
  readonly page: Page
  readonly session: CDPSession
}

/** An empty page, in English and light, that will have the probe in whatever it shows. */
export async function probedPage(browser: Browser): Promise<ProbedPage> {
  const context = await browser.newContext({ viewport: windowSize, locale: 'en', colorScheme: 'light' })
  const page = await context.newPage()
  await page.addInitScript(await pageScript('probe'))
  page.on('pageerror', error => {
    throw error
  })
  const session = await context.newCDPSession(page)
  return { page, session }
}

/** The ids of a browser's processes of a kind. */
export async function processesOf(browser: Browser, kind: ProcessKind): Promise<number[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter(({ type }) => type === kind).map(({ id }) => id)
}

/**
 * What a process has in memory, in MB: on Linux its own share of what it has together with others (`Pss`), elsewhere, where
 * nobody counts that, all of it.
 */
export function residentMegabytes(id: number): number {
  if (process.platform === 'linux') {
    const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s*(\d+)/m.exec(text)?.[1]) / 1_024
  }
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(id)], { encoding: 'utf8' }).stdout) / 1_024
}
