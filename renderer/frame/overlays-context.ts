import { createContext, use } from 'react'

/** What can lie over any screen. */
export type Overlay = 'palette' | 'key-map' | 'settings'

export const OverlaysContext = createContext<((overlay: Overlay) => void) | null>(null)

/** How to show the palette, the key map or the settings. */
export function useOverlays(): (overlay: Overlay) => void {
  const show = use(OverlaysContext)
  if (!show) throw new Error('There is nothing to lie over around this component.')
  return show
}
