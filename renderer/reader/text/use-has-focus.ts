import { useCallback, useSyncExternalStore } from 'react'

/** Whether exactly this element has the focus. */
export function useHasFocus(element: HTMLElement): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      element.addEventListener('focus', listener)
      element.addEventListener('blur', listener)
      return () => {
        element.removeEventListener('focus', listener)
        element.removeEventListener('blur', listener)
      }
    },
    [element],
  )
  // A window that is in the background keeps its active element, and so its caret.
  return useSyncExternalStore(subscribe, () => document.activeElement === element)
}
