import { useLayoutEffect, useRef } from 'react'
import type { Span } from '../../../core/model/span.ts'
import type { TextSurface } from '../text/text-surface.ts'
import { paragraphAt, wholeWords, wordAt } from './text-units.ts'

/** A hand is never quite still: it has dragged once it has come this far, in CSS pixels. */
const leastDrag = 4

interface Drag {
  readonly x: number
  readonly y: number
  /** Where it began: a place, or a word or paragraph that stays selected. */
  readonly base: Span
  /** Counts the clicks with which it began: 1 selects by words or letters, 2 by words, 3 by paragraphs. */
  readonly clicks: number
  hasMoved: boolean
}

/**
 * Selects by mouse: whole words, letters with Alt. It does not leave it to the browser, whose triple click ends in the next paragraph,
 * and for which pressing on selected text drags that text away. `onClick` hears the offset of what was clicked.
 */
export function useMouseSelection(surface: TextSurface, onClick: (offset: number) => void): void {
  const clicked = useRef(onClick)
  // What a click does changes with what is coded, and a selection that is under way goes on meanwhile.
  useLayoutEffect(() => {
    clicked.current = onClick
  })
  // Syncs with the mouse, from when the text is first seen.
  useLayoutEffect(() => {
    let drag: Drag | null = null
    let pointer: { x: number; y: number; isByLetters: boolean } | null = null
    let timer = 0
    function onDown(event: MouseEvent): void {
      if (event.button !== 0 || !isText(event.target)) return
      const place = surface.placeAt(event.clientX, event.clientY)
      event.preventDefault()
      surface.focus()
      if (!place) return
      drag = begin(surface, place.offset, event)
      if (drag.clicks > 1) surface.cursor.select(drag.base.from, drag.base.to, { isByMouse: true })
      else surface.cursor.move(place, { extends: event.shiftKey })
      window.addEventListener('mousemove', onMove)
      window.addEventListener('mouseup', onUp)
      timer = window.setInterval(scrollAlong, 40)
    }
    function onMove(event: MouseEvent): void {
      if (!drag) return
      pointer = { x: event.clientX, y: event.clientY, isByLetters: event.altKey }
      drag.hasMoved ||= Math.hypot(event.clientX - drag.x, event.clientY - drag.y) >= leastDrag
      if (drag.hasMoved) extend(surface, drag, pointer)
    }
    function scrollAlong(): void {
      if (!drag?.hasMoved || !pointer) return
      const { top, bottom } = surface.scroller.getBoundingClientRect()
      const beyond = pointer.y < top ? pointer.y - top : pointer.y > bottom ? pointer.y - bottom : 0
      if (beyond === 0) return
      surface.scroller.scrollTop += Math.sign(beyond) * Math.min(60, 8 + Math.abs(beyond) / 2)
      extend(surface, drag, pointer)
    }
    function onUp(event: MouseEvent): void {
      const ended = drag
      stop()
      if (!ended) return
      const { caret } = surface.cursor.now()
      if (surface.cursor.selection && caret)
        surface.cursor.select(caret.anchor, caret.offset, { isByMouse: true })
      else if (!ended.hasMoved) {
        const unit = surface.unitAt(event.clientX, event.clientY)
        if (unit !== null) clicked.current(unit)
      }
    }
    function stop(): void {
      drag = null
      pointer = null
      window.clearInterval(timer)
      window.removeEventListener('mousemove', onMove)
      window.removeEventListener('mouseup', onUp)
    }
    const { root } = surface
    root.addEventListener('mousedown', onDown)
    return () => {
      stop()
      root.removeEventListener('mousedown', onDown)
    }
  }, [surface])
}

function begin(surface: TextSurface, offset: number, event: MouseEvent): Drag {
  const { text } = surface
  const { caret } = surface.cursor.now()
  const clicks = isInHead(event.target) ? 1 : Math.min(3, event.detail)
  const isExtending = event.shiftKey && caret !== null
  const start = isExtending ? caret.anchor : offset
  const base =
    clicks === 2
      ? wordAt(text, offset)
      : clicks === 3
        ? paragraphAt(text, offset)
        : { from: start, to: start }
  return { x: event.clientX, y: event.clientY, base, clicks, hasMoved: isExtending }
}

function extend(
  surface: TextSurface,
  { base, clicks }: Drag,
  { x, y, isByLetters }: { readonly x: number; readonly y: number; readonly isByLetters: boolean },
): void {
  const { text, scroller, cursor } = surface
  const box = scroller.getBoundingClientRect()
  const isBelow = y > box.bottom
  const place = surface.placeAt(x, isBelow ? box.bottom - 4 : y)
  if (!place) return
  const { offset } = place
  const reached = clicks === 3 ? paragraphAt(text, offset) : { from: offset, to: offset }
  const from = Math.min(base.from, reached.from)
  const to = Math.max(base.to, reached.to)
  const span = isByLetters || clicks === 3 ? { from, to } : wholeWords(text, from, to)
  if (offset >= base.from) cursor.select(span.from, span.to)
  else cursor.select(span.to, span.from)
}

/** Not what scrolls: pressing there is for its scrollbar. */
function isText(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('.article-body, [data-from]') !== null &&
    target.closest('button, input, textarea, summary, .cut-offer') === null
  )
}

/** A double click in the head corrects the title. */
function isInHead(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.article-head') !== null
}
