import { describe, expect, test } from 'vitest'
import { matchName, type NamePattern, readPattern } from '../../../../core/profiles/name-pattern.ts'

function pattern(written: string): NamePattern {
  const read = readPattern(written)
  if (read.kind === 'flaw') throw new Error(`${read.flaw} at ${read.at}`)
  return read.pattern
}

const valuesOf = (written: string, path: string) => matchName(pattern(written), path)?.values

describe('what a name says by a pattern', () => {
  test.each([
    [
      '{source}_{published:ymd}_{*}',
      'in/river-post_2024-11-01_0007.txt',
      { source: 'river-post', published: '2024-11-01' },
    ],
    ['{published:ymd}{*}', '20241101183000.html', { published: '2024-11-01' }],
    ['{*}{published:ymd}', 'id12320241101.txt', { published: '2024-11-01' }],
    [
      '{published:dmy} {title}',
      '05.07.2016 Dam talks resume.md',
      { published: '2016-07-05', title: 'Dam talks resume' },
    ],
    ['{published:mdy}', '05-07-2016.txt', { published: '2016-05-07' }],
    ['{published:unix}', '1467710130.json.gz', { published: '2016-07-05T09:15:30Z' }],
    ['{published:unix}', '1467710130000.json', { published: '2016-07-05T09:15:30Z' }],
    ['{published:ymd}_{title}', '٢٠٢٤-١١-٠١_السد.txt', { published: '2024-11-01', title: 'السد' }],
    ['{published:ymd}', '۲۰۲۴۱۱۰۱.txt', { published: '2024-11-01' }],
    ['{source}/{section}/{*}', 'all/river post/world/7.txt', { source: 'river post', section: 'world' }],
    ['{title}_{*}', 'dam_talks_resume_7.txt', { title: 'dam_talks_resume' }],
    ['{source}_{title}', 'river_post_7.txt', { source: 'river', title: 'post_7' }],
    ['{{{title}}}', '{dam}.txt', { title: 'dam' }],
    ['news.{title}', 'news.2.txt', { title: '2' }],
  ])('%s reads %s', (written, path, values) => {
    expect(valuesOf(written, path)).toEqual(values)
  })

  test.each([
    ['{published:ymd}', '2024-13-01.txt'],
    ['{published:ymd}', '2024-02-30.txt'],
    ['{published:dmy}', '2024-11-01.txt'],
    ['{source}_{title}', '_dam.txt'],
    ['{source}/{title}', 'dam.txt'],
    ['{title}', '.txt/'],
    ['Dam {title}', 'dam talks.txt'],
  ])('%s does not fit %s', (written, path) => {
    expect(valuesOf(written, path)).toBeUndefined()
  })

  test('a name whose letters and marks are apart is read as one whose letters have them', () => {
    expect(valuesOf('{source}-é', 'cafe\u0301-e\u0301.txt')).toEqual({ source: 'café' })
  })

  test('which fields stand in names of folders is said', () => {
    expect(matchName(pattern('{source}/{title}'), 'post/dam.txt')?.inFolders).toEqual(['source'])
  })
})

describe('what is wrong with a pattern, and where', () => {
  test.each([
    ['', 'empty', 0],
    ['  ', 'empty', 0],
    ['a//b', 'empty-name', 2],
    ['/b', 'empty-name', 0],
    ['{title}/', 'empty-name', 8],
    ['a{title', 'open-brace', 1],
    ['a}b', 'stray-brace', 1],
    ['{headline}', 'unknown-field', 0],
    ['{title:long}', 'unknown-field', 0],
    ['{title} {title}', 'field-twice', 8],
    ['{published}', 'no-date-form', 0],
    ['{published:ym}', 'no-date-form', 0],
    ['{title}{*}', 'fields-touch', 7],
  ])('%s: %s at %i', (written, flaw, at) => {
    expect(readPattern(written)).toEqual({ kind: 'flaw', flaw, at })
  })
})

test('a pattern and a name that are made to be slow are done at once', () => {
  const slow = pattern(`${'{*}a'.repeat(200)}b`)
  const started = performance.now()
  expect(matchName(slow, `${'a'.repeat(999)}.txt`)).toBeUndefined()
  expect(matchName(pattern('{*}'), 'a'.repeat(1_000_000))).toBeUndefined()
  expect(performance.now() - started).toBeLessThan(500)
})
