import type { Span } from '../../../core/model/span.ts'
import { isShown, type Line, type TextMap } from '../text/text-map.ts'
import { charactersIn } from './text-units.ts'
import { type CaretPlace, type Cell, runsRtl } from './visual-line.ts'

/** A line of the page: its characters in the order of the text, and where it is. Edges are in CSS pixels of the window. */
export interface MeasuredLine {
  readonly line: Line
  readonly cells: readonly Cell[]
  readonly topEdge: number
  readonly bottomEdge: number
}

/** No line of the page has more characters; a paragraph may have as many as it likes. */
const mostInLine = 1_500

interface Measured extends Span {
  readonly rect: DOMRect
}

/** The line of the page that a caret is in. Undefined where nothing of its paragraph is to be seen. */
export function lineOfCaret(
  text: string,
  map: TextMap,
  { offset, side }: CaretPlace,
): MeasuredLine | undefined {
  const line = map.lineAt(offset, side)
  if (!line || !isShown(line)) return undefined
  const window = windowAround(line, offset)
  const characters = charactersIn(text, window)
  const at = characters.findLastIndex(({ from, to }) =>
    side === 'before' ? from < offset : from <= offset && to > offset,
  )
  return measured(
    text,
    line,
    characters,
    at === -1 ? (offset <= window.from ? 0 : characters.length - 1) : at,
  )
}

/** The line of the page above or below. Undefined at the ends of the article. */
export function nextLine(
  text: string,
  map: TextMap,
  from: MeasuredLine,
  by: 1 | -1,
): MeasuredLine | undefined {
  const { line } = from
  const edge = by === 1 ? from.cells.at(-1)?.to : from.cells[0]?.from
  if (edge === undefined) return undefined
  const window = windowAround(line, edge)
  const beyond = charactersIn(
    text,
    by === 1 ? { from: edge, to: window.to } : { from: window.from, to: edge },
  )
  const within = measured(text, line, beyond, by === 1 ? 0 : beyond.length - 1, by)
  if (within) return within
  const next = map.neighbour(line, by)
  if (!next) return undefined
  return lineOfCaret(
    text,
    map,
    by === 1 ? { offset: next.from, side: 'after' } : { offset: next.to, side: 'before' },
  )
}

/** The line that the character at `start` is in, or where that has no place, the next one that has. */
function measured(
  text: string,
  line: Line,
  characters: readonly Span[],
  start: number,
  prefers: 1 | -1 = 1,
): MeasuredLine | undefined {
  const range = document.createRange()
  const rects = new Map<number, DOMRect | undefined>()
  const rectAt = (at: number): DOMRect | undefined => {
    if (!rects.has(at)) rects.set(at, rectOf(range, line, characters[at]))
    return rects.get(at)
  }
  const anchor = firstPlaced(characters.length, start, prefers, rectAt)
  const home = anchor === undefined ? undefined : rectAt(anchor)
  if (anchor === undefined || !home) return undefined
  const isHere = (rect: DOMRect) => Math.abs(rect.top - home.top) < home.height / 2
  const found: Measured[] = []
  for (const by of [-1, 1] as const) {
    for (let at = by === 1 ? anchor : anchor - 1; at in characters; at += by) {
      const rect = rectAt(at)
      if (rect && !isHere(rect)) break
      const character = characters[at]
      if (rect && character) found.push({ ...character, rect })
    }
  }
  found.sort((one, other) => one.from - other.from)
  return { line, cells: cellsOf(text, line, found), topEdge: home.top, bottomEdge: home.bottom }
}

/** The place of a character that is drawn, from `start` on, else before it. */
function firstPlaced(
  count: number,
  start: number,
  by: 1 | -1,
  rectAt: (at: number) => DOMRect | undefined,
): number | undefined {
  for (const direction of [by, -by]) {
    for (let at = start; at >= 0 && at < count; at += direction) if (rectAt(at)) return at
  }
  return undefined
}

/** Blanks at the end of a line, and signs that only steer the direction, take no room. */
function rectOf(range: Range, line: Line, character: Span | undefined): DOMRect | undefined {
  if (!character) return undefined
  range.setStart(line.node, character.from - line.from)
  range.setEnd(line.node, character.to - line.from)
  return [...range.getClientRects()].find(({ width }) => width > 0)
}

function cellsOf(text: string, line: Line, found: readonly Measured[]): Cell[] {
  return found.map(({ from, to, rect }, at) => {
    const next = found[at + 1]
    const previous = found[at - 1]
    const neighbour = next
      ? { leftEdge: next.rect.left, isNext: true }
      : previous && { leftEdge: previous.rect.left, isNext: false }
    const isRtl = runsRtl(text.slice(from, to), rect.left, neighbour) ?? line.direction === 'rtl'
    return { from, to, leftEdge: rect.left, rightEdge: rect.right, isRtl }
  })
}

function windowAround(line: Line, offset: number): Span {
  return { from: Math.max(line.from, offset - mostInLine), to: Math.min(line.to, offset + mostInLine) }
}
