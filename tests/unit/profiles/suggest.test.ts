import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Request } from '../../../core/contract.ts'
import { blankProfile } from '../../../core/model/profile.ts'
import { aStudy, type TestStudy } from '../../support/a-study.ts'

const article = (source: string) => JSON.stringify({ title: 'Dam talks', text: 'They met.', source })
const files = {
  'post/2024/a.json': article('أخبار النهر'),
  'post/2024/b.json': article('اخبار  النهر'),
  'post/c.json': article('Other'),
  'post/d.txt': 'They met again.',
}

async function suggested(place: TestStudy, on: Request<'profiles.suggest'>['on']): Promise<unknown> {
  const { name, appliesTo, ...rest } = await place.call('profiles.suggest', { on })
  const { name: _name, appliesTo: _none, ...blank } = blankProfile('x')
  expect(rest).toEqual(blank)
  return [
    name,
    ...appliesTo.map(each =>
      'outlet' in each ? each.outlet : 'place' in each ? `/${each.place}` : each.kind,
    ),
  ]
}

test('articles of one outlet are for it, whatever its spelling', async () => {
  const place = await aStudy({ files })
  const [a, b, c, d] = await Promise.all(Object.keys(files).map(path => place.article(path)))
  if (!a || !b || !c || !d) throw new Error('There is an article too few')
  expect(await suggested(place, { articles: [a, b] })).toEqual(['أخبار النهر', 'أخبار النهر'])
  expect(await suggested(place, { articles: [a, c] })).toEqual(['post', '/sources/post'])
  expect(await suggested(place, { articles: [d] })).toEqual(['post', '/sources/post'])
})

test('rows and picks are for their folder', async () => {
  const place = await aStudy({ files })
  const [manifest] = await place.call('import.list', {})
  if (manifest === undefined) throw new Error('There is no import')
  const paths = ['post/2024/a.json', 'post/2024/b.json']
  expect(await suggested(place, { import: manifest.id, paths })).toEqual(['2024', '/sources/post/2024'])
  const pick = (path: string) => place.ports.picks.of(join(place.sources, path))
  expect(await suggested(place, { picks: [pick('post')] })).toEqual(['post', '/post'])
  expect(await suggested(place, { picks: [pick('post/c.json'), pick('post/d.txt')] })).toEqual([
    'c.json',
    '/c.json',
    '/d.txt',
  ])
})
