import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { csvExporter } from '../../../main/export/csv.ts'
import type { Cell, ExportOptions, Row } from '../../../main/export/exporter.ts'
import { aFolder, countedIds } from './a-folder.ts'
import { inPages } from './a-source.ts'

async function written(
  format: 'csv' | 'csv-plain',
  rows: readonly Row[],
  options: ExportOptions = {},
): Promise<string> {
  const columns = (rows[0] ?? [null]).map((_, index) => `c${index}`)
  const target = join(aFolder(), 'table.csv')
  const file = await csvExporter(format, countedIds()).write(
    { name: 'statements', columns, pages: inPages([rows]) },
    target,
    options,
  )
  const bytes = readFileSync(target)
  expect(file).toEqual({ path: target, rows: rows.length, bytes: bytes.length })
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

test.each<[string, Cell, string]>([
  ['=', '=1+1', "'=1+1"],
  ['+', '+90 312', "'+90 312"],
  ['- in text', '-1', "'-1"],
  ['@', '@mfa_russia', "'@mfa_russia"],
  ['a tab', '\tx', "'\tx"],
  ['a carriage return', '\rx', '"\'\rx"'],
  ['a full-width ＝', '＝1', "'＝1"],
  ['a full-width ＋', '＋1', "'＋1"],
  ['a full-width －', '－1', "'－1"],
  ['a full-width ＠', '＠x', "'＠x"],
])('csv guards text that begins with %s', async (_, cell, guarded) => {
  expect(await written('csv', [[cell, null]])).toBe(`\uFEFFc0,c1\r\n${guarded},\r\n`)
})

test.each<[string, Cell, string]>([
  ['a negative number', -1, '-1'],
  ['a fraction', -0.5, '-0.5'],
  ['zero', 0, '0'],
  ['digits with leading zeros', '007', '007'],
  ['an en dash', '–1', '–1'],
  ['a sign further on', 'a=1', 'a=1'],
])('csv leaves %s as it is', async (_, cell, same) => {
  expect(await written('csv', [[cell, null]])).toBe(`\uFEFFc0,c1\r\n${same},\r\n`)
})

test('csv-plain guards nothing, and has neither byte order mark nor CR', async () => {
  expect(await written('csv-plain', [['=1+1', -1, '-1', '@x', null]])).toBe(
    'c0,c1,c2,c3,c4\n=1+1,-1,-1,@x,\n',
  )
})

test.each<[string, string]>([
  ['LF', 'a\nb'],
  ['CRLF', 'a\r\nb'],
  ['a lone CR', 'a\rb'],
])('quotes a cell with %s in it and keeps the line break', async (_, cell) => {
  expect(await written('csv-plain', [[cell, 'x']])).toBe(`c0,c1\n"${cell}",x\n`)
  expect(await written('csv', [[cell, 'x']])).toBe(`\uFEFFc0,c1\r\n"${cell}",x\r\n`)
})

test.each([';', '\t'] as const)(
  'separates by %j when asked to, and quotes cells that hold it',
  async separator => {
    const text = await written('csv-plain', [[`a${separator}b`, 'c,d']], { separator, bom: true })
    expect(text).toBe(`\uFEFFc0${separator}c1\n"a${separator}b"${separator}c,d\n`)
  },
)

test('a lone surrogate becomes U+FFFD and spoils no neighbour', async () => {
  expect(await written('csv-plain', [['a\uD83D', '\uDE00b', '😀']])).toBe('c0,c1,c2\na\uFFFD,\uFFFDb,😀\n')
})

test('a row of one empty cell is no blank line', async () => {
  expect(await written('csv-plain', [[null], ['x'], ['']])).toBe('c0\n""\nx\n""\n')
})

test('a table without rows has its header', async () => {
  expect(await written('csv-plain', [])).toBe('c0\n')
})

test('says after each page how many rows are written', async () => {
  const heard: number[] = []
  const pages = inPages([[['a']], [['b'], ['c']]])
  const target = join(aFolder(), 'table.csv')

  await csvExporter('csv', countedIds()).write({ name: 'statements', columns: ['c'], pages }, target, {
    onRows: rows => heard.push(rows),
  })

  expect(heard).toEqual([1, 3])
})
