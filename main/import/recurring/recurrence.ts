/**
 * Lines that a site writes round every text, found by nothing but that they recur: in records of one outlet, or of one folder
 * where the outlet is not known, whose texts are otherwise different.
 */

import type { RecurringLines } from '../../../core/model/profile.ts'
import type { RecordDocument } from '../../../core/model/record.ts'
import { articlesInOrder } from '../../../core/model/record.ts'
import { type Line, linesOf } from '../segment/line/lines.ts'

/** The lines of a record that may recur, and what its group goes by. */
export interface SampledRecord {
  readonly source: string | null
  /** The folder of its file, the imported folder's own name included. */
  readonly folder: string
  /** Recurrence keys of the lines that no rule takes for furniture, each once. */
  readonly keys: readonly string[]
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
/** Longer lines are not compared. */
const longestLine = 240

/** What a line is compared by: its letters folded and every number the same; `undefined` where it can be no furniture. */
export function recurrenceKey({ key, text }: Pick<Line, 'key' | 'text'>): string | undefined {
  if (text.length > longestLine || !/\p{L}/u.test(key)) return undefined
  return key.replaceAll(/\d+/g, '0')
}

/** What of a record is compared with others. */
export function sampled(record: RecordDocument, folder: string): SampledRecord {
  const keys = new Set<string>()
  let longest = ''
  for (const { from, to, kind } of record.regions) {
    if (kind !== 'body' && kind !== 'title') continue
    for (const line of linesOf(record.text.slice(from, to))) {
      if (line.key.length > longest.length) longest = line.key
      const key = line.isBlank ? undefined : recurrenceKey(line)
      if (key !== undefined) keys.add(key)
    }
  }
  return { source: articlesInOrder(record)[0]?.fields.source.value ?? null, folder, keys: [...keys], longest }
}

/** The lines that recur among records, by outlet or folder; groups in which none does are left out. */
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
  const times = new Map<string, number>()
  for (const { keys } of texts) for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  const recurs = ([key, count]: [string, number]): boolean =>
    count >= leastTimes && count >= texts.length * (key.length < longLine ? shareOfShort : shareOfLong)
  return [...times]
    .filter(recurs)
    .map(([key]) => key)
    .sort()
}
