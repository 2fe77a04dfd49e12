import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StatementDraft, TextGround } from '../../../../core/model/coding-views.ts'
import type { ArticleId } from '../../../../core/model/ids.ts'
import { aStudy, filesIn, type TestStudy } from '../../../support/a-study.ts'
import { encodeIn } from '../../import/encode-bytes.ts'

const text = [
  'الوزير يرحب بالجسر الجديد',
  '',
  'قال الوزير أمس إن الجسر الجديد سيفتح يوم الاثنين 5 مايو 2024، وإن العمل انتهى قبل موعده.',
  '',
  'وعارض رئيس البلدية القرار، وقال إن أحداً لم يسأل المدينة.',
  '',
].join('\n')
const page = encodeIn('windows-1256', text)

async function pageOf(more: Readonly<Record<string, string | Uint8Array>> = {}) {
  const study = await aStudy({ coder: 'Amal', files: { 'page.txt': page, ...more } })
  return { study, article: await study.article('page.txt') }
}

function reread(study: TestStudy, ids: readonly ArticleId[], encoding?: string | null) {
  const selection = { ids: [...ids] }
  return study.call('records.reread', { selection, ...(encoding === undefined ? {} : { encoding }) })
}

function evidenceIn(study: TestStudy, article: ArticleId) {
  return study
    .call('coding.read', { article })
    .then(({ statements }) => statements.flatMap(({ evidence }) => evidence))
}

function codingOf(study: TestStudy) {
  return [...study.documents()].filter(([path]) => path.startsWith('coding/'))
}

/** Everything but the counters. */
function contents(study: TestStudy) {
  return [...study.documents()].map(([path, { rev: _rev, ...rest }]) => [path, rest])
}

describe('a page that was read in a wrong encoding and coded', () => {
  it('has its evidence placed when it is read in the right one, in the reader, in lists and in exports', async () => {
    const { study, article } = await pageOf()
    expect(await reread(study, [article], 'iso-8859-6')).toMatchObject({
      changed: 1,
      failed: [],
      unplaced: 0,
    })
    const wrong = await study.call('article.read', { article })
    expect(wrong).toMatchObject({
      encoding: 'iso-8859-6',
      reading: { encoding: 'iso-8859-6', profile: null },
    })
    expect(wrong.text).not.toBe(text)
    const [from, to] = [text.indexOf('الجسر الجديد سيفتح'), text.indexOf(' يوم')]
    const inWord = text.indexOf('رئيس')
    await study.code([
      { id: 's1', article, evidence: [{ quote: wrong.text.slice(from, to) }], stance: 'supports' },
      {
        id: 's2',
        article,
        evidence: [{ quote: wrong.text.slice(inWord + 1, inWord + 3), from: inWord + 1 }],
      },
    ])
    const coding = codingOf(study)
    const before = contents(study)

    expect(await reread(study, [article], null)).toMatchObject({ changed: 1, failed: [], unplaced: 0 })
    const right = await study.call('article.read', { article })
    expect(right).toMatchObject({ text, encoding: 'windows-1256', reading: null })
    expect(codingOf(study)).toEqual(coding)
    expect(await evidenceIn(study, article)).toEqual([
      { from, to, for: null, quote: 'الجسر الجديد سيفتح', isPlaced: true },
      { from: inWord + 1, to: inWord + 3, for: null, quote: 'ئي', isPlaced: true },
    ])
    await study.call('index.settled', {})
    const { rows } = await study.call('statements.page', { offset: 0, limit: 10 })
    expect(rows[0]?.evidence).toEqual([
      { quote: 'الجسر الجديد سيفتح', fromCodePoint: from, toCodePoint: to, for: null },
    ])
    const target = study.ports.picks.of(join(study.root, 'out.csv'))
    await study.call('export.write', { format: 'csv', target })
    expect(fs.readFileSync(join(study.root, 'out.csv'), 'utf8')).toContain('الجسر الجديد سيفتح')
    expect((await study.call('study.check', { repair: false })).unplaced).toEqual([])

    await study.call('history.undo', {})
    expect(contents(study)).toEqual(before)
    expect((await evidenceIn(study, article)).map(({ isPlaced }) => isPlaced)).toEqual([true, true])
  })

  it('has evidence written in the new text when its statement is saved, and coded lines are known again', async () => {
    const { study, article } = await pageOf()
    await reread(study, [article], 'iso-8859-6')
    const wrong = await study.call('article.read', { article })
    const quote = wrong.text.slice(0, text.indexOf(' يرحب'))
    const from = 0
    await study.code([{ id: 's1', article, evidence: [{ quote, from }], note: 'x' }])
    await reread(study, [article], null)
    const line = { id: 's1', article, evidence: [{ quote: 'الوزير', from }], note: 'x' }
    expect(await study.code([line])).toMatchObject({ unchanged: 1, refused: [] })
    const [statement] = (await study.call('coding.read', { article })).statements
    if (statement === undefined) throw new Error('The statement is gone.')
    const { id, values } = statement
    const evidence = statement.evidence.map(({ from, to, for: of }) => ({ from, to, for: of }))
    const next = { ...values, note: { kind: 'text' as const, text: 'y' } } as never // values as they were read
    await study.call('statement.save', {
      article,
      statement: { id, status: 'draft', values: next, evidence },
    })
    expect(JSON.stringify(codingOf(study))).toContain('"quote":"الوزير"')
  })
})

describe('what is saved with offsets of a text that was read again meanwhile', () => {
  const id = 'statement:aaaabbbbccccdddd' as never // of the form that ids have
  const draft = (evidence: StatementDraft['evidence'], values: StatementDraft['values'] = {}) => ({
    ...{ id, status: 'draft' as const, values, evidence: [...evidence] },
  })
  const wordsAt = (view: { text: string; ground: TextGround }, from: number, to: number) => ({
    ...{ from, to, for: null, chosenIn: { ...view.ground, quote: view.text.slice(from, to) } },
  })

  it('stands at the same words in the text of now', async () => {
    const { study, article } = await pageOf()
    await reread(study, [article], 'utf-8')
    const wrong = await study.call('article.read', { article })
    const from = wrong.text.indexOf(' ') + 1
    const place = wordsAt(wrong, from, wrong.text.indexOf(' ', from))
    await reread(study, [article], null)
    const words = text.split(' ')
    const saved = await study.call('statement.save', { article, statement: draft([place]) })
    expect(saved.statements[0]?.evidence).toMatchObject([
      { from: text.indexOf(' ') + 1, quote: words[1], isPlaced: true },
    ])
    expect(saved.ground.revision).toBe(3)
  })

  it('keeps the evidence of a statement that is saved with the offsets that it had', async () => {
    const { study, article } = await pageOf()
    await reread(study, [article], 'utf-8')
    const wrong = await study.call('article.read', { article })
    const from = wrong.text.indexOf(' ') + 1
    const place = wordsAt(wrong, from, wrong.text.indexOf(' ', from))
    await study.call('statement.save', { article, statement: draft([place]) })
    await reread(study, [article], null)
    const note = { note: { kind: 'text', text: 'typed meanwhile' } } as const
    const saved = await study.call('statement.save', { article, statement: draft([place], note) })
    expect(saved.statements[0]?.evidence).toMatchObject([{ quote: text.split(' ')[1], isPlaced: true }])
  })

  it('is refused where the words are in no text any more, though the revision has the same number', async () => {
    const { study, article } = await pageOf()
    await reread(study, [article], 'iso-8859-6')
    const wrong = await study.call('article.read', { article })
    const place = wordsAt(wrong, 0, 6)
    await study.call('history.undo', {})
    await reread(study, [article], 'utf-8')
    expect((await study.call('article.read', { article })).ground.revision).toBe(wrong.ground.revision)
    expect(await study.failure('statement.save', { article, statement: draft([place]) })).toEqual({
      kind: 'text-changed',
      quote: place.chosenIn.quote,
    })
    expect((await study.call('coding.read', { article })).statements).toEqual([])
  })

  it('is of the text that it was chosen in also where only the bounds of the article moved', async () => {
    const { study, article } = await pageOf()
    const whole = await study.call('article.read', { article })
    const at = text.indexOf('وعارض')
    const { article: second } = await study.call('record.cut', { article, at })
    const first = wordsAt(whole, 0, 6)
    const saved = await study.call('statement.save', { article, statement: draft([first]) })
    expect(saved.statements[0]?.evidence).toMatchObject([{ from: 0, to: 6, quote: text.slice(0, 6) }])
    const place = wordsAt(whole, at, at + 5)
    expect(await study.failure('statement.save', { article, statement: draft([place]) })).toMatchObject({
      kind: 'text-changed',
    })
    expect((await study.call('article.read', { article: second })).ground.from).toBe(at)
  })
})

describe('what people corrected', () => {
  it('holds in the new text: marks, cuts, joins, fields and numbers', async () => {
    const { study, article } = await pageOf()
    await reread(study, [article], 'iso-8859-6')
    const mayor = text.indexOf('وعارض')
    const { article: second } = await study.call('record.cut', { article, at: mayor })
    await study.call('record.markRegion', { article, from: 0, to: 3, kind: 'furniture', detail: 'source' })
    await study.call('articles.correct', { selection: { ids: [second] }, field: 'title', value: 'البلدية' })
    await study.call('articles.setStatus', { selection: { ids: [second] }, status: 'done' })
    expect(await reread(study, [second], 'windows-1256')).toMatchObject({ changed: 1 })
    const [one, two] = [
      await study.call('article.read', { article }),
      await study.call('article.read', { article: second }),
    ]
    expect(one.text + two.text).toBe(text)
    expect(two.text).toMatch(/^وعارض/)
    expect(two.title).toMatchObject({ value: 'البلدية', status: 'corrected' })
    expect(two.status).toBe('done')
    expect(one.regions[0]).toMatchObject({ from: 0, kind: 'furniture', detail: 'source' })
    expect(one.text.slice(0, one.regions[0]?.to)).toBe('الوزير يرحب بالجسر الجديد\n\n')
    expect(await reread(study, [second])).toMatchObject({ changed: 0, failed: [] })
  })

  it('is kept with evidence that finds no place, which is counted and listed', async () => {
    const { study, article } = await pageOf()
    await study.code([{ id: 's1', article, evidence: [{ quote: 'رئيس البلدية' }] }])
    expect(await reread(study, [article], 'utf-16le')).toMatchObject({
      changed: 1,
      unplaced: 1,
      unplacedFirst: [{ article, statement: 's1', quote: 'رئيس البلدية' }],
    })
    const [lost] = await evidenceIn(study, article)
    expect(lost).toMatchObject({ quote: 'رئيس البلدية', isPlaced: false })
    expect((await study.call('study.check', { repair: false })).unplaced).toEqual([
      { statement: 's1', article, quote: 'رئيس البلدية' },
    ])
    const [statement] = (await study.call('coding.read', { article })).statements
    const evidence = [{ from: lost?.from ?? 0, to: lost?.to ?? 0, for: null }]
    const draft = { id: statement?.id as never, status: 'draft' as const, values: {}, evidence }
    const saved = await study.call('statement.save', { article, statement: draft })
    expect(saved.statements[0]?.evidence).toEqual([lost])
    await reread(study, [article], null)
    expect(await evidenceIn(study, article)).toMatchObject([{ quote: 'رئيس البلدية', isPlaced: true }])
  })
})

describe('records of many to a file', () => {
  const rows = [1, 2, 3].map(n => `{"title":"خبر ${n}","text":"قال الوزير ${n} إن الجسر سيفتح قريبا جدا."}`)

  it('are found by their place, and keep their names', async () => {
    const { study } = await pageOf({ 'many.jsonl': encodeIn('windows-1256', `${rows.join('\n')}\n`) })
    const second = await study.article('many.jsonl#2')
    expect(await reread(study, [second], 'iso-8859-6')).toMatchObject({ changed: 1, failed: [] })
    const view = await study.call('article.read', { article: second })
    expect(view).toMatchObject({ path: 'many.jsonl#2', encoding: 'iso-8859-6' })
    const third = await study.call('article.read', { article: await study.article('many.jsonl#3') })
    expect(third).toMatchObject({ encoding: 'windows-1256', reading: null })
    const all = [...(await study.articles()).values()]
    expect(await reread(study, all, 'windows-1256')).toMatchObject({ changed: 4, failed: [] })
    expect((await study.call('article.read', { article: second })).text).toBe(
      'قال الوزير 2 إن الجسر سيفتح قريبا جدا.',
    )
  })

  it('stay as they are where the file holds another number of them', async () => {
    const { study } = await pageOf({ 'many.jsonl': encodeIn('windows-1256', `${rows.join('\n')}\n`) })
    const article = await study.article('many.jsonl#1')
    const before = contents(study)
    const { failed, changed } = await reread(study, [article], 'utf-16le')
    expect(changed).toBe(0)
    expect(failed).toMatchObject([{ article }])
    expect(contents(study)).toEqual(before)
  })
})

describe('what cannot be read again', () => {
  it('is named where its original is gone or torn, and the others are read', async () => {
    const { study, article } = await pageOf()
    study.write({ 'later/other.txt': encodeIn('windows-1256', `${text}ثم غادر.\n`) })
    await study.import('later')
    const other = (await study.articles()).get('other.txt') ?? article
    const [archive = ''] = filesIn(study.folder).filter(path => path.endsWith('.zip'))
    fs.truncateSync(join(study.folder, archive), 40)
    const outcome = await reread(study, [article, other], 'iso-8859-6')
    expect(outcome.changed).toBe(1)
    expect(outcome.failed).toEqual([{ article, reason: 'no-original', detail: null }])
    fs.rmSync(join(study.folder, archive))
    expect((await reread(study, [article], null)).failed).toMatchObject([{ reason: 'no-original' }])
  })

  it('is an encoding that nobody knows', async () => {
    const { study, article } = await pageOf()
    const selection = { ids: [article] }
    expect(await study.failure('records.reread', { selection, encoding: 'windows-9999' })).toEqual({
      kind: 'unknown-encoding',
      encoding: 'windows-9999',
    })
  })
})

it('many are read in several commits, can be stopped, and are undone as one', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 260 }, (_, at) => [`f${at}.txt`, encodeIn('windows-1256', `${text}${at}\n`)]),
  )
  const study = await aStudy({ coder: 'Amal', files })
  const before = contents(study)
  const selection = { filter: {}, except: [] }
  const stop = study.program.subscribe(event => {
    if (event.kind === 'progress' && event.task === 'change' && event.done === 220)
      void study.call('articles.stopChange', {})
  })
  const done = await study.call('records.reread', { selection, encoding: 'iso-8859-6' })
  stop()
  expect(done.changed + done.left).toBe(260)
  expect(done.left).toBeGreaterThan(0)
  const undone = await study.call('history.undo', { group: done.group })
  expect(undone.length).toBeGreaterThan(1)
  expect(contents(study)).toEqual(before)
})
