/** Whole lines of an article's text, which are what is corrected: a selection that touches a line means the line. */
import type { Region, RegionKind } from '../../../core/model/region.ts'
import type { Span } from '../../../core/model/span.ts'

/** What lines are said to be. */
export interface Mark {
  readonly kind: RegionKind
  readonly detail: Region['detail']
}

/** The lines that a stretch touches, from the beginning of the first to the end of the last, without its line end. In UTF-16. */
export function linesOf(text: string, { from, to }: Span): Span {
  const end = text.indexOf('\n', Math.max(from, to > from ? to - 1 : to))
  return { from: text.lastIndexOf('\n', from - 1) + 1, to: end === -1 ? text.length : end }
}

/** How many lines with something on them there are in a stretch. */
export function countLines(text: string, { from, to }: Span): number {
  return text
    .slice(from, to)
    .split('\n')
    .filter(line => line.trim() !== '').length
}

/** What all lines of a stretch are; null where they differ. */
export function markOf(text: string, regions: readonly Region[], lines: Span): Mark | null {
  const here = regions.filter(
    ({ from, to }) =>
      from < lines.to &&
      to > lines.from &&
      text.slice(Math.max(from, lines.from), Math.min(to, lines.to)).trim() !== '',
  )
  const [first] = here
  if (!first || here.some(each => each.kind !== first.kind || each.detail !== first.detail)) return null
  return { kind: first.kind, detail: first.detail }
}

/** Whether something stands above a line, so that an article can begin there. */
export function canBeginAt(text: string, from: number): boolean {
  return text.slice(0, from).trim() !== ''
}
