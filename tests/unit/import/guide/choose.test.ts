import { expect, test } from 'vitest'
import { outletsOf, placeOf, profileOfFile, profileOfOutlet } from '../../../../main/import/guide/choose.ts'
import { aGuide, aProfile } from './a-guide.ts'

test('a file lies below the name of the one folder that was picked', () => {
  expect(placeOf({ sources: ['/home/amal/river post'] }, '2024/1.txt')).toBe('river post/2024/1.txt')
  expect(placeOf({ sources: ['C:\\scrapes\\post\\'] }, '1.txt')).toBe('post/1.txt')
  expect(placeOf({ sources: ['/scrapes/1.txt'] }, '1.txt')).toBe('1.txt')
  expect(placeOf({ sources: ['/a', '/b'] }, 'a/1.txt')).toBe('a/1.txt')
  expect(placeOf({ sources: [] }, '1.txt')).toBe('1.txt')
})

const place = (...places: string[]) => ({
  appliesTo: places.map(each => ({ kind: 'place' as const, place: each })),
})
const byName = (fileName: string) => ({ fileName, appliesTo: [{ kind: 'file-name' as const }] })

test.each([
  ['post/2024/1.txt', 'deep'],
  ['post/1.txt', 'folder'],
  ['more/post/1.txt', 'folder'],
  ['postage/1.txt', undefined],
  ['other/1.txt', 'file'],
  ['other/2.txt', undefined],
  ['other/2024-11-01_2.txt', 'named'],
  ['post/2024-11-01_2.txt', 'folder'],
])('%s is read by %s', (path, id) => {
  const guide = aGuide({
    folder: place('post'),
    deep: place('elsewhere', '/post/2024/'),
    file: place('other/1.txt'),
    named: byName('{published:ymd}_{*}'),
    unnamed: byName('{'),
  })
  expect(profileOfFile(guide, path)?.id).toBe(id && `profile:${id.padEnd(16, '0')}`)
})

test('the folder that was picked counts, and the one that was chosen comes first', () => {
  const profiles = { folder: place('scrapes/post') }
  expect(profileOfFile(aGuide(profiles, { sources: ['/a/scrapes'] }), 'post/1.txt')?.id).toContain('folder')
  const chosen = aProfile('chosen', {})
  expect(profileOfFile(aGuide(profiles, { sources: ['/a/scrapes'], chosen }), 'post/1.txt')?.id).toContain(
    'chosen',
  )
})

test('of two with places as long the first by name counts', () => {
  expect(profileOfFile(aGuide({ b: place('post'), a: place('post') }), 'post/1.txt')?.id).toContain(
    'profile:a0',
  )
})

test('an outlet is known by its name in any spelling and by its host', () => {
  const outlet = (name: string) => ({ appliesTo: [{ kind: 'outlet' as const, outlet: name }] })
  const guide = aGuide({
    a: outlet('أخبار  النهر'),
    b: outlet('https://www.river.example/'),
    c: outlet('Post'),
  })
  const found = (source: string | null, url: string | null) =>
    profileOfOutlet(guide, outletsOf(source, url))?.id[8]
  expect(found('اخبار النهر', null)).toBe('a')
  expect(found(null, 'https://river.example/1')).toBe('b')
  expect(found('POST', 'no address')).toBe('c')
  expect(found('River', 'https://post.example')).toBeUndefined()
  expect(found(null, null)).toBeUndefined()
})
