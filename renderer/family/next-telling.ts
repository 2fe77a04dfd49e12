import type { ArticleId } from '../../core/model/ids.ts'

/**
 * Which telling comes beside an article next: each of the others in turn, the most typical first; null once all have been
 * there, and where there is none.
 */
export function nextTelling(
  members: readonly { readonly id: ArticleId }[],
  article: ArticleId,
  beside: ArticleId | null,
): ArticleId | null {
  const others = members.map(({ id }) => id).filter(id => id !== article)
  const at = beside === null ? -1 : others.indexOf(beside)
  return others[at + 1] ?? null
}

/** How many outlets beside its own tell a member's text; null where that of any is not known. */
export function otherOutlets(
  members: readonly { readonly id: ArticleId; readonly source: string | null }[],
  article: ArticleId,
): number | null {
  if (members.some(({ source }) => source === null)) return null
  const own = members.find(({ id }) => id === article)?.source
  return new Set(members.map(({ source }) => source).filter(source => source !== own)).size
}
