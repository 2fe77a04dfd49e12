import { type RefCallback, useCallback, useState } from 'react'
import { useSettings } from '../settings/settings-store.ts'
import { leastPane } from './use-library-folding.ts'

const half = 0.5

/** Where the edge between two panes is, in CSS pixels from the beginning of the first. */
export interface PaneSplit {
  /** To be put on what holds the panes: its width is what is split. */
  readonly holder: RefCallback<HTMLElement>
  readonly width: number
  readonly least: number
  readonly most: number
  readonly resize: (width: number, isDone: boolean) => void
  readonly reset: () => void
}

/** How two panes share the reader, remembered as a share, so that it means the same in another window. */
export function usePaneSplit(): PaneSplit {
  const { settings, change } = useSettings()
  const [total, setTotal] = useState(0)
  const [dragged, setDragged] = useState<number | null>(null)
  const holder = useCallback<RefCallback<HTMLElement>>(element => {
    if (!element) return
    const observer = new ResizeObserver(() => setTotal(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const remember = (share: number) => change({ panels: { ...settings.panels, panes: share } })
  const most = Math.max(leastPane, total - leastPane)
  const wanted = dragged ?? (settings.panels['panes'] ?? half) * total
  return {
    holder,
    width: Math.round(Math.max(leastPane, Math.min(most, wanted))),
    least: leastPane,
    most,
    resize(width, isDone) {
      setDragged(isDone ? null : width)
      if (isDone && total > 0) remember(width / total)
    },
    reset: () => remember(half),
  }
}
