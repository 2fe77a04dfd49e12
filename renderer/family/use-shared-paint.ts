import { type RefObject, use, useEffect, useMemo } from 'react'
import { sharedStretches } from '../../core/families/shared-stretches.ts'
import type { Span } from '../../core/model/span.ts'
import type { ArticleView } from '../../core/model/views.ts'
import { useQuery } from '../bridge/use-query.ts'
import { SideBySideContext } from './side-by-side.ts'
import './family.css'

const name = 'tarmiz-shared'
const none: readonly Span[] = []

/** While two tellings of a text stand side by side, fades in each what the other has as well, so that the differences stand out. */
export function useSharedPaint(body: RefObject<HTMLElement | null>, article: ArticleView): void {
  const { id, text } = article
  const beside = use(SideBySideContext)?.shown.find(shown => shown !== null && shown !== id) ?? id
  const { value: family } = useQuery('family.read', { article: id })
  const { value: other } = useQuery('article.read', { article: beside })
  const isKin = beside !== id && (family?.members.some(member => member.id === beside) ?? false)
  const otherText = isKin && other?.id === beside ? other.text : undefined
  const shared = useMemo(
    () => (otherText === undefined ? none : sharedStretches(text, otherText)),
    [text, otherText],
  )
  // Paints: syncs with the highlight registry, which all panes share.
  useEffect(() => {
    if (!body.current || shared.length === 0 || !('highlights' in CSS)) return
    const ranges = rangesIn(body.current, shared)
    const highlight = CSS.highlights.get(name) ?? new Highlight()
    highlight.priority = -1 // what is coded and what is looked for stand over it
    CSS.highlights.set(name, highlight)
    for (const range of ranges) highlight.add(range)
    return () => {
      for (const range of ranges) highlight.delete(range)
    }
  }, [body, shared])
}

/** The spans as ranges, line by line: each line knows where it begins in the text. */
function rangesIn(body: HTMLElement, spans: readonly Span[]): readonly Range[] {
  return [...body.querySelectorAll<HTMLElement>('[data-from]')].flatMap(line => {
    const text = line.firstChild
    const begins = Number(line.dataset['from'])
    if (!(text instanceof Text)) return []
    return spans.flatMap(({ from, to }) => {
      const start = Math.max(0, from - begins)
      const end = Math.min(text.length, to - begins)
      if (start >= end) return []
      const range = document.createRange()
      range.setStart(text, start)
      range.setEnd(text, end)
      return [range]
    })
  })
}
