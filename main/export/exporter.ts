import type * as z from 'zod'
import type { exportFormat, exportTable } from '../../core/contract.ts'

export type ExportFormat = z.output<typeof exportFormat>
export type TableName = z.output<typeof exportTable>

/** What stands in one field: text, a number that stays one, or nothing. */
export type Cell = string | number | null
export type Row = readonly Cell[]

/** A table on its way out. It is read once, a page at a time, so that it may be longer than memory. */
export interface Table {
  readonly name: TableName
  /** The names of the columns, each once. Every row has a cell for each, in this order. */
  readonly columns: readonly string[]
  readonly pages: AsyncIterable<readonly Row[]>
}

export type Separator = ',' | ';' | '\t'

/** What a person may choose about a file, and what a caller may follow of it. */
export interface ExportOptions {
  /** What stands between two cells; a comma by default. */
  readonly separator?: Separator | undefined
  /** Whether the file begins with a byte order mark; each format has its own default. */
  readonly bom?: boolean | undefined
  /** Stops the export between two pages with the signal's reason. Nothing is left behind. */
  readonly signal?: AbortSignal | undefined
  /** Hears after each page how many rows are written. */
  readonly onRows?: ((rows: number) => void) | undefined
}

/** A file that was written. `bytes` counts all of it, the byte order mark included. */
export interface ExportedFile {
  readonly path: string
  readonly rows: number
  readonly bytes: number
}

/** Writes tables in one format. */
export interface Exporter {
  readonly name: ExportFormat
  /** How the names of its files end, without the dot. */
  readonly extension: string
  /** What stands between two cells, and whether there is a byte order mark, where nobody says otherwise. */
  readonly usual: { readonly separator: Separator; readonly bom: boolean }
  /** The table as the bytes of its file, page by page. All that is written, and all that is shown of it before, is this. */
  print(table: Table, options: ExportOptions): AsyncGenerator<Uint8Array>
  /**
   * Writes the table to `target`, an absolute path, whole or not at all: on any failure what stood there still stands.
   * Where the target is a folder, the file is made in it and named after the table.
   */
  write(table: Table, target: string, options: ExportOptions): Promise<ExportedFile>
}
