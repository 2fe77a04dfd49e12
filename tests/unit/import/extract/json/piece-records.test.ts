import { describe, expect, test } from 'vitest'
import { read } from '../../scrape-file.ts'

const items = ['قال الوزير', 'أضاف "المتحدث"، ثم مضى', 'نفى {الخبر}، ومضى'].map((text, at) => ({
  title: `عنوان ${at}`,
  text,
  tags: [{ name: 'أ' }, { name: 'ب' }],
}))
const texts = items.map(({ text }) => text)
const [one = '', two = '', three = ''] = items.map(item => JSON.stringify(item))
const listed = JSON.stringify(items)
const pretty = JSON.stringify(items, null, 2)

/** The texts of the records, and of the other rows whether they failed and for what. */
function rows(path: string, content: string): string[] {
  return read(path, content).map(each =>
    each.outcome === 'record' ? each.document.text : `${each.path} ${each.reason} ${each.detail}`,
  )
}

const brokenAt = (place: string): unknown =>
  expect.stringContaining(`broken-json The JSON is broken at ${place}:`)

test.each([
  [
    'NaN, as Python writes it',
    `[${one.replace('}]}', '}],"score":NaN,"other":-Infinity}')},${two},${three}]`,
  ],
  ['a comma behind its last element', `[${one},${two},${three},]`],
  ['a comma behind the last field of one', pretty.replace('\n  },', ',\n  },')],
  ['no brackets, commas alone', `${one},\n${two},\n${three}`],
  ['no commas', `[${one}\n${two}\n${three}]`],
  ['elements that stand in several lists', `[${one}][${two},${three}]`],
  ['a bracket that nothing opened', `[${one},${two},${three}]]}`],
])('a list with %s loses no record', (_, content) => {
  expect(rows('1.json', content)).toEqual(texts)
})

test.each([
  [
    'cut off at its end',
    `[${one},${two},${three.slice(0, -9)}`,
    2,
    brokenAt(`line 1, column ${listed.length - 9}`),
  ],
  ['that has no value somewhere', `[${one},\n{"text":},\n${three}]`, 1, brokenAt('line 2, column 9')],
  [
    'with a quote too many',
    `[${one},\n{"title":"أ"ب","text":"ج"},\n${three}]`,
    1,
    brokenAt('line 2, column 13'),
  ],
  ['that lacks a quote', `[${one},\n{"title":"أ,"text":"ج"},\n${three}]`, 1, brokenAt('line 2, column 14')],
  ['that lacks its end', `[${one},\n{"text":"ب",\n${three}]`, 1, brokenAt('line 3, column 1')],
  [
    'that lacks the end of a list',
    `[${one},\n{"text":"ب","tags":["ج"},\n${three}]`,
    1,
    brokenAt('line 2, column 24'),
  ],
])('an element %s fails by itself, where it is', (_, content, at, failed) => {
  const found = rows('1.json', content)
  expect(found).toHaveLength(texts.length)
  expect(found[at]).toEqual(failed)
  expect(found[at]).toContain(`1.json#${at + 1} `)
  expect(found.toSpliced(at, 1)).toEqual(texts.toSpliced(at, 1))
})

test('records keep their names when another element breaks', () => {
  const ids = (content: string): unknown[] =>
    read('1.json', content).map(each => each.outcome === 'record' && each.document.id)
  expect(ids(`[${one},${two},${three.slice(0, -3)}`).slice(0, 2)).toEqual(ids(pretty).slice(0, 2))
})

test('the large list in a broken answer is read', () => {
  expect(rows('1.json', `{"status":"ok","response":{"total":3,"docs":${listed.slice(0, -30)}`)).toEqual([
    ...texts.slice(0, 2),
    expect.stringContaining('1.json#3 broken-json'),
  ])
})

test('a record that is broken is no list of what it holds', () => {
  const tags = JSON.stringify([{ name: 'أ' }, { name: 'ب' }, { name: 'ج' }])
  expect(rows('1.json', `{"text":"قال","tags":${tags},oops}`)).toEqual([
    expect.stringMatching(/^1\.json broken/),
  ])
})

test('what is no JSON at all is one row', () => {
  expect(rows('1.json', `<html>\n<p>{"a"}, [b], {c}</p>\n</html>`)).toEqual([
    '1.json broken-json The JSON is broken at line 1, column 1: There is “<” where more or other was expected.',
  ])
})

describe('under the name of JSON lines', () => {
  const values = items.map(item => JSON.stringify(item, null, 2))
  test.each([
    ['objects over several lines', values.join('\n')],
    ['those with commas between them', values.join(',\n')],
    ['objects without ends of lines', `${one}${two}${three}`],
    ['a list over several lines', pretty],
    ['a list in one line', listed],
    ['a list that breaks off behind a record', `[\n${one},\n${two},\n${three},\n`],
    ['carriage returns alone', `${one}\r${two}\r${three}`],
    ['a comma at the end of each line', `${one},\n${two},\r\n${three},\n`],
    ['NaN', `${one}\n${two.replace('}]}', '}],"score":NaN}')}\n${three}`],
  ])('%s are read', (_, content) => {
    expect(rows('1.jsonl', content)).toEqual(texts)
  })

  test('a broken line says its place in the file', () => {
    expect(rows('1.jsonl', `${one}\n\n{"text":oops}\n${three}`)[1]).toEqual(brokenAt('line 3, column 9'))
  })

  test('a broken first line fails by itself', () => {
    expect(rows('1.jsonl', `${one.slice(9)}\n${two}\n${three}`)).toEqual([
      brokenAt('line 1, column 10'),
      ...texts.slice(1),
    ])
  })
})

test('very many elements of which each lacks a quote take no time out of proportion', () => {
  const began = process.cpuUsage()
  const found = read('1.json', `[${one},${'{"a":"b},'.repeat(100_000)}`)
  expect(found[0]?.outcome).toBe('record')
  expect(found.length).toBeGreaterThan(50_000)
  const { user, system } = process.cpuUsage(began)
  expect((user + system) / 1_000).toBeLessThan(10_000)
})
