import { useEffect } from 'react'
import type { TextSurface } from '../text/text-surface.ts'

/**
 * Keeps the selection of the page where the caret of the text is, for whoever reads the page by it (screen readers, the clipboard),
 * and takes over what is selected by other means than ours: by touch, or by the system.
 */
export function usePageSelection(surface: TextSurface, hasFocus: boolean): void {
  const { cursor } = surface
  // Syncs with the selection of the page, both ways.
  useEffect(() => {
    if (!hasFocus) return
    const give = () => giveSelection(surface)
    give()
    return cursor.subscribe(give)
  }, [surface, cursor, hasFocus])
  useEffect(() => {
    function take(): void {
      const found = selectedOffsets(surface)
      if (!found || found.anchor === found.focus) return
      const { caret } = cursor.now()
      if (caret?.anchor === found.anchor && caret.offset === found.focus) return
      cursor.select(found.anchor, found.focus)
    }
    document.addEventListener('selectionchange', take)
    return () => document.removeEventListener('selectionchange', take)
  }, [surface, cursor])
}

/** What is selected on the page, in offsets of the text. Undefined where an end of it is elsewhere. */
function selectedOffsets({ map }: TextSurface): { anchor: number; focus: number } | undefined {
  const selection = document.getSelection()
  if (!selection?.anchorNode || !selection.focusNode) return undefined
  const anchor = map.offsetOf({ node: selection.anchorNode, offset: selection.anchorOffset })
  const focus = map.offsetOf({ node: selection.focusNode, offset: selection.focusOffset })
  return anchor === null || focus === null ? undefined : { anchor, focus }
}

function giveSelection(surface: TextSurface): void {
  const { map, cursor } = surface
  const selection = document.getSelection()
  const { caret } = cursor.now()
  if (!selection || !surface.hasFocus) return
  if (!caret) {
    selection.removeAllRanges()
    return
  }
  const now = selectedOffsets(surface)
  if (now?.anchor === caret.anchor && now.focus === caret.offset) return
  const anchor = map.pointOf(caret.anchor)
  const focus = map.pointOf(caret.offset, caret.side)
  if (anchor && focus) selection.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset)
}
