import { setTimeout } from 'node:timers/promises'
import type { Bench } from '../bench.ts'
import { indexPathOf, studyOf } from '../ground/study.ts'
import { type Measurement, measurement, median } from '../measurement.ts'
import { launchBrowser, type ProbedPage } from './browser.ts'
import { openPlainPage } from './plain-page.ts'
import { asked } from './probe.ts'
import type { Frames } from './seen.ts'
import { openWorkbench } from './workbench.ts'

/** A frame that takes longer was left out by a screen that shows sixty in a second. */
const frameLimit = 32
const rounds = 4
/** Pixels in a second: somebody who reads titles, who looks for one, and who wants to be elsewhere. */
const wheelSpeeds = [1_500, 4_000, 12_000]
const wheelSeconds = 3
const keyPresses = 90
const keyPauseMilliseconds = 33

/** One stretch of scrolling. */
interface Stretch extends Frames {
  /** Work of the page's main thread for each frame, in ms. */
  readonly work: number
}

const ways = { 'scroll.wheel': byWheel, 'scroll.keys': byKeys } as const

/**
 * Frames while the library is scrolled: by the wheel at three speeds, and by Page Down held. Held against a plain list of
 * the same rows in the same browser, in turns.
 */
export const scrolling: Bench = {
  names: Object.keys(ways),
  async measure(run) {
    const study = await studyOf(run.articles)
    const browser = await launchBrowser(run)
    if (browser === undefined) return []
    const workbench = await openWorkbench(browser, study)
    const plain = await openPlainPage(browser, indexPathOf(study))
    const done: Measurement[] = []
    try {
      for (const [name, scroll] of Object.entries(ways)) {
        if (!run.wants(name)) continue
        run.say(`${name}: ${run.articles} articles, ${rounds} times, and a plain list in turns`)
        const ours: Stretch[] = []
        const theirs: Stretch[] = []
        for (let round = 0; round <= rounds; round += 1) {
          const [our, their] = [await scroll(workbench), await scroll(plain)]
          if (round === 0) continue // code that runs for the first time is compiled
          ours.push(...our)
          theirs.push(...their)
        }
        run.say(`${name}: ${wordsFor(ours)}; the plain list: ${wordsFor(theirs)}`)
        done.push(...measurementsOf(name, ours, theirs))
      }
    } finally {
      await plain.close()
      await workbench.close()
      await browser.close()
    }
    return done
  },
}

/** The time of a frame, how many are late and the longest of each stretch, and the work in each. */
function measurementsOf(
  name: string,
  ours: readonly Stretch[],
  theirs: readonly Stretch[],
): readonly Measurement[] {
  const framesOf = (stretches: readonly Stretch[]) => stretches.flatMap(({ frames }) => frames)
  const late = ours.reduce((sum, each) => sum + each.late, 0)
  const samples = framesOf(ours)
  return [
    measurement({ name, unit: 'ms', samples, limit: median(framesOf(theirs)) }),
    { name: `${name}.late`, unit: 'frames', n: samples.length, p50: late, p95: late, limit: 1, ratio: late },
    measurement({
      name: `${name}.longest`,
      unit: 'ms',
      samples: ours.map(({ frames }) => Math.max(...frames)),
      limit: frameLimit,
    }),
    measurement({
      name: `${name}.work`,
      unit: 'ms',
      samples: ours.map(({ work }) => work),
      limit: median(theirs.map(({ work }) => work)),
    }),
  ]
}

function wordsFor(stretches: readonly Stretch[]): string {
  const sum = (numberOf: (each: Stretch) => number) =>
    stretches.reduce((all, each) => all + numberOf(each), 0)
  const frames = `${sum(each => each.late)} of ${sum(each => each.frames.length)} frames over ${frameLimit} ms`
  return `${frames}, ${sum(each => each.longTasks.length)} long tasks, ${sum(each => each.empty)} frames with rows missing`
}

async function byWheel(probed: ProbedPage): Promise<Stretch[]> {
  const stretches: Stretch[] = []
  for (const speed of wheelSpeeds) {
    await toTop(probed)
    const scrolled = () =>
      probed.session.send('Input.synthesizeScrollGesture', {
        ...middle,
        yDistance: -speed * wheelSeconds,
        speed,
        gestureSourceType: 'mouse',
      })
    stretches.push(await watched(probed, scrolled))
  }
  return stretches
}

async function byKeys(probed: ProbedPage): Promise<Stretch[]> {
  await toTop(probed)
  const key = { key: 'PageDown', code: 'PageDown', windowsVirtualKeyCode: 34 }
  const stretch = await watched(probed, async () => {
    for (let count = 0; count < keyPresses; count += 1) {
      const next = setTimeout(keyPauseMilliseconds)
      await probed.session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        autoRepeat: count > 0,
        ...key,
      })
      await next
    }
    await probed.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  })
  return [stretch]
}

/** Where the list is, in either page. */
const middle = { x: 250, y: 500 }

/** The list at its beginning and in the keyboard's hands, and nothing left to do. */
async function toTop({ page }: ProbedPage): Promise<void> {
  const grid = page.getByRole('grid')
  await grid.evaluate('grid => { grid.focus(); grid.scrollTop = 0 }')
  await grid.press('Home')
  await setTimeout(500)
}

async function watched(probed: ProbedPage, work: () => Promise<unknown>): Promise<Stretch> {
  const before = await taskMilliseconds(probed)
  await asked(probed.page, 'startFrames')
  await work()
  const frames = await asked(probed.page, 'stopFrames')
  const worked = (await taskMilliseconds(probed)) - before
  return { ...frames, work: worked / frames.frames.length }
}

/** How long the page's main thread has worked. */
async function taskMilliseconds({ session }: ProbedPage): Promise<number> {
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
}
