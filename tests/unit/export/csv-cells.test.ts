import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvExporter } from '../../../main/export/csv.ts'
import { cellsOf } from '../../../main/export/csv-cells.ts'
import type { Separator } from '../../../main/export/exporter.ts'
import { aFolder, countedIds } from './a-folder.ts'
import { inPages } from './a-source.ts'
import { python, readByPython } from './python.ts'

describe('the cells of a CSV text', () => {
  it.each([
    ['nothing', '', []],
    ['a line without its end', 'a,b', [['a', 'b']]],
    ['an empty cell at the end', 'a,', [['a', '']]],
    ['a quoted separator, line end and quote', '"a,b","c\r\nd","e""f"\n', [['a,b', 'c\r\nd', 'e"f']]],
    ['line ends of both kinds', 'a\r\nb\nc', [['a'], ['b'], ['c']]],
    ['a byte order mark', '\uFEFFa\n', [['a']]],
    ['one empty quoted cell', '""\n', [['']]],
  ])('are read from %s', (_, text, expected) => {
    expect(cellsOf(text, ',')).toEqual(expected)
  })

  const skipped = python === undefined ? ' (skipped: this machine has no Python 3)' : ''
  it.skipIf(python === undefined)(`are those that Python reads${skipped}`, async () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
    const cell = fc.stringMatching(/^[a"',;\t\r\n= سد🌊-]{0,6}$/u)
    const files = fc.sample(
      fc.tuple(
        fc.constantFrom<Separator>(',', ';', '\t'),
        fc.constantFrom('csv' as const, 'csv-plain' as const),
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 5 }),
      ),
      { numRuns: 60, seed },
    )
    const folder = aFolder()
    const jobs = []
    const ours = []
    for (const [at, [separator, format, rows]] of files.entries()) {
      const table = { name: 'statements' as const, columns: ['x', 'y', 'z'], pages: inPages([rows]) }
      const chunks: Uint8Array[] = []
      for await (const chunk of csvExporter(format, countedIds()).print(table, { separator, bom: true }))
        chunks.push(chunk)
      const path = join(folder, `${at}.csv`)
      writeFileSync(path, Buffer.concat(chunks))
      jobs.push({ path, encoding: 'utf-8-sig' as const, separator })
      ours.push(cellsOf(Buffer.concat(chunks).toString('utf8'), separator))
    }
    expect(ours, `seed ${seed}`).toEqual(readByPython(jobs))
  })
})
