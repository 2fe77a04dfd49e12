import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PreviewRequest } from '../../../main/export/preview.ts'
import { previewExport } from '../../../main/export/preview.ts'
import { writeExport } from '../../../main/export/write-export.ts'
import { aFolder, countedIds } from './a-folder.ts'
import { aSource, aStatement } from './a-source.ts'

const notes = [
  '=SUM(A1:A9)',
  '@name, said "so"',
  'سطر أول\nسطر ثانٍ',
  'القرار رقم ١٢؛ قال: «نعم»',
  'tab\there',
  '\r\n leading and trailing ',
  'half a pair \uD83D',
  '-1',
  '',
  '🌊',
]

const source = () =>
  aSource({
    pages: [notes.slice(0, 4), notes.slice(4)].map((page, at) =>
      page.map((text, nth) =>
        aStatement(`s${at}${nth}`, { values: text === '' ? {} : { note: { kind: 'text', text } } }),
      ),
    ),
  })

const requests: readonly Omit<PreviewRequest, 'rows'>[] = (['csv', 'csv-plain'] as const).flatMap(format =>
  (['statements', 'articles', 'entities'] as const).flatMap(table =>
    ([',', ';', '\t', undefined] as const).flatMap(separator =>
      [true, false, undefined].map(bom => ({ format, table, separator, bom })),
    ),
  ),
)

async function written(request: Omit<PreviewRequest, 'rows'>): Promise<Buffer> {
  const target = join(aFolder(), 'out.csv')
  await writeExport({ ...request, target }, source(), countedIds())
  return readFileSync(target)
}

describe('the first rows of an export', () => {
  it.each(requests)('are the first bytes of the file: %j', async request => {
    const whole = await written(request)
    for (const rows of [0, 1, 3, 6]) {
      const { text, rows: cells } = await previewExport({ ...request, rows }, source(), countedIds())
      const bytes = Buffer.from(text, 'utf8')
      expect(whole.subarray(0, bytes.length).equals(bytes)).toBe(true)
      expect(cells.length).toBeLessThanOrEqual(rows)
    }
    const all = await previewExport({ ...request, rows: 200 }, source(), countedIds())
    expect(Buffer.from(all.text, 'utf8').equals(whole)).toBe(true)
  })

  it('stand in cells as a reader of the file gets them, guard included', async () => {
    const request = { table: 'statements', columns: ['statement_id', 'note'], rows: 9 } as const
    const guarded = await previewExport({ ...request, format: 'csv' }, source(), countedIds())
    expect(guarded.header).toEqual(['statement_id', 'note'])
    expect(guarded.rows.slice(0, 3)).toEqual([
      ['s00', "'=SUM(A1:A9)"],
      ['s01', `'@name, said "so"`],
      ['s02', 'سطر أول\nسطر ثانٍ'],
    ])
    const plain = await previewExport({ ...request, format: 'csv-plain' }, source(), countedIds())
    expect(plain.rows.map(([, note]) => note)).toEqual(notes.slice(0, 9).map(note => note.toWellFormed()))
  })

  it('say which columns there are, in their usual order, whichever are chosen', async () => {
    const request = { format: 'csv', table: 'articles', rows: 0 } as const
    const usual = await previewExport(request, source(), countedIds())
    const chosen = await previewExport({ ...request, columns: ['path', 'title'] }, source(), countedIds())
    expect(usual.header).toEqual(usual.columns)
    expect(chosen.header).toEqual(['path', 'title'])
    expect(chosen.columns).toEqual(usual.columns)
  })

  it('say what stands between cells where nobody chose it', async () => {
    const request = { table: 'articles', rows: 0 } as const
    expect(await previewExport({ ...request, format: 'csv' }, source(), countedIds())).toMatchObject({
      separator: ',',
      bom: true,
    })
    expect(await previewExport({ ...request, format: 'csv-plain' }, source(), countedIds())).toMatchObject({
      bom: false,
    })
  })
})
