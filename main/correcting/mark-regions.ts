/** Regions as people say that they are, laid over those that were found. They cover the text end to end before and after. */
import type { RecordDocument, TextCorrections } from '../../core/model/record.ts'
import { articlesInOrder } from '../../core/model/record.ts'
import type { Region } from '../../core/model/region.ts'
import type { Span } from '../../core/model/span.ts'
import { nextSaying } from './whole-lines.ts'

/** Whole lines with what they are; `to` is the end of the last line, without its line feed. */
export type LineMark = TextCorrections['regions'][number]

/** The record with every mark that people made on it, the later over the earlier. */
export function withMarks(record: RecordDocument): RecordDocument {
  const marks = record.corrections?.regions ?? []
  return marks.reduce<RecordDocument>((marked, mark) => withMark(marked, mark), record)
}

/** The record with lines marked as a region; what is blank behind them belongs to it. */
export function withMark(record: RecordDocument, mark: LineMark): RecordDocument {
  const { text } = record
  const regions = articlesInOrder(record).reduce<readonly Region[]>((before, article) => {
    if (mark.from >= article.to || mark.to <= article.from) return before
    const isFirst = nextSaying(text, article.from, article.to) >= mark.from
    const from = isFirst ? article.from : mark.from
    const to = mark.to >= article.to ? article.to : nextSaying(text, mark.to + 1, article.to)
    return laidOver(before, { from, to, kind: mark.kind, detail: mark.detail }, article)
  }, record.regions)
  return { ...record, regions: [...regions] }
}

/** Cuts the region that goes over a place in two, where one does. */
export function splitAt(regions: readonly Region[], at: number): Region[] {
  return regions.flatMap(region =>
    region.from < at && at < region.to
      ? [
          { ...region, to: at },
          { ...region, from: at },
        ]
      : [region],
  )
}

/** Makes one region of the two that meet at a place, where they are the same. */
export function joinedAt(regions: readonly Region[], at: number): Region[] {
  const index = regions.findIndex(({ from }) => from === at)
  const [left, right] = [regions[index - 1], regions[index]]
  if (left === undefined || right === undefined || !areOne(left, right)) return [...regions]
  return [...regions.slice(0, index - 1), { ...left, to: right.to }, ...regions.slice(index + 1)]
}

function laidOver(regions: readonly Region[], mark: Region, article: Span): Region[] {
  const around = splitAt(splitAt(regions, mark.from), mark.to)
  const over = [
    ...around.filter(({ to }) => to <= mark.from),
    mark,
    ...around.filter(({ from }) => from >= mark.to),
  ]
  const inside = [mark.to, mark.from].filter(at => at > article.from && at < article.to)
  return inside.reduce<Region[]>((joined, at) => joinedAt(joined, at), over)
}

/** Two posts one after the other are two. */
function areOne(left: Region, right: Region): boolean {
  return left.kind === right.kind && left.detail === right.detail && left.kind !== 'embed'
}
