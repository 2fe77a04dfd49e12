/**
 * Paragraphs that were broken into lines of one width, as a PDF or a mail has them. None of their lines is long, or ends as a
 * sentence does, so that each looks like a headline.
 */
import type { Marked } from './line/mark.ts'

/** How long lines are that were broken for their width, in UTF-16 units, and how much they differ. */
const shortest = 50
const longest = 110
const mostDifference = 28
/** How many lines a paragraph was broken into at least: the first of a page, below which others may have fewer. */
const leastLines = { first: 3, other: 2 }

/** Marks the lines of paragraphs that were broken into lines: of one width but for the last, which ends a sentence. */
export function markWrapped(lines: readonly Marked[]): void {
  const runs: (readonly Marked[])[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const end = endOfRun(lines, at)
    if (end - at < leastLines.other) continue
    if (lines[end - 1]?.line.isSentence === true) runs.push(lines.slice(at, end))
    at = end - 1
  }
  if (!runs.some(({ length }) => length >= leastLines.first)) return
  for (const run of runs) for (const marked of run) marked.isWrapped = true
}

/** Where a run of lines of one width ends that begins at `from`, with the shorter line that ends it. */
function endOfRun(lines: readonly Marked[], from: number): number {
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (let at = from; at < lines.length; at += 1) {
    const marked = lines[at]
    if (marked === undefined || marked.kind !== 'text' || marked.line.isBlank || marked.line.isItem) return at
    const { length } = marked.line.text
    if (length > longest) return from
    ;[least, most] = [Math.min(least, length), Math.max(most, length)]
    if (length < shortest || most - least > mostDifference) {
      const isLast = at > from && marked.line.isSentence && length <= most
      return isLast ? at + 1 : at
    }
  }
  return lines.length
}
