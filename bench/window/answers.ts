import { setTimeout } from 'node:timers/promises'
import { parseTextQuery } from '../../core/text/text-query.ts'
import type { Bench } from '../bench.ts'
import { type BenchStudy, indexPathOf, recordAt, recordPaths, studyOf } from '../ground/study.ts'
import { FacetsBySql, FirstBySort, TextBySql } from '../limits.ts'
import { type Measurement, measurement, median } from '../measurement.ts'
import { launchBrowser } from './browser.ts'
import { asked } from './probe.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const words = 12
const lettersTyped = 4
const sampledRecords = 200
const sortRounds = 4
const facetRounds = 15
/** A person's pause, in which what a key or click led to has come to rest. */
const pauseMilliseconds = 150

/** What somebody does, each time with how long it took, and how long the index alone takes for the same. */
interface Taken {
  readonly samples: number[]
  readonly limits: number[]
}

type Doing = (workbench: Workbench, study: BenchStudy) => Promise<Taken>

const doings = {
  'type.filter': typeFilter,
  'choose.facet': chooseFacet,
  'choose.sort': chooseSort,
} as const satisfies Record<string, Doing>

/**
 * In the browser, from a key or a click to what it asks for on the screen: the rows of a text filter as it is typed, letter
 * by letter; all counts after a facet is chosen; the first rows of another order. Held against the index, asked directly.
 */
export const answers: Bench = {
  names: Object.keys(doings),
  async measure(run) {
    const study = await studyOf(run.articles)
    const browser = await launchBrowser(run)
    if (browser === undefined) return []
    const workbench = await openWorkbench(browser, study)
    const done: Measurement[] = []
    try {
      for (const [name, take] of Object.entries<Doing>(doings)) {
        if (!run.wants(name)) continue
        run.say(`${name}: ${run.articles} articles`)
        const { samples, limits } = await take(workbench, study)
        done.push(measurement({ name, unit: 'ms', samples, limit: median(limits) }))
      }
    } finally {
      await workbench.close()
      await browser.close()
    }
    return done
  },
}

/** Words that are there are typed and taken back; each letter that finds others than the one before is a sample. */
async function typeFilter({ page, session }: Workbench, study: BenchStudy): Promise<Taken> {
  const taken: Taken = { samples: [], limits: [] }
  const field = page.getByRole('searchbox').or(page.getByRole('search').getByRole('textbox'))
  const plain = new TextBySql(indexPathOf(study))
  await field.focus()
  try {
    for (const [at, word] of wordsIn(study).entries()) {
      for (let letters = 1; letters <= lettersTyped; letters += 1) {
        const text = word[letters - 1] ?? ''
        await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text })
        await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text })
        const milliseconds = await asked(page, 'answered', 'articles.page')
        const started = performance.now()
        const found = plain.find(parseTextQuery(word.slice(0, letters), { isTyping: true }))
        const between = performance.now()
        const shown = await asked(page, 'rowCount')
        if (shown !== found) throw new Error(`${word.slice(0, letters)}: ${shown} of ${found} articles`)
        if (at > 0) taken.samples.push(milliseconds)
        if (at > 0) taken.limits.push(between - started)
        await setTimeout(pauseMilliseconds)
      }
      await field.fill('')
      await setTimeout(pauseMilliseconds)
    }
  } finally {
    plain.close()
  }
  return taken
}

/** Words from all over the study, each with a first letter of its own: what was typed before is not asked for again. */
function wordsIn(study: BenchStudy): string[] {
  const found = new Map<string, string>()
  for (const path of recordPaths(study).slice(0, sampledRecords))
    for (const [word] of recordAt(path).text.matchAll(/[ء-غف-ي]{5,}/gu)) {
      if (found.size === words + 1) break
      if (!found.has(word.slice(0, 1))) found.set(word.slice(0, 1), word)
    }
  return [...found.values()]
}

/** Sources are chosen one after the other, and taken back. */
async function chooseFacet({ page }: Workbench, study: BenchStudy): Promise<Taken> {
  const taken: Taken = { samples: [], limits: [] }
  const plain = new FacetsBySql(indexPathOf(study))
  await page.getByRole('button', { name: 'Source', exact: true }).click()
  const boxes = page.getByRole('dialog').getByRole('checkbox')
  try {
    for (let round = 0; round < facetRounds; round += 1) {
      await boxes.nth(round % (await boxes.count())).click() // all on, then all off: no choice comes twice
      const milliseconds = await asked(page, 'answered', 'articles.facets')
      await setTimeout(pauseMilliseconds)
      const started = performance.now()
      plain.count()
      const between = performance.now()
      if (round > 0) taken.samples.push(milliseconds)
      if (round > 0) taken.limits.push(between - started)
    }
  } finally {
    plain.close()
  }
  await page.getByRole('dialog').getByRole('button').first().click()
  await page.keyboard.press('Escape')
  return taken
}

/** Heads of columns are clicked: one way, the other way, and no longer. The page is opened anew, since it remembers pages. */
async function chooseSort({ page }: Workbench, study: BenchStudy): Promise<Taken> {
  const taken: Taken = { samples: [], limits: [] }
  const plain = new FirstBySort(indexPathOf(study))
  try {
    for (let round = 0; round <= sortRounds; round += 1) {
      await page.reload()
      await asked(page, 'rowsPainted')
      for (const column of ['title', 'published', 'statements'] as const) {
        const head = page.locator(`#column-${column}`)
        for (const _way of ['first', 'second']) {
          await setTimeout(pauseMilliseconds)
          await head.getByRole('button').click()
          const milliseconds = await asked(page, 'answered', 'articles.page')
          const isDescending = (await head.getAttribute('aria-sort')) === 'descending'
          const started = performance.now()
          plain.read(column, isDescending)
          const between = performance.now()
          if (round > 0) taken.samples.push(milliseconds)
          if (round > 0) taken.limits.push(between - started)
        }
        await head.getByRole('button').click()
      }
    }
  } finally {
    plain.close()
  }
  return taken
}
