/** Which lines a correction is of, by where one is in the text. */
import type { Span } from '../../../core/model/span.ts'
import type { TextSurface } from '../text/text-surface.ts'
import { linesOf } from './lines.ts'

/** The lines of the fold that has the focus, else of what is selected, else the line of the caret; null where one is nowhere. */
export function targetNow(surface: TextSurface): Span | null {
  const { cursor, text } = surface
  const fold = foldAt(surface, document.activeElement)
  if (fold) return fold
  const { caret } = cursor.now()
  const stretch = cursor.selection ?? (caret && { from: caret.offset, to: caret.offset })
  return stretch && linesOf(text, stretch)
}

/** The lines of an element of the text: a line, or a fold by what it is folded to. Null for any other. */
export function targetAt(surface: TextSurface, element: Element): Span | null {
  const line = element.closest<HTMLElement>('.article-body [data-from]')
  if (!line) return foldAt(surface, element)
  const from = Number(line.dataset['from'])
  return linesOf(surface.text, { from, to: from })
}

function foldAt({ root, text }: TextSurface, element: Element | null): Span | null {
  const fold = element?.closest('summary')?.parentElement
  if (!fold || !root.contains(fold)) return null
  const lines = [...fold.querySelectorAll<HTMLElement>('[data-from]')].map(({ dataset }) =>
    Number(dataset['from']),
  )
  const [first] = lines
  const last = lines.at(-1)
  return first === undefined || last === undefined
    ? null
    : { from: first, to: linesOf(text, { from: last, to: last }).to }
}

/** What of the page stands for the first of some lines: the line, or the fold that hides it. */
export function elementOf({ map }: TextSurface, { from }: Span): HTMLElement | null {
  const line = map.lineAt(from)?.node.parentElement ?? null
  if (line?.checkVisibility()) return line
  return line?.closest('details')?.querySelector('summary') ?? null
}
