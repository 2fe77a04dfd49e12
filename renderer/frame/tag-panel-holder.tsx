import type { ReactNode } from 'react'
import { useWords } from '../text/words-context.ts'
import { Splitter } from '../ui/splitter.tsx'
import { leastTags, mostTags, type TagPanelPlace } from './use-tag-panel.ts'

export interface TagPanelHolderProps {
  readonly place: TagPanelPlace
  /** Whether another screen is shown in its place. */
  readonly isAway: boolean
  readonly children: ReactNode
}

/** The tag panel's place at the end of the line: as wide as it was left, and out of sight while it is folded. */
export function TagPanelHolder({ place, isAway, children }: TagPanelHolderProps) {
  const { tagging } = useWords().all
  return (
    <aside
      className="tag-place"
      aria-label={tagging.label}
      hidden={place.isFolded || isAway}
      style={{ inlineSize: place.width }}
    >
      <Splitter
        label={tagging.resize}
        controls="tag-panel"
        width={place.width}
        least={leastTags}
        most={mostTags}
        panel="after"
        onResize={place.resize}
        onReset={place.reset}
      />
      <div id="tag-panel" className="tag-content">
        {children}
      </div>
    </aside>
  )
}
