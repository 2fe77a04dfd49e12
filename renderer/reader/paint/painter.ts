import type { Span } from '../../../core/model/span.ts'
import type { TextMap } from '../text/text-map.ts'
import { highlightName, type PaintStyle, paintStyles } from './styles.ts'

/** What is painted, by style. */
export type Paint = ReadonlyMap<PaintStyle, readonly Span[]>

/**
 * Paints the text of one pane by the CSS Custom Highlight API, so that its nodes stay whole and its letters joined. It owns the
 * names of its pane and removes only what it has put there itself.
 */
export class Painter {
  readonly #pane: number
  readonly #map: () => TextMap
  readonly #own = new Map<PaintStyle, { readonly key: string; readonly highlight: Highlight }>()

  /** @param pane from 1, as `paint.css` has them */
  constructor(pane: number, map: () => TextMap) {
    this.#pane = pane
    this.#map = map
  }

  /** Has these styles be as `paint` says, and those of them that it does not name be nowhere. Leaves other styles alone. */
  paint(styles: readonly PaintStyle[], paint: Paint): void {
    if (!('highlights' in CSS)) return
    for (const style of styles) this.#show(style, paint.get(style) ?? [])
  }

  /** Takes everything away that it has painted. */
  clear(): void {
    for (const style of [...this.#own.keys()]) this.#remove(style)
  }

  #show(style: PaintStyle, spans: readonly Span[]): void {
    const key = spans.map(({ from, to }) => `${from}-${to}`).join()
    if (key === (this.#own.get(style)?.key ?? '')) return
    this.#remove(style)
    if (spans.length === 0) return
    const map = this.#map()
    // Not spread into the call: an article may have more ranges than a call can take arguments.
    const highlight = new Highlight()
    for (const { from, to } of spans) for (const range of map.rangesOf(from, to)) highlight.add(range)
    highlight.priority = paintStyles.indexOf(style)
    CSS.highlights.set(highlightName(this.#pane, style), highlight)
    this.#own.set(style, { key, highlight })
  }

  #remove(style: PaintStyle): void {
    const name = highlightName(this.#pane, style)
    if (CSS.highlights.get(name) === this.#own.get(style)?.highlight) CSS.highlights.delete(name)
    this.#own.delete(style)
  }
}
