/** What `code` takes in all its forms, and what comes out again. */
import * as fs from 'node:fs'
import { expect, it } from 'vitest'
import type { CommandLine } from '../support/cli.ts'
import { withStudy } from '../support/cli.ts'

interface Statement {
  readonly id: string
  readonly actor?: string | string[]
  readonly stance?: string
}

interface Entity {
  readonly id: string
  readonly name: string
  readonly list: string
}

async function withArticle(text: string): Promise<{ cli: CommandLine; article: string; study: string[] }> {
  const path = 'خبر.txt'
  const { cli, articles } = await withStudy({ coder: 'nour', files: { [path]: text } })
  return { cli, article: articles.get(path) ?? '', study: ['--study', cli.study] }
}

function code(cli: CommandLine, lines: readonly unknown[], coder = 'nour') {
  const from = cli.writeLines('lines.jsonl', lines)
  return cli.one('code', '--study', cli.study, '--from', from, '--coder', coder)
}

it('stances come as words and as numbers, names as one or several, and each comes out in one form', async () => {
  const { cli, article, study } = await withArticle('قال الوزيرُ إنه يؤيد الجسر.\n')
  const stances = [-1, 0, 1, '-1', '0', '+1', 'opposes', 'neutral', 'supports', 'not stated', '', null]
  const lines = stances.map((stance, index) => ({ id: `s${index}`, article, actor: 'الوزير', stance }))
  const names = [
    { id: 'n0', article, actor: ['الوزير'] },
    { id: 'n1', article, actor: ['الوزير', 'رئيس البلدية'] },
    { id: 'n2', article, actor: [], issue: 'الجسر' },
  ]
  expect(await code(cli, [...lines, ...names])).toEqual({ added: 15, unchanged: 0, refused: [] })
  const printed = await cli.json<Statement>('statements', ...study)
  const words = ['opposes', 'neutral', 'supports']
  expect(printed.slice(0, 12).map(({ stance }) => stance)).toEqual([
    ...words,
    ...words,
    ...words,
    undefined,
    undefined,
    undefined,
  ])
  expect(printed.slice(12).map(({ actor }) => actor)).toEqual([
    'الوزير',
    ['الوزير', 'رئيس البلدية'],
    undefined,
  ])
  expect(await code(cli, printed)).toEqual({ added: 0, unchanged: 15, refused: [] })
}, 60_000)

it('an actor in several spellings, by several coders, in several runs, is made once', async () => {
  const { cli, article, study } = await withArticle('قال الوزيرُ إنه يؤيد الجسر.\n')
  await code(cli, [
    { article, actor: 'أحمد حدّاد', addressee: ['احمد حداد', 'AHMAD'] },
    { article, actor: '  أحمد   حداد ' },
  ])
  await code(cli, [{ article, actor: 'احمد حدّاد', addressee: 'Ahmad' }], 'ليلى')
  const entities = await cli.json<Entity>('entities', ...study)
  expect(entities.map(({ name, list }) => [name, list]).sort()).toEqual([
    ['AHMAD', 'actors'],
    ['أحمد حدّاد', 'actors'],
  ])
}, 60_000)

it('after a merge every command shows the one that stays, and no statement is rewritten', async () => {
  const { cli, article, study } = await withArticle('قال الوزيرُ إنه يؤيد الجسر.\n')
  await code(cli, [
    { id: 's1', article, actor: 'وزير النقل' },
    { id: 's2', article, actor: 'الوزير' },
  ])
  const entities = await cli.json<Entity>('entities', ...study)
  const idOf = (name: string) => entities.find(entity => entity.name === name)?.id ?? ''
  const path = `coding/nour/${article.slice(8, 10)}/${article.slice(8, -2)}.json`
  const before = fs.readFileSync(cli.at('study', path))
  await cli.one('merge', idOf('وزير النقل'), idOf('الوزير'), ...study, '--coder', 'nour')

  expect(fs.readFileSync(cli.at('study', path)).equals(before)).toBe(true)
  const statements = await cli.json<Statement>('statements', ...study)
  expect(statements.map(({ actor }) => actor)).toEqual(['الوزير', 'الوزير'])
  const out = cli.at('out.csv')
  await cli.one(
    'export',
    ...study,
    '--format',
    'csv-plain',
    '--out',
    out,
    '--columns',
    'statement_id,actor,actor_id',
  )
  expect(fs.readFileSync(out, 'utf8').trim().split(/\r?\n/).slice(1)).toEqual([
    `s1,الوزير,${idOf('الوزير')}`,
    `s2,الوزير,${idOf('الوزير')}`,
  ])
  expect(await cli.refused('merge', idOf('الوزير'), idOf('وزير النقل'), ...study, '--coder', 'nour')).toMatch(
    /"الوزير" cannot be merged into itself/,
  )
  await cli.one('undo', ...study, '--coder', 'nour')
  const parted = await cli.json<Statement>('statements', ...study)
  expect(parted.map(({ actor }) => actor)).toEqual(['وزير النقل', 'الوزير'])
}, 60_000)

it('a quotation that stands twice is taken where "from" says, in code points, also after emoji and CRLF', async () => {
  const { cli, article, study } = await withArticle('👩🏽‍🌾 الجسر أولاً\r\nثم الجسر 🌉 والجسر ثانياً\r\n')
  const [view] = await cli.json<{ text: string }>('show', article, ...study)
  const letters = [...(view?.text ?? '')]
  const places = letters.flatMap((_, at) => (letters.slice(at, at + 5).join('') === 'الجسر' ? [at] : []))
  expect(places).toHaveLength(2 + 1)
  const lines = places.map((from, index) => ({
    id: `s${index}`,
    article,
    actor: 'x',
    evidence: [{ quote: 'الجسر', from, for: 'issue' }],
  }))
  expect(await code(cli, [...lines, { article, actor: 'x', evidence: [{ quote: 'الجسر' }] }])).toEqual({
    added: 3,
    unchanged: 0,
    refused: [{ line: 4, reason: expect.stringMatching(/stands 3 times/) }],
  })
  const printed = await cli.json<{ evidence: unknown[] }>('statements', ...study)
  expect(printed.map(({ evidence }) => evidence)).toEqual(lines.map(({ evidence }) => evidence))
}, 60_000)

it('lines come from standard input too, with a mark before them, CRLF between them, and blank ones among them', async () => {
  const { cli, article } = await withArticle('قال الوزيرُ إنه يؤيد الجسر.\n')
  const line = JSON.stringify({ article, actor: 'الوزير' })
  const from = cli.write('windows.jsonl', `\ufeff${line}\r\n\r\n${line}\r\nnot json`)
  const outcome = await cli.one('code', '--study', cli.study, '--coder', 'nour', '--from', from)
  expect(outcome).toEqual({
    added: 2,
    unchanged: 0,
    refused: [{ line: 4, reason: expect.stringMatching(/^the line is not JSON/) }],
  })
}, 60_000)
