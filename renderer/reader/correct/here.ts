/**
 * The place of a pane while the text that it shows is cut and joined: which article of the text it goes over to, where the caret
 * is then, and what it shows where its article is no more.
 */
import { createContext, use } from 'react'
import type { ArticleId } from '../../../core/model/ids.ts'

/** A place in an article: so many UTF-16 units before its end; null for its beginning. */
export interface PlaceInArticle {
  readonly article: ArticleId
  readonly fromEnd: number | null
}

export class Here {
  /** Shows another article in the pane. */
  onOpen: (article: ArticleId) => void = () => undefined
  readonly #before = new Map<ArticleId, PlaceInArticle>()
  #next: PlaceInArticle | null = null

  /** Has the pane go over to an article, with the caret in its place there. */
  go(place: PlaceInArticle): void {
    this.#next = place
    this.onOpen(place.article)
  }

  /** The place in an article that has been gone over to; told once. */
  takePlace(article: ArticleId): PlaceInArticle | null {
    const place = this.#next?.article === article ? this.#next : null
    if (place) this.#next = null
    return place
  }

  /** Says where an article was cut off, so that the pane stands there again once it is no more. */
  remember(cutOff: ArticleId, place: PlaceInArticle): void {
    this.#before.set(cutOff, place)
  }

  /** Where to stand instead of an article that is no more: where it was cut off, else in the first of its text; null where that is itself. */
  insteadOf(gone: ArticleId): PlaceInArticle | null {
    const known = this.#before.get(gone)
    if (known) return known
    const first = gone.replace(/-\d+$/, '-1') as ArticleId // of the same form
    return first === gone ? null : { article: first, fromEnd: null }
  }
}

export const HereContext = createContext(new Here())

/** The place of the pane that this is in. */
export function useHere(): Here {
  return use(HereContext)
}
