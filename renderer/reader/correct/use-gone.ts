import { useLayoutEffect } from 'react'
import type { ArticleId } from '../../../core/model/ids.ts'
import type { CallFailure } from '../../bridge/call.ts'
import { useHere } from './here.ts'

/** Where an article is no more, since its cut was taken back or it was joined, goes over to the one that has its text. True while it does. */
export function useGone(article: ArticleId, failure: CallFailure | undefined): boolean {
  const here = useHere()
  const isGone = failure?.kind === 'unknown-article'
  const instead = isGone ? here.insteadOf(article) : null
  // Syncs with the pane, which is to show another article.
  useLayoutEffect(() => {
    if (instead) here.go(instead)
  })
  return instead !== null
}
