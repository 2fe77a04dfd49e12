import type { ArticleView } from '../../../core/model/views.ts'
import { lineOfCaret } from '../caret/measured-line.ts'
import type { TextCursor } from '../caret/text-cursor.ts'
import { characterEdge } from '../caret/text-units.ts'
import { type CaretPlace, nearestPlace } from '../caret/visual-line.ts'
import { Painter } from '../paint/painter.ts'
import { TextMap } from './text-map.ts'

export interface TextSurfaceOptions {
  readonly article: ArticleView
  /** Which pane it is in, from 1. */
  readonly pane: number
  /** Holds all of the text: the title in the header, and the body. */
  readonly root: HTMLElement
  /** What scrolls the body, and takes the focus for the text. */
  readonly scroller: HTMLElement
  readonly cursor: TextCursor
}

/** An article's text on the page: what is where, and what is to be brought into sight. */
export class TextSurface {
  readonly article: ArticleView
  readonly root: HTMLElement
  readonly scroller: HTMLElement
  readonly cursor: TextCursor
  readonly painter: Painter
  #map: TextMap | undefined

  constructor({ article, pane, root, scroller, cursor }: TextSurfaceOptions) {
    this.article = article
    this.root = root
    this.scroller = scroller
    this.cursor = cursor
    this.painter = new Painter(pane, () => this.map)
  }

  get text(): string {
    return this.article.text
  }

  /** Made when it is first asked for, once the text is on the page. */
  get map(): TextMap {
    this.#map ??= new TextMap(this.root)
    return this.#map
  }

  get hasFocus(): boolean {
    return document.activeElement === this.scroller
  }

  focus(): void {
    this.scroller.focus({ preventScroll: true })
  }

  /** Where a caret goes that is put at a point of the window; null where there is no text. */
  placeAt(x: number, y: number): CaretPlace | null {
    const offset = this.#offsetAt(x, y)
    if (offset === null) return null
    const edge = characterEdge(this.text, offset, 'before')
    for (const side of ['after', 'before'] as const) {
      const line = lineOfCaret(this.text, this.map, { offset: edge, side })
      if (!line) continue
      const slack = (line.bottomEdge - line.topEdge) / 2
      if (y >= line.topEdge - slack && y <= line.bottomEdge + slack)
        return nearestPlace(line.cells, x) ?? { offset: edge, side }
    }
    return { offset: edge, side: 'after' }
  }

  /** The offset of the unit that is drawn at a point of the window; null where there is none. */
  unitAt(x: number, y: number): number | null {
    const offset = this.#offsetAt(x, y)
    if (offset === null) return null
    const isDrawnAt = (at: number) =>
      this.map
        .rectsOf(at, at + 1)
        .some(({ left, right, top, bottom }) => left <= x && x <= right && top - 6 <= y && y <= bottom + 6)
    return [offset, offset - 1].find(at => at >= 0 && isDrawnAt(at)) ?? null
  }

  /** Unfolds and scrolls as far as is needed for a passage to be seen well. */
  reveal(from: number, to: number): void {
    const line = this.map.lineAt(from)
    if (!line) return
    for (let at = line.node.parentElement; at && at !== this.root; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true
    if (!this.scroller.contains(line.node)) return
    const [first] = this.map.rectsOf(from, Math.max(to, from + 1))
    if (!first) return
    const { top, bottom, height } = this.scroller.getBoundingClientRect()
    // A line, and above it the bar that finds.
    const room = Math.min(72, height / 4)
    if (first.top < top + room || first.bottom > bottom - room)
      this.scroller.scrollTop += first.top - top - height / 3
  }

  /** The first offset that is in sight. */
  get firstInSight(): number {
    const { top, bottom } = this.scroller.getBoundingClientRect()
    const line = this.map.lines.find(({ node }) => {
      const box = node.parentElement?.getBoundingClientRect()
      return box && box.height > 0 && box.bottom > top + 8 && box.top < bottom && this.scroller.contains(node)
    })
    return line?.from ?? this.map.lines[0]?.from ?? 0
  }

  #offsetAt(x: number, y: number): number | null {
    const found = document.caretPositionFromPoint(x, y)
    return found && this.map.offsetOf({ node: found.offsetNode, offset: found.offset })
  }
}
