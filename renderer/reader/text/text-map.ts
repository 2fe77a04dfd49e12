/**
 * Where the article's text stands on the page. Each line of it is one text node in an element that says where it begins
 * (`data-from`), so that an offset is found by looking a line up, and never by counting what a selection says of itself.
 */
import type { Direction } from '../../../core/text/direction.ts'

/** A line of the text that is on the page: `[from, to)` in UTF-16 of the article's own text. */
export interface Line {
  readonly from: number
  readonly to: number
  readonly node: Text
  readonly direction: Direction
}

/** To which side of an offset something belongs: where a line breaks, or runs turn round, an offset has two places. */
export type Side = 'before' | 'after'

/** A place between two units of the document. */
export interface DomPoint {
  readonly node: Node
  readonly offset: number
}

export class TextMap {
  /** In the order of the text. */
  readonly lines: readonly Line[]
  readonly #root: Element

  constructor(root: Element) {
    this.#root = root
    this.lines = [...root.querySelectorAll<HTMLElement>('[data-from]')]
      .flatMap(element => lineOf(element) ?? [])
      .sort((one, other) => one.from - other.from)
  }

  /** The line that an offset is in; between two lines the one on the given side. */
  lineAt(offset: number, side: Side = 'after'): Line | undefined {
    const at = this.#lastFrom(offset)
    const line = this.lines[at]
    if (line && offset <= line.to) return line
    return side === 'after' ? (this.lines[at + 1] ?? line) : (line ?? this.lines[at + 1])
  }

  /** The line that comes `by` lines after a line, of those that are not folded away. */
  neighbour(line: Line, by: 1 | -1): Line | undefined {
    let at = this.lines.indexOf(line) + by
    while (at in this.lines && !isShown(this.lines[at])) at += by
    return this.lines[at]
  }

  /** The place of an offset in the document. */
  pointOf(offset: number, side: Side = 'after'): DomPoint | undefined {
    const line = this.lineAt(offset, side)
    return line && { node: line.node, offset: Math.max(0, Math.min(line.node.length, offset - line.from)) }
  }

  /**
   * The offset of a place in the document, also where that is between elements: a triple click ends before the next paragraph.
   * Null for a place outside of the article.
   */
  offsetOf({ node, offset }: DomPoint): number | null {
    if (!this.#root.contains(node)) return null
    if (node instanceof Text) {
      const from = beginsAt(node.parentElement)
      if (from !== undefined) return from + offset
    }
    const from = node instanceof Element ? beginsAt(node) : undefined
    if (from !== undefined) return offset === 0 ? from : from + (node.textContent?.length ?? 0)
    const range = document.createRange()
    range.setStart(node, offset)
    const next = this.lines.find(line => range.comparePoint(line.node, 0) >= 0)
    return next?.from ?? this.lines.at(-1)?.to ?? null
  }

  /** What of `[from, to)` is on the page: one range per line. They stay true, since the text's nodes never change. */
  rangesOf(from: number, to: number): StaticRange[] {
    const ranges: StaticRange[] = []
    for (let at = Math.max(0, this.#lastFrom(from)); at < this.lines.length; at += 1) {
      const line = this.lines[at]
      if (!line || line.from >= to) break
      const start = Math.max(0, from - line.from)
      const end = Math.min(line.node.length, to - line.from)
      if (start < end)
        ranges.push(
          new StaticRange({
            startContainer: line.node,
            startOffset: start,
            endContainer: line.node,
            endOffset: end,
          }),
        )
    }
    return ranges
  }

  /** Where `[from, to)` is in the window, line by line. */
  rectsOf(from: number, to: number): DOMRect[] {
    return this.rangesOf(from, to).flatMap(({ startContainer, startOffset, endOffset }) => {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(startContainer, endOffset)
      return [...range.getClientRects()].filter(({ width }) => width > 0)
    })
  }

  /** The place of the last line that begins at or before an offset; -1 where none does. */
  #lastFrom(offset: number): number {
    let low = 0
    let high = this.lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.lines[middle]?.from ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}

/** Whether a line is not folded away. */
export function isShown(line: Line | undefined): boolean {
  return line?.node.parentElement?.checkVisibility() ?? false
}

function beginsAt(element: Element | null): number | undefined {
  const from = element instanceof HTMLElement ? element.dataset['from'] : undefined
  return from === undefined ? undefined : Number(from)
}

function lineOf(element: HTMLElement): Line | undefined {
  const node = element.firstChild
  const from = beginsAt(element)
  if (!(node instanceof Text) || from === undefined) return undefined
  return { from, to: from + node.length, node, direction: isRtl(element) ? 'rtl' : 'ltr' }
}

function isRtl(element: Element): boolean {
  return element.closest('[dir]')?.getAttribute('dir') === 'rtl'
}
