/**
 * What is done to how an article's text was read: its lines are said to be something else, it is cut, joined, and offered cuts are put
 * away. Each is one step of undo. It outlives the text on the page, which is laid out anew with each.
 */
import type { ArticleId } from '../../../core/model/ids.ts'
import type { Span } from '../../../core/model/span.ts'
import type { ProgramBridge } from '../../bridge/bridge.ts'
import type { CallFailure } from '../../bridge/call.ts'
import { newGroup } from '../../tagging/tagging.ts'
import { isShown } from '../text/text-map.ts'
import type { TextSurface } from '../text/text-surface.ts'
import type { Here } from './here.ts'
import type { PendingMark } from './laid-over.ts'
import type { Mark } from './lines.ts'

/** What was done, for it to be said and offered to be taken back by its group. */
export type Done =
  | { readonly kind: 'cut' | 'joined' | 'dismissed'; readonly group: string }
  | { readonly kind: 'marked'; readonly group: string; readonly lines: Span; readonly mark: Mark }
export type Marked = Extract<Done, { kind: 'marked' }>

export interface CorrectionsOptions {
  readonly bridge: Pick<ProgramBridge, 'call'>
  readonly here: Here
  readonly article: ArticleId
  readonly onDone: (done: Done) => void
  readonly onFailure: (failure: CallFailure) => void
}

export class Corrections {
  readonly #options: CorrectionsOptions
  readonly #listeners = new Set<() => void>()
  #surface: TextSurface | null = null
  #marked: Marked | null = null
  #pending: readonly PendingMark[] = []
  #last: Promise<unknown> = Promise.resolve()
  #writing = 0
  /** Where the caret is to be once the text is laid out anew. */
  #next: number | null = null

  constructor(options: CorrectionsOptions) {
    this.#options = options
  }

  /** What was marked last, as long as it is to be spoken of. */
  readonly marked = (): Marked | null => this.#marked

  /** Marks of which it is not known yet that they are in the text: shown as if they were. */
  readonly pending = (): readonly PendingMark[] => this.#pending

  /** Whether a correction is on its way to the disk. */
  get isWriting(): boolean {
    return this.#writing > 0
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes the text as it is laid out now, and stands in it where the last correction left one. */
  attach(surface: TextSurface): void {
    this.#surface = surface
    const at = this.#options.here.takeOffset(surface.article.id, surface.text) ?? this.#next
    if (at !== null) stand(surface, at)
    else this.#show(null) // it was laid out anew by something else: an undo
    this.#next = null
  }

  /** Says what whole lines are: seen at once, and taken off again where it is refused. */
  mark(lines: Span, mark: Mark): Promise<void> {
    const { article } = this.#options
    const { from, to } = lines
    const pending = { lines, mark }
    this.#next = from
    this.#pending = [...this.#pending, pending]
    this.#show(null)
    return this.#inTurn(async () => {
      const group = newGroup()
      const asked = { article, from, to, ...mark, group }
      const result = await this.#options.bridge.call('record.markRegion', asked)
      if (result.ok) return this.#done({ kind: 'marked', group, lines, mark })
      this.#pending = this.#pending.filter(each => each !== pending)
      this.#failed(result.failure)
    })
  }

  /** Lays nothing over any more: the article has it all. */
  settle(): void {
    this.#pending = []
    this.#tell()
  }

  /** Begins an article before the line that an offset stands in, and goes there. */
  async cut(at: number): Promise<void> {
    const { article, here } = this.#options
    const text = this.#surface?.text ?? ''
    await this.#once(async () => {
      const group = newGroup()
      const result = await this.#options.bridge.call('record.cut', { article, at, group })
      if (!result.ok) return this.#failed(result.failure)
      const { article: second } = result.value
      here.remember(second, { article, ending: text.slice(at) })
      here.go({ article: second, ending: null })
      this.#done({ kind: 'cut', group })
    })
  }

  /** Joins the article to the one before it, and stands there where it began. */
  async join(): Promise<void> {
    const { article, here } = this.#options
    const ending = this.#surface?.text ?? ''
    await this.#once(async () => {
      const group = newGroup()
      const result = await this.#options.bridge.call('record.join', { article, group })
      if (!result.ok) return this.#failed(result.failure)
      here.go({ article: result.value.article, ending })
      this.#done({ kind: 'joined', group })
    })
  }

  /** Puts an offered cut away. */
  async dismiss(at: number): Promise<void> {
    const { article } = this.#options
    await this.#once(async () => {
      this.#next = at
      const group = newGroup()
      const result = await this.#options.bridge.call('record.dismissCut', { article, at, group })
      if (result.ok) this.#done({ kind: 'dismissed', group })
      else this.#failed(result.failure)
    })
  }

  /** Speaks no more of what was marked last. */
  readonly forget = (): void => this.#show(null)

  /** What is pressed twice while it is on its way is meant once. */
  async #once(act: () => Promise<void>): Promise<void> {
    if (this.isWriting) return
    this.#show(null)
    await this.#inTurn(act)
  }

  /** One after the other: two calls that are on their way at once may arrive in either order. */
  #inTurn(act: () => Promise<void>): Promise<void> {
    this.#writing += 1
    this.#tell()
    const done = this.#last.then(act).finally(() => {
      this.#writing -= 1
      this.#tell()
    })
    this.#last = done
    return done
  }

  #done(done: Done): void {
    if (done.kind === 'marked') this.#show(done)
    this.#options.onDone(done)
  }

  #failed(failure: CallFailure): void {
    this.#next = null
    this.#options.onFailure(failure)
  }

  #show(marked: Marked | null): void {
    this.#marked = marked
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** Puts the caret where a correction was made; where the line is folded away now, into the next that is not. */
function stand(surface: TextSurface, at: number): void {
  const { map, cursor } = surface
  const line = map.lineAt(at)
  const shown = line && !isShown(line) ? (map.neighbour(line, 1) ?? map.neighbour(line, -1)) : line
  surface.focus()
  if (!shown) return
  const offset = shown === line ? Math.max(at, line.from) : shown.from
  cursor.move({ offset, side: 'after' })
  surface.reveal(offset, offset)
}
