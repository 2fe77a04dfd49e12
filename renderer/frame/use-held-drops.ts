import { useEffect } from 'react'

/** Keeps a file that is dropped where nothing takes it from being opened in place of the page. */
export function useHeldDrops(): void {
  // Syncs with what is dragged over the window.
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    }
    const kinds = ['dragover', 'drop'] as const
    for (const kind of kinds) window.addEventListener(kind, hold)
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, hold)
    }
  }, [])
}
