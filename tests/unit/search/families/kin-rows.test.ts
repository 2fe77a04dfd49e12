import { expect, test } from 'vitest'
import { outletByPath } from '../../../../main/search/families/kin-rows.ts'

test.each([
  ['harbour/1.txt', 'harbour'],
  ['papers/harbour/politics/1.txt', 'papers/harbour/politics'],
  ['harbour/2024/01/03/1.txt', 'harbour'],
  ['2024-01-03/النهر/1.txt', 'النهر'],
  ['2024-01-03/1.txt', ''],
  ['1.txt', ''],
  ['harbour.jsonl#12', 'harbour.jsonl'],
  ['dumps/harbour.jsonl#12', 'dumps/harbour.jsonl'],
])('the outlet of %s, where it is not known, is that of "%s"', (path, outlet) => {
  expect(outletByPath(path)).toBe(outlet)
})
