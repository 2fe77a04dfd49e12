/**
 * Files spoilt in every way that could be thought of, thousands of them, and a few of shapes that are worst for a reader:
 * each ends as rows of the ledger, soon, and in bounded memory. `TARMIZ_SPOILT_FILES=10000` makes more of them.
 */
import * as fs from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { importId } from '../../core/model/ids.ts'
import { readScrape } from '../../main/import/read-scrape.ts'
import { filesIn } from '../support/a-study.ts'
import { CommandLine, shared } from '../support/cli.ts'
import type { NamedBytes } from '../support/spoilt-files.ts'
import { spoiltFiles } from '../support/spoilt-files.ts'

const count = Number(process.env['TARMIZ_SPOILT_FILES'] ?? 600)
const seed = Number(process.env['TARMIZ_SEED'] ?? 20_241_103)

/** How much of the processor one file may take, and each of its rows: a packed file may have 300,000. */
const longestMilliseconds = 2_000
const rowMilliseconds = 0.02
/** What the process of an import may take at most, its threads included; each holds a file and what it unpacks to. */
const mostMegabytes = 1_600

const project = fileURLToPath(new URL('../..', import.meta.url))
const anImport = importId.parse('import:20241103-090000-abcdef')

test(`${count} spoilt files are rows each, read within two seconds each, and are imported without a gap (seed ${seed})`, {
  timeout: 120_000 + count * 200,
}, async () => {
  const cli = new CommandLine()
  const names: string[] = []
  const slow: string[] = []
  for (const { name, bytes } of spoiltFiles(soundFiles(), { count, seed })) {
    names.push(name)
    cli.write(`spoilt/${name}`, bytes)
    const started = process.cpuUsage()
    let rows = 0
    for (const outcome of readScrape({ path: name, bytes, import: anImport })) {
      rows += 1
      if (outcome.outcome === 'failed')
        expect(outcome.reason, `${name}: ${outcome.detail}`).not.toBe('unexpected')
    }
    expect(rows, name).toBeGreaterThan(0)
    const { user, system } = process.cpuUsage(started)
    const milliseconds = Math.round((user + system) / 1_000)
    if (milliseconds > longestMilliseconds + rows * rowMilliseconds)
      slow.push(`${name}: ${milliseconds} ms for ${rows} rows`)
  }
  expect(slow).toEqual([])

  const { summary, rows, megabytes } = await imported(cli, 'spoilt')
  expect(summary.files).toBe(count)
  const inLedger = new Set(rows.map(({ path }) => path.slice(0, 5)))
  expect(names.filter(name => !inLedger.has(name.slice(0, 5)))).toEqual([])
  expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length)
  expect(rows.filter(({ outcome, reason }) => (outcome === 'imported') === (reason !== null))).toEqual([])
  expect(megabytes).toBeLessThan(mostMegabytes)
  expect((await cli.run('check', '--study', cli.study)).code).toBe(0)
  expect(await imported(cli, 'spoilt')).toMatchObject({ summary: { articles: 0, failed: summary.failed } })
})

const sentence = 'قال الوزير إن المفاوضات ستستأنف في الأسبوع المقبل بعد توقف دام شهراً. '
const record = (text: string): string => JSON.stringify({ title: 'خبر', text })
const documents = Array.from(
  { length: 20_000 },
  (_, at) => `<DOC>\n<TITLE>خبر ${at}</TITLE>\n<TEXT>\n${sentence}\n</TEXT>\n</DOC>\n`,
).join('')

/** The worst shapes, each with how many rows it ends as. */
const shapes: readonly (readonly [
  what: string,
  name: string,
  content: () => string | Uint8Array,
  rows: number,
])[] = [
  ['a line of 5 MB', '1.txt', () => sentence.repeat(41_000), 1],
  ['a million short lines', '1.txt', () => 'خبر قصير\n'.repeat(1_000_000), 1],
  [
    'a line of JSON of 100 MB, cut',
    '1.jsonl',
    () => Buffer.from(record(sentence.repeat(800_000))).subarray(0, 100_000_000),
    1,
  ],
  [
    'a quote of 50 MB that nobody closes',
    '1.csv',
    () => `title,text\nا,"${'a line of the table without any quote\n'.repeat(200_000)}`,
    200_000,
  ],
  ['elements 100,000 deep', '1.html', () => `<html><body>${'<div>'.repeat(100_000)}${sentence}`, 1],
  ['20,000 tagged documents', '1.txt', () => documents, 1],
  ['20,000 documents that are never closed', '1.xml', () => '<doc>'.repeat(20_000), 1],
  ['lists a million deep', '1.json', () => '['.repeat(1_000_000), 1],
  [
    '60 million lines, packed',
    '1.jsonl.gz',
    () => gzipSync(Buffer.alloc(120_000_000, 'a\n'), { level: 1 }),
    300_001,
  ],
]

describe.each(shapes)('%s', (_what, name, content, rows) => {
  test(`ends as ${rows} rows`, { timeout: 120_000 }, async () => {
    const cli = new CommandLine()
    cli.write(`shape/${name}`, content())
    const { summary, megabytes } = await imported(cli, 'shape')
    expect(summary.records + summary.skipped + summary.failed).toBe(rows)
    expect(megabytes).toBeLessThan(mostMegabytes)
  })
})

interface Summary {
  readonly files: number
  readonly records: number
  readonly articles: number
  readonly skipped: number
  readonly failed: number
}

interface LedgerLine {
  readonly path: string
  readonly outcome: string
  readonly reason: string | null
}

/** Imports a folder, makes the study where there is none, and says how much memory that took; 0 where that is not known. */
async function imported(
  cli: CommandLine,
  folder: string,
): Promise<{ readonly summary: Summary; readonly rows: LedgerLine[]; readonly megabytes: number }> {
  if (!fs.existsSync(cli.study)) await cli.one('init', cli.study)
  const child = cli.start('import', cli.at(folder), '--study', cli.study, '--json', '--no-index')
  let megabytes = 0
  const looking = setInterval(() => {
    megabytes = Math.max(megabytes, peakMegabytes(child.pid))
  }, 20)
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', chunk => (stdout += String(chunk)))
  child.stderr.on('data', chunk => (stderr += String(chunk)))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  clearInterval(looking)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const summary = JSON.parse(stdout) as Summary // as the contract has it
  const rows = summary.files === 1 ? [] : await cli.json<LedgerLine>('ledger', '--study', cli.study)
  return { summary, rows, megabytes }
}

/** The most memory that a process had until now. Only Linux says that of another process. */
function peakMegabytes(process: number | undefined): number {
  const path = `/proc/${process}/status`
  if (!fs.existsSync(path)) return 0
  return Number(/VmHWM:\s*(\d+)/.exec(fs.readFileSync(path, 'utf8'))?.[1] ?? 0) / 1_024
}

/** Files of every format that is read: our own, and some of each kind of those that others made, where they are. */
function soundFiles(): NamedBytes[] {
  const folders: readonly (readonly [folder: string, each: number])[] = [
    [join(project, 'samples'), 20],
    [join(project, 'tests/fixtures'), 40],
    ...(shared === undefined ? [] : ([[join(shared, 'corpora'), 6]] as const)),
  ]
  const kinds = new Map<string, string[]>()
  for (const [folder, each] of folders)
    for (const path of filesIn(folder)) {
      const ending = extname(path).toLowerCase()
      if (!endings.has(ending) || fs.statSync(join(folder, path)).size > largestBytes) continue
      const kind = `${folder} ${path.split('/')[0]} ${ending}`
      const of = kinds.get(kind) ?? []
      kinds.set(kind, of)
      if (of.length < each) of.push(join(folder, path))
    }
  const files = [...kinds.values()].flat()
  return files.map(path => ({ ending: extname(path).toLowerCase(), bytes: fs.readFileSync(path) }))
}

const endings: ReadonlySet<string> = new Set(
  '.txt .md .html .htm .json .jsonl .ndjson .csv .tsv .tab .xml .rss .atom .rdf'.split(' '),
)
const largestBytes = 200_000
