import { useEffect, useState } from 'react'

/** Whether exactly this element has the focus. It keeps it while a dialog is open, which gives it back. */
export function useHasFocus(element: HTMLElement): boolean {
  const [hasFocus, setHasFocus] = useState(() => document.activeElement === element)
  // Syncs with the focus of the page.
  useEffect(() => {
    const look = (focused: EventTarget | null) => {
      if (!isInOverlay(focused)) setHasFocus(focused === element)
    }
    const onFocus = ({ target }: FocusEvent) => look(target)
    // A window that goes to the background keeps its active element, and so its caret.
    const onBlur = ({ relatedTarget }: FocusEvent) =>
      document.activeElement !== element && look(relatedTarget)
    document.addEventListener('focusin', onFocus)
    element.addEventListener('blur', onBlur)
    look(document.activeElement)
    return () => {
      document.removeEventListener('focusin', onFocus)
      element.removeEventListener('blur', onBlur)
    }
  }, [element])
  return hasFocus
}

function isInOverlay(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('[role=dialog], [role=alertdialog], [role=menu]') !== null
  )
}
