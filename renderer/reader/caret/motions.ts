import type { Side, TextMap } from '../text/text-map.ts'
import { lineOfCaret, type MeasuredLine, nextLine } from './measured-line.ts'
import { movedBy, type Unit } from './text-units.ts'
import { type CaretPlace, caretX, nearestPlace, steppedInLine } from './visual-line.ts'

/** A way in which a caret goes. Left and right are as they are seen. */
export type Motion =
  | { readonly by: 'letter' | 'word' | 'clause'; readonly towards: 'left' | 'right' }
  | { readonly by: 'line' | 'sentence' | 'paragraph' | 'text'; readonly towards: 'up' | 'down' }
  | { readonly by: 'line-end'; readonly towards: 'start' | 'end' }

/** Where a caret comes to, and the `x` that it keeps to while it goes on up or down. */
export interface Moved {
  readonly place: CaretPlace
  readonly goal: number | null
}

/** Where a motion leads from a place; undefined where the text ends. */
export function moved(
  text: string,
  map: TextMap,
  place: CaretPlace,
  motion: Motion,
  goal: number | null,
): Moved | undefined {
  switch (motion.by) {
    case 'letter':
      return without(letter(text, map, place, motion.towards))
    case 'word':
    case 'clause': {
      const isRtl = map.lineAt(place.offset, place.side)?.direction === 'rtl'
      return without(unit(text, map, place, motion.by, (motion.towards === 'left') === isRtl ? 1 : -1))
    }
    case 'sentence':
    case 'paragraph':
      return without(unit(text, map, place, motion.by, motion.towards === 'down' ? 1 : -1))
    case 'line':
      return line(text, map, place, motion.towards === 'down' ? 1 : -1, goal)
    case 'line-end': {
      const cells = lineOfCaret(text, map, place)?.cells ?? []
      const [first] = cells
      const last = cells.at(-1)
      if (!first || !last) return undefined
      return without(
        motion.towards === 'start'
          ? { offset: first.from, side: 'after' }
          : { offset: last.to, side: 'before' },
      )
    }
    case 'text': {
      const end = motion.towards === 'up' ? map.lines[0]?.from : map.lines.at(-1)?.to
      return end === undefined
        ? undefined
        : without({ offset: end, side: motion.towards === 'up' ? 'after' : 'before' })
    }
  }
}

function letter(
  text: string,
  map: TextMap,
  place: CaretPlace,
  towards: 'left' | 'right',
): CaretPlace | undefined {
  const line = lineOfCaret(text, map, place)
  if (!line) return undefined
  const within = steppedInLine(line.cells, place, towards)
  if (within) return within
  const isForward = (towards === 'left') === (line.line.direction === 'rtl')
  const next = nextLine(text, map, line, isForward ? 1 : -1)
  return next && endOf(next, isForward ? 'start' : 'end')
}

function unit(text: string, map: TextMap, place: CaretPlace, by: Unit, way: 1 | -1): CaretPlace | undefined {
  const side: Side = way === 1 ? 'before' : 'after'
  let { offset } = place
  // What is folded away, or stands in the header already, is passed over.
  for (;;) {
    const next = movedBy(text, offset, by, way)
    if (next === offset) return undefined
    const line = map.lineAt(next, side)
    if (line && line.from <= next && next <= line.to && line.node.parentElement?.checkVisibility())
      return { offset: next, side }
    offset = next
  }
}

function line(
  text: string,
  map: TextMap,
  place: CaretPlace,
  by: 1 | -1,
  goal: number | null,
): Moved | undefined {
  const here = lineOfCaret(text, map, place)
  const x = goal ?? (here && caretX(here.cells, place))
  if (!here || x === undefined) return undefined
  const next = nextLine(text, map, here, by)
  const to = next ? nearestPlace(next.cells, x) : endOf(here, by === 1 ? 'end' : 'start')
  return to && { place: to, goal: x }
}

function endOf({ cells }: MeasuredLine, which: 'start' | 'end'): CaretPlace | undefined {
  const cell = which === 'start' ? cells[0] : cells.at(-1)
  if (!cell) return undefined
  return which === 'start' ? { offset: cell.from, side: 'after' } : { offset: cell.to, side: 'before' }
}

function without(place: CaretPlace | undefined): Moved | undefined {
  return place && { place, goal: null }
}
