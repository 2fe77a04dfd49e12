import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import type { Span } from '../../../core/model/span.ts'
import { foldWithOrigins } from '../../../core/text/fold.ts'
import { wholeWords } from '../caret/text-units.ts'
import type { Paint } from '../paint/painter.ts'
import type { TextSurface } from '../text/text-surface.ts'
import { findInText, firstHit } from './find-text.ts'

/** What finding is for: to go to a hit, or to select up to its end. */
export type FindPurpose = 'go' | 'extend'

export interface Find {
  /** Null while the bar is closed. */
  readonly purpose: FindPurpose | null
  readonly typed: string
  readonly hits: readonly Span[]
  /** Which hit is looked at; -1 where there is none. */
  readonly at: number
  readonly open: (purpose: FindPurpose) => void
  readonly type: (typed: string) => void
  /** Looks at the hit so many places on, round the end. */
  readonly step: (by: number) => void
  /** Selects the words that the hit is in, or up to their end, and goes on in the text. */
  readonly take: (by?: number) => void
  readonly close: () => void
}

/** How many hits are painted to either side of the one that is looked at. */
const painted = 1_000

interface FindState {
  readonly purpose: FindPurpose | null
  readonly typed: string
  /** The hits are looked at from here on. */
  readonly origin: number
  /** How many hits on from the first that is. */
  readonly steps: number
}

/** Finding in one article. */
export function useFind(surface: TextSurface): Find {
  const { text, cursor, painter } = surface
  const [state, setState] = useState<FindState>({ purpose: null, typed: '', origin: 0, steps: 0 })
  const { purpose, typed, origin, steps } = state
  const isOpen = purpose !== null
  const folded = useMemo(() => (isOpen ? foldWithOrigins(text) : undefined), [isOpen, text])
  const all = useMemo(() => (folded ? findInText(folded, typed) : []), [folded, typed])
  const hits = useMemo(
    () => (purpose === 'extend' ? all.filter(({ to }) => to > origin) : all),
    [all, purpose, origin],
  )
  const count = hits.length
  const at = count === 0 ? -1 : (((firstHit(hits, origin) + steps) % count) + count) % count
  const current = hits[at]

  // Paints: syncs with the highlights of the page.
  useLayoutEffect(() => {
    painter.paint(['find', 'found'], paintOfHits(hits, at))
  }, [painter, hits, at])
  // Syncs with how far the text is scrolled.
  useLayoutEffect(() => {
    if (current) surface.reveal(current.from, current.to)
  }, [surface, current])

  const take = useCallback(
    (by = 0) => {
      const hit = hits[(((at + by) % count) + count) % count]
      if (!hit) return
      const { caret } = cursor.now()
      const word = wholeWords(text, hit.from, hit.to)
      const anchor = purpose === 'extend' && caret ? Math.min(caret.anchor, caret.offset) : word.from
      setState(before =>
        purpose === 'extend' ? { ...before, purpose: null } : { ...before, steps: before.steps + by },
      )
      surface.focus()
      cursor.select(anchor, word.to)
    },
    [surface, text, cursor, purpose, hits, at, count],
  )
  return {
    purpose,
    typed,
    hits,
    at,
    open: next => {
      const { caret } = cursor.now()
      const from = caret ? Math.min(caret.anchor, caret.offset) : surface.firstInSight
      setState(before => ({
        purpose: next,
        typed: next === 'extend' ? '' : before.typed,
        origin: from,
        steps: 0,
      }))
    },
    type: next => setState(before => ({ ...before, typed: next, steps: 0 })),
    step: by => setState(before => ({ ...before, steps: before.steps + by })),
    take,
    close: () => setState(before => ({ ...before, purpose: null })),
  }
}

function paintOfHits(hits: readonly Span[], at: number): Paint {
  const current = hits[at]
  if (!current) return new Map()
  return new Map([
    ['find', hits.slice(Math.max(0, at - painted), at + painted)],
    ['found', [current]],
  ])
}
