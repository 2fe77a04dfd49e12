import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { ArticleView } from '../../../core/model/views.ts'
import type { Corrections } from './corrections.ts'
import { laidOver, type PendingMark } from './laid-over.ts'

const none: readonly PendingMark[] = []
const nothing = () => none
const never = () => () => undefined

/** The article with the lines that are being marked laid over: a mark is seen at once, and is written meanwhile. */
export function useShownArticle(article: ArticleView, corrections: Corrections | null): ArticleView {
  const pending = useSyncExternalStore(corrections?.subscribe ?? never, corrections?.pending ?? nothing)
  const isWriting = useSyncExternalStore(
    corrections?.subscribe ?? never,
    () => corrections?.isWriting ?? false,
  )
  const shown = useMemo(() => {
    if (pending.length === 0) return article
    const regions = pending.reduce((before, mark) => laidOver(article.text, before, mark), article.regions)
    return { ...article, regions }
  }, [article, pending])
  const written = useRef<ArticleView | null>(null)
  // Syncs with the program: what was laid over is taken off once the article says so itself.
  useEffect(() => {
    if (isWriting || pending.length === 0) {
      written.current = null
      return
    }
    written.current ??= article
    if (written.current !== article || sameRegions(shown, article)) corrections?.settle()
  }, [article, shown, pending, isWriting, corrections])
  return shown
}

function sameRegions(one: ArticleView, other: ArticleView): boolean {
  const plain = ({ regions }: ArticleView) =>
    JSON.stringify(regions.map(({ from, to, kind, detail }) => [from, to, kind, detail]))
  return plain(one) === plain(other)
}
