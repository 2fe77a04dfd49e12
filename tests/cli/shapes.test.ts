/**
 * What the commands print with `--json` is an interface that scripts rely on: exactly these keys, in code points, and
 * nothing else on standard output.
 */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { CommandLine } from '../support/cli.ts'

const samples = fileURLToPath(new URL('../../samples', import.meta.url))

const articleKeys = [
  'id record ordinal title source agencies author published url keywords section language',
  'length path statements status family',
].flatMap(line => line.split(' '))

const statementColumns = [
  'article_id article_title article_source article_published article_path coder statement_id status actor actor_id',
  'stance stance_value issue issue_id addressee addressee_id date date_first date_last reported_by reported_by_id note',
  'quote quote_start quote_end created updated',
].flatMap(line => line.split(' '))

type Printed = Readonly<Record<string, unknown>>

function keys(value: unknown): string[] {
  return Object.keys(value as Printed).sort() // printed as an object
}

test('the sample study goes through every command with the keys that are promised', {
  timeout: 120_000,
}, async () => {
  const cli = new CommandLine()
  const study = ['--study', cli.study]
  expect(keys(await cli.one('init', cli.study, '--template', 'stance', '--coder', 'نور'))).toContain('id')

  const summary = await cli.one<Printed>('import', join(samples, 'river-dam'), ...study)
  expect(keys(summary)).toEqual(
    'articles duplicates encodings failed families files import milliseconds records skipped'.split(' '),
  )
  expect(summary).toMatchObject({ files: 16, articles: 16, duplicates: 1, skipped: 1, failed: 0 })

  const ledger = await cli.json<Printed>('ledger', ...study, '--import', String(summary['import']))
  expect(ledger).toHaveLength(18)
  for (const row of ledger) expect(keys(row)).toEqual(['articles', 'encoding', 'outcome', 'path', 'reason'])

  const articles = await cli.json<Printed>('articles', ...study, '--sort', '-length', '--limit', '3')
  expect(articles).toHaveLength(3)
  const lengths = articles.map(({ length }) => Number(length))
  expect(lengths).toEqual(lengths.toSorted((left, right) => right - left))
  for (const row of articles) {
    expect(keys(row)).toEqual(articleKeys.toSorted())
    for (const field of ['title', 'keywords', 'language'])
      expect(keys(row[field])).toEqual(['from', 'status', 'value'])
  }

  const shown = await cli.one<Printed>('show', String(articles[0]?.['id']), ...study)
  expect(keys(shown)).toEqual([...articleKeys, 'text', 'regions', 'damage'].sort())
  expect([...String(shown['text'])]).toHaveLength(Number(shown['length']))

  const lines = join(samples, 'river-dam.statements.jsonl')
  expect(await cli.one('code', ...study, '--from', lines, '--coder', 'نور')).toEqual({
    added: 20,
    unchanged: 0,
    refused: [],
  })
  const coded = await cli.json<Printed>('statements', ...study, '--coder', 'نور')
  expect(coded).toHaveLength(20)
  for (const statement of coded) {
    expect(keys(statement)).toEqual(
      expect.arrayContaining(['id', 'article', 'evidence', 'coder', 'status', 'created', 'updated']),
    )
  }
  const again = cli.writeLines('again.jsonl', coded)
  expect(await cli.one('code', ...study, '--from', again, '--coder', 'نور')).toEqual({
    added: 0,
    unchanged: 20,
    refused: [],
  })

  const out = cli.at('out.csv')
  const written = await cli.one<{ files: Printed[] }>('export', ...study, '--format', 'csv', '--out', out)
  expect(written.files.map(keys)).toEqual([['bytes', 'path', 'rows']])
  const text = fs.readFileSync(out, 'utf8')
  expect(text.startsWith('\uFEFFarticle_id,')).toBe(true)
  expect(text.slice(1).split('\r\n')[0]?.split(',').slice(0, statementColumns.length)).toEqual(
    statementColumns,
  )
  expect(written.files[0]).toMatchObject({ rows: 20, bytes: fs.statSync(out).size })

  const report = await cli.one<Printed>('check', ...study)
  expect(keys(report)).toEqual(['damaged', 'documents', 'index', 'repaired', 'unplaced'])
})

test('a file is decoded and extracted without a study', { timeout: 120_000 }, async () => {
  const cli = new CommandLine()
  const arabic = cli.write(
    'خبر.txt',
    Buffer.from([0xc7, 0xe1, 0xce, 0xc8, 0xd1, 0x20, 0xc7, 0xe1, 0xe3, 0xcd, 0xe1, 0xed, 0x0d, 0x0a]),
  )
  const listed = cli.write('list.txt', `${arabic}\n`)
  const [decoded] = await cli.json<Printed>('decode', '--paths-from', listed)
  expect(keys(decoded)).toEqual(['certainty', 'encoding', 'lost', 'mojibake', 'path', 'text'])
  expect(decoded).toMatchObject({
    path: arabic,
    encoding: 'windows-1256',
    mojibake: false,
    lost: 0,
    text: 'الخبر المحلي\n',
  })

  const extracted = await cli.one<Printed>('extract', arabic)
  expect(keys(extracted)).toEqual(['articles', 'outcome', 'path', 'reason'])
  expect(extracted).toMatchObject({ path: arabic, outcome: 'imported', reason: null })
  expect(keys((extracted['articles'] as Printed[])[0])).toEqual(
    [...articleKeys, 'text', 'regions', 'damage'].sort(),
  ) // an object each
})

test('undo takes back what one run of code added, and redo brings it back', {
  timeout: 120_000,
}, async () => {
  const cli = new CommandLine()
  const study = ['--study', cli.study]
  cli.write('sources/a.txt', 'قالت الوزيرة إنها تؤيد الاتفاق.\n')
  await cli.one('init', cli.study, '--coder', 'nour')
  await cli.one('import', cli.at('sources'), ...study)
  const [article] = await cli.json<Printed>('articles', ...study)
  const line = (id: string) => ({
    id,
    article: article?.['id'],
    evidence: [{ quote: 'تؤيد الاتفاق' }],
    actor: 'الوزيرة',
  })
  await cli.one(
    'code',
    ...study,
    '--coder',
    'nour',
    '--from',
    cli.writeLines('two.jsonl', [line('s1'), line('s2')]),
  )
  await cli.one('undo', ...study, '--coder', 'nour')
  expect(await cli.json('statements', ...study)).toEqual([])
  expect(await cli.json('entities', ...study)).toEqual([])
  await cli.one('redo', ...study, '--coder', 'nour')
  expect((await cli.json<Printed>('statements', ...study)).map(({ id }) => id)).toEqual(['s1', 's2'])
})
