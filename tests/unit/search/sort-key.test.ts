import { expect, test } from 'vitest'
import { sortKey } from '../../../main/search/feed/sort-key.ts'

test.each([
  ['numbers by size', ['news 9', 'news 10', 'news 100']],
  [
    'numbers with many digits',
    ['1', '99999999', '123456789', '99999999999999999999', '100000000000000000000'],
  ],
  ['Arabic and Persian digits by size', ['خبر ٢', 'خبر ۳', 'خبر ١٠']],
  ['what is in a folder before names that go on', ['a/z', 'a b', 'ab']],
])('%s', (_case, ordered) => {
  expect(
    ordered.toReversed().toSorted((a, b) => Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b)))),
  ).toEqual(ordered)
})

test('capitals and leading zeros make no difference', () => {
  expect(sortKey('News 007')).toBe(sortKey('news 7'))
})
