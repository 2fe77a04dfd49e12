import type { ReactNode } from 'react'
import { useWords } from '../text/words-context.ts'
import { Splitter } from '../ui/splitter.tsx'
import { type LibraryFolding, leastLibrary, mostLibrary } from './use-library-folding.ts'

export interface LibraryPanelProps {
  readonly folding: LibraryFolding
  /** Whether another screen is shown in its place. */
  readonly isAway: boolean
  readonly children: ReactNode
}

/** The library's place: as wide as it was left, and out of sight, but there, while it is folded. */
export function LibraryPanel({ folding, isAway, children }: LibraryPanelProps) {
  const words = useWords()
  return (
    <aside
      className="library-panel"
      aria-label={words.all.library.label}
      hidden={folding.isFolded || isAway}
      style={{ inlineSize: folding.width }}
    >
      <div id="library-panel" className="library-content">
        {children}
      </div>
      <Splitter
        label={words.all.library.resize}
        controls="library-panel"
        width={folding.width}
        least={leastLibrary}
        most={mostLibrary}
        panel="before"
        onResize={folding.resize}
        onReset={folding.reset}
      />
    </aside>
  )
}
