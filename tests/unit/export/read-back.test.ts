import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvExporter } from '../../../main/export/csv.ts'
import type { Cell, ExportOptions, Row, Table } from '../../../main/export/exporter.ts'
import { tableOf } from '../../../main/export/tables.ts'
import { writeExport } from '../../../main/export/write-export.ts'
import { aFolder, countedIds } from './a-folder.ts'
import { aSource, inPages } from './a-source.ts'
import type { ReadingJob } from './python.ts'
import { python, readByPython } from './python.ts'

const skipped = python === undefined ? ' (skipped: this machine has no Python 3)' : ''
const guarded = /^[=+\-@\t\r＝＋－＠]/

/** What a reader should see of a cell: UTF-8 has no lone surrogates, CSV no types. */
function expected(cell: Cell, format: 'csv' | 'csv-plain'): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return format === 'csv' && guarded.test(cell) ? `'${cell.toWellFormed()}` : cell.toWellFormed()
}

async function cellsOf(table: Table): Promise<Row[]> {
  const rows: Row[] = [table.columns]
  for await (const page of table.pages) rows.push(...page)
  return rows
}

describe.skipIf(python === undefined)(`read back by Python's csv module${skipped}`, () => {
  test.each(['statements', 'articles', 'entities'] as const)(
    '%s as csv-plain is cell for cell what was written',
    async table => {
      const path = join(aFolder(), 'plain.csv')
      await writeExport({ format: 'csv-plain', table, target: path }, aSource(), countedIds())

      const [read] = readByPython([{ path, encoding: 'utf-8', separator: ',' }])

      const rows = await cellsOf(await tableOf(table, aSource()))
      expect(read).toEqual(rows.map(row => row.map(cell => expected(cell, 'csv-plain'))))
    },
  )

  test.each(['statements', 'articles', 'entities'] as const)(
    '%s as csv differs by the guards alone',
    async table => {
      const path = join(aFolder(), 'guarded.csv')
      await writeExport({ format: 'csv', table, target: path }, aSource(), countedIds())

      const [read] = readByPython([{ path, encoding: 'utf-8-sig', separator: ',' }])

      const rows = await cellsOf(await tableOf(table, aSource()))
      expect(read).toEqual(rows.map(row => row.map(cell => expected(cell, 'csv'))))
    },
  )

  test('any cells, any separator, with and without a byte order mark', { timeout: 60_000 }, async () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
    const folder = aFolder()
    const jobs: ReadingJob[] = []
    const expectations: string[][][] = []
    for (const [index, { format, options, rows }] of fc.sample(files, { seed, numRuns: 300 }).entries()) {
      const path = join(folder, `${index}.csv`)
      const columns = (rows[0] ?? []).map((_, at) => `column ${at}`)
      const half = Math.floor(rows.length / 2)
      const table: Table = {
        name: 'statements',
        columns,
        pages: inPages([rows.slice(0, half), rows.slice(half)]),
      }
      await csvExporter(format, countedIds()).write(table, path, options)
      jobs.push({ path, encoding: options.bom ? 'utf-8-sig' : 'utf-8', separator: options.separator ?? ',' })
      expectations.push([columns, ...rows.map(row => row.map(cell => expected(cell, format)))])
    }

    expect(readByPython(jobs), `seed ${seed}; again with SEED=${seed}`).toEqual(expectations)
  })
})

/** No U+0000: Python before 3.11 refuses it whatever stands around it. */
const awkward = fc.constantFrom(
  ...['"', '""', ',', ';', '\t', '\r', '\n', '\r\n', '=', '+', '-', '@', '＝', "'", ' ', '…', 'قال', '😀'],
  ...['\uD83D', '\uDE00', '\uFEFF', '\u2028', '\u0085', '\u000B', '\f', '\u200F', '\u001A', '\\', '1', '0'],
)
const text = fc.oneof(
  fc.array(awkward, { maxLength: 6 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }).map(any => any.replaceAll('\0', '')),
)
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(-1)),
  },
)
const files: fc.Arbitrary<{ format: 'csv' | 'csv-plain'; options: ExportOptions; rows: Cell[][] }> = fc
  .integer({ min: 1, max: 5 })
  .chain(width =>
    fc.record({
      format: fc.constantFrom('csv', 'csv-plain'),
      options: fc.record({ separator: fc.constantFrom(',', ';', '\t'), bom: fc.boolean() }),
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
    }),
  )
