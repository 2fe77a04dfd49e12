/**
 * The bench: measures what the program does against the fastest way in which this machine could do the same, in one run.
 * Data goes to standard output, what is being done to standard error.
 */
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { isHeld, takeLock } from '../main/study/study-lock.ts'
import type { Bench, Run } from './bench.ts'
import { clean, lockPath, tidy } from './ground/places.ts'
import { jsonLine, tableHead, tableRow } from './measurement.ts'
import { dates } from './measures/dates.ts'
import { exportCsv } from './measures/export-csv.ts'
import { facets, pageFiltered } from './measures/facets.ts'
import { importIndex, importWatched } from './measures/import-index.ts'
import { importStages } from './measures/import-stages.ts'
import { importStore } from './measures/import-store.ts'
import { openRebuild, openStudy } from './measures/open.ts'
import { pageSorted } from './measures/page-sorted.ts'
import { save, saveFlat } from './measures/save.ts'
import { search } from './measures/search.ts'
import { answers } from './window/answers.ts'
import { desk } from './window/desk.ts'
import { memory } from './window/memory.ts'
import { openPaint } from './window/paint.ts'
import { scrolling } from './window/scroll.ts'

const benches: readonly Bench[] = [
  importStages,
  importStore,
  importIndex,
  importWatched,
  save,
  saveFlat,
  openStudy,
  openRebuild,
  pageSorted,
  pageFiltered,
  facets,
  search,
  exportCsv,
  dates,
  openPaint,
  scrolling,
  answers,
  desk,
  memory,
]
const names = benches.flatMap(bench => bench.names)
const defaultArticles = 10_000

const usage = `Usage: npm run -s bench -- [--only NAME[,NAME…]] [--articles N] [--json] [--clean]

A name, or what names begin with: ${names.join(', ')}.
--clean deletes the studies that earlier runs made.`

/** A command line that cannot be followed; the message says why. */
class UsageError extends Error {}

async function main(words: readonly string[]): Promise<void> {
  const { only, articles, json, clean: cleaning, help } = parsed(words)
  if (help) return say(usage)
  const wants = (name: string): boolean =>
    only.length === 0 || only.some(each => name.startsWith(each) || each.startsWith(`${name}.`))
  const wanted = benches.filter(bench => bench.names.some(wants))
  if (wanted.length === 0) throw new UsageError(`There is no measurement "${only.join(', ')}".\n${usage}`)
  const lock = takeLock(lockPath, `process ${process.pid}`)
  if (isHeld(lock))
    throw new UsageError(`Another bench is running (${lock.holder}): two at once would measure each other.`)
  try {
    if (cleaning) for (const folder of clean()) say(`deleted ${folder}`)
    if (cleaning && only.length === 0) return
    if (!json) print(`${circumstances(articles ?? defaultArticles)}\n\n${tableHead}`)
    const run: Run = { articles: articles ?? defaultArticles, isSized: articles !== undefined, wants, say }
    for (const bench of wanted) {
      for (const each of await bench.measure(run)) {
        if (wants(each.name)) print(json ? jsonLine(each) : tableRow(each))
      }
    }
  } finally {
    tidy()
    lock.release()
  }
}

interface Words {
  readonly only: readonly string[]
  readonly articles: number | undefined
  readonly json: boolean
  readonly clean: boolean
  readonly help: boolean
}

function parsed(words: readonly string[]): Words {
  const flag = { type: 'boolean', default: false } as const
  const text = { type: 'string' } as const
  const options = { only: text, articles: text, json: flag, clean: flag, help: flag }
  try {
    const { values } = parseArgs({ args: [...words], options, strict: true })
    const only = (values.only ?? '').split(',').map(name => name.trim())
    return { ...values, only: only.filter(name => name !== ''), articles: countOf(values.articles) }
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${error.message}\n${usage}`)
    throw error
  }
}

/** At least a hundred: pages have as many rows. */
function countOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const count = Number(value)
  if (!Number.isInteger(count) || count < 100 || count > 10_000_000)
    throw new UsageError(`--articles takes a whole number from 100, not "${value}"`)
  return count
}

function circumstances(articles: number): string {
  const processors = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`
  const load = loadavg().map(each => each.toFixed(2))
  return `${articles} articles; Node ${process.versions.node}; ${processors}; load ${load.join(' ')}`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function say(words: string): void {
  process.stderr.write(`${words}\n`)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  say(
    error instanceof UsageError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? '')
        : String(error),
  )
  process.exitCode = 1
})
