/**
 * The rows of a table, one at a time, with where each stands. Bytes are read as Latin-1 units, so that a place in the text is
 * a place in the file; cells are decoded afterwards. papaparse is handed windows of the file, never all of it, and a
 * quote that is opened and not closed costs the line it stands in, not the rest of the file.
 */
import Papa from 'papaparse'

/** A row: its cells, and where it begins and ends, in units. */
export interface Row {
  readonly kind: 'row'
  readonly cells: readonly string[]
  readonly from: number
  readonly to: number
}

/** A line that begins no row. */
export interface BrokenLine {
  readonly kind: 'broken'
  readonly from: number
  readonly to: number
}

const windowUnits = 1 << 20
/** A row that is longer is broken: some quote was not closed. */
const longestRow = 1 << 22

/** Once so many units were read in vain, quotes are taken for ordinary signs, and every line for a row. */
const mostWasted = 1 << 24

/**
 * The rows of `units`, blank ones left out.
 * @param columns how many cells a row has; one with unbalanced quotes that runs over lines and has others is broken
 */
export function* csvRows(
  units: string,
  delimiter: string,
  columns: () => number,
): Generator<Row | BrokenLine> {
  const shape = { delimiter, newline: units.includes('\n') ? '\n' : '\r', columns }
  let [from, room, wasted] = [0, windowUnits, 0]
  while (from < units.length) {
    const to = Math.min(units.length, from + room)
    const isQuoted = wasted < mostWasted
    const { rows, reached } = parse(units.slice(from, to), { ...shape, isQuoted, isCut: to < units.length })
    let taken = 0
    for (const { cells, end } of rows) {
      const row = units.slice(from + taken, from + end).trimEnd()
      if (cells.some(cell => cell.trim() !== ''))
        yield { kind: 'row', cells, from: from + taken, to: from + taken + row.length }
      taken = end
    }
    from += taken
    if (taken === 0) wasted += reached
    if (taken === 0 && to < units.length && room < longestRow) room *= 2
    else if (taken === 0) {
      const end = endOfLine(units, from, shape.newline)
      yield { kind: 'broken', from, to: end }
      from = end
    }
    if (taken > 0) room = windowUnits
  }
}

function endOfLine(units: string, from: number, newline: string): number {
  const at = units.indexOf(newline, from)
  return at < 0 ? units.length : at + 1
}

interface ParsedRow {
  readonly cells: readonly string[]
  /** Where the next row begins. */
  readonly end: number
}

interface Shape {
  readonly delimiter: string
  readonly newline: string
  readonly isQuoted: boolean
  /** Whether the last row may go on behind the window. */
  readonly isCut: boolean
  readonly columns: () => number
}

/** The rows of a window, up to the first whose quotes run away with the lines below it. */
function parse(
  window: string,
  { delimiter, newline, isQuoted, isCut, columns }: Shape,
): { readonly rows: readonly ParsedRow[]; readonly reached: number } {
  const rows: ParsedRow[] = []
  let [from, reached] = [0, window.length]
  const step = ({ data, errors, meta }: Papa.ParseStepResult<unknown>): void => {
    const cells = (data as readonly string[][])[0] ?? [] // without a header each step gives one row of texts
    const last = cells.at(-1)
    if (last?.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1)
    const runsOn = errors.length > 0 && window.slice(from, meta.cursor).trimEnd().includes(newline)
    const isUnclosed = errors.some(({ code }) => code === 'MissingQuotes')
    if (isUnclosed || (runsOn && cells.length !== columns())) {
      reached = meta.cursor
      parser.abort()
    } else rows.push({ cells, end: meta.cursor })
    from = meta.cursor
  }
  const quoteChar = isQuoted ? '"' : '\0'
  // The package's types know a step of the whole, not of the parser within.
  const parser = new Papa.Parser({ delimiter, newline, quoteChar, fastMode: false, step } as Papa.ParseConfig)
  parser.parse(window, 0, isCut)
  return { rows, reached }
}

const delimiters = [',', ';', '\t', '|'] as const
const sampleUnits = 1 << 16
const sampleRows = 20

/** The sign between the cells, by which most rows have the same number of cells, and more than one. */
export function delimiterOf(units: string, likely: string): string {
  const sample = units.slice(0, sampleUnits)
  const isCut = units.length > sampleUnits
  const newline = sample.includes('\n') ? '\n' : '\r'
  const shape = { newline, isQuoted: true, isCut, columns: () => 0 }
  const score = (delimiter: string): number => {
    const widths = parse(sample, { ...shape, delimiter })
      .rows.filter(({ cells }) => cells.some(cell => cell !== ''))
      .slice(0, sampleRows)
      .map(({ cells }) => cells.length)
    const [first = 1] = widths
    if (first < 2) return 0
    return widths.filter(width => width === first).length / widths.length + first / 1_000
  }
  const ranked = [likely, ...delimiters].map(delimiter => ({ delimiter, score: score(delimiter) }))
  return ranked.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}
