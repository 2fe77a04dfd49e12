import { useState, useSyncExternalStore } from 'react'
import { useSettings } from '../settings/settings-store.ts'

/** Limits of the library's width, in CSS pixels. */
export const leastLibrary = 300
export const mostLibrary = 480
const usualLibrary = 336
const railWidth = 48
/** No pane is narrower. */
export const leastPane = 340

/** How wide the library is, and whether it is in sight. */
export interface LibraryFolding {
  readonly isFolded: boolean
  readonly width: number
  readonly toggle: () => void
  readonly resize: (width: number, isDone: boolean) => void
  readonly reset: () => void
}

/** The library's width, remembered; it gives way, and then folds itself, where the panes would become too narrow. */
export function useLibraryFolding(panes: number, takenByTags: number): LibraryFolding {
  const { settings, change } = useSettings()
  const windowWidth = useSyncExternalStore(onWindowResize, () => window.innerWidth)
  const [dragged, setDragged] = useState<number | null>(null)
  const room = windowWidth - railWidth - takenByTags - panes * leastPane
  const wanted = dragged ?? settings.panels['library'] ?? usualLibrary
  const remember = (width: number) => change({ panels: { ...settings.panels, library: width } })
  const isFoldedByChoice = settings.folded['library'] ?? false
  return {
    isFolded: isFoldedByChoice || room < leastLibrary,
    width: Math.max(leastLibrary, Math.min(mostLibrary, room, wanted)),
    toggle: () => change({ folded: { ...settings.folded, library: !isFoldedByChoice } }),
    resize(width, isDone) {
      setDragged(isDone ? null : width)
      if (isDone) remember(width)
    },
    reset: () => remember(usualLibrary),
  }
}

function onWindowResize(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}
