import { use, useMemo } from 'react'
import { sharedStretches } from '../../core/families/shared-stretches.ts'
import type { Span } from '../../core/model/span.ts'
import type { ArticleView } from '../../core/model/views.ts'
import { useQuery } from '../bridge/use-query.ts'
import { SideBySideContext } from './side-by-side.ts'

const none: readonly Span[] = []

/**
 * While two tellings of a text stand side by side: what of the one the other has as well, in UTF-16 units. It is faded in both, so
 * that the differences stand out.
 */
export function useSharedStretches({ id, text }: Pick<ArticleView, 'id' | 'text'>): readonly Span[] {
  const beside = use(SideBySideContext)?.shown.find(shown => shown !== null && shown !== id) ?? id
  const { value: family } = useQuery('family.read', { article: id })
  const { value: other } = useQuery('article.read', { article: beside })
  const isKin = beside !== id && (family?.members.some(member => member.id === beside) ?? false)
  const otherText = isKin && other?.id === beside ? other.text : undefined
  return useMemo(() => (otherText === undefined ? none : sharedStretches(text, otherText)), [text, otherText])
}
