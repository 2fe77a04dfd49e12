import { keyOf, type Line, wholeKey } from './line/lines.ts'
import type { Marked } from './line/mark.ts'

/**
 * Takes lines that recur in many files for furniture, where nothing else has been said of them. The stated title stays, and
 * so does everything where nothing else would be left.
 * @param keys the lines, as `wholeKeyOf` gives them
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
  for (const marked of found) marked.kind = 'furniture'
}

/** Whether a line is one of those that recur. */
export function recurs(line: Line, keys: readonly ReadonlySet<string>[]): boolean {
  const key = wholeKey(line)
  return keys.some(each => each.has(key))
}
