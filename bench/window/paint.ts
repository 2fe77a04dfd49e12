import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Bench } from '../bench.ts'
import { warm } from '../ground/places.ts'
import { indexPathOf, studyOf } from '../ground/study.ts'
import { measurement, median } from '../measurement.ts'
import { launchBrowser } from './browser.ts'
import { openPlainPage } from './plain-page.ts'
import { openWorkbench } from './workbench.ts'

const repeats = 5

/**
 * From the start of the server, as `npm start` starts it, to the first rows of the library on the screen, and to the first
 * of anything. Held against a bare Node process and then the plain list in the same browser, which is there before.
 */
export const openPaint: Bench = {
  names: ['open.paint'],
  async measure(run) {
    const study = await studyOf(run.articles)
    const index = indexPathOf(study)
    warm([index])
    run.say(`open.paint: ${run.articles} articles, ${repeats} times`)
    const browser = await launchBrowser(run)
    if (browser === undefined) return []
    const rows: number[] = []
    const anything: number[] = []
    const limits: number[] = []
    try {
      for (let count = 0; count <= repeats; count += 1) {
        const { opening, close } = await openWorkbench(browser, study)
        await close()
        const started = performance.now()
        await once(spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' }), 'exit')
        const between = performance.now()
        const plain = await openPlainPage(browser, index)
        await plain.close()
        if (count === 0) continue // fonts and code are read from the disk
        rows.push(opening.rows)
        anything.push(opening.anything)
        limits.push(between - started + plain.opening)
      }
    } finally {
      await browser.close()
    }
    const limit = median(limits)
    return [
      measurement({ name: 'open.paint', unit: 'ms', samples: rows, limit }),
      measurement({ name: 'open.paint.first', unit: 'ms', samples: anything, limit }),
    ]
  },
}
