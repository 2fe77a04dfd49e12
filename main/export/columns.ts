import { Refusal } from '../../core/model/failure.ts'
import type { Cell, Row, Table, TableName } from './exporter.ts'

/** A column of a table: its name, and what it says of an item. */
export interface Column<T> {
  readonly name: string
  cell(item: T): Cell
}

/** The column `name`, filled by `cell`. */
export function column<T>(name: string, cell: (item: T) => Cell): Column<T> {
  return { name, cell }
}

/**
 * The columns that were asked for, in the order they were asked for, each once; all of them where none was. Refuses a
 * name that no column has.
 */
export function chosenColumns<T>(
  columns: readonly Column<T>[],
  names: readonly string[] = [],
): readonly Column<T>[] {
  if (names.length === 0) return columns
  return [...new Set(names)].map(name => {
    const found = columns.find(each => each.name === name)
    if (found) return found
    throw new Refusal({ kind: 'unknown-column', column: name, known: columns.map(each => each.name) })
  })
}

/** The table that `columns` make of `pages` of items, computed while it is read. */
export function tableFrom<T>(
  name: TableName,
  columns: readonly Column<T>[],
  pages: AsyncIterable<readonly T[]>,
): Table {
  return { name, columns: columns.map(each => each.name), pages: rowsOf(columns, pages) }
}

async function* rowsOf<T>(
  columns: readonly Column<T>[],
  pages: AsyncIterable<readonly T[]>,
): AsyncGenerator<readonly Row[]> {
  for await (const page of pages) yield page.map(item => columns.map(each => each.cell(item)))
}

/** Several texts in one cell, joined by ` … `; an empty cell for none. */
export function joinTexts(texts: readonly string[]): string | null {
  return texts.length > 0 ? texts.join(' … ') : null
}

/** Several ids in one cell, joined by `;`; an empty cell for none. */
export function joinIds(ids: readonly string[]): string | null {
  return ids.length > 0 ? ids.join(';') : null
}

/** One offset as a number, several as text joined by `;`; an empty cell for none. */
export function joinOffsets(offsets: readonly number[]): Cell {
  return offsets.length > 1 ? offsets.join(';') : (offsets[0] ?? null)
}
