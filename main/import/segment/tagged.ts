/** Text that names its parts in tags, in the manner of TREC: its documents are articles, its tags are furniture. */
import type { FurnitureDetail } from '../../../core/model/region.ts'
import type { Marked } from './line/mark.ts'

const details: Readonly<Record<string, FurnitureDetail>> = {
  ...{ SRC: 'source', SOURCE: 'source', AUTHOR: 'byline', BYLINE: 'byline' },
  ...{ TIME: 'dateline', DATE: 'dateline', DATE_TIME: 'dateline' },
}

/** Whether a text begins as such a document does. */
export function isTagged(text: string): boolean {
  return text.startsWith('<DOC')
}

const tagAlone = /^\s*<\/?[A-Z_]{2,20}(?:\s[^<>]{0,200})?>\s*$/
const tagWithValue = /^\s*<([A-Z_]{2,20})>[^<>]*<\/\1>\s*$/

/** Marks the lines of tags, and gives those that documents begin with, without the first. */
export function markTags(lines: readonly Marked[]): number[] {
  const starts: number[] = []
  for (const [index, marked] of lines.entries()) {
    const text = marked.line.text.slice(0, 1_200)
    if (/^\s*<DOC[\s>]/.test(text)) starts.push(index)
    const name = tagWithValue.exec(text)?.[1]
    if (name === undefined && !tagAlone.test(text)) continue
    marked.kind = 'furniture'
    marked.detail = details[name ?? ''] ?? null
    delete marked.isHeader
    delete marked.states
  }
  return starts.slice(1)
}
