import { useState } from 'react'
import { useSettings } from '../settings/settings-store.ts'

/** Limits of the tag panel's width, in CSS pixels. */
export const leastTags = 340
export const mostTags = 420
const usualTags = 360

/** How wide the tag panel is, and whether it is in sight. */
export interface TagPanelPlace {
  readonly isFolded: boolean
  readonly width: number
  /** The width that it takes from the others: none while it is folded. */
  readonly taken: number
  readonly toggle: () => void
  readonly resize: (width: number, isDone: boolean) => void
  readonly reset: () => void
}

/** The tag panel's width and whether it is folded, remembered. */
export function useTagPanel(): TagPanelPlace {
  const { settings, change } = useSettings()
  const [dragged, setDragged] = useState<number | null>(null)
  const remember = (width: number) => change({ panels: { ...settings.panels, tags: width } })
  const isFolded = settings.folded['tags'] ?? false
  const width = Math.max(leastTags, Math.min(mostTags, dragged ?? settings.panels['tags'] ?? usualTags))
  return {
    isFolded,
    width,
    taken: isFolded ? 0 : width,
    toggle: () => change({ folded: { ...settings.folded, tags: !isFolded } }),
    resize(next, isDone) {
      setDragged(isDone ? null : next)
      if (isDone) remember(next)
    },
    reset: () => remember(usualTags),
  }
}
