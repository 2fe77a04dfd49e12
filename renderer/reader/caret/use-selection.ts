import { useEffect, useLayoutEffect, useRef } from 'react'
import { useDeskStore } from '../../desk/desk-context.ts'
import type { TextSurface } from '../text/text-surface.ts'

/**
 * Paints what is selected, so that it is seen also while a field has the focus, tells the desk of it where the pane is the active
 * one, and copies it as it stands in the text.
 */
export function useSelection(surface: TextSurface, isActive: boolean): void {
  const desk = useDeskStore()
  const { article, cursor, painter, text } = surface
  // Paints: syncs with the cursor.
  useLayoutEffect(() => {
    const paint = () => {
      const { selection } = cursor
      painter.paint(['selected'], new Map(selection ? [['selected', [selection]]] : []))
    }
    paint()
    return cursor.subscribe(paint)
  }, [cursor, painter])
  const isTelling = useRef(false)
  // Syncs the desk with the cursor, and the cursor with the desk, which may have taken the selection.
  useEffect(() => {
    if (!isActive) return
    const tell = () => {
      const { selection } = cursor
      isTelling.current = true
      desk.select(
        selection && {
          ...selection,
          article: article.id,
          text: text.slice(selection.from, selection.to),
          ground: article.ground,
        },
      )
      isTelling.current = false
    }
    const listen = () => {
      if (!isTelling.current && desk.now().selection === null) cursor.collapse()
    }
    tell()
    const stop = [cursor.subscribe(tell), desk.subscribe(listen)]
    return () => {
      for (const each of stop) each()
    }
  }, [desk, cursor, article, text, isActive])
  // Syncs with the desk: what is selected in an article that is not here any more is not selected.
  useEffect(
    () => () => void (desk.now().selection?.article === article.id && desk.select(null)),
    [desk, article.id],
  )
  // Syncs with the clipboard of the system.
  useEffect(() => {
    if (!isActive) return
    function copy(event: ClipboardEvent): void {
      const { selection } = cursor
      const target = event.target instanceof Element ? event.target : null
      if (!selection || !event.clipboardData || target?.closest('input, textarea, [role=dialog]')) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', text.slice(selection.from, selection.to))
    }
    document.addEventListener('copy', copy)
    return () => document.removeEventListener('copy', copy)
  }, [cursor, text, isActive])
}
