/** What a measurement says, and how it is printed: a line of JSON for programs, a row of a table for people. */

/** One measurement. `limit` is the physical limit or the rival, taken in the same run; `ratio` is `p50` over it. */
export interface Measurement {
  readonly name: string
  readonly unit: 'ms' | 'MB' | 'times' | 'frames'
  /** How many samples `p50` and `p95` are taken from. */
  readonly n: number
  readonly p50: number
  readonly p95: number
  readonly limit: number
  readonly ratio: number
}

/** Samples of one thing, and what they are held against. */
export interface Samples {
  readonly name: string
  readonly unit: Measurement['unit']
  readonly samples: readonly number[]
  readonly limit: number
}

/** The measurement that samples amount to. All of them count. */
export function measurement({ name, unit, samples, limit }: Samples): Measurement {
  const p50 = median(samples)
  const p95 = quantile(samples, 0.95)
  return { name, unit, n: samples.length, p50, p95, limit, ratio: p50 / limit }
}

/** The middle sample; of an even number, the mean of the two in the middle. */
export function median(samples: readonly number[]): number {
  const sorted = inOrder(samples)
  const half = sorted.length >> 1
  const above = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? above : ((sorted[half - 1] ?? Number.NaN) + above) / 2
}

/** The smallest sample that at least `share` of all samples do not exceed. Of few samples, p95 is the greatest. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = inOrder(samples)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** One line of JSON, with numbers to five digits. */
export function jsonLine({ name, unit, n, p50, p95, limit, ratio }: Measurement): string {
  return JSON.stringify({
    name,
    unit,
    n,
    p50: rounded(p50),
    p95: rounded(p95),
    limit: rounded(limit),
    ratio: rounded(ratio),
  })
}

const widths = [30, 7, 10, 10, 10, 7, 8]

/** The head of the table for people. */
export const tableHead = row(['', 'n', 'p50', 'p95', 'limit', 'unit', 'ratio'])

/** A row of the table for people. */
export function tableRow({ name, unit, n, p50, p95, limit, ratio }: Measurement): string {
  return row([name, String(n), shown(p50), shown(p95), shown(limit), unit, ratio.toFixed(2)])
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
    .join('')
}

function shown(value: number): string {
  return value >= 1_000
    ? Math.round(value).toLocaleString('en')
    : value.toFixed(value < 0.1 ? 4 : value < 10 ? 3 : 1)
}

function rounded(value: number): number {
  return Number(value.toPrecision(5))
}

function inOrder(samples: readonly number[]): number[] {
  return [...samples].sort((left, right) => left - right)
}
