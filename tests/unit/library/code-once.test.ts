import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../core/model/ids.ts'
import { statementId } from '../../../core/model/ids.ts'
import type { TestStudy } from '../../support/a-study.ts'
import { aStudy } from '../../support/a-study.ts'

const report =
  'قال وزير المياه إن المحادثات حول السد ستستأنف في الأسبوع المقبل بعد انقطاع دام ثلاثة أشهر وأضاف أن بلاده مستعدة لتبادل البيانات'
const telling = (title: string, source: string, text = report) => JSON.stringify({ title, source, text })

const files = {
  'a.json': telling('محادثات السد', 'النهر'),
  'b.json': telling('الوزير والسد', 'الساحل', `${report} مع جيرانها.`),
  'c.json': telling('عودة المحادثات', 'الشمال', `بيروت - ${report}`),
  'lone.json': telling(
    'قطاف الزيتون',
    'الشمال',
    'تستعد قرى الوادي لموسم قطاف الزيتون وسط توقعات بمحصول أقل من العام الماضي',
  ),
}

interface Tellings {
  readonly study: TestStudy
  readonly a: ArticleId
  readonly b: ArticleId
  readonly c: ArticleId
  readonly lone: ArticleId
}

async function tellings(): Promise<Tellings> {
  const study = await aStudy({ coder: 'Amal', files })
  await study.call('index.settled', {})
  const [a, b, c, lone] = await Promise.all(Object.keys(files).map(file => study.article(file)))
  if (!a || !b || !c || !lone) throw new Error('four files make four articles')
  return { study, a, b, c, lone }
}

const values = { stance: { kind: 'member', id: 'opposes' } } as const

function draft(id: string) {
  return { id: statementId.parse(`statement:${id}`), status: 'draft' as const, values, evidence: [] }
}

describe('coding once for a family', () => {
  test('sets the others done with what was coded, in one step of undo, and copies no statement', async () => {
    const { study, a, b, c } = await tellings()
    await study.call('statement.save', { article: a, statement: draft('aaaabbbbccccdddd') })
    const before = study.documents()
    const done = await study.call('families.codeOnce', { selection: { ids: [a] } })
    expect(done).toMatchObject({ changed: 2, kept: 0, uncoded: 0, gone: 0, left: 0 })
    for (const other of [b, c]) {
      expect(await study.call('coding.read', { article: other })).toMatchObject({
        status: 'done',
        codedWith: { article: a, title: 'محادثات السد' },
        statements: [],
      })
    }
    expect(await study.call('coding.read', { article: a })).toMatchObject({
      status: 'in-progress',
      codedWith: null,
    })
    const [last] = await study.call('history.recent', { limit: 1 })
    expect(last?.label).toEqual({ kind: 'coded-with', subject: 'محادثات السد' })
    await study.call('history.undo', { group: done.group })
    const coded = (documents: ReadonlyMap<string, unknown>) =>
      [...documents].filter(([path]) => path.startsWith('coding/'))
    expect(coded(study.documents())).toEqual(coded(before))
  })

  test('leaves alone what the coder has done by hand, and says how many', async () => {
    const { study, a, b, c } = await tellings()
    await study.call('articles.setStatus', { selection: { ids: [a] }, status: 'done' })
    await study.call('articles.setStatus', { selection: { ids: [b] }, status: 'excluded', reason: 'Short' })
    await study.call('statement.save', { article: c, statement: draft('aaaabbbbccccdddd') })
    const before = [b, c].map(article => study.call('coding.read', { article }))
    expect(await study.call('families.codeOnce', { selection: { ids: [a] } })).toMatchObject({
      changed: 0,
      kept: 2,
    })
    expect(await Promise.all([b, c].map(article => study.call('coding.read', { article })))).toEqual(
      await Promise.all(before),
    )
  })

  test('needs an article that is coded, and a family', async () => {
    const { study, a, lone } = await tellings()
    await study.call('articles.setStatus', { selection: { ids: [lone] }, status: 'done' })
    const outcome = await study.call('families.codeOnce', { selection: { ids: [a, lone] } })
    expect(outcome).toMatchObject({ changed: 0, kept: 0, uncoded: 1 })
  })

  test('is not passed on by an article that is itself coded with another', async () => {
    const { study, a, b } = await tellings()
    await study.call('articles.setStatus', { selection: { ids: [a] }, status: 'done' })
    await study.call('families.codeOnce', { selection: { ids: [a] } })
    expect(await study.call('families.codeOnce', { selection: { ids: [b] } })).toMatchObject({
      changed: 0,
      uncoded: 1,
    })
  })

  test('ends with the first statement by hand, and the status that came with it', async () => {
    const { study, a, b } = await tellings()
    await study.call('articles.setStatus', { selection: { ids: [a] }, status: 'done' })
    await study.call('families.codeOnce', { selection: { ids: [a] } })
    const view = await study.call('statement.save', { article: b, statement: draft('aaaabbbbccccdddd') })
    expect(view).toMatchObject({ status: 'in-progress', codedWith: null })
  })

  test('ends with the first statement that is brought in, too', async () => {
    const { study, a, b } = await tellings()
    await study.call('articles.setStatus', { selection: { ids: [a] }, status: 'done' })
    await study.call('families.codeOnce', { selection: { ids: [a] } })
    const statement = { article: b, stance: 'opposes', evidence: [{ quote: 'المحادثات حول السد' }] }
    await study.call('statements.code', { group: 'g', lines: [{ line: 1, statement }] })
    expect(await study.call('coding.read', { article: b })).toMatchObject({
      status: 'in-progress',
      codedWith: null,
    })
  })

  test.each(['done', 'not-started'] as const)('ends where the status is set to %s by hand', async status => {
    const { study, a, b } = await tellings()
    await study.call('articles.setStatus', { selection: { ids: [a] }, status: 'done' })
    await study.call('families.codeOnce', { selection: { ids: [a] } })
    expect(await study.call('articles.setStatus', { selection: { ids: [b] }, status })).toMatchObject({
      changed: 1,
    })
    expect(await study.call('coding.read', { article: b })).toMatchObject({ status, codedWith: null })
  })

  test('is told of each coder by the index', async () => {
    const { study, a, b } = await tellings()
    await study.call('articles.setStatus', { selection: { ids: [a] }, status: 'done' })
    await study.call('families.codeOnce', { selection: { ids: [a] } })
    await study.call('index.settled', {})
    const { [b]: coders } = await study.call('articles.coders', { articles: [b] })
    expect(coders).toEqual([{ coder: 'Amal', status: 'done', statements: 0, codedWith: a }])
  })
})
