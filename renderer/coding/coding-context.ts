import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import type { CodingView } from '../../core/model/coding-views.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { CodingStore } from './coding-store.ts'

export const CodingContext = createContext<CodingStore | null>(null)

/** The store of the coder's work. Throws outside of the page's own tree. */
export function useCodingStore(): CodingStore {
  const store = use(CodingContext)
  if (!store) throw new Error('There is no coding store around this component.')
  return store
}

/** The coder's work on an article, with what is still being saved; `undefined` until it has been read, and without an article. */
export function useCoding(article: ArticleId | null): CodingView | undefined {
  const store = useCodingStore()
  const subscribe = useCallback(
    (listener: () => void) => (article === null ? () => undefined : store.watch(article, listener)),
    [store, article],
  )
  return useSyncExternalStore(subscribe, () => (article === null ? undefined : store.view(article)))
}
