import { expect, it } from 'vitest'
import { articleId, recordId } from '../../../../core/model/ids.ts'
import { unknownList, unknownText } from '../../../../core/model/record.ts'
import type { ArticleView } from '../../../../core/model/views.ts'
import { isSameText } from '../../../../renderer/reader/text/use-unchanged.ts'

const article: ArticleView = {
  id: articleId.parse('article:3f9a3f9a3f9a3f9a3f9a3f9a-1'),
  record: recordId.parse('record:3f9a3f9a3f9a3f9a3f9a3f9a'),
  ordinal: 1,
  ground: { from: 0, to: 10, revision: 1 },
  title: unknownText,
  source: unknownText,
  agencies: unknownList,
  author: unknownText,
  published: unknownText,
  url: unknownText,
  keywords: unknownList,
  section: unknownText,
  language: unknownText,
  length: 3,
  path: 'a.txt',
  statements: 0,
  status: 'not-started',
  text: 'نعم',
  regions: [{ kind: 'body', detail: null, from: 0, to: 3 }],
  damage: [],
  doubtfulCuts: [],
  encoding: 'utf-8',
  mojibake: null,
  reading: null,
  isJoinable: false,
  languages: [],
}

it('an article that has been coded is laid out as before', () => {
  const { regions: [region] = [] } = article
  expect(isSameText(article, { ...article, statements: 3, status: 'done', source: { ...unknownText } })).toBe(
    true,
  )
  expect(isSameText(article, { ...article, regions: region ? [{ ...region }] : [] })).toBe(true)
})

it.each<[string, Partial<ArticleView>]>([
  ['another text', { text: 'لا!' }],
  ['another title', { title: { value: 'عنوان', status: 'corrected', from: 'Amal' } }],
  ['other regions', { regions: [{ kind: 'furniture', detail: 'share', from: 0, to: 3 }] }],
  ['damage', { damage: [{ kind: 'lost-characters', from: 0, to: 1 }] }],
  ['an offered cut', { doubtfulCuts: [{ at: 1, reasons: ['lead'] }] }],
  ['another language', { language: { value: 'ar', status: 'inferred', from: null } }],
])('%s is laid out anew', (_, some) => {
  expect(isSameText(article, { ...article, ...some })).toBe(false)
})
