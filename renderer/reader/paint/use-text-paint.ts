import { useEffect, useLayoutEffect } from 'react'
import { hitsIn } from '../../../core/text/text-hits.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { useSharedStretches } from '../../family/use-shared-stretches.ts'
import type { TextSurface } from '../text/text-surface.ts'

/** Paints what scraping lost, the words that the library looks for, and what the telling beside it has as well. */
export function useTextPaint({ article, painter, text }: TextSurface): void {
  const sought = useDesk(({ sought }) => sought)
  const shared = useSharedStretches(article)
  // Paints: syncs with the highlights of the page.
  useLayoutEffect(() => {
    painter.paint(['lost'], new Map([['lost', article.damage]]))
  }, [painter, article])
  useEffect(() => {
    painter.paint(['shared'], new Map([['shared', shared]]))
  }, [painter, shared])
  // After the text is shown: in a long one it takes a while to look the words up.
  useEffect(() => {
    painter.paint(['search'], new Map([['search', sought ? hitsIn(text, sought) : []]]))
  }, [painter, text, sought])
}
