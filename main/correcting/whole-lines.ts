/** What is corrected of a text is whole lines: a stretch means the lines that it touches. Offsets are UTF-16 into the text. */
import type { Span } from '../../core/model/span.ts'
import { isBlankLine } from '../import/segment/line/lines.ts'

/** Where the line begins that the offset stands in. */
export function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

/** Where the line ends that the offset stands in, without its line feed. */
export function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at)
  return feed < 0 ? text.length : feed
}

/** Where the next line begins that says something, from the line of the offset on; `limit` where none does before that. */
export function nextSaying(text: string, at: number, limit: number): number {
  for (let from = lineStart(text, at); from < limit; from = lineEnd(text, from) + 1) {
    if (!isBlankLine(text.slice(from, lineEnd(text, from)))) return from
  }
  return limit
}

/**
 * The lines that a stretch touches, without blank ones at either end: from the beginning of the first to the end of the last,
 * line feed apart. `undefined` where they say nothing.
 */
export function linesAround(text: string, { from, to }: Span): Span | undefined {
  const end = lineEnd(text, Math.max(from, to - 1))
  const first = nextSaying(text, from, end)
  if (first >= end) return undefined
  let last = end
  while (isBlankLine(text.slice(lineStart(text, last), last))) last = lineStart(text, last) - 1
  return { from: first, to: last }
}

/** The text of each line of a stretch of whole lines that says something. */
export function linesIn(text: string, { from, to }: Span): string[] {
  return text
    .slice(from, to)
    .split('\n')
    .filter(line => !isBlankLine(line))
}
