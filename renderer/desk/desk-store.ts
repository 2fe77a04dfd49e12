/**
 * What reader and tag panel have in common: the text that is selected, and the statement that is worked on. The reader sets the
 * selection, the panel takes it for evidence; a highlight or a card makes a statement the active one, and both show it.
 */
import { sameJson } from '../../core/json.ts'
import type { TextGround } from '../../core/model/coding-views.ts'
import type { ArticleId, EntityId, StatementId } from '../../core/model/ids.ts'
import type { TextQuery } from '../../core/text/text-query.ts'

/** Selected text: `[from, to)` in UTF-16 of the article's own text, never empty, and whole characters. */
export interface DeskSelection {
  readonly article: ArticleId
  readonly from: number
  readonly to: number
  /** The words themselves. */
  readonly text: string
  /** What the offsets count in. */
  readonly ground: TextGround
}

export interface DeskState {
  readonly selection: DeskSelection | null
  /** The statement in the form. It may be one that is not saved yet, since there is nothing in it. */
  readonly active: { readonly article: ArticleId; readonly statement: StatementId } | null
  /** The words that the library looks for; null where it looks for none. */
  readonly sought: TextQuery | null
}

/** An entity that is to be shown in the codebook. */
export interface ShownEntity {
  readonly id: EntityId
  readonly list: string
}

/** Something that a pane is asked to bring into sight: `[from, to)` in UTF-16 of the article's own text. */
export interface Reveal {
  readonly article: ArticleId
  readonly from: number
  readonly to: number
}

export class DeskStore {
  #now: DeskState = { selection: null, active: null, sought: null }
  readonly #listeners = new Set<() => void>()
  readonly #revealers = new Set<(place: Reveal) => void>()
  readonly #showers = new Set<(entity: ShownEntity) => void>()
  readonly #openers = new Set<(article: ArticleId) => void>()

  readonly now = (): DeskState => this.#now

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Says what is selected in the active pane; null where nothing is. */
  select(selection: DeskSelection | null): void {
    const { selection: before } = this.#now
    if (before === selection) return
    if (before && selection && isSame(before, selection)) return
    this.#show({ ...this.#now, selection })
  }

  /** Makes a statement the one that is worked on; null where none is. */
  activate(active: DeskState['active']): void {
    const { active: before } = this.#now
    if (before?.statement === active?.statement && before?.article === active?.article) return
    this.#show({ ...this.#now, active })
  }

  /** Says which words the library looks for. */
  seek(sought: TextQuery | null): void {
    if (this.#now.sought !== sought) this.#show({ ...this.#now, sought })
  }

  /** Asks for the form of an entity. */
  showEntity(entity: ShownEntity): void {
    for (const shower of this.#showers) shower(entity)
  }

  /** Hears which entity is to be shown, until the function that it gives is called. */
  onShowEntity(shower: (entity: ShownEntity) => void): () => void {
    this.#showers.add(shower)
    return () => this.#showers.delete(shower)
  }

  /** Asks for an article to be read. */
  showArticle(article: ArticleId): void {
    for (const opener of this.#openers) opener(article)
  }

  /** Hears which article is to be read, until the function that it gives is called. */
  onShowArticle(opener: (article: ArticleId) => void): () => void {
    this.#openers.add(opener)
    return () => this.#openers.delete(opener)
  }

  /** Asks the panes that show the article to bring a passage into sight. */
  reveal(place: Reveal): void {
    for (const revealer of this.#revealers) revealer(place)
  }

  /** Hears what is to be brought into sight, until the function that it gives is called. */
  onReveal(revealer: (place: Reveal) => void): () => void {
    this.#revealers.add(revealer)
    return () => this.#revealers.delete(revealer)
  }

  #show(state: DeskState): void {
    this.#now = state
    for (const listener of this.#listeners) listener()
  }
}

function isSame(one: DeskSelection, other: DeskSelection): boolean {
  const isSamePlace = one.article === other.article && one.from === other.from && one.to === other.to
  return isSamePlace && one.text === other.text && sameJson(one.ground, other.ground)
}
