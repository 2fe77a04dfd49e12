/** What somebody does at the desk, from the key to the paint: on to the next article, a field that is saved, an entity typed. */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { fold } from '../../core/text/fold.ts'
import type { Bench } from '../bench.ts'
import { deskArticles, deskEntityNames, deskStudy, passagesOnLong } from '../ground/desk.ts'
import { filesBelow, passingFolder } from '../ground/places.ts'
import { type BenchStudy, benchCoder, recordAt, recordPaths } from '../ground/study.ts'
import { PlainSaves } from '../limits.ts'
import { type Measurement, measurement, median } from '../measurement.ts'
import { savePlainly } from '../measures/saving.ts'
import { launchBrowser } from './browser.ts'
import { openPlainArticles } from './plain-page.ts'
import { asked } from './probe.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const rounds = deskArticles - 2
const fieldRounds = 40
const namesTyped = 12
const lettersTyped = 5
/** A person's pause, in which what a key led to has come to rest and the next article has been fetched. */
const pauseMilliseconds = 250

interface Taken {
  readonly samples: readonly number[]
  readonly limit: number
}

export const desk: Bench = {
  names: ['next.large', 'next.small', 'type.entity', 'save.field'],
  async measure(run) {
    const study = await deskStudy()
    const browser = await launchBrowser(run)
    if (browser === undefined) return []
    const done: Measurement[] = []
    const take = async (name: string, doing: () => Promise<Taken>) => {
      if (!run.wants(name)) return
      run.say(name)
      const { samples, limit } = await doing()
      done.push(measurement({ name, unit: 'ms', samples, limit }))
    }
    const workbench = await openWorkbench(browser, study)
    try {
      const { page } = workbench
      // The long articles come first, then the short ones: the list is walked from one end to the other.
      await page.keyboard.press('KeyJ')
      await setTimeout(4 * pauseMilliseconds)
      await take('next.large', async () => ({
        samples: await walk(page, passagesOnLong),
        limit: await plainly(browser, study, 'long-', passagesOnLong),
      }))
      await passLong(page)
      await take('next.small', async () => ({
        samples: await walk(page, 0),
        limit: await plainly(browser, study, 'short-', 0),
      }))
      await take('type.entity', () => typeEntity(workbench))
      await take('save.field', () => saveField(workbench, study))
    } finally {
      await workbench.close()
      await browser.close()
    }
    return done
  },
}

/** Goes on with J. */
async function walk(page: Page, passages: number): Promise<number[]> {
  const samples: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const before = await asked(page, 'articleTitle')
    await page.keyboard.press('KeyJ')
    samples.push(await asked(page, 'articleShown', before, passages))
    await setTimeout(pauseMilliseconds)
  }
  return samples
}

/** The same walk through a plain page that has the texts in memory. */
async function plainly(browser: Browser, study: BenchStudy, kind: string, passages: number): Promise<number> {
  const texts = recordPaths(study)
    .map(recordAt)
    .filter(({ path }) => path.includes(kind))
    .map(({ text }, at) => ({
      title: `${kind}${at}`,
      paragraphs: text.split('\n').filter(line => line.trim() !== ''),
      passages,
    }))
  const plain = await openPlainArticles(browser, texts)
  try {
    return median(await walk(plain.page, passages))
  } finally {
    await plain.close()
  }
}

/** Leaves the long articles behind: the short ones follow them in the list. */
async function passLong(page: Page): Promise<void> {
  await page.getByRole('grid').focus()
  for (let at = 0; at < deskArticles; at += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await setTimeout(4 * pauseMilliseconds)
}

/** Names out of the registry are typed into the field of the actor, letter by letter; each letter that is searched for is a sample. */
async function typeEntity({ page, session }: Workbench): Promise<Taken> {
  const samples: number[] = []
  const limits: number[] = []
  const names = deskEntityNames()
  const folded = names.map(name => fold(name))
  await page.keyboard.press('KeyS')
  for (const [round, name] of namesToType(names).entries()) {
    await page.keyboard.press('KeyA')
    await setTimeout(pauseMilliseconds)
    for (let letters = 1; letters <= lettersTyped; letters += 1) {
      const text = name[letters - 1] ?? ''
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text })
      const milliseconds = await asked(page, 'answered', 'entities.search')
      const started = performance.now()
      const wanted = fold(name.slice(0, letters))
      folded.filter(each => each.includes(wanted))
      if (round > 0) samples.push(milliseconds)
      if (round > 0) limits.push(performance.now() - started)
      await setTimeout(pauseMilliseconds / 2)
    }
    await page.keyboard.press('Control+KeyA')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Escape')
  }
  return { samples, limit: median(limits) }
}

/** Names each with a first letter of its own, and one word at first: what was asked before is not asked again. */
function namesToType(names: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const name of names) {
    if (found.size > namesTyped) break
    const letters = fold(name.slice(0, lettersTyped))
    if (letters.length === lettersTyped && !/\s/.test(letters) && !found.has(letters.slice(0, 1)))
      found.set(letters.slice(0, 1), name)
  }
  return [...found.values()]
}

/** Stances are given by their keys: from the key until the program has it on disk and the panel says so. */
async function saveField({ page }: Workbench, study: BenchStudy): Promise<Taken> {
  const samples: number[] = []
  const limits: number[] = []
  const plain = new PlainSaves(join(passingFolder(study.articles), 'save.field'))
  try {
    for (let round = 0; round <= fieldRounds; round += 1) {
      await page.keyboard.press(round % 2 === 0 ? 'Digit1' : 'Digit3')
      const milliseconds = await asked(page, 'answered', 'statement.save')
      await setTimeout(pauseMilliseconds)
      if (round === 0) continue
      samples.push(milliseconds)
      limits.push(savePlainly(plain, lastSaved(study)))
    }
  } finally {
    plain.close()
  }
  return { samples, limit: median(limits) }
}

/** The bytes of the newest coding document and of the newest line of the history. */
function lastSaved({ folder }: BenchStudy) {
  const newest = (paths: readonly string[]) =>
    paths.reduce((one, other) => (fs.statSync(other).mtimeMs > fs.statSync(one).mtimeMs ? other : one))
  const document = newest(filesBelow(join(folder, 'coding', benchCoder), '.json'))
  const history = newest(filesBelow(join(folder, 'history', benchCoder), '.jsonl'))
  const lines = fs.readFileSync(history, 'utf8').trimEnd().split('\n')
  return {
    path: document.slice(folder.length + 1),
    line: Buffer.from(`${lines.at(-1)}\n`),
    document: fs.readFileSync(document),
  }
}
