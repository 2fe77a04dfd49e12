import { useEffect, useRef } from 'react'

/** Hears every key before anybody else while `isOn`, and keeps it from them: they are being chosen, not given. */
export function useCapturedKeys(isOn: boolean, onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey)
  latest.current = onKey
  // Syncs with the keyboard. On the way down from the window, which is before dialogs hear Escape and commands their keys.
  useEffect(() => {
    if (!isOn) return
    function onKeyDown(event: KeyboardEvent): void {
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat && !event.isComposing) latest.current(event)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [isOn])
}
