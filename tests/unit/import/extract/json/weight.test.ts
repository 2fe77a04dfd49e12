import { expect, test } from 'vitest'
import { fitsHeap } from '../../../../../main/import/extract/json/weight.ts'
import { read } from '../../scrape-file.ts'

const large = 120_000_000
const filled = (piece: string, units = large) => `[${piece.repeat(Math.floor(units / piece.length))}0]`

test.each(['{},', '[],', '{"t":[1]},', '[[[]]],', '{"a":{"a":{"a":{}}}},'])(
  'a hundred megabytes of %s do not fit, which they would not',
  piece => {
    expect(fitsHeap(filled(piece))).toBe(false)
  },
)

test('articles of a hundred megabytes fit', () => {
  const article = JSON.stringify({
    title: 'T, [a]: {b}',
    url: 'https://example.org/1',
    text: 'So, he said: no. '.repeat(200),
  })
  expect(fitsHeap(filled(`${article},`))).toBe(true)
})

test('a file of that kind that holds no record is left out with a reason', () => {
  expect(read('1.json', filled('{"t":[1]},', 60_000_000))).toMatchObject([
    { outcome: 'skipped', path: '1.json', reason: 'too-large', why: { kind: 'json-too-heavy' } },
  ])
})

test('records in a list that does not fit are read one by one', () => {
  const record = JSON.stringify({ text: 'قال', all: Array.from({ length: 50_000 }, () => ({})) })
  const rows = read('1.json', filled(`${record},`, 30_000_000))
  expect(rows.filter(({ outcome }) => outcome === 'record').length).toBeGreaterThan(100)
})
