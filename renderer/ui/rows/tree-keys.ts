import type { TreeRow } from './tree-row.ts'

/** Where a tree stands. */
export interface TreePlace {
  readonly rows: readonly TreeRow[]
  /** The row that is pointed to; below 0 where none is. */
  readonly index: number
  readonly rowsInSight: number
  /** Whether lines run from right to left, and the arrows along them with them. */
  readonly isTurned: boolean
}

export type TreeMove =
  | { readonly kind: 'to'; readonly id: string }
  | { readonly kind: 'fold'; readonly id: string; readonly isFolded: boolean }

/** What a key does in a tree; `undefined` where it does nothing. */
export function treeMove(key: string, place: TreePlace): TreeMove | undefined {
  const { rows, index, rowsInSight, isTurned } = place
  const last = rows.length - 1
  switch (key) {
    case 'ArrowDown':
      return to(rows, Math.min(last, index + 1))
    case 'ArrowUp':
      return to(rows, Math.max(0, index - 1))
    case 'PageDown':
      return to(rows, Math.min(last, index + rowsInSight))
    case 'PageUp':
      return to(rows, Math.max(0, index - rowsInSight))
    case 'Home':
      return to(rows, 0)
    case 'End':
      return to(rows, last)
    case 'ArrowRight':
      return isTurned ? outward(rows, index) : inward(rows, index)
    case 'ArrowLeft':
      return isTurned ? inward(rows, index) : outward(rows, index)
    default:
      return undefined
  }
}

/** Unfolds, or goes to the first row below. */
function inward(rows: readonly TreeRow[], index: number): TreeMove | undefined {
  const row = rows[index]
  if (row?.isFolded === undefined) return undefined
  return row.isFolded ? { kind: 'fold', id: row.id, isFolded: false } : to(rows, index + 1)
}

/** Folds, or goes to the row above in the tree. */
function outward(rows: readonly TreeRow[], index: number): TreeMove | undefined {
  const row = rows[index]
  if (!row) return undefined
  if (row.isFolded === false) return { kind: 'fold', id: row.id, isFolded: true }
  return to(
    rows,
    rows.findLastIndex((each, at) => at < index && each.level < row.level),
  )
}

function to(rows: readonly TreeRow[], at: number): TreeMove | undefined {
  const row = rows[at]
  return row && { kind: 'to', id: row.id }
}
