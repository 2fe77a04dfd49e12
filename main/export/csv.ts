/**
 * CSV, twice. `csv` is for opening by hand: it begins with a byte order mark, ends its lines as Windows does, and puts an
 * apostrophe before text that a spreadsheet would run as a formula. `csv-plain` is for programs: what is read back is
 * what was written. Both quote by RFC 4180, and both write a lone surrogate, which UTF-8 cannot carry, as U+FFFD.
 */

import type { Options } from 'csv-stringify/sync'
import { stringify } from 'csv-stringify/sync'
import type { IdSource } from '../ports.ts'
import type { Cell, Exporter, ExportOptions, Row, Table } from './exporter.ts'
import { writeWhole } from './whole-file.ts'

interface Dialect {
  readonly name: 'csv' | 'csv-plain'
  readonly bom: boolean
  readonly lineEnd: '\n' | '\r\n'
  readonly guarded: boolean
}

const dialects = {
  csv: { name: 'csv', bom: true, lineEnd: '\r\n', guarded: true },
  'csv-plain': { name: 'csv-plain', bom: false, lineEnd: '\n', guarded: false },
} as const satisfies Record<string, Dialect>

/** The exporter of `csv` or `csv-plain`. Names for the files that it begins come from `ids`. */
export function csvExporter(name: keyof typeof dialects, ids: IdSource): Exporter {
  const dialect = dialects[name]
  return {
    name,
    extension: 'csv',
    usual: { separator: ',', bom: dialect.bom },
    print: (table, options) => printed(table, dialect, options),
    async write(table, target, options) {
      let rows = 0
      const onRows = (written: number): void => {
        rows = written
        options.onRows?.(rows)
      }
      const written = await writeWhole(
        { target, nameInFolder: `${table.name}.csv`, token: ids.token(12) },
        printed(table, dialect, { ...options, onRows }),
      )
      return { path: written.path, rows, bytes: written.bytes }
    },
  }
}

async function* printed(table: Table, dialect: Dialect, options: ExportOptions): AsyncGenerator<Buffer> {
  const print = rowPrinter(dialect, options.separator ?? ',', table.columns.length)
  let rows = 0
  if (options.bom ?? dialect.bom) yield Buffer.from('\uFEFF', 'utf8')
  yield bytesOf(print(table.columns))
  for await (const page of table.pages) {
    options.signal?.throwIfAborted()
    let text = ''
    for (const row of page) text += print(row)
    yield bytesOf(text)
    rows += page.length
    options.onRows?.(rows)
  }
  options.signal?.throwIfAborted()
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text.toWellFormed(), 'utf8')
}

/** Text that is printed as it stands, whatever the separator. What this does not say of, csv-stringify decides. */
const needsNothing = /^(?![=+\-@＝＋－＠])[^",;\t\r\n]+$/

/**
 * Prints a row with its line end. Most cells need neither quotes nor guard; csv-stringify gets only those that may, which
 * makes an export a third shorter.
 */
function rowPrinter(dialect: Dialect, separator: string, columns: number): (row: Row) => string {
  const format: Options = {
    delimiter: separator,
    record_delimiter: dialect.lineEnd,
    // Off by default once a record delimiter is given: a lone CR would then end a record for most readers.
    quote_record_delimiter: true,
    escape_formulas: dialect.guarded,
    eof: false,
  }
  const printCell = (cell: Cell): string => {
    if (cell === null || cell === '') return ''
    if (typeof cell === 'number') return String(cell)
    return needsNothing.test(cell) ? cell : stringify([[cell]], format)
  }
  // A line that holds only an empty cell is a blank line, and readers skip those.
  if (columns === 1) return row => (row.map(printCell).join() || '""') + dialect.lineEnd
  return row => row.map(printCell).join(separator) + dialect.lineEnd
}
