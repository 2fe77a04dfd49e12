/** Where the text of an article begins, among what the site wrote round it. */
import { isParagraph, type Marked } from './line/mark.ts'

/** How many lines a header below an introduction has at most. */
const mostBetween = 12

/**
 * The index of the paragraph that the text begins with, among lines that are not blank; -1 where there is none. An introduction
 * that stands above the writer's name or the date is of the header.
 */
export function textStart(said: readonly Marked[]): number {
  const first = said.findIndex(isParagraph)
  if (first < 0) return first
  const below = said.slice(first + 1, first + 2 + mostBetween)
  const next = below.findIndex(isParagraph)
  const header = below.slice(0, Math.max(0, next))
  return header.some(isHeader) && header.every(each => each.detail !== 'related' && each.kind !== 'embed')
    ? first + 1 + next
    : first
}

/** Whether a line says when the article appeared, or who wrote it. */
function isHeader({ kind, states, detail, isListed }: Marked): boolean {
  return (
    kind === 'furniture' &&
    isListed !== true &&
    (states === 'published' || states === 'updated' || (states === 'author' && detail === 'byline'))
  )
}

/** A number alone, or signs without a letter: how many have seen the text or spoken of it, and pictures that were buttons. */
export function isCount({ kind, line: { text } }: Marked): boolean {
  if (kind !== 'text' || text.length > 16) return false
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    /^[\s\u200e\u200f]*\d{1,3}(?:[\s.,٬\u00a0\u202f]?\d{3}){0,2}(?:[.,]\d)?\s?[KMкم]?[\s\u200e\u200f]*$/u.test(
      text,
    )
  )
}
