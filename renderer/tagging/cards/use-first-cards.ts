import { startTransition, useEffect, useState } from 'react'

/** More than can be in sight at once. */
const atOnce = 24

/**
 * How many cards of an article are drawn: the first ones with the text, and all of them once that has been painted. An article
 * may have hundreds, and what nobody sees yet must not be waited for.
 */
export function useFirstCards(article: string, total: number): number {
  const [whole, setWhole] = useState<string | null>(null)
  const isWhole = whole === article || total <= atOnce
  // Syncs with the paint: the frame that shows the text comes first.
  useEffect(() => {
    if (isWhole) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setWhole(article)), 50)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [article, isWhole])
  return isWhole ? total : atOnce
}
