import { expect, test } from 'vitest'
import type { JsonObject } from '../../../../../core/json.ts'
import { fieldsOf, read } from '../../scrape-file.ts'

const rows = [
  { title: 'The well is dry', text: 'The pump broke.\nNobody came.', url: 'https://a.example/1', date: null },
  {
    title: 'The well is full',
    text: 'It rained for a week.',
    url: 'https://a.example/2',
    date: '2024-03-01',
  },
]
const names = ['title', 'text', 'url', 'date'] as const
const column = <T>(make: (values: JsonObject[string][]) => T): Record<string, T> =>
  Object.fromEntries(names.map(name => [name, make(rows.map(row => row[name]))]))

function said(table: unknown) {
  return read('1.json', JSON.stringify(table)).map(outcome => {
    if (outcome.outcome !== 'record') return outcome
    const { title, url, published } = fieldsOf(outcome.document)
    return { title: title.value, text: outcome.document.text, url: url.value, date: published.value }
  })
}

test.each([
  ['columns under the keys of their rows', column(([first, second]) => ({ 0: first, 7: second }))],
  ['columns that are lists', column(values => values)],
  ['names beside rows', { columns: names, index: [0, 7], data: rows.map(row => Object.values(row)) }],
  ['rows with a schema', { schema: { fields: names.map(name => ({ name })) }, data: rows }],
  [
    'names in objects beside rows',
    { cols: names.map(name => ({ name })), rows: rows.map(row => Object.values(row)) },
  ],
])('a table of %s is a record for each row', (_, table) => {
  const order = (row: (typeof rows)[number]) => ({
    title: row.title,
    text: row.text,
    url: row.url,
    date: row.date,
  })
  expect(said(table)).toEqual(rows.map(order))
})

test('objects that each hold a form of one field are one record, and records under their ids are themselves', () => {
  const [first, second] = rows
  expect(said({ title: { rendered: 'The well is dry' }, content: { rendered: 'The pump broke.' } })).toEqual([
    expect.objectContaining({ title: 'The well is dry', text: 'The pump broke.' }),
  ])
  expect(said({ a1: first, a2: second })).toHaveLength(2)
})

test('one list among the fields of a record makes no table of it', () => {
  expect(said({ title: ['The well is dry'], text: ['The pump broke.', 'Nobody came.'] })).toHaveLength(1)
})
