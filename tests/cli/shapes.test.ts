/**
 * What the commands print with `--json` is an interface that scripts rely on: exactly the keys of the table in the
 * architecture, in code points, and nothing else on standard output.
 */
import * as fs from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CommandLine } from '../support/cli.ts'

const cli = new CommandLine({ whenOver: afterAll })
const study = ['--study', cli.study]

const original =
  '👩🏽‍🌾 عنوان الخبر\r\n\r\nقال الوزيرُ أمس: لن تُغلق القناة ???? غدا.\r\nوعارض رئيس البلدية القرار.\r\n'
const text = '👩🏽‍🌾 عنوان الخبر\n\nقال الوزيرُ أمس: لن تُغلق القناة ???? غدا.\nوعارض رئيس البلدية القرار.\n'

const sources = {
  'خبر.txt': original,
  'copy/again.txt': original,
  'page.html':
    '<html><head><title>The bridge</title><meta name="author" content="A. Writer"></head><body><article><h1>The bridge</h1><p>The minister welcomed the bridge, and so did the mayor.</p></article></body></html>',
  'feed.jsonl':
    '{"title": "Rain", "maintext": "It rained.", "date_publish": "2024-11-01 10:00:00"}\n{"title": "No text"}\n',
  'empty.txt': '',
  'binary.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 0, 0xff, 0xd8]),
  'paper.docx': 'x',
}

const fields = [
  'title',
  'source',
  'agencies',
  'author',
  'published',
  'url',
  'keywords',
  'section',
  'language',
]
const rowKeys = ['id', 'record', 'ordinal', ...fields, 'length', 'path', 'statements', 'status', 'family']
const reading = ['doubtfulCuts', 'encoding', 'mojibake', 'reading', 'isJoinable']
const articleKeys = [...rowKeys, 'text', 'regions', 'damage', 'languages', ...reading]

const statementColumns = [
  'article_id article_title article_source article_published article_path coder statement_id status actor actor_id',
  'stance stance_value issue issue_id addressee addressee_id date date_first date_last reported_by reported_by_id note',
  'quote quote_start quote_end created updated',
].flatMap(line => line.split(' '))

type Printed = Readonly<Record<string, unknown>>

/** The place of a quotation in the text, in code points, counted here once more. */
function place(quote: string): number {
  return [...text.slice(0, text.indexOf(quote))].length
}

let article = ''

function sorted(keys: readonly string[]): string[] {
  return [...keys].sort()
}

function keysOf(value: unknown): string[] {
  return sorted(Object.keys(value as object)) // printed as an object
}

beforeAll(async () => {
  for (const [path, content] of Object.entries(sources)) cli.write(`sources/${path}`, content)
  await cli.one('init', cli.study, '--coder', 'Amal')
  await cli.one('import', cli.at('sources'), ...study)
  const articles = await cli.json<{ id: string; path: string }>('articles', ...study)
  article = articles.find(({ path }) => path === 'copy/again.txt')?.id ?? ''
}, 120_000)

describe('init', () => {
  it('prints the study', async () => {
    const view = await cli.one<Printed>('init', cli.at('other'), '--template', 'stance', '--coder', 'أمل')
    expect(view).toMatchObject({
      name: 'other',
      template: 'stance',
      formatVersion: 1,
      coder: { name: 'أمل' },
    })
    const keys = 'coder coders created formatVersion id languages name notices template'
    expect(keysOf(view)).toEqual(keys.split(' '))
  })
})

describe('import', () => {
  it('prints its counts, which add up', async () => {
    const counts = await cli.one<Printed>('import', cli.at('sources'), ...study)
    const keys = 'articles duplicates encodings failed families files import milliseconds records skipped'
    expect(keysOf(counts)).toEqual(keys.split(' '))
    expect(counts).toMatchObject({
      files: 7,
      records: 4,
      articles: 0,
      duplicates: 4,
      families: 0,
      skipped: 2,
      failed: 2,
      encodings: { 'utf-8': 4 },
    })
  })

  it('takes a list of paths, and need not wait for the index', async () => {
    const list = cli.write('list.txt', `${cli.at('sources', 'خبر.txt')}\r\n\r\n`)
    const counts = await cli.one<Printed>('import', '--paths-from', list, ...study, '--no-index')
    expect(counts).toMatchObject({ files: 1, records: 1, duplicates: 1 })
  })
})

describe('ledger', () => {
  it('prints one row per record, with its outcome and reason', async () => {
    const [name] = fs.readdirSync(cli.at('study', 'imports')).filter(each => each.endsWith('.json'))
    const first = `import:${name?.replace('.json', '')}`
    const rows = await cli.json<{ path: string; outcome: string; reason: string | null }>(
      ...['ledger', ...study, '--import', first],
    )
    for (const row of rows) expect(keysOf(row)).toEqual(['articles', 'encoding', 'outcome', 'path', 'reason'])
    expect(rows.map(({ path, outcome, reason }) => [path, outcome, reason?.split(':')[0] ?? null])).toEqual([
      ['binary.txt', 'failed', 'binary'],
      ['copy/again.txt', 'imported', null],
      ['empty.txt', 'skipped', 'empty'],
      ['feed.jsonl#1', 'imported', null],
      ['feed.jsonl#2', 'failed', 'no-text-field'],
      ['page.html', 'imported', null],
      ['paper.docx', 'skipped', 'not-text-format'],
      ['خبر.txt', 'duplicate', 'the same bytes as copy/again.txt'],
    ])
  })
})

describe('articles', () => {
  it('prints a row for each, and how each field is known', async () => {
    const rows = await cli.json<Printed>('articles', ...study)
    for (const row of rows) {
      expect(keysOf(row)).toEqual(sorted(rowKeys))
      for (const field of fields) expect(keysOf(row[field])).toEqual(['from', 'status', 'value'])
    }
    expect(rows.map(({ path }) => path)).toEqual(['copy/again.txt', 'feed.jsonl#1', 'page.html'])
    expect(rows[0]).toMatchObject({ length: [...text].length, status: 'not-started', statements: 0 })
  })

  it('sorts, either way round, and stops where it is told to', async () => {
    const up = await cli.json<{ length: number }>('articles', ...study, '--sort', 'length')
    const down = await cli.json<{ length: number }>('articles', ...study, '--sort', '-length', '--limit', '2')
    expect(up.map(({ length }) => length)).toEqual(up.map(({ length }) => length).sort((a, b) => a - b))
    expect(down).toEqual(up.toReversed().slice(0, 2))
  })
})

describe('show', () => {
  it('prints the article with its text, and regions and damage in code points of it', async () => {
    const shown = await cli.one<{
      text: string
      regions: { from: number; to: number }[]
      damage: { from: number; to: number }[]
    }>('show', article, ...study)
    expect(keysOf(shown)).toEqual(sorted(articleKeys))
    expect(shown.text).toBe(text)
    for (const region of shown.regions) expect(keysOf(region)).toEqual(['detail', 'from', 'kind', 'to'])
    for (const damage of shown.damage) expect(keysOf(damage)).toEqual(['from', 'kind', 'to'])
    expect(shown.regions.at(-1)?.to).toBe([...text].length)
    expect(shown.damage.map(({ from, to }) => [...text].slice(from, to).join(''))).toEqual(['????'])
  })
})

describe('code, statements and export', () => {
  const line = {
    id: 'cli-1',
    actor: ['الوزير', 'رئيس البلدية'],
    stance: 'opposes',
    issue: 'القناة',
    date: '2024-11-01',
    reportedBy: 'صحيفة',
    note: 'ملاحظة',
  }
  const evidence = [
    { quote: 'لن تُغلق القناة ????', from: place('لن تُغلق') },
    { quote: 'الوزيرُ', from: place('الوزيرُ'), for: 'actor' },
  ]

  beforeAll(async () => {
    const from = cli.writeLines('lines.jsonl', [{ ...line, article, evidence }])
    const outcome = await cli.one('code', ...study, '--from', from, '--coder', 'Amal')
    expect(outcome).toEqual({ added: 1, unchanged: 0, refused: [] })
  }, 60_000)

  it('print what `code` takes, with who coded it, when, and how far', async () => {
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)
    const printed = await cli.one('statements', ...study, '--coder', 'Amal')
    expect(printed).toEqual({
      ...line,
      article,
      evidence,
      coder: 'Amal',
      status: 'complete',
      created: time,
      updated: time,
    })
    const from = cli.writeLines('printed.jsonl', [printed])
    expect(await cli.one('code', ...study, '--from', from, '--coder', 'Amal')).toEqual({
      added: 0,
      unchanged: 1,
      refused: [],
    })
  })

  it('print what was written, which is there with the columns that are promised', async () => {
    const out = cli.at('out.csv')
    const written = await cli.one('export', ...study, '--format', 'csv', '--out', out)
    expect(written).toEqual({ files: [{ path: out, rows: 1, bytes: fs.statSync(out).size }] })
    const [header] = fs.readFileSync(out, 'utf8').split('\r\n')
    expect(header?.split(',').slice(0, statementColumns.length)).toEqual([
      `\ufeff${statementColumns[0]}`,
      ...statementColumns.slice(1),
    ])
  })
})

describe('check', () => {
  it('prints what it found', async () => {
    const report = await cli.one('check', ...study)
    expect(keysOf(report)).toEqual(['damaged', 'documents', 'index', 'repaired', 'unplaced'])
    expect(report).toMatchObject({ damaged: [], repaired: [], unplaced: [] })
  })
})

describe('decode', () => {
  it('prints the text of each file, and how it was read', async () => {
    const bytes = new Uint8Array([
      0xc7, 0xe1, 0xce, 0xc8, 0xd1, 0x20, 0xc7, 0xe1, 0xe3, 0xcd, 0xe1, 0xed, 13, 10,
    ])
    const arabic = cli.write('windows-1256.txt', bytes)
    const list = cli.write('arabic.txt', `${arabic}\n`)
    const path = cli.at('sources', 'خبر.txt')
    const decoded = await cli.json('decode', path, '--paths-from', list)
    for (const each of decoded)
      expect(keysOf(each)).toEqual(['certainty', 'encoding', 'lost', 'mojibake', 'path', 'text'])
    expect(decoded[0]).toEqual({ path, encoding: 'utf-8', certainty: 1, mojibake: false, lost: 4, text })
    expect(decoded[1]).toMatchObject({
      path: arabic,
      encoding: 'windows-1256',
      lost: 0,
      text: 'الخبر المحلي\n',
    })
  })
})

describe('extract', () => {
  it('prints what an import would make of each file', async () => {
    const paths = ['page.html', 'feed.jsonl', 'binary.txt', 'empty.txt'].map(name => cli.at('sources', name))
    const extracted = await cli.json<{
      path: string
      outcome: string
      reason: string | null
      articles: object[]
    }>(...['extract', ...paths])
    for (const each of extracted) {
      expect(keysOf(each)).toEqual(['articles', 'outcome', 'path', 'reason'])
      for (const shown of each.articles) expect(keysOf(shown)).toEqual(sorted(articleKeys))
    }
    expect(extracted.map(({ path, outcome, articles }) => [path, outcome, articles.length])).toEqual([
      [paths[0], 'imported', 1],
      [paths[1], 'imported', 1],
      [paths[2], 'failed', 0],
      [paths[3], 'skipped', 0],
    ])
    expect(extracted[0]?.reason).toBeNull()
    expect(extracted[1]?.reason).toContain('#2')
  })
})

describe('without --json', () => {
  it('a command prints words, and still nothing but data', async () => {
    const { code, stdout, stderr } = await cli.run('articles', ...study)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.trim().split('\n')).toHaveLength(3)
    expect(stdout).toContain('عنوان الخبر')
  })
})
