import { markEmbeds } from './embeds.ts'
import { markHead } from './head.ts'
import { markOf } from './line/classify.ts'
import { linesOf } from './line/lines.ts'
import { markLists } from './lists.ts'
import type { ArticlePart } from './segment.ts'
import { isTagged, markTags } from './tagged.ts'

/** A slice of a record's text taken for one article, whatever speaks for more in it. It begins and ends with a line. */
export function partBetween(text: string, from: number, to: number): ArticlePart {
  const all = linesOf(text).map(markOf)
  const hasTags = isTagged(text)
  if (hasTags) markTags(all)
  const lines = all.filter(({ line }) => line.from >= from && line.from < to)
  markEmbeds(lines)
  if (!hasTags) markLists(lines)
  markHead(lines, null)
  return { from, to, lines }
}
