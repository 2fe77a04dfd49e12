import { describe, expect, it } from 'vitest'
import { aStudy } from '../../support/a-study.ts'

const text = `Bridge opens over the Sarn

The minister welcomed the new bridge over the river on Monday, after two years of work on it.

Canal   talks fail again

The mayor of Torvald opposed the canal, and said on Tuesday that nobody had asked the town about it.
`
const canal = { value: 'Canal talks fail again', status: 'stated', from: 'line 5, marked as the title' }

async function aPage() {
  const study = await aStudy({ coder: 'Amal', files: { 'page.txt': text } })
  const article = await study.article('page.txt')
  const read = async () => (await study.call('article.read', { article })).title
  const mark = (line: string, kind: 'title' | 'body') => {
    const from = text.indexOf(line)
    return study.call('record.markRegion', { article, from, to: from + 1, kind, detail: null })
  }
  const listed = async () => {
    await study.call('index.settled', {})
    const { rows } = await study.call('articles.page', { filter: {}, sort: [], offset: 0, limit: 10 })
    return rows.map(({ title }) => title.value)
  }
  return { study, article, read, mark, listed, former: await read() }
}

describe('a line that is marked as title', () => {
  it('is the title in reader and list, with its place, until it is marked as something else', async () => {
    const { read, mark, listed, former } = await aPage()
    expect(former.value).toBe('Bridge opens over the Sarn')
    await mark('Canal', 'title')
    expect(await read()).toEqual(canal)
    expect(await listed()).toEqual([canal.value])
    await mark('Canal', 'body')
    expect(await read()).toEqual(former)
    expect(await listed()).toEqual([former.value])
  })

  it('is undone and done again', async () => {
    const { study, read, mark, former } = await aPage()
    await mark('Canal', 'title')
    await study.call('history.undo', {})
    expect(await read()).toEqual(former)
    await study.call('history.redo', {})
    expect(await read()).toEqual(canal)
  })

  it('gives way to the one that was marked later, and comes back after that one', async () => {
    const { read, mark, former } = await aPage()
    await mark('Canal', 'title')
    await mark('The minister', 'title')
    expect((await read()).value).toMatch(/^The minister/)
    await mark('The minister', 'body')
    expect(await read()).toEqual(canal)
    await mark('Canal', 'body')
    expect(await read()).toEqual(former)
  })

  it('does not come over a title that a person wrote', async () => {
    const { study, article, read, mark } = await aPage()
    const selection = { ids: [article] }
    await study.call('articles.correct', { selection, field: 'title', value: 'Two towns, two works' })
    const written = await read()
    await mark('Canal', 'title')
    expect(await read()).toEqual(written)
  })

  it('is the title still when the record is read again, and the former one comes back after that', async () => {
    const { study, article, read, mark, former } = await aPage()
    await mark('Canal', 'title')
    const selection = { ids: [article] }
    await study.call('records.reread', { selection, encoding: 'windows-1256' })
    expect(await read()).toEqual(canal)
    await mark('Canal', 'body')
    expect(await read()).toEqual(former)
  })

  it('goes with its line where the article is cut', async () => {
    const { study, article, read, mark, former } = await aPage()
    await mark('Canal', 'title')
    const { article: second } = await study.call('record.cut', { article, at: text.indexOf('Canal') })
    expect(await read()).toEqual(former)
    expect((await study.call('article.read', { article: second })).title.value).toBe(canal.value)
  })
})
