import { useLayoutEffect } from 'react'
import type { TextSurface } from '../text/text-surface.ts'
import { lineOfCaret } from './measured-line.ts'
import { caretX } from './visual-line.ts'

/** Draws the caret while the text has the focus, and keeps it in sight. */
export function useCaretMark(surface: TextSurface, isShown: boolean): void {
  // Paints: syncs an element of its own with the cursor, and with the size of the text.
  useLayoutEffect(() => {
    if (!isShown) return
    const mark = document.createElement('div')
    mark.className = 'caret'
    const draw = (isFollowed: boolean) => drawCaret(surface, mark, isFollowed)
    draw(false)
    const stop = surface.cursor.subscribe(() => draw(true))
    const observer = new ResizeObserver(() => draw(false))
    for (const ground of surface.root.querySelectorAll('.text-ground')) observer.observe(ground)
    return () => {
      stop()
      observer.disconnect()
      mark.remove()
      delete surface.scroller.dataset['caret']
    }
  }, [surface, isShown])
}

function drawCaret(surface: TextSurface, mark: HTMLElement, isFollowed: boolean): void {
  const { cursor, text, map, scroller } = surface
  const { caret } = cursor.now()
  const line = caret && lineOfCaret(text, map, caret)
  const x = line ? caretX(line.cells, caret) : undefined
  const ground = line?.line.node.parentElement?.closest('.text-ground')
  if (!line || x === undefined || !ground) {
    mark.remove()
    delete scroller.dataset['caret']
    return
  }
  if (isFollowed) follow(scroller, line.topEdge, line.bottomEdge, scroller.contains(ground))
  scroller.dataset['caret'] = 'true'
  const { left, top } = ground.getBoundingClientRect()
  const moved = lineOfCaret(text, map, caret) ?? line // it may have been scrolled
  mark.style.setProperty('--caret-x', `${x - left}px`)
  mark.style.setProperty('--caret-y', `${moved.topEdge - top}px`)
  mark.style.setProperty('--caret-size', `${line.bottomEdge - line.topEdge}px`)
  if (mark.parentElement !== ground) ground.append(mark)
}

/** Scrolls no further than is needed for the caret to be seen with a line around it. */
function follow(scroller: HTMLElement, topEdge: number, bottomEdge: number, isInside: boolean): void {
  if (!isInside) return
  const { top, bottom } = scroller.getBoundingClientRect()
  const room = bottomEdge - topEdge
  if (topEdge < top + room) scroller.scrollTop -= top + room - topEdge
  else if (bottomEdge > bottom - room) scroller.scrollTop += bottomEdge - (bottom - room)
}
