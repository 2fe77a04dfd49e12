import { createContext } from 'react'
import type { ArticleId } from '../../core/model/ids.ts'
import type { ScrollLink } from './scroll-link.ts'

/** What stands in the panes, and how an article is put beside the active one. */
export interface SideBySide {
  readonly shown: readonly (ArticleId | null)[]
  readonly openBeside: (article: ArticleId) => void
  /** Ties the scrolling of two tellings. */
  readonly link: ScrollLink
}

/** Null outside of the panes. */
export const SideBySideContext = createContext<SideBySide | null>(null)
