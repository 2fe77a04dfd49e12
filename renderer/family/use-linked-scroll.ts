import { use, useEffect } from 'react'
import type { ArticleView } from '../../core/model/views.ts'
import { useSettings } from '../settings/settings-store.ts'
import type { LinkedText } from './scroll-link.ts'
import { SideBySideContext } from './side-by-side.ts'
import { useTellingBeside } from './use-telling-beside.ts'

/** Lets a telling scroll together with the one beside it, as long as that is wanted. */
export function useLinkedScroll(
  article: Pick<ArticleView, 'id' | 'text'>,
  surface: Pick<LinkedText, 'map' | 'scroller'>,
): void {
  const link = use(SideBySideContext)?.link
  const { settings } = useSettings()
  const { text } = article
  const isLinked = useTellingBeside(article) !== undefined && settings.linksScrolling
  // Syncs with the scrolling of the other pane. Where lines are is asked here, once the text is on the page.
  useEffect(() => {
    const { map, scroller } = surface
    return isLinked ? link?.join({ text, map, scroller }) : undefined
  }, [link, isLinked, text, surface])
}
