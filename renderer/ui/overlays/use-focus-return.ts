import { useRef } from 'react'

/**
 * What a dialog does when it closes: gives the focus back to whatever had it before, unless something else has taken it
 * meanwhile. Radix gives it back to a button that is the dialog's own, and ours are opened by commands.
 */
export function useFocusReturn(isOpen: boolean): (event: Event) => void {
  const wasOpen = useRef(false)
  const before = useRef<Element | null>(null)
  // While rendering, because a field of the dialog may take the focus before any effect is run.
  if (isOpen && !wasOpen.current) before.current = document.activeElement
  wasOpen.current = isOpen
  return event => {
    event.preventDefault()
    const { current: element } = before
    if (document.activeElement !== document.body || !(element instanceof HTMLElement)) return
    element.focus({ preventScroll: true })
  }
}
