import { useCallback, useRef, useState, useSyncExternalStore } from 'react'
import type { Answer, Request } from '../../../core/contract.ts'
import type { ArticleFilter, ArticleOrder } from '../../../core/model/article-filter.ts'
import type { CallFailure } from '../../bridge/call.ts'
import { useProgram } from '../../bridge/program-context.ts'
import { QueryCache, type QueryState } from '../../bridge/query-cache.ts'

export type ListedArticle = Answer<'articles.page'>['rows'][number]
type Page = Answer<'articles.page'>

/** A list of articles: what is looked for, and in what order. */
export interface ArticleList {
  readonly filter: ArticleFilter
  readonly sort: ArticleOrder
}

/** The rows of a list that are in sight. */
export interface ArticlePages {
  /** How many articles the list has; undefined until it is known. */
  readonly total: number | undefined
  /** The article at a place in the list; undefined while it is on its way. */
  readonly rowAt: (at: number) => ListedArticle | undefined
  readonly failure: CallFailure | undefined
}

export const pageRows = 100

/**
 * The pages of a list that rows `from` to `to` lie on, and no others: what is scrolled past goes. Where another list is asked
 * for, the rows of the one before stand until its first page is there, so that nothing flickers while one types.
 */
export function useArticlePages(list: ArticleList, from: number, to: number): ArticlePages {
  const { cache } = useProgram()
  const first = Math.floor(from / pageRows)
  const count = Math.floor(Math.max(from, to - 1) / pageRows) - first + 1
  const requests = Array.from({ length: count }, (_, at) => pageRequest(list, first + at))
  const key = QueryCache.keyOf('articles.page', requests)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the requests, which are new objects each time
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = requests.map(request => cache.watch('articles.page', request, listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
    [cache, key],
  )
  const peeked = useRef<readonly QueryState<Page>[]>([])
  const states = useSyncExternalStore(subscribe, () => {
    const now = requests.map(request => cache.peek('articles.page', request))
    const before = peeked.current
    if (now.length !== before.length || now.some((state, at) => state !== before[at])) peeked.current = now
    return peeked.current
  })
  const fresh: Kept = { first, pages: states.map(({ value }) => value) }
  const failure = states.find(state => state.failure !== undefined)?.failure
  const isKnown = fresh.pages.some(page => page !== undefined)
  const listKey = QueryCache.keyOf('articles.page', list)
  const [kept, setKept] = useState({ listKey, ...fresh })
  const isNews = isKnown && (kept.listKey !== listKey || !sameKept(kept, fresh))
  if (isNews) setKept({ listKey, ...fresh })
  const shown =
    isKnown || kept.listKey === listKey
      ? { ...fresh, total: totalOf(fresh) ?? totalOf(kept) }
      : { ...kept, total: totalOf(kept) }
  return {
    total: shown.total,
    failure: isKnown ? undefined : failure,
    rowAt: at => shown.pages[Math.floor(at / pageRows) - shown.first]?.rows[at % pageRows],
  }
}

/** The request for a page, by its number from 0. */
export function pageRequest({ filter, sort }: ArticleList, page: number): Request<'articles.page'> {
  return { filter, sort: [...sort], offset: page * pageRows, limit: pageRows }
}

interface Kept {
  readonly first: number
  readonly pages: readonly (Page | undefined)[]
}

function totalOf({ pages }: Kept): number | undefined {
  return pages.find(page => page !== undefined)?.total
}

function sameKept(left: Kept, right: Kept): boolean {
  return (
    left.first === right.first &&
    left.pages.length === right.pages.length &&
    left.pages.every((page, at) => page === right.pages[at])
  )
}
