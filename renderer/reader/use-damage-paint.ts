import { type RefObject, useEffect } from 'react'
import type { Damage } from '../../core/model/record.ts'

const name = 'tarmiz-lost'

/** Paints what was lost in scraping by the CSS Custom Highlight API, so that the text's own nodes stay whole. */
export function useDamagePaint(body: RefObject<HTMLElement | null>, damage: readonly Damage[]): void {
  // Paints: syncs with the highlight registry, which all panes share.
  useEffect(() => {
    if (!body.current || damage.length === 0 || !('highlights' in CSS)) return
    const ranges = rangesOf(body.current, damage)
    const highlight = CSS.highlights.get(name) ?? new Highlight()
    CSS.highlights.set(name, highlight)
    for (const range of ranges) highlight.add(range)
    return () => {
      for (const range of ranges) highlight.delete(range)
    }
  }, [body, damage])
}

function rangesOf(body: HTMLElement, spans: readonly Damage[]): readonly Range[] {
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
