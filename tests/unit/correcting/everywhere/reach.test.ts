import { expect, it } from 'vitest'
import { aStudy } from '../../../support/a-study.ts'

const page = (n: number, more = '') =>
  `Bridge ${n} opens\n\nThe minister welcomed bridge number ${n} over the river on Monday, after years of work.\n${more}`
const line = 'اشترك في نشرة النهر البريدية'

const files = {
  'post/1.txt': page(1, `${line}\n`),
  'post/2.txt': page(2, `  • ${line}\n`),
  'post/sub/3.txt': page(3, `He said: ${line} and left.\n`),
  'other/4.txt': page(4, `${line}\n`),
  'other/5.txt': page(5),
}

async function placeOfLine() {
  const study = await aStudy({ coder: 'Amal', files })
  const article = await study.article('post/1.txt')
  const { text } = await study.call('article.read', { article })
  const from = text.indexOf('نشرة')
  return { study, stretch: { article, from, to: from + 2 } }
}

it('counts the articles of a folder, and those that have the line as a line of its own', async () => {
  const { study, stretch } = await placeOfLine()
  expect(await study.call('record.reach', stretch)).toEqual({
    lines: [line],
    choices: [{ reach: 'folder', name: 'sources/post', articles: 3, with: 2 }],
  })
})

it('counts those of an outlet by its name in any spelling', async () => {
  const { study, stretch } = await placeOfLine()
  const ids = await Promise.all(['post/1.txt', 'other/4.txt', 'other/5.txt'].map(path => study.article(path)))
  const correct = (of: typeof ids, value: string) =>
    study.call('articles.correct', { selection: { ids: of }, field: 'source', value })
  await correct(ids, 'River Post')
  await correct(ids.slice(1), 'river  post')
  const { choices } = await study.call('record.reach', stretch)
  expect(choices[0]).toEqual({ reach: 'outlet', name: 'River Post', articles: 3, with: 2 })
})
