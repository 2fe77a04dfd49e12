import { keyOf, type Line, wholeKeyOf } from './line/lines.ts'
import { isHeadlineLike, isParagraph, type Marked } from './line/mark.ts'

/** Longer lines are not compared, in UTF-16 units: what a site writes round its texts is shorter. */
const longestLine = 240

/** What lines are compared by where they recur: letters folded, and every number the same; `undefined` where it is no line to compare. */
export function recurrenceKeyOf(text: string): string | undefined {
  return text.length > longestLine ? undefined : comparable(wholeKeyOf(text))
}

/** The same of a line that has been read. */
export function recurrenceKey({ key, text }: Pick<Line, 'key' | 'text'>): string | undefined {
  return text.length > longestLine ? undefined : comparable(key)
}

function comparable(key: string): string | undefined {
  return /\p{L}/u.test(key) ? key.replaceAll(/\d+/g, '0') : undefined
}

/**
 * Takes lines that recur in many files for furniture, where nothing else has been said of them. The stated title stays, so does
 * a first line without which the text would have no headline, and everything where nothing else would be left.
 * @param keys the lines, as `recurrenceKeyOf` gives them
 */
export function markRecurring(
  lines: readonly Marked[],
  keys: readonly ReadonlySet<string>[],
  title: string | null,
): void {
  const texts = lines.filter(({ kind, line }) => kind === 'text' && !line.isBlank)
  const titleKey = title === null ? '' : keyOf(title)
  const found = texts.filter(({ line }) => recurs(line, keys) && line.key !== titleKey)
  if (found.length === texts.length) return
  const only = onlyHeadline(texts, found)
  for (const marked of found) if (marked !== only) marked.kind = 'furniture'
}

/** Headlines recur as well, of a weekly column, say; the name of a site stands above another headline. */
function onlyHeadline(texts: readonly Marked[], found: readonly Marked[]): Marked | undefined {
  const end = texts.findIndex(isParagraph)
  const heads = texts.slice(0, end < 0 ? texts.length : end).filter(isHeadlineLike)
  return heads.every(head => found.includes(head)) ? heads.at(-1) : undefined
}

/** Whether a line is one of those that recur. */
export function recurs(line: Line, keys: readonly ReadonlySet<string>[]): boolean {
  const key = recurrenceKey(line)
  return key !== undefined && keys.some(each => each.has(key))
}
