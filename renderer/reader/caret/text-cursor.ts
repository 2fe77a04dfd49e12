import type { Span } from '../../../core/model/span.ts'
import { trimmed, wholeSpan, widened } from './text-units.ts'
import type { CaretPlace } from './visual-line.ts'

/** A caret in an article's text, and with `anchor` what is selected up to it. Offsets are UTF-16 into that text. */
export interface Caret extends CaretPlace {
  readonly anchor: number
}

export interface CursorState {
  /** Null until one has put a caret into the text. */
  readonly caret: Caret | null
  /** Whether the mouse selected it, which then is offered what can be done with it. */
  readonly isByMouse: boolean
}

/**
 * The caret and the selection of one article in one pane. It is kept apart from the selection of the page, which goes wherever the
 * focus goes, so that what is selected stays while a field is filled.
 */
export class TextCursor {
  readonly #text: string
  #now: CursorState = { caret: null, isByMouse: false }
  /** What was selected before it was widened, the latest last. */
  #narrower: Caret[] = []
  /** The `x` that a caret keeps to while it goes up and down. */
  goal: number | null = null
  readonly #listeners = new Set<() => void>()

  constructor(text: string) {
    this.#text = text
  }

  readonly now = (): CursorState => this.#now

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What is selected: whole characters, without blanks at the ends. Null where that is nothing. */
  get selection(): Span | null {
    const { caret } = this.#now
    if (!caret || caret.anchor === caret.offset) return null
    const span = wholeSpan(
      this.#text,
      Math.min(caret.anchor, caret.offset),
      Math.max(caret.anchor, caret.offset),
    )
    return span.from < span.to ? span : null
  }

  /** Puts the caret somewhere; with `extends` what lies between is selected. */
  move(
    place: CaretPlace,
    {
      extends: isExtending = false,
      goal = null,
    }: { readonly extends?: boolean; readonly goal?: number | null } = {},
  ): void {
    const { caret } = this.#now
    this.#narrower = []
    this.goal = goal
    this.#show({ ...place, anchor: isExtending && caret ? caret.anchor : place.offset })
  }

  /** Selects from `anchor` to `offset`, where the caret then is. */
  select(anchor: number, offset: number, { isByMouse = false } = {}): void {
    this.#narrower = []
    this.goal = null
    this.#show({ anchor, offset, side: offset < anchor ? 'after' : 'before' }, isByMouse)
  }

  /** Selects the next larger unit around what is selected. */
  widen(): void {
    const { caret } = this.#now
    if (!caret) return
    const from = Math.min(caret.anchor, caret.offset)
    const span = this.selection ?? trimmed(this.#text, from, from)
    const next = widened(this.#text, span)
    if (next.from === span.from && next.to === span.to) return
    this.#narrower = [...this.#narrower, caret]
    this.goal = null
    this.#show({ anchor: next.from, offset: next.to, side: 'before' })
  }

  /** Selects again what was selected before it was widened. */
  narrow(): void {
    const before = this.#narrower.at(-1)
    if (!before) return
    this.#narrower = this.#narrower.slice(0, -1)
    this.#show(before)
  }

  /** Selects nothing, and leaves the caret where it is. */
  collapse(): void {
    const { caret } = this.#now
    if (caret) this.move({ offset: caret.offset, side: caret.side })
  }

  /** Takes the caret out of the text. */
  leave(): void {
    this.#narrower = []
    this.#show(null)
  }

  #show(caret: Caret | null, isByMouse = false): void {
    const { caret: before } = this.#now
    if (
      before?.offset === caret?.offset &&
      before?.anchor === caret?.anchor &&
      before?.side === caret?.side &&
      this.#now.isByMouse === isByMouse
    )
      return
    this.#now = { caret, isByMouse }
    for (const listener of this.#listeners) listener()
  }
}
