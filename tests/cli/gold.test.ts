/**
 * The way through, as an analyst goes it: a scrape in, nine statements coded, the process killed in the middle of more,
 * nothing lost, a table out with every quotation where it stands in the original.
 */
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { CommandLine, shared } from '../support/cli.ts'

interface GoldStatement {
  readonly line: number
  readonly actor: string
  readonly issue: string
  readonly stance: string
  readonly date: string | null
  readonly via: string | null
  readonly quote: string
}

/** An article of a scrape: its id, and its text by the lines that the gold says. */
interface GoldArticle {
  readonly id: string
  readonly lines: readonly [number, number]
  readonly text: string
}

interface Gold {
  readonly statements: readonly GoldStatement[]
  readonly articles: readonly { readonly lines: readonly [number, number] }[]
}

interface Scrape {
  readonly name: string
  readonly folder: string | undefined
  readonly file: string
}

const fixtures = fileURLToPath(new URL('../fixtures/coding', import.meta.url))

const scrapes: readonly Scrape[] = [
  { name: 'our own scrape with emoji and CRLF', folder: fixtures, file: 'two-articles-crlf-emoji' },
  { name: 'the real scrape', folder: shared && join(shared, 'samples'), file: 'lavrov-two-articles' },
]

const python = spawnSync('python3', ['--version']).status === 0

describe.each(scrapes)('$name', ({ folder, file }) => {
  const isThere = folder !== undefined && fs.existsSync(join(folder, `${file}.txt`))

  test.skipIf(!isThere)(
    'gives nine rows after a kill, quoted to the letter (skipped where it is not there)',
    { timeout: 120_000 },
    async () => {
      const { cli, articles, gold } = await imported(folder ?? '', `${file}.txt`, `${file}.gold.json`)
      const lines = gold.map((statement, index) =>
        lineOf(statement, articleOf(statement, articles).id, `gold-${index + 1}`),
      )
      const from = cli.writeLines('gold.jsonl', lines)
      expect(await cli.one('code', '--study', cli.study, '--from', from, '--coder', 'nour')).toEqual({
        added: 9,
        unchanged: 0,
        refused: [],
      })

      const acknowledged = await killedWhileCoding(cli, articles, gold)
      expect((await cli.run('check', '--study', cli.study)).code).toBe(0)
      const after = await cli.json<{ id: string }>('statements', '--study', cli.study)
      expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged))
      expect(await cli.one('code', '--study', cli.study, '--from', from, '--coder', 'nour')).toMatchObject({
        unchanged: 9,
      })

      const rows = await exportedRows(cli)
      const ours = rows.filter(row => row['statement_id']?.startsWith('gold-'))
      expect(ours).toHaveLength(9)
      for (const [index, row] of ours.entries()) expectRow(row, gold[index], articles)
    },
  )
})

async function imported(
  folder: string,
  scrape: string,
  goldFile: string,
): Promise<{ cli: CommandLine; articles: readonly GoldArticle[]; gold: readonly GoldStatement[] }> {
  const cli = new CommandLine()
  fs.mkdirSync(cli.at('sources'))
  fs.copyFileSync(join(folder, scrape), cli.at('sources', scrape))
  await cli.one('init', cli.study, '--coder', 'nour')
  await cli.one('import', cli.at('sources'), '--study', cli.study)
  const rows = await cli.json<{ id: string; ordinal: number }>('articles', '--study', cli.study)
  const gold = JSON.parse(fs.readFileSync(join(folder, goldFile), 'utf8')) as Gold // its own format
  expect(rows).toHaveLength(gold.articles.length)
  // Decoded here once more, apart from the program: the mark dropped, LF at the ends of lines.
  const text = fs
    .readFileSync(join(folder, scrape), 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
  const lines = text.split(/(?<=\n)/)
  const articles = gold.articles.map(({ lines: [first, last] }, index) => ({
    id: rows.find(({ ordinal }) => ordinal === index + 1)?.id ?? '',
    lines: [first, last] as const,
    text: lines.slice(first - 1, last).join(''),
  }))
  return { cli, articles, gold: gold.statements }
}

/** The article that the line of a statement stands in. */
function articleOf({ line }: GoldStatement, articles: readonly GoldArticle[]): GoldArticle {
  const article = articles.find(({ lines: [first, last] }) => first <= line && line <= last)
  if (article === undefined) throw new Error(`No article has line ${line}`)
  return article
}

function lineOf(
  { actor, issue, stance, date, via, quote }: GoldStatement,
  article: string,
  id: string,
): unknown {
  return { id, article, evidence: [{ quote }], actor, issue, stance, date, reportedBy: via }
}

/** Codes on and on, kills the process once some lines are acknowledged, and gives those. */
function killedWhileCoding(
  cli: CommandLine,
  articles: readonly GoldArticle[],
  gold: readonly GoldStatement[],
): Promise<string[]> {
  const lines = Array.from({ length: 400 }, (_, index) => {
    const statement = gold[index % gold.length] ?? (gold[0] as GoldStatement) // there are nine
    return lineOf(statement, articleOf(statement, articles).id, `more-${index + 1}`)
  })
  const from = cli.writeLines('more.jsonl', lines)
  const child = cli.start(
    'code',
    '--study',
    cli.study,
    '--from',
    from,
    '--coder',
    'nour',
    '--progress',
    '--json',
  )
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr.setEncoding('utf8')
    child.stderr.on('data', (chunk: string) => {
      said += chunk
      if ((said.match(/line \d+ of/g) ?? []).length >= 40) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', () => {
      const done = Math.max(
        0,
        ...[...said.matchAll(/line (\d+) of 400: \d+ added[^\n]*\n/g)].map(match => Number(match[1])),
      )
      resolve(Array.from({ length: done }, (_, index) => `more-${index + 1}`))
    })
  })
}

type Row = Readonly<Record<string, string>>

async function exportedRows(cli: CommandLine): Promise<Row[]> {
  const out = cli.at('statements.csv')
  await cli.one('export', '--study', cli.study, '--format', 'csv-plain', '--out', out)
  return python ? readWithPython(out) : readPlainCsv(fs.readFileSync(out, 'utf8'))
}

function readWithPython(path: string): Row[] {
  const program =
    'import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding="utf-8", newline="")))))'
  const { stdout } = spawnSync('python3', ['-c', program, path], { encoding: 'utf8', maxBuffer: 64_000_000 })
  return JSON.parse(stdout) as Row[] // a list of objects of text
}

/** RFC 4180 to the letter, where Python is not there to read it. */
function readPlainCsv(text: string): Row[] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)]
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === '\n') rows.push([])
  }
  const [header = [], ...body] = rows.filter(row => row.length > 1)
  return body.map(row => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])))
}

function expectRow(row: Row, gold: GoldStatement | undefined, articles: readonly GoldArticle[]): void {
  if (gold === undefined) throw new Error('There are more rows than statements')
  const { id, text } = articleOf(gold, articles)
  const value = { opposes: '-1', neutral: '0', supports: '1' }[gold.stance ?? ''] ?? ''
  expect(row).toMatchObject({
    coder: 'nour',
    article_id: id,
    actor: gold.actor,
    issue: gold.issue,
    stance: gold.stance,
    stance_value: value,
    date: gold.date ?? '',
    date_first: gold.date ?? '',
    reported_by: gold.via ?? '',
    quote: gold.quote,
  })
  const codePoints = [...text]
  expect(codePoints.slice(Number(row['quote_start']), Number(row['quote_end'])).join('')).toBe(gold.quote)
}
