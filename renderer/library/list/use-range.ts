import { useCallback, useRef, useState } from 'react'
import { pageRows } from './use-article-pages.ts'

/** Rows of a list: from one place to another, the last not included. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

/**
 * Which rows are in sight, as far as it matters: only another page is news. `onRange` is called with every frame of
 * scrolling, so nothing else may reach React.
 */
export function useRange(): {
  readonly range: RowRange
  readonly onRange: (from: number, to: number) => void
} {
  const [range, setRange] = useState<RowRange>({ from: 0, to: pageRows })
  const asked = useRef(range)
  const onRange = useCallback((from: number, to: number) => {
    if (haveSamePages(asked.current, { from, to })) return
    asked.current = { from, to }
    setRange(asked.current)
  }, [])
  return { range, onRange }
}

function haveSamePages(left: RowRange, right: RowRange): boolean {
  const pageOf = (at: number) => Math.floor(at / pageRows)
  return pageOf(left.from) === pageOf(right.from) && pageOf(left.to - 1) === pageOf(right.to - 1)
}
