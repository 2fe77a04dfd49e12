/**
 * The place of a pane while the text that it shows is cut and joined: which article of the text it goes over to, where the caret
 * is then, and what it shows where its article is no more.
 */
import { createContext, use } from 'react'
import type { ArticleId } from '../../../core/model/ids.ts'

/** A place in an article: where the text begins that it ends with; null for its beginning. */
export interface PlaceInArticle {
  readonly article: ArticleId
  readonly ending: string | null
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

  /**
   * The offset in an article that has been gone over to, told once; undefined where none has. What is known of the article may be
   * from before it was joined: then its text has no such ending yet, and it is told once it has.
   */
  takeOffset(article: ArticleId, text: string): number | undefined {
    const place = this.#next
    if (place?.article !== article) return undefined
    const { ending } = place
    if (ending !== null && (text.length <= ending.length || !text.endsWith(ending))) return undefined
    this.#next = null
    return ending === null ? 0 : text.length - ending.length
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
    return first === gone ? null : { article: first, ending: null }
  }
}

export const HereContext = createContext(new Here())

/** The place of the pane that this is in. */
export function useHere(): Here {
  return use(HereContext)
}
