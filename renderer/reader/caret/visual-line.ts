/**
 * A line as the eye sees it. Arrow keys go by what is seen: the browser's own caret goes by the order of the letters in text that
 * cannot be edited, and so turns round within "Sergey" in an Arabic line. A character and its edges on the page are a cell.
 */
import type { Span } from '../../../core/model/span.ts'
import type { Side } from '../text/text-map.ts'

/** A character in a line of the page. Edges are in CSS pixels of the window. */
export interface Cell extends Span {
  readonly leftEdge: number
  readonly rightEdge: number
  readonly isRtl: boolean
}

/** A caret is at an offset, and belongs to the character on one side of it: where runs turn round, those are apart. */
export interface CaretPlace {
  readonly offset: number
  readonly side: Side
}

/** Where a caret is drawn in a line. Undefined where none of its characters is in the line. */
export function caretX(cells: readonly Cell[], place: CaretPlace): number | undefined {
  const cell = cellOf(cells, place)
  if (!cell) return undefined
  const isTrailing = place.offset >= cell.to
  return cell.isRtl === isTrailing ? cell.leftEdge : cell.rightEdge
}

/** One character to the left or right of where the caret is seen; undefined where the line ends there. */
export function steppedInLine(
  cells: readonly Cell[],
  place: CaretPlace,
  towards: 'left' | 'right',
): CaretPlace | undefined {
  const x = caretX(cells, place)
  const cell = cellOf(cells, place)
  if (x === undefined || !cell) return undefined
  const seen = inSight(cells)
  const at = seen.indexOf(cell) + (x === cell.rightEdge ? 1 : 0)
  const over = seen[towards === 'left' ? at - 1 : at]
  return over && edgePlace(over, towards)
}

/** The caret that is nearest to `x`: at an edge of the character there, else of all that the line has. */
export function nearestPlace(cells: readonly Cell[], x: number): CaretPlace | undefined {
  let best: { readonly place: CaretPlace; readonly distance: number } | undefined
  const under = cells.find(({ leftEdge, rightEdge }) => leftEdge <= x && x < rightEdge)
  for (const cell of under ? [under] : cells) {
    for (const edge of ['left', 'right'] as const) {
      const distance = Math.abs((edge === 'left' ? cell.leftEdge : cell.rightEdge) - x)
      if (!best || distance < best.distance) best = { place: edgePlace(cell, edge), distance }
    }
  }
  return best?.place
}

/** Whether a character runs right to left, seen by itself or from where its neighbour stands. */
export function runsRtl(
  character: string,
  leftEdge: number,
  neighbour: { readonly leftEdge: number; readonly isNext: boolean } | undefined,
): boolean | undefined {
  if (/^\p{Nd}/u.test(character)) return false
  if (/^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(character) && /^\p{L}/u.test(character)) return true
  if (/^\p{L}/u.test(character)) return false
  return neighbour && neighbour.leftEdge < leftEdge === neighbour.isNext
}

function edgePlace(cell: Cell, edge: 'left' | 'right'): CaretPlace {
  const isTrailing = cell.isRtl === (edge === 'left')
  return isTrailing ? { offset: cell.to, side: 'before' } : { offset: cell.from, side: 'after' }
}

function cellOf(cells: readonly Cell[], { offset, side }: CaretPlace): Cell | undefined {
  const before = cells.find(cell => cell.to === offset)
  const after = cells.find(cell => cell.from === offset)
  const beside = side === 'before' ? (before ?? after) : (after ?? before)
  // A blank at the end of a line has no place of its own.
  return beside ?? cells.findLast(cell => cell.to < offset) ?? cells.find(cell => cell.from > offset)
}

function inSight(cells: readonly Cell[]): Cell[] {
  return cells.toSorted((one, other) => one.leftEdge - other.leftEdge || one.rightEdge - other.rightEdge)
}
