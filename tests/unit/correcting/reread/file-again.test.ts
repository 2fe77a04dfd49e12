import { describe, expect, it } from 'vitest'
import { blankProfile } from '../../../../core/model/profile.ts'
import { aStudy, type TestStudy } from '../../../support/a-study.ts'
import { zipOf } from '../../import/unpack/zip-of.ts'

const said = 'The minister said on Monday that the meeting would take place in the capital with delegations.'

async function titles(study: TestStudy): Promise<(string | null)[]> {
  const ids = [...(await study.articles()).values()]
  return Promise.all(ids.map(async article => (await study.call('article.read', { article })).title.value))
}

describe('reading the records of one file again', () => {
  it('leaves them alone where what stands at their places are other records', async () => {
    const list = (name: string, count: number) =>
      Array.from({ length: count }, (_, at) => ({ title: `${name} ${at}`, text: `${said} ${name} ${at}.` }))
    const both = JSON.stringify({ hits: list('Hit', 4), articles: list('Article', 2) })
    const study = await aStudy({ files: { 'a.json': both } })
    const before = await titles(study)
    expect(before).toHaveLength(4)
    const content = {
      ...blankProfile('Other list'),
      appliesTo: [{ kind: 'place' as const, place: 'sources' }],
      mapping: { records: 'articles', text: ['text'], fields: { title: ['title'] } },
    }
    await study.call('profiles.save', { id: null, content })
    const ids = [...(await study.articles()).values()]
    const { changed, failed } = await study.call('records.reread', { selection: { ids } })
    expect(changed).toBe(0)
    expect(failed.map(({ reason }) => reason)).toEqual(ids.map(() => 'other-records'))
    expect(await titles(study)).toEqual(before)
  })

  it('reads the good ones behind one that fails', async () => {
    const line = (at: number) => JSON.stringify({ title: `No. ${at}`, text: `${said} Café ${at}.` })
    const lines = [line(1), '{"title": "No. 2"}', line(3)].join('\n')
    const study = await aStudy({ files: { 'a.jsonl': lines } })
    const ids = [...(await study.articles()).values()]
    const outcome = await study.call('records.reread', {
      selection: { ids },
      encoding: 'windows-1252',
    })
    expect(outcome).toMatchObject({ changed: 2, failed: [] })
  })

  it('tells two members of an archive apart that have one name', async () => {
    const news = zipOf([
      ['x.txt', `First telling\n\n${said} First.`],
      ['x.txt', `Second telling\n\n${said} Second.`],
    ])
    const study = await aStudy({ files: { 'news.zip': news } })
    const { rows } = await study.call('ledger.page', { offset: 0, limit: 10 })
    const ids = rows.flatMap(row => (row.outcome === 'imported' ? row.articles : []))
    expect(ids).toHaveLength(2)
    const outcome = await study.call('records.reread', { selection: { ids: ids.slice(1) } })
    expect(outcome).toMatchObject({ changed: 0, failed: [] })
  })
})
