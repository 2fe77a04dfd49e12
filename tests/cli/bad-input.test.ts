/**
 * Whatever is wrong with what a person gives, a plain sentence names it, the exit code is 1 or the ledger has a row, and
 * nothing is lost.
 */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CommandLine, withStudy } from '../support/cli.ts'

interface LedgerLine {
  readonly path: string
  readonly outcome: string
  readonly reason: string | null
}

const timeout = { timeout: 120_000 }

const path = 'خبر.txt'
const text = 'عنوان الخبر\n\nقالت الوزيرة إنها تؤيد الاتفاق. وأضافت أنها تؤيد الحوار.\n'

async function withArticle(): Promise<{ cli: CommandLine; article: string }> {
  const { cli, articles } = await withStudy({ coder: 'nour', files: { [path]: text } })
  return { cli, article: articles.get(path) ?? '' }
}

/** The same, imported a moment ago. */
async function withNewArticle(): Promise<{ cli: CommandLine; article: string }> {
  const cli = new CommandLine()
  cli.write(`sources/${path}`, text)
  await cli.one('init', cli.study, '--coder', 'nour')
  await cli.one('import', cli.at('sources'), '--study', cli.study)
  const [row] = await cli.json<{ id: string }>('articles', '--study', cli.study)
  return { cli, article: row?.id ?? '' }
}

/** The sentence on standard error of a command that must fail and print no data. */
async function sentence(cli: CommandLine, ...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await cli.run(...words)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr.trim()).not.toContain('\n')
  expect(stderr).not.toMatch(/unexpected|\bat .*\.ts:/)
  return stderr.trim()
}

test(
  'every file that is no text ends as a row with its reason, and the others are imported',
  timeout,
  async () => {
    const cli = new CommandLine()
    cli.write('sources/good.txt', 'قالت الوزارة إن المحادثات تستأنف غداً.\n')
    cli.write('sources/empty.txt', '')
    cli.write('sources/blank.txt', ' \r\n\t\n')
    cli.write(
      'sources/photo.txt',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]),
    )
    cli.write('sources/broken.json', '{"title": "عنوان", "maintext": ')
    cli.write('sources/no-text.json', '{"colour": "red"}')
    cli.write(
      'sources/lines.jsonl',
      '{"text": "سطر أول من الخبر"}\nnot json\n{"text": "سطر ثالث من الخبر"}\n',
    )
    cli.write('sources/paper.pdf', '%PDF-1.7')
    fs.symlinkSync(cli.at('sources'), cli.at('sources', 'loop'))
    fs.symlinkSync(cli.at('nowhere'), cli.at('sources', 'dangling.txt'))
    await cli.one('init', cli.study)
    await cli.one('import', cli.at('sources'), '--study', cli.study)
    const rows = await cli.json<LedgerLine>('ledger', '--study', cli.study)
    const outcomes = Object.fromEntries(
      rows.map(({ path, outcome, reason }) => [path, `${outcome} ${reason?.split(':')[0] ?? ''}`.trim()]),
    )
    expect(outcomes).toEqual({
      'good.txt': 'imported',
      'empty.txt': 'skipped empty',
      'blank.txt': 'skipped empty',
      'photo.txt': 'failed binary',
      'broken.json': 'failed broken-json',
      'no-text.json': 'failed no-text-field',
      'lines.jsonl#1': 'imported',
      'lines.jsonl#2': 'failed broken-json',
      'lines.jsonl#3': 'imported',
      'paper.pdf': 'skipped not-text-format',
      loop: 'skipped symlink-loop',
      'dangling.txt': 'skipped not-a-file',
    })
  },
)

test(
  'a path that is not there, a folder that is no study, and the study itself are refused by name',
  timeout,
  async () => {
    const cli = new CommandLine()
    await cli.one('init', cli.study)
    expect(await sentence(cli, 'import', cli.at('gone'), '--study', cli.study)).toContain(cli.at('gone'))
    expect(await sentence(cli, 'import', cli.study, '--study', cli.study)).toContain(cli.study)
    expect(await cli.json('ledger', '--study', cli.study)).toEqual([])
    fs.mkdirSync(cli.at('plain'))
    expect(await sentence(cli, 'articles', '--study', cli.at('plain'))).toMatch(/plain is not a study/)
    expect(await sentence(cli, 'init', cli.study)).toMatch(/is a study already/)
    cli.write('full/note.txt', 'x')
    expect(await sentence(cli, 'init', cli.at('full'))).toMatch(/full is not empty/)
  },
)

test('a study of a newer format is refused and not touched', timeout, async () => {
  const cli = new CommandLine()
  await cli.one('init', cli.study)
  const path = join(cli.study, 'study.json')
  const newer = fs.readFileSync(path, 'utf8').replace('"formatVersion": 1', '"formatVersion": 2')
  fs.writeFileSync(path, newer)
  expect(await sentence(cli, 'articles', '--study', cli.study)).toMatch(
    /newer version \(format 2; this one knows 1\)/,
  )
  expect(fs.readFileSync(path, 'utf8')).toBe(newer)
})

test('words that make no sense are answered with how they should be', timeout, async () => {
  const cli = new CommandLine()
  expect(await sentence(cli, 'fly')).toMatch(/no command "fly"/)
  expect(await sentence(cli, 'articles')).toMatch(/--study is missing/)
  expect(await sentence(cli, 'articles', '--study', cli.study, '--limit', 'all')).toMatch(/whole number/)
  expect(await sentence(cli, 'init', cli.study, '--coder', '***')).toMatch(/coder's name/)
  expect(await sentence(cli, 'init', cli.study, '--template', 'none')).toMatch(/no codebook template "none"/)
})

describe('a line that cannot be coded is refused with its reason', () => {
  const quote = 'قالت الوزيرة'
  const cases: readonly (readonly [
    name: string,
    change: Readonly<Record<string, unknown>>,
    reason: RegExp,
  ])[] = [
    ['an article that is not there', { article: `article:${'0'.repeat(24)}-1` }, /no article/],
    ['an id that is none', { article: 'somewhere' }, /article/],
    [
      'a quotation that stands nowhere',
      { evidence: [{ quote: 'لم يقل أحد' }] },
      /does not stand in the article/,
    ],
    ['a quotation that stands twice', { evidence: [{ quote: 'تؤيد' }] }, /stands 2 times .* "from"/],
    ['a quotation at another place', { evidence: [{ quote: 'تؤيد', from: 0 }] }, /does not stand at 0/],
    ['a place beyond the end', { evidence: [{ quote: 'تؤيد', from: 9_999 }] }, /has \d+ code points/],
    ['a point that is not on the scale', { stance: 2 }, /stance: 2 is not on the scale/],
    ['a day that no calendar has', { date: '2024-02-30' }, /date: .*EDTF/],
    ['a date in words', { date: '27 أيلول' }, /EDTF/],
    ['two issues where one is taken', { issue: ['أ', 'ب'] }, /issue: takes one value/],
    ['a variable that the codebook lacks', { mood: 'grim' }, /no variable "mood"/],
    ['evidence for a variable that the codebook lacks', { evidence: [{ quote, for: 'mood' }] }, /"mood"/],
  ]

  test('each in one run, and the good line among them is added', timeout, async () => {
    const { cli, article } = await withArticle()
    const good = {
      article,
      evidence: [{ quote }],
      actor: ['الوزيرة', 'الوزارة'],
      stance: 1,
      issue: 'الاتفاق',
      date: '2024-11?',
    }
    const lines = [...cases.map(([, change]) => ({ ...good, ...change })), good, { article }]
    const path = cli.writeLines('lines.jsonl', lines)
    fs.appendFileSync(path, 'not json\n')
    const { added, refused } = await cli.one<{ added: number; refused: { line: number; reason: string }[] }>(
      ...['code', '--study', cli.study, '--from', path, '--coder', 'nour'],
    )
    expect(added).toBe(1)
    for (const [index, [name, , reason]] of cases.entries()) {
      expect(refused.find(({ line }) => line === index + 1)?.reason, name).toMatch(reason)
    }
    expect(refused.slice(cases.length).map(({ reason }) => reason)).toEqual([
      'there is nothing in the statement',
      expect.stringMatching(/not JSON/),
    ])
  })
})

test('an id that is taken by another statement is refused, and the statement stays', timeout, async () => {
  const { cli, article } = await withArticle()
  const line = {
    id: 's1',
    article,
    evidence: [{ quote: 'قالت الوزيرة' }],
    actor: 'الوزيرة',
    stance: 'supports',
  }
  const code = (changed: object) =>
    cli.one<{ added: number; unchanged: number; refused: { reason: string }[] }>(
      ...[
        'code',
        '--study',
        cli.study,
        '--coder',
        'nour',
        '--from',
        cli.writeLines('l.jsonl', [{ ...line, ...changed }]),
      ],
    )
  expect(await code({})).toMatchObject({ added: 1 })
  expect(await code({})).toMatchObject({ unchanged: 1 })
  expect((await code({ stance: 'opposes' })).refused[0]?.reason).toMatch(
    /"s1" is there already, with other values/,
  )
  const [kept] = await cli.json<{ stance: string }>('statements', '--study', cli.study)
  expect(kept?.stance).toBe('supports')
})

test('a damaged document is named, left as it is, and made again when asked to', timeout, async () => {
  const { cli, article } = await withNewArticle()
  const from = cli.writeLines('l.jsonl', [
    { id: 's1', article, evidence: [{ quote: 'قالت الوزيرة' }], actor: 'الوزيرة' },
  ])
  await cli.one('code', '--study', cli.study, '--coder', 'nour', '--from', from)
  const before = await cli.json('statements', '--study', cli.study)
  const stem = article.replace('article:', '').replace(/-1$/, '')
  const coded = `coding/nour/${stem.slice(0, 2)}/${stem}.json`
  const record = `records/${stem.slice(0, 2)}/${stem}.json`
  for (const path of [coded, record, 'codebook.json'])
    fs.writeFileSync(join(cli.study, path), '{ half a docu')

  // A record of the last import is made again at once, since a power cut may have taken it; what stood there is kept.
  const found = await cli.run('check', '--study', cli.study, '--json')
  expect(found.code).toBe(1)
  expect(found.stderr).toContain(`${record}: This record was not whole on disk`)
  const report = JSON.parse(found.stdout) as { damaged: { path: string }[] } // as `check` prints it
  expect(report.damaged.map(({ path }) => path).sort()).toEqual(['codebook.json', coded])
  expect(fs.readFileSync(join(cli.study, coded), 'utf8')).toBe('{ half a docu')
  expect((await cli.run('statements', '--study', cli.study)).stderr).toMatch(
    /codebook.json is damaged .* check --repair/,
  )

  expect((await cli.run('check', '--study', cli.study, '--repair')).code).toBe(0)
  expect((await cli.run('check', '--study', cli.study)).code).toBe(0)
  expect(await cli.json('statements', '--study', cli.study)).toEqual(before)
  const kept = fs
    .readdirSync(cli.study, { recursive: true })
    .filter(name => String(name).includes('.damaged-'))
  expect(kept).toHaveLength(3)
})

test('a last line of the history that was cut short is set aside and said', timeout, async () => {
  const { cli, article } = await withArticle()
  const from = cli.writeLines('l.jsonl', [
    { id: 's1', article, evidence: [{ quote: 'قالت الوزيرة' }], actor: 'الوزيرة' },
  ])
  await cli.one('code', '--study', cli.study, '--coder', 'nour', '--from', from)
  const month = fs
    .readdirSync(join(cli.study, 'history', 'nour'))
    .sort()
    .at(-1)
  fs.appendFileSync(join(cli.study, 'history', 'nour', month ?? ''), '{"seq":99,"at":"20')
  const { code, stderr } = await cli.run('statements', '--study', cli.study)
  expect(code).toBe(0)
  expect(stderr).toMatch(/cut short .* set aside as history\/nour\/.*\.damaged-/)
  expect(await cli.json('statements', '--study', cli.study)).toHaveLength(1)
  expect((await cli.run('check', '--study', cli.study)).code).toBe(0)
})

test(
  'a second process for the same coder is refused by name, and one for another coder is not',
  timeout,
  async () => {
    const { cli, article } = await withArticle()
    const many = Array.from({ length: 2_000 }, (_, index) => ({
      id: `s${index}`,
      article,
      evidence: [{ quote: 'قالت الوزيرة' }],
      actor: 'الوزيرة',
    }))
    const from = cli.writeLines('many.jsonl', many)
    const busy = cli.start('code', '--study', cli.study, '--from', from, '--coder', 'nour', '--progress')
    await new Promise(resolve => busy.stderr.once('data', resolve))
    const one = cli.writeLines('one.jsonl', [
      { article, evidence: [{ quote: 'قالت الوزيرة' }], actor: 'ليلى' },
    ])
    expect(await sentence(cli, 'code', '--study', cli.study, '--from', one, '--coder', 'nour')).toMatch(
      /open for coder "nour" elsewhere \(process \d+/,
    )
    expect(await cli.one('code', '--study', cli.study, '--from', one, '--coder', 'ليلى')).toMatchObject({
      added: 1,
    })
    busy.kill('SIGKILL')
    await new Promise(resolve => busy.once('close', resolve))
    expect(await cli.one('code', '--study', cli.study, '--from', one, '--coder', 'nour')).toMatchObject({
      added: 1,
    })
  },
)

test('an import that is interrupted with Ctrl+C leaves nothing in the study', timeout, async () => {
  const cli = new CommandLine()
  for (let index = 0; index < 4_000; index++)
    cli.write(`sources/${index % 20}/${index}.txt`, `خبر رقم ${index}\n`.repeat(20))
  await cli.one('init', cli.study)
  const running = cli.start('import', cli.at('sources'), '--study', cli.study, '--progress')
  let said = ''
  running.stderr.setEncoding('utf8')
  running.stderr.on('data', (text: string) => {
    if (said === '') running.kill('SIGINT')
    said += text
  })
  const code = await new Promise(resolve => running.once('close', resolve))
  expect(code).toBe(1)
  expect(said).toMatch(/cancelled; nothing of it is left/)
  expect(await cli.json('articles', '--study', cli.study)).toEqual([])
  expect(await cli.json('ledger', '--study', cli.study)).toEqual([])
  expect(fs.readdirSync(join(cli.study, 'imports'))).toEqual([])
  expect((await cli.run('check', '--study', cli.study)).code).toBe(0)
})
