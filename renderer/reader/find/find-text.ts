import type { Span } from '../../../core/model/span.ts'
import { type Folded, fold, originalSpan } from '../../../core/text/fold.ts'

/**
 * Where a text says what is typed, however that is spelt: the forms of a letter, marks and case are alike, and any blank between
 * words is as good as another. Spans are of the original text, in order and apart.
 */
export function findInText(folded: Folded, typed: string): Span[] {
  const words = fold(typed)
    .split(/\s+/)
    .filter(word => word !== '')
  if (words.length === 0) return []
  const pattern = new RegExp(words.map(escaped).join('\\s+'), 'g')
  return Array.from(folded.text.matchAll(pattern), ({ 0: hit, index }) =>
    originalSpan(folded, index, index + hit.length),
  )
}

/** The hit that is looked at first: the next one from an offset on, else the first of all; -1 where there is none. */
export function firstHit(hits: readonly Span[], from: number): number {
  const at = hits.findIndex(hit => hit.from >= from)
  return at === -1 ? Math.min(0, hits.length - 1) : at
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}
