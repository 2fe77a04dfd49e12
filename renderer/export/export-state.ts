/** What is chosen in the export dialog. Serialisable; what is kept of it for the next time is an `ExportChoice`. */
import type { Request } from '../../core/contract.ts'
import type { ExportChoice } from '../../core/model/export-choice.ts'

/** The tables that the dialog offers; ledgers are saved from where they are shown. */
export const offeredTables = ['statements', 'articles', 'entities'] as const
export type OfferedTable = (typeof offeredTables)[number]

/** The columns of a table in the order in which they are listed, and which of them are written. */
export interface ColumnList {
  readonly order: readonly string[]
  readonly chosen: readonly string[]
}

export interface ExportState {
  readonly table: OfferedTable
  readonly format: ExportChoice['format']
  readonly separator: ExportChoice['separator']
  readonly bom: boolean | undefined
  /** The columns written of each table, in order; one that is not here has all. */
  readonly columns: ExportChoice['columns']
  /** The order in which a table's columns are listed while the dialog is open: what is left out keeps its line. */
  readonly orders: Readonly<Partial<Record<OfferedTable, readonly string[]>>>
}

export type ExportAction =
  | { readonly kind: 'table'; readonly table: OfferedTable }
  | { readonly kind: 'format'; readonly format: ExportChoice['format'] }
  | { readonly kind: 'separator'; readonly separator: NonNullable<ExportChoice['separator']> }
  | { readonly kind: 'bom'; readonly bom: boolean }
  | { readonly kind: 'columns'; readonly list: ColumnList }
  | { readonly kind: 'usual-columns' }

/** The state that was left the last time; a study that was never exported begins with statements for a spreadsheet. */
export function firstExport(choice: ExportChoice | undefined): ExportState {
  const table = offeredTables.find(each => each === choice?.table) ?? 'statements'
  return {
    table,
    format: choice?.format ?? 'csv',
    separator: choice?.separator,
    bom: choice?.bom,
    columns: choice?.columns ?? {},
    orders: {},
  }
}

/** What is kept for the next time. */
export function choiceOf({ table, format, separator, bom, columns }: ExportState): ExportChoice {
  return {
    table,
    format,
    columns,
    ...(separator === undefined ? {} : { separator }),
    ...(bom === undefined ? {} : { bom }),
  }
}

export function reduceExport(state: ExportState, action: ExportAction): ExportState {
  switch (action.kind) {
    case 'table':
      return { ...state, table: action.table }
    case 'format':
      // Each format has a byte order mark of its own; what was said of the other's is not meant for it.
      return { ...state, format: action.format, bom: undefined }
    case 'separator':
      return { ...state, separator: action.separator }
    case 'bom':
      return { ...state, bom: action.bom }
    case 'columns':
      return {
        ...state,
        columns: { ...state.columns, [state.table]: [...action.list.chosen] },
        orders: { ...state.orders, [state.table]: action.list.order },
      }
    case 'usual-columns': {
      const { [state.table]: _columns, ...columns } = state.columns
      const { [state.table]: _order, ...orders } = state.orders
      return { ...state, columns, orders }
    }
  }
}

/** The columns of the table as they are listed, of those that it has: what the study no longer has is not there, what is new stands last. */
export function columnList({ table, columns, orders }: ExportState, known: readonly string[]): ColumnList {
  const chosen = columns[table]?.filter(name => known.includes(name)) ?? known
  const order = (orders[table] ?? chosen).filter(name => known.includes(name))
  return { order: [...order, ...known.filter(name => !order.includes(name))], chosen }
}

/** The list with a column written, or left out; what is written stands in the order of the list. */
export function withColumn({ order, chosen }: ColumnList, name: string, isChosen: boolean): ColumnList {
  const next = new Set(isChosen ? [...chosen, name] : chosen.filter(each => each !== name))
  return { order, chosen: order.filter(each => next.has(each)) }
}

/** The list with a column in the place `to`, counted from 0; places that there are not are the nearest that there are. */
export function withColumnAt({ order, chosen }: ColumnList, name: string, to: number): ColumnList {
  const others = order.filter(each => each !== name)
  const place = Math.min(others.length, Math.max(0, to))
  const next = [...others.slice(0, place), name, ...others.slice(place)]
  return { order: next, chosen: next.filter(each => chosen.includes(each)) }
}

/** What is asked of the program; null where nothing is chosen to be written. */
export function requestOf(
  { table, format, separator, bom }: ExportState,
  { chosen }: ColumnList,
  known: readonly string[],
): Omit<Request<'export.write'>, 'target'> | null {
  if (chosen.length === 0) return null
  const areUsual = chosen.join('\n') === known.join('\n')
  return {
    format,
    table,
    ...(areUsual ? {} : { columns: [...chosen] }),
    ...(separator === undefined ? {} : { separator }),
    ...(bom === undefined ? {} : { bom }),
  }
}
