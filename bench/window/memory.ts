import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import type { Bench } from '../bench.ts'
import { indexPathOf, studyOf } from '../ground/study.ts'
import { memoryMegabytes } from '../limits.ts'
import { type Measurement, measurement } from '../measurement.ts'
import { launchBrowser, type ProcessKind, processesOf, residentMegabytes } from './browser.ts'
import { openPlainPage } from './plain-page.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const kinds = { 'memory.renderer': 'renderer', 'memory.browser': 'browser', 'memory.gpu': 'GPU' } as const
const server = 'memory.server'
const stations = 10

/**
 * What each process has in memory while somebody goes through the whole list, stops in ten places, and looks for something
 * in each: the page, the browser, what paints, and the server with its index. Held against the same processes of a browser
 * of its own that shows the plain list, which has all rows in memory; the server against what the program may have.
 */
export const memory: Bench = {
  names: [...Object.keys(kinds), server],
  async measure(run) {
    const study = await studyOf(run.articles)
    run.say(`memory: ${run.articles} articles, in ${stations} places of the list`)
    const plain = await launchBrowser(run)
    if (plain === undefined) return []
    const limits = new Map<string, number>()
    try {
      await openPlainPage(plain, indexPathOf(study)).then(async ({ close }) => {
        for (const [name, kind] of Object.entries(kinds)) limits.set(name, await megabytesOf(plain, kind))
        await close()
      })
    } finally {
      await plain.close()
    }
    const browser = await launchBrowser(run)
    if (browser === undefined) return []
    const workbench = await openWorkbench(browser, study)
    const samples = new Map<string, number[]>([[server, []]])
    try {
      for (let station = 0; station < stations; station += 1) {
        await visit(workbench, station / stations)
        for (const [name, kind] of Object.entries(kinds))
          samples.set(name, [...(samples.get(name) ?? []), await megabytesOf(browser, kind)])
        samples.get(server)?.push(residentMegabytes(workbench.server))
      }
    } finally {
      await workbench.close()
      await browser.close()
    }
    return [...samples].map(
      ([name, taken]): Measurement =>
        measurement({ name, unit: 'MB', samples: taken, limit: limits.get(name) ?? memoryMegabytes }),
    )
  },
}

/** Scrolls on from a place in the list, and types something and takes it back. */
async function visit({ page, session }: Workbench, share: number): Promise<void> {
  await page.getByRole('grid').evaluate(`grid => { grid.scrollTop = grid.scrollHeight * ${share} }`)
  await session.send('Input.synthesizeScrollGesture', {
    x: 250,
    y: 500,
    yDistance: -20_000,
    speed: 10_000,
    gestureSourceType: 'mouse',
  })
  const field = page.getByRole('searchbox').or(page.getByRole('search').getByRole('textbox'))
  await field.pressSequentially('قال', { delay: 100 })
  await setTimeout(500)
  await field.fill('')
  await setTimeout(500)
}

async function megabytesOf(browser: Browser, kind: ProcessKind): Promise<number> {
  const all = (await processesOf(browser, kind)).map(residentMegabytes)
  return Math.max(...all) // where there are several pages' processes, the others are spare
}
