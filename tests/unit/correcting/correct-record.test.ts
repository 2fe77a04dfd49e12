import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../core/contract.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { aStudy, type TestStudy } from '../../support/a-study.ts'

const lines = [
  'Bridge opens over the Sarn',
  '',
  'The minister welcomed the new bridge over the river on Monday, after two years of work on it.',
  'Read our newsletter',
  '',
  'Canal talks fail again',
  '',
  'The mayor of Torvald opposed the canal, and said on Tuesday that nobody had asked the town about it.',
  'He left before the vote.',
]
const text = `${lines.join('\n')}\n`

async function studyOf(content = text) {
  const study = await aStudy({ coder: 'Amal', files: { 'page.txt': content } })
  return { study, article: await study.article('page.txt') }
}

function read(study: TestStudy, article: ArticleId): Promise<Answer<'article.read'>> {
  return study.call('article.read', { article })
}

/** What each region holds, without the blanks at its end. */
function regionsOf({ text: own, regions }: Answer<'article.read'>): string[] {
  expect(regions.map(({ from, to }) => own.slice(from, to)).join('')).toBe(own)
  return regions.map(({ kind, detail, from, to }) => `${detail ?? kind}: ${own.slice(from, to).trim()}`)
}

function at(part: string): number {
  return text.indexOf(part)
}

describe('lines that are marked', () => {
  it('are whole lines, with the blank ones behind them', async () => {
    const { study, article } = await studyOf()
    const from = at('newsletter')
    await study.call('record.markRegion', {
      article,
      from,
      to: from + 4,
      kind: 'furniture',
      detail: 'advert',
    })
    const view = await read(study, article)
    expect(regionsOf(view)).toContain('advert: Read our newsletter')
    const advert = view.regions.find(({ detail }) => detail === 'advert')
    expect(view.text.slice(advert?.from, advert?.to)).toBe('Read our newsletter\n\n')
  })

  it('are what was said of them last, and join what is the same around them', async () => {
    const { study, article } = await studyOf()
    const before = await read(study, article)
    const from = at('He left')
    const stretch = { article, from, to: from + 4 }
    await study.call('record.markRegion', { ...stretch, kind: 'furniture', detail: 'share' })
    await study.call('record.markRegion', { ...stretch, kind: 'body', detail: 'share' })
    expect(regionsOf(await read(study, article))).toEqual(regionsOf(before))
  })

  it('are undone, and done again', async () => {
    const { study, article } = await studyOf()
    const before = study.documents()
    await study.call('record.markRegion', { article, from: 0, to: text.length, kind: 'body', detail: null })
    expect((await read(study, article)).regions).toHaveLength(1)
    await study.call('history.undo', {})
    const undone = [...study.documents()].map(([path, document]) => [path, { ...document, rev: 0 }])
    expect(undone).toEqual([...before].map(([path, document]) => [path, { ...document, rev: 0 }]))
    await study.call('history.redo', {})
    expect((await read(study, article)).regions).toHaveLength(1)
  })

  it.each([
    [5, 4, 'evidence-outside'],
    [0, 10_000, 'evidence-outside'],
  ])('do not go from %i to %i', async (from, to, kind) => {
    const { study, article } = await studyOf()
    const failure = await study.failure('record.markRegion', {
      article,
      from,
      to,
      kind: 'body',
      detail: null,
    })
    expect(failure.kind).toBe(kind)
  })
})

describe('an article that is cut', () => {
  it('becomes two that partition its text, the second with a title of its own', async () => {
    const { study, article } = await studyOf()
    const { article: second } = await study.call('record.cut', { article, at: at('talks fail') })
    const [one, two] = [await read(study, article), await read(study, second)]
    expect(one.text + two.text).toBe(text)
    expect(two.title).toMatchObject({ value: 'Canal talks fail again', status: 'derived' })
    expect(regionsOf(two)[0]).toBe('title: Canal talks fail again')
    expect(regionsOf(one).at(-1)).not.toContain('Canal')
    expect(one.title.value).toBe('Bridge opens over the Sarn')
    expect([one.isJoinable, two.isJoinable]).toEqual([false, true])
  })

  it.each(['Canal talks', 'The mayor of Torvald', 'He left'])(
    'is listed by the title that each part would have alone, cut at “%s”',
    async place => {
      const { study, article } = await studyOf()
      await study.call('record.cut', { article, at: at(place) })
      await study.call('index.settled', {})
      const { rows } = await study.call('articles.page', { filter: {}, sort: [], offset: 0, limit: 10 })
      const alone = await studyOf(text.slice(at(place)))
      const { title } = await read(alone.study, alone.article)
      expect(title.value).not.toBeNull()
      expect(rows.map(row => row.title.value)).toEqual(['Bridge opens over the Sarn', title.value])
    },
  )

  it('keeps its statements, each shown with the part that it quotes', async () => {
    const { study, article } = await studyOf()
    await study.code([
      { id: 's1', article, evidence: [{ quote: 'The minister' }], stance: 'supports' },
      { id: 's2', article, evidence: [{ quote: 'The mayor of Torvald' }], stance: 'opposes' },
      { id: 's3', article, note: 'Without a passage' },
    ])
    const coding = [...study.documents()].filter(([path]) => path.startsWith('coding/'))
    const { article: second } = await study.call('record.cut', { article, at: at('Canal talks') })
    const idsOf = async (of: ArticleId) =>
      (await study.call('coding.read', { article: of })).statements.map(({ id }) => id)
    expect(await idsOf(article)).toEqual(['s1', 's3'])
    expect(await idsOf(second)).toEqual(['s2'])
    expect([...study.documents()].filter(([path]) => path.startsWith('coding/'))).toEqual(coding)
    await study.call('index.settled', {})
    const { rows } = await study.call('statements.page', { offset: 0, limit: 10 })
    expect(rows.map(({ id, article: of, articleTitle }) => [id, of, articleTitle])).toEqual([
      ['s1', article, 'Bridge opens over the Sarn'],
      ['s2', second, 'Canal talks fail again'],
      ['s3', article, 'Bridge opens over the Sarn'],
    ])
    const listed = await study.call('articles.page', { offset: 0, limit: 10 })
    expect(listed.rows.map(({ statements, status }) => [statements, status])).toEqual([
      [2, 'in-progress'],
      [1, 'in-progress'],
    ])
    expect((await study.call('study.check', { repair: false })).unplaced).toEqual([])
    await study.call('record.join', { article: second })
    expect(await idsOf(article)).toEqual(['s1', 's2', 's3'])
  })

  it('keeps what was corrected, and gives away what was found below the cut', async () => {
    const { study, article } = await studyOf(
      `${text}\nReuters - Tags: canal, Torvald\nPublished: 3 March 2024\n`,
    )
    await study.call('articles.correct', {
      selection: { ids: [article] },
      field: 'source',
      value: 'River Post',
    })
    expect((await read(study, article)).published.value).toBe('2024-03-03')
    const { article: second } = await study.call('record.cut', { article, at: at('Canal talks') })
    const [one, two] = [await read(study, article), await read(study, second)]
    expect(one.source).toMatchObject({ value: 'River Post', status: 'corrected' })
    expect(one.published.from ?? '').not.toContain('line')
    expect(two.published.value).toBe('2024-03-03')
    expect(two.source.value).not.toBe('River Post')
  })

  it('has its second part under the same number when it is joined and cut again, and no other part has', async () => {
    const { study, article } = await studyOf()
    const { article: second } = await study.call('record.cut', { article, at: at('Canal talks') })
    expect(await study.call('record.join', { article: second })).toEqual({ article })
    const { article: other } = await study.call('record.cut', { article, at: at('He left') })
    expect(other).not.toBe(second)
    expect(await study.call('record.cut', { article, at: at('Canal talks') })).toEqual({ article: second })
  })

  it('is cut before the next line that says something, and not where it begins', async () => {
    const { study, article } = await studyOf()
    expect(await study.failure('record.cut', { article, at: 3 })).toEqual({ kind: 'begins-there' })
    expect(await study.failure('record.cut', { article, at: text.length + 1 })).toMatchObject({
      kind: 'evidence-outside',
    })
    const { article: second } = await study.call('record.cut', { article, at: at('Canal talks') - 1 })
    expect((await read(study, second)).text).toMatch(/^Canal talks/)
  })
})

describe('articles that are joined', () => {
  const two = `${text}\nSource: River Post\n*****************************\nFlood in Torvald kills nobody\n\nTORVALD, May 3 - The flood in Torvald came at night, and the town was asleep when the river rose over its banks.\n`

  it('are one, with the fields of the former and no title in the middle', async () => {
    const { study, article } = await studyOf(two)
    const { rows } = await study.call('ledger.page', { offset: 0, limit: 10 })
    const articles = rows[0]?.outcome === 'imported' ? rows[0].articles : []
    expect(articles).toHaveLength(2)
    const [, latter = article] = articles
    const before = await read(study, article)
    expect(await study.call('record.join', { article: latter })).toEqual({ article })
    const after = await read(study, article)
    expect(after.text).toBe(two)
    expect(after.title).toEqual(before.title)
    expect(after.regions.filter(({ kind }) => kind === 'title')).toHaveLength(1)
    expect(await study.failure('article.read', { article: latter })).toMatchObject({
      kind: 'unknown-article',
    })
    await study.call('history.undo', {})
    expect((await read(study, latter)).text).toMatch(/^Flood in Torvald/)
  })
})

describe('a cut that is offered', () => {
  const doubtful = `${text}\nTags: bridge, canal\n\nFlood in Torvald kills nobody\n\nThe flood in Torvald came at night, and the town was asleep when the river rose over its banks.\n`

  it('is put away for good, and comes back when that is undone', async () => {
    const { study, article } = await studyOf(doubtful)
    const [cut] = (await read(study, article)).doubtfulCuts
    expect(doubtful.slice(cut?.at)).toMatch(/^Flood in Torvald/)
    await study.call('record.dismissCut', { article, at: cut?.at ?? 0 })
    expect((await read(study, article)).doubtfulCuts).toEqual([])
    await study.call('history.undo', {})
    expect((await read(study, article)).doubtfulCuts).toEqual([cut])
  })
})
