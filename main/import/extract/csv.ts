import type { RowDetail } from '../../../core/model/row-detail.ts'
import type { Recognised } from '../decode.ts'
import { empty, encodingOf, readAs } from '../decode.ts'
import { told } from '../told.ts'
import { asItIs, type Extraction, type Extractor, type ReadBy } from './extractor.ts'
import { namesIn, recordOf } from './record/record-of.ts'
import { refused } from './refused.ts'
import type { Columns } from './table/columns.ts'
import { columnsOf, rowsAbove, titleInExtras } from './table/columns.ts'
import type { BrokenLine, Row } from './table/csv-rows.ts'
import { csvRows, delimiterOf } from './table/csv-rows.ts'
import { withDoubledQuotes } from './table/escaped-quotes.ts'

/** Tables: each row below the header is a record. A broken row fails by itself; the others go on. */
export const csv: Extractor = {
  format: 'csv',
  endings: ['.csv'],
  extract: (bytes, by) => rowsOf(bytes, ',', by),
}
export const tsv: Extractor = {
  format: 'tsv',
  endings: ['.tsv', '.tab'],
  extract: (bytes, by) => rowsOf(bytes, '\t', by),
}

/** How many rows tell what the columns are. */
const firstRows = 20

function* rowsOf(bytes: Uint8Array, likely: string, by = asItIs): Generator<Extraction> {
  const recognised = encodingOf(bytes, by.encoding)
  if (recognised.kind !== 'text') return yield refused(recognised)
  const table = new Table(bytes, recognised, { likely, by })
  const waiting: (Row | BrokenLine)[] = []
  let position = 0
  let columns: Columns | undefined
  const begin = (): Columns => {
    const cells = waiting.map(each => (each.kind === 'row' ? table.cellsOf(each) : []))
    waiting.splice(0, rowsAbove(cells))
    columns = columnsOf(
      waiting.flatMap(each => (each.kind === 'row' ? [table.cellsOf(each)] : [])),
      named => by.profileOf(named, () => ({}))?.mapping ?? null,
    )
    table.textColumn = columns.text
    if (columns.isHeader) table.header = waiting.shift()
    table.columns = columns.names
    return columns
  }
  for (const row of table.rows()) {
    if (columns === undefined) {
      waiting.push(row)
      if (waiting.length <= firstRows) continue
      if (!begin().hasText) return yield table.withoutText()
    }
    for (const each of columns === undefined || waiting.length === 0 ? [row] : waiting.splice(0)) {
      position += 1
      yield table.record(each, position)
    }
  }
  if (columns === undefined && waiting.length > 0 && !begin().hasText) return yield table.withoutText()
  for (const each of waiting.splice(0)) {
    position += 1
    yield table.record(each, position)
  }
  if (position === 0) {
    const isBlank = waiting.length === 0 && table.header === undefined
    if (isBlank) return yield refused(empty)
    return yield {
      outcome: 'skipped',
      position: null,
      reason: 'no-records',
      ...told({ kind: 'table-empty' }),
    }
  }
  return undefined
}

/** A table in the bytes of a file. */
class Table {
  readonly #bytes: Buffer
  readonly #encoding: string
  /** The encoding that the file was in, where it had to be written anew to be cut into rows. */
  readonly #original: string
  readonly #units: string
  readonly #width: 1 | 2
  readonly #delimiter: string
  readonly #by: ReadBy
  readonly #isChosen: boolean
  #widest = 0
  header: Row | BrokenLine | undefined
  columns: readonly string[] = []
  /** The column that holds the text although nobody knows its name. */
  textColumn: string | undefined

  constructor(
    bytes: Uint8Array,
    recognised: Recognised,
    { likely, by }: { readonly likely: string; readonly by: ReadBy },
  ) {
    this.#by = by
    this.#isChosen = recognised.isChosen === true
    const { encoding, markBytes } = recognised
    this.#original = encoding
    // In these a comma or a quote is not the byte that it is in ASCII.
    const isRewritten = /^utf-32|^x-mac-arabic$/.test(encoding)
    this.#bytes = isRewritten
      ? Buffer.from(readAs(bytes, recognised).text)
      : Buffer.from(bytes.buffer, bytes.byteOffset + markBytes, bytes.length - markBytes)
    this.#encoding = isRewritten ? 'utf-8' : encoding
    this.#width = encoding.startsWith('utf-16') ? 2 : 1
    this.#units = unitsOf(this.#bytes, this.#encoding)
    const stated = /^"?sep=(.)"?\r?\n/.exec(this.#units) // Excel's own way to say it
    if (stated !== null) {
      this.#units = ' '.repeat(stated[0].length - 1) + this.#units.slice(stated[0].length - 1)
    }
    this.#delimiter = stated?.[1] ?? delimiterOf(this.#units, likely)
    this.#units = withDoubledQuotes(this.#units, this.#delimiter)
  }

  rows(): Iterable<Row | BrokenLine> {
    return csvRows(this.#units, this.#delimiter, () => this.columns.length || this.#widest)
  }

  cellsOf(row: Row): string[] {
    this.#widest = Math.max(this.#widest, row.cells.length)
    return row.cells.map(cell => this.#decoded(cell).text)
  }

  record(row: Row | BrokenLine, position: number): Extraction {
    const encoding = this.#original
    const broken = (why: RowDetail): Extraction => ({
      outcome: 'failed',
      position,
      reason: 'broken-table',
      ...told(why),
      encoding,
    })
    if (row.kind === 'broken') return broken({ kind: 'quote-not-closed' })
    const beyond = row.cells.slice(this.columns.length).filter(cell => cell.trim() !== '')
    if (beyond.length > 0)
      return broken({ kind: 'cells-beyond-columns', cells: row.cells.length, columns: this.columns.length })
    let mojibake: string | null = null
    const fields: Record<string, string> = Object.create(null)
    for (const [at, cell] of row.cells.entries()) {
      const name = this.columns[at] ?? ''
      if (name === '' || name in fields) continue
      const read = this.#decoded(cell)
      mojibake ??= read.mojibake
      fields[name] = name === 'page_title' ? titleInExtras(read.text) : read.text
    }
    return recordOf(
      { ...fields },
      {
        position,
        bytes: this.#bytesOf(row),
        encoding,
        mojibake,
        textField: this.textColumn,
        by: this.#by,
      },
    )
  }

  /** The one row for a table whose columns hold no text. */
  withoutText(): Extraction {
    const names = namesIn(this.columns.filter(name => name !== ''))
    return {
      outcome: 'failed',
      position: null,
      reason: 'no-text-field',
      ...told({ kind: 'no-known-column', ...names }),
      encoding: this.#original,
    }
  }

  #decoded(cell: string) {
    if (this.#width === 2) return readAs(Buffer.from(cell, 'utf16le'), this.#as('utf-16le'))
    return readAs(Buffer.from(cell, 'latin1'), this.#as(this.#encoding))
  }

  #as(encoding: string): Recognised {
    const chosen = this.#isChosen ? ({ isChosen: true } as const) : {}
    return { kind: 'text', encoding, certainty: 1, markBytes: 0, ...chosen }
  }

  /** The original bytes that a record goes by: its own below those of the header, without which they mean nothing. */
  #bytesOf(row: Row): Uint8Array {
    const own = this.#bytes.subarray(row.from * this.#width, row.to * this.#width)
    if (this.header === undefined) return own
    const { from, to } = this.header
    return Buffer.concat([this.#bytes.subarray(from * this.#width, to * this.#width), Buffer.from('\n'), own])
  }
}

function unitsOf(bytes: Buffer, encoding: string): string {
  if (encoding === 'utf-16le') return bytes.toString('utf16le')
  if (encoding === 'utf-16be')
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  return bytes.toString('latin1')
}
