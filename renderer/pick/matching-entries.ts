import type { FolderView } from '../../core/model/pick.ts'
import { fold } from '../../core/text/fold.ts'

type Entry = FolderView['entries'][number]

/** The entries whose names have the typed letters, those that begin with them first; spelling variants count as equal. */
export function matchingEntries(entries: readonly Entry[], typed: string): readonly Entry[] {
  const wanted = folded(typed)
  if (wanted === '') return entries
  const begins = entries.filter(({ name }) => folded(name).startsWith(wanted))
  const contains = entries.filter(({ name }) => folded(name).indexOf(wanted) > 0)
  return [...begins, ...contains]
}

function folded(text: string): string {
  return fold(text.trim())
}
