import { useEffect, useLayoutEffect } from 'react'
import { hitsIn } from '../../../core/text/text-hits.ts'
import { useDesk } from '../../desk/desk-context.ts'
import type { TextSurface } from '../text/text-surface.ts'

/** Paints what scraping lost, and the words that the library looks for. */
export function useTextPaint({ article, painter, text }: TextSurface): void {
  const sought = useDesk(({ sought }) => sought)
  // Paints: syncs with the highlights of the page.
  useLayoutEffect(() => {
    painter.paint(['lost'], new Map([['lost', article.damage]]))
  }, [painter, article])
  // After the text is shown: in a long one it takes a while to look the words up.
  useEffect(() => {
    painter.paint(['search'], new Map([['search', sought ? hitsIn(text, sought) : []]]))
  }, [painter, text, sought])
}
