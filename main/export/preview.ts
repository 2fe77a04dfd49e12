import type { IdSource } from '../ports.ts'
import { cellsOf } from './csv-cells.ts'
import type { ExportSource } from './export-source.ts'
import type { ExportFormat, ExportOptions, Row, Separator, Table, TableName } from './exporter.ts'
import { columnsOf, tableOf } from './tables.ts'
import { exportersWith } from './write-export.ts'

export interface PreviewRequest extends Pick<ExportOptions, 'separator' | 'bom'> {
  readonly format: ExportFormat
  readonly table: TableName
  readonly columns?: readonly string[] | undefined
  /** How many rows are shown at most. */
  readonly rows: number
}

/** How a file begins: its text, byte order mark included, and the same as cells. */
export interface ExportPreview {
  readonly text: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly columns: readonly string[]
  readonly separator: Separator
  readonly bom: boolean
}

/** The first rows of a file as the exporter itself prints them: the whole file begins with these bytes. Refuses `unknown-column`. */
export async function previewExport(
  request: PreviewRequest,
  source: ExportSource,
  ids: IdSource,
): Promise<ExportPreview> {
  const exporter = exportersWith(ids)[request.format]
  const table = tableOf(request.table, source, request.columns)
  const chunks: Uint8Array[] = []
  for await (const chunk of exporter.print(firstRows(table, request.rows), request)) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  const separator = request.separator ?? exporter.usual.separator
  const [header = [], ...rows] = cellsOf(text, separator)
  return {
    text,
    header,
    rows,
    columns: columnsOf(request.table, source),
    separator,
    bom: request.bom ?? exporter.usual.bom,
  }
}

function firstRows(table: Table, most: number): Table {
  return { ...table, pages: firstOf(table.pages, most) }
}

async function* firstOf(pages: AsyncIterable<readonly Row[]>, most: number): AsyncGenerator<readonly Row[]> {
  let left = most
  if (left === 0) return
  for await (const page of pages) {
    yield page.slice(0, left)
    left -= page.length
    if (left <= 0) return
  }
}
