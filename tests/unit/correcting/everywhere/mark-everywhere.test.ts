import { expect, it } from 'vitest'
import type { ArticleId } from '../../../../core/model/ids.ts'
import { aStudy, type TestStudy } from '../../../support/a-study.ts'

const page = (n: number, more = '') =>
  `Bridge ${n} opens\n\nThe minister welcomed bridge number ${n} over the river on Monday, after years of work.\n${more}`
const line = 'From our own kitchen to yours'

const files = {
  'post/1.txt': page(1, `${line}\n`),
  'post/2.txt': page(2, `- ${line}\n`),
  'post/3.txt': page(3),
  'other/4.txt': page(4, `${line}\n`),
}

async function marking(
  study: TestStudy,
  path: string,
  reach: 'outlet' | 'folder',
  as: 'advert' | 'body' | null,
) {
  const article = await study.article(path)
  const { text } = await study.call('article.read', { article })
  const from = text.indexOf('kitchen')
  return study.call('record.markEverywhere', { article, from, to: from + 2, as, reach })
}

function contents(study: TestStudy) {
  return [...study.documents()].map(([path, { rev: _rev, ...rest }]) => [path, rest])
}

async function regionOfLine(study: TestStudy, path: string) {
  const { text, regions } = await study.call('article.read', { article: await study.article(path) })
  const at = text.indexOf(line)
  const found = regions.find(({ from, to }) => from <= at && at < to)
  return found && `${found.kind} ${found.detail}`
}

it('a line that is marked for a folder is so in all of its articles, and one undo takes it back', async () => {
  const study = await aStudy({ coder: 'Amal', files })
  const before = contents(study)
  const outcome = await marking(study, 'post/1.txt', 'folder', 'advert')
  expect(outcome).toMatchObject({ changed: 3, failed: [], gone: 0, left: 0 })
  expect(await regionOfLine(study, 'post/1.txt')).toBe('furniture advert')
  expect(await regionOfLine(study, 'post/2.txt')).toBe('furniture advert')
  expect(await regionOfLine(study, 'other/4.txt')).toBe('body null')
  const [profile] = await study.call('profiles.list', {})
  expect(profile).toMatchObject({
    id: outcome.profile,
    name: 'sources/post',
    appliesTo: [{ kind: 'place', place: 'sources/post' }],
    furniture: [{ text: line, form: 'line', as: 'advert' }],
  })
  await study.call('history.undo', {})
  expect(contents(study)).toEqual(before)
})

it('a line that is said to be text is text again, in the same profile', async () => {
  const study = await aStudy({ coder: 'Amal', files })
  const first = await marking(study, 'post/1.txt', 'folder', 'advert')
  const second = await marking(study, 'post/2.txt', 'folder', 'body')
  expect(second.profile).toBe(first.profile)
  expect(await regionOfLine(study, 'post/1.txt')).toBe('body null')
  const [profile] = await study.call('profiles.list', {})
  expect(profile?.furniture).toHaveLength(1)
})

it('the outlet of an article may be that which somebody has entered', async () => {
  const study = await aStudy({ coder: 'Amal', files })
  const ids: ArticleId[] = [await study.article('post/1.txt'), await study.article('other/4.txt')]
  await study.call('articles.correct', { selection: { ids }, field: 'source', value: 'River Post' })
  expect(await marking(study, 'post/1.txt', 'outlet', null)).toMatchObject({ failed: [] })
  const [profile] = await study.call('profiles.list', {})
  expect(profile?.appliesTo).toEqual([{ kind: 'outlet', outlet: 'River Post' }])
  expect(await regionOfLine(study, 'other/4.txt')).toBe('furniture null')
  expect(await regionOfLine(study, 'post/2.txt')).toBe('body null')
})

it('records of a profile are read again by it, and no others', async () => {
  const study = await aStudy({ coder: 'Amal', files })
  const content = {
    ...{ name: 'Post', encoding: null, fileName: null, headerLines: [], dateOrder: null, mapping: null },
    appliesTo: [{ kind: 'place' as const, place: 'post' }],
    furniture: [{ text: line, form: 'line' as const, as: 'share' as const }],
  }
  const { id } = await study.call('profiles.save', { id: null, content })
  const selection = { profile: id }
  expect(await study.call('records.reread', { selection })).toMatchObject({ changed: 3, failed: [] })
  expect(await regionOfLine(study, 'post/2.txt')).toBe('furniture share')
  const view = await study.call('article.read', { article: await study.article('post/3.txt') })
  expect(view.reading).toEqual({ profile: id, encoding: null })
  await study.call('profiles.remove', { id })
  expect(await study.call('records.reread', { selection })).toMatchObject({ changed: 3, failed: [] })
  expect(await regionOfLine(study, 'post/2.txt')).toBe('body null')
})
