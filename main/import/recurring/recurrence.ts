/**
 * Lines that a site writes round every text, found by nothing but that they recur: in records of one outlet, or of one folder
 * where the outlet is not known, whose texts are otherwise different.
 */

import type { ImportManifest } from '../../../core/model/ledger.ts'
import type { RecurringLines } from '../../../core/model/profile.ts'
import type { RecordDocument } from '../../../core/model/record.ts'
import { articlesInOrder } from '../../../core/model/record.ts'
import { linesOf } from '../segment/line/lines.ts'
import { recurrenceKey } from '../segment/recurring.ts'

/** The lines of a record that may recur, and what its group goes by. */
export interface SampledRecord {
  readonly source: string | null
  /** The folder of its file, the imported folder's own name included. */
  readonly folder: string
  /** The lines that no rule takes for furniture, by what they are compared by. */
  readonly lines: ReadonlyMap<string, string>
  /** The key of its longest line, by which two tellings of one text are known. */
  readonly longest: string
}

/** How many different texts of an outlet or folder tell what recurs in it. */
const leastTexts = 8
/** In how many of them a line stands that recurs, at the least: in five, and in this share of them. */
const leastTimes = 5
const shareOfShort = 0.35
const shareOfLong = 0.5
/** From this length on a line is a paragraph, in UTF-16 units; those of reports on one event say the same background. */
const longLine = 120
/** What of a record is compared with others. */
export function sampled(record: RecordDocument, folder: string): SampledRecord {
  const lines = new Map<string, string>()
  let longest = ''
  for (const { from, to, kind } of record.regions) {
    if (kind !== 'body' && kind !== 'title') continue
    for (const line of linesOf(record.text.slice(from, to))) {
      if (line.key.length > longest.length) longest = line.key
      const key = line.isBlank ? undefined : recurrenceKey(line)
      if (key !== undefined) lines.set(key, line.text.trim())
    }
  }
  const source = articlesInOrder(record)[0]?.fields.source.value ?? null
  return { source, folder, lines, longest: longest.replaceAll(/\d+/g, '0') }
}

/** The lines that recur among records, as one of them has them, by outlet or folder; groups in which none does are left out. */
export function recurringAmong(records: Iterable<SampledRecord>): RecurringLines[] {
  const groups = Map.groupBy(records, ({ source, folder }) => (source === null ? `/${folder}` : `@${source}`))
  return [...groups].flatMap(([name, members]) => {
    const lines = linesIn(members)
    const of = name.startsWith('@') ? { outlet: name.slice(1) } : { folder: name.slice(1) }
    return lines.length === 0 ? [] : [{ of, lines }]
  })
}

function linesIn(members: readonly SampledRecord[]): string[] {
  const texts = [...new Map(members.map(each => [each.longest, each])).values()]
  if (texts.length < leastTexts) return []
  const counts = new Map<string, number>()
  for (const { lines } of texts) for (const key of lines.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  const shown = new Map(texts.flatMap(({ lines }) => [...lines]))
  return [...counts]
    .filter(([key, count]) => recurs(key, count, texts.length))
    .map(([key]) => shown.get(key) ?? key)
    .sort()
}

function recurs(key: string, count: number, texts: number): boolean {
  return count >= leastTimes && count >= texts * (key.length < longLine ? shareOfShort : shareOfLong)
}

/** What recurred in earlier imports, and in this one: where it is of one outlet or folder, all of it. */
export function withEarlier(
  found: readonly RecurringLines[],
  earlier: readonly Pick<ImportManifest, 'guide'>[],
): RecurringLines[] {
  const all = [...earlier.flatMap(({ guide }) => guide.recurring), ...found]
  const groups = Map.groupBy(all, ({ of }) => JSON.stringify(of))
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ of: first.of, lines: [...new Set([first, ...others].flatMap(({ lines }) => lines))].sort() }],
  )
}
