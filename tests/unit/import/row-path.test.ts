import { expect, test } from 'vitest'
import { onlyThese } from '../../../main/import/retry.ts'
import { filesOf } from '../../../main/import/row-path.ts'
import type { Found } from '../../../main/import/run/discover.ts'

test.each([
  ['a/1.txt', ['a/1.txt']],
  ['a/1.jsonl#7', ['a/1.jsonl#7', 'a/1.jsonl']],
  ['a/1.csv.gz#7', ['a/1.csv.gz#7', 'a/1.csv.gz']],
  ['a/nexis.txt#7', ['a/nexis.txt#7', 'a/nexis.txt']],
  ['a/1#7', ['a/1#7', 'a/1']],
  ['n.zip/a/1.csv#7', ['n.zip/a/1.csv#7', 'n.zip/a/1.csv', 'n.zip']],
  ['old.zip/n.ZIP/1.txt', ['old.zip/n.ZIP/1.txt', 'old.zip', 'old.zip/n.ZIP']],
])('the row %s came from one of %j', (path, files) => {
  expect([...new Set(filesOf(path))]).toEqual(files)
})

test.each([
  ['items.jl', 'items.jl'],
  ['dump', 'dump'],
  ['dump#7', 'dump'], // a file may be called like a record of another
])('of the file %s a record is read again by its path', (name, asked) => {
  const found: Found[] = [{ kind: 'file', absolute: `/x/${name}`, path: name }]
  expect([...onlyThese(found, [asked])]).toEqual(found)
})

test('to read a member of an archive again is to read the archive', () => {
  const found: Found[] = ['a.txt', 'n.zip', 'o.zip'].map(path => ({
    kind: 'file',
    absolute: `/x/${path}`,
    path,
  }))
  const again = [...onlyThese(found, ['n.zip/b/1.txt', 'gone.txt'])]
  expect(again.map(each => (each.kind === 'file' ? each.path : each.row))).toEqual([
    'n.zip',
    { outcome: 'failed', path: 'gone.txt', reason: 'vanished', detail: null, encoding: null },
  ])
})
