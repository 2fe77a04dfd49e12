import { useMemo } from 'react'
import { sharedStretches } from '../../core/families/shared-stretches.ts'
import type { Span } from '../../core/model/span.ts'
import type { ArticleView } from '../../core/model/views.ts'
import { useTellingBeside } from './use-telling-beside.ts'

const none: readonly Span[] = []

/**
 * While two tellings of a text stand side by side: what of the one the other has as well, in UTF-16 units. It is faded in both, so
 * that the differences stand out.
 */
export function useSharedStretches(article: Pick<ArticleView, 'id' | 'text'>): readonly Span[] {
  const { text } = article
  const otherText = useTellingBeside(article)
  return useMemo(() => (otherText === undefined ? none : sharedStretches(text, otherText)), [text, otherText])
}
