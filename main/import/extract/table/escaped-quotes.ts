/** Quotes within cells that are written `\"`, as MySQL and pandas can write them, and not `""`. */
import { csvRows } from './csv-rows.ts'

/** How much of a table tells how its quotes are written, in units. */
const sampleUnits = 1 << 20

/**
 * The table with `""` for each `\"`, where fewer of its first rows break so: every place in it stays where it was. In others a
 * cell may well end in a backslash, and they stay as they are.
 */
export function withDoubledQuotes(units: string, delimiter: string): string {
  const sample = units.slice(0, sampleUnits)
  if (!sample.includes('\\"')) return units
  return broken(doubled(sample), delimiter) < broken(sample, delimiter) ? doubled(units) : units
}

function doubled(units: string): string {
  return units.replace(/\\(["\\])/g, (pair, sign) => (sign === '"' ? '""' : pair))
}

/** How many rows are broken, or have other cells than the first; the last may be cut off. */
function broken(sample: string, delimiter: string): number {
  let width = 0
  let count = 0
  for (const row of csvRows(sample, delimiter, () => width)) {
    if (width === 0 && row.kind === 'row') width = row.cells.length
    else if (row.kind === 'broken' || row.cells.length !== width) count += 1
  }
  return count
}
