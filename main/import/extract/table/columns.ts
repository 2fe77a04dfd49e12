/** What the columns of a table are called: by its first row, where that is a header, or by their numbers. */
import type { JsonObject } from '../../../../core/json.ts'
import type { FieldMapping } from '../../../../core/model/profile.ts'
import { canonical, isKnownName, names, summaryNames, textNames } from '../record/field-names.ts'
import { looseName } from '../record/loose-names.ts'

export interface Columns {
  /** A name for each column; those without one are left out of records. */
  readonly names: readonly string[]
  /** Whether the first row names the columns and is no record. */
  readonly isHeader: boolean
  /** Whether a record of it can have a text. */
  readonly hasText: boolean
  /** The column that holds the text by its length, where none is known to by its name. */
  readonly text?: string | undefined
}

/** A text is longer than this, on the average of the rows, and so many times longer than the next longest column. */
const longText = 150
const timesShorter = 3
const longestHeader = 60

/**
 * The columns of a table, by its first rows.
 * @param mappingOf the mapping of a record with such fields, where somebody has made one
 */
export function columnsOf(
  rows: readonly (readonly string[])[],
  mappingOf: (record: JsonObject) => FieldMapping | null,
): Columns {
  const [first = [], ...others] = rows
  if (isGkg(first)) return { names: gkgNames, isHeader: false, hasText: true }
  const mapping = mappingOf(asRecord(first))
  const isMapped = mapping !== null && first.some(name => mapping.text.includes(name.trim()))
  const isHeader =
    isMapped ||
    first.some(name => isKnownName(name) || looseName(name) !== undefined) ||
    (others.length > 0 && looksLikeHeader(first, others))
  const named = isHeader ? unique(first) : first.map((_, at) => `column ${at + 1}`)
  const mapped = isHeader ? mapping : mappingOf(asRecord(named))
  if (mapped !== null && named.some(name => mapped.text.includes(name)))
    return { names: named, isHeader, hasText: true }
  const has = (wanted: readonly string[]): boolean =>
    named.some(name => wanted.includes(looseName(name) ?? canonical(name)))
  if (has(textNames) || has(summaryNames)) return { names: named, isHeader, hasText: true }
  const long = longColumn(isHeader ? others : rows)
  if (long !== undefined) return { names: named, isHeader, hasText: true, text: named[long] }
  const isListed = has(names.title) && (has(names.url) || has(names.published))
  return { names: named, isHeader, hasText: isListed }
}

/** How many lines may stand above the header of a table, and what is the most cells that such have. */
const mostAbove = 10
const mostCellsAbove = 2

/** How many of the first rows are what people write above a table: whose it is, and for which week. Only a row that names columns ends them. */
export function rowsAbove(rows: readonly (readonly string[])[]): number {
  const filled = (row: readonly string[]): number => row.filter(cell => cell.trim() !== '').length
  const at = rows.slice(0, mostAbove).findIndex(row => filled(row) > mostCellsAbove)
  const known = (rows[at] ?? []).filter(name => isKnownName(name) || looseName(name) !== undefined)
  return at > 0 && known.length >= 2 ? at : 0
}

/** Names are short, each another, no numbers, and not of the make of what stands below them. */
function looksLikeHeader(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  const isNames = first.every(
    cell => cell.length <= longestHeader && !/\d{3}|^\s*[\d.,-]+\s*$|:\/\//.test(cell),
  )
  const isUnlike = others.some(row => row.some(cell => cell.length > longestHeader || /\d{3}/.test(cell)))
  return isNames && isUnlike && new Set(first).size === first.length
}

/** A record with such fields, for which it is not known yet what they hold. */
function asRecord(fields: readonly string[]): JsonObject {
  return Object.fromEntries(fields.map(name => [name.trim(), '']))
}

function unique(header: readonly string[]): string[] {
  const seen = new Set<string>()
  return header.map(cell => {
    const name = cell.trim()
    if (name === '' || seen.has(name)) return ''
    seen.add(name)
    return name
  })
}

function longColumn(rows: readonly (readonly string[])[]): number | undefined {
  const width = Math.max(0, ...rows.map(row => row.length))
  const means = Array.from({ length: width }, (_, at) => ({
    at,
    mean: rows.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0) / rows.length,
  })).sort((left, right) => right.mean - left.mean)
  const [longest, second] = means
  if (longest === undefined || longest.mean < longText) return undefined
  return longest.mean >= (second?.mean ?? 0) * timesShorter ? longest.at : undefined
}

/** GDELT's Global Knowledge Graph 2.1 has 27 columns, no header, and the title of the page in the last. */
const gkgNames = Array.from(
  { length: 27 },
  (_, at) => ({ 1: 'seendate', 3: 'sourcecommonname', 4: 'documentidentifier', 26: 'page_title' })[at] ?? '',
)

function isGkg(first: readonly string[]): boolean {
  return first.length === 27 && /^\d{14}-T?\d+$/.test(first[0] ?? '')
}

/** The title in GDELT's extras, which are elements without a root. */
export function titleInExtras(cell: string): string {
  const [from, to] = [cell.indexOf('<PAGE_TITLE>'), cell.indexOf('</PAGE_TITLE>')]
  return from < 0 || to < from ? cell : cell.slice(from + '<PAGE_TITLE>'.length, to)
}
