import type { Region } from '../../../core/model/region.ts'
import { markEmbeds } from './embeds.ts'
import { markHead } from './head.ts'
import { markOf } from './line/classify.ts'
import { linesOf } from './line/lines.ts'
import type { Mark, Marked } from './line/mark.ts'
import { markLists } from './lists.ts'
import type { ArticlePart } from './segment.ts'
import { isTagged, markTags } from './tagged.ts'
import { markWrapped } from './wrapped.ts'

/**
 * A slice of a record's text taken for one article, whatever speaks for more in it. It begins and ends with a line. What its
 * lines are held to be already, they are.
 */
export function partBetween(
  text: string,
  regions: readonly Region[],
  { from, to }: { readonly from: number; readonly to: number },
): ArticlePart {
  const all = linesOf(text).map(line => markOf(line))
  markWrapped(all)
  const hasTags = isTagged(text)
  if (hasTags) markTags(all)
  const lines = all.filter(({ line }) => line.from >= from && line.from < to)
  markEmbeds(lines)
  if (!hasTags) markLists(lines)
  holdTo(lines, regions)
  markHead(lines, null)
  return { from, to, lines }
}

function holdTo(lines: readonly Marked[], regions: readonly Region[]): void {
  let at = 0
  for (const marked of lines) {
    while ((regions[at]?.to ?? Number.POSITIVE_INFINITY) <= marked.line.from) at += 1
    const region = regions[at]
    if (region === undefined || marked.line.isBlank || region.kind === 'title') continue
    if (region.kind === 'body' && (marked.kind === 'furniture' || marked.kind === 'embed'))
      become(marked, 'text', null)
    else if (region.kind !== 'body' && (marked.kind === 'text' || marked.detail !== region.detail))
      become(marked, region.kind, region.detail)
  }
}

/** Makes a line something, and forgets what it was before. */
function become(marked: Marked, kind: Mark['kind'], detail: Mark['detail']): void {
  const { line, ...before } = marked
  for (const name of Object.keys(before) as (keyof Mark)[]) delete (marked as Partial<Mark>)[name] // the keys of a mark
  marked.kind = kind
  marked.detail = detail
}
