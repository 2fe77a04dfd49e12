/**
 * Tables that programs keep as JSON: columns side by side as pandas (`{title: {"0": …}, text: {"0": …}}`) and datasets keep them
 * (`{title: […], text: […]}`), or rows under their names, `{columns, data}` of pandas and `{columns, rows}` of Datasette.
 */
import type { Json, JsonObject } from '../../../../core/json.ts'
import { isJsonObject } from '../../../../core/json.ts'
import { canonical, isKnownName, names, summaryNames, textNames } from './field-names.ts'
import { looseName } from './loose-names.ts'

/** Names that only a field for something to read has, and how many of the keys of a column are asked whether they are names. */
const readable = new Set([...textNames, ...summaryNames, ...names.title])
const mostAsked = 20

function isReadable(name: string): boolean {
  return readable.has(looseName(name) ?? canonical(name))
}

/** Columns whose cells lie under the same keys. Under names of fields they are no columns, but records by their ids. */
export function rowsOfColumns(value: JsonObject): readonly JsonObject[] | undefined {
  const columns = Object.entries(value)
  const [first] = columns
  if (columns.length < 2 || !isJsonObject(first?.[1]) || !columns.some(([name]) => isReadable(name)))
    return undefined
  const keys = Object.keys(first[1])
  if (keys.length === 0 || keys.slice(0, mostAsked).some(isKnownName)) return undefined
  const isColumn = (held: Json | undefined): held is JsonObject =>
    isJsonObject(held) &&
    Object.keys(held).length === keys.length &&
    keys.every(key => Object.hasOwn(held, key))
  if (!columns.every(([, held]) => isColumn(held))) return undefined
  const cells = columns as (readonly [string, JsonObject])[] // by the line above
  return keys.map(key => rowOf(cells.map(([name, held]) => [name, held[key]])))
}

/** Lists of one length, of which one holds headlines: no record has several. */
export function rowsOfLists(value: JsonObject): readonly JsonObject[] | undefined {
  const columns = Object.entries(value)
  const titles = columns.find(([name]) => names.title.includes(canonical(name)))?.[1]
  if (!Array.isArray(titles) || titles.length < 2 || columns.length < 2) return undefined
  if (!columns.every(([, held]) => Array.isArray(held) && held.length === titles.length)) return undefined
  const cells = columns as (readonly [string, readonly Json[]])[] // by the line above
  return cells.some(([name]) => textNames.includes(canonical(name)))
    ? titles.map((_, at) => rowOf(cells.map(([name, held]) => [name, held[at]])))
    : undefined
}

/** Rows that are lists, beside a list of the names of what is in them. */
export function rowsUnderNames(value: JsonObject): readonly JsonObject[] | undefined {
  const heads = [value['columns'], value['cols'], value['fields'], value['headers']].find(Array.isArray)
  const rows = [value['data'], value['rows'], value['values']].find(Array.isArray)
  const called = (heads as readonly Json[] | undefined)?.map(nameOfColumn)
  if (called === undefined || rows === undefined || !called.some(isReadable)) return undefined
  const lists = rows as readonly Json[]
  if (!lists.every(row => Array.isArray(row) && row.length === called.length)) return undefined
  return (lists as readonly (readonly Json[])[]).map(row => rowOf(called.map((name, at) => [name, row[at]])))
}

function nameOfColumn(column: Json): string {
  const name = isJsonObject(column) ? (column['name'] ?? column['label']) : column
  return typeof name === 'string' ? name : ''
}

function rowOf(cells: readonly (readonly [string, Json | undefined])[]): JsonObject {
  return Object.fromEntries(cells.flatMap(([name, held]) => (held === undefined ? [] : [[name, held]])))
}
