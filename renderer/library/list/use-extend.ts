import type { Dispatch } from 'react'
import { useProgram } from '../../bridge/program-context.ts'
import type { LibraryAction } from '../library-state.ts'
import type { ArticleList, ArticlePages } from './use-article-pages.ts'

/** The most rows that a stretch may have; as many as the program gives at once. */
const mostExtended = 10_000

/** Chooses all rows from one place of the list to another, also those that have not come yet. */
export function useExtend(
  list: ArticleList,
  pages: ArticlePages,
  dispatch: Dispatch<LibraryAction>,
): (from: number, to: number) => void {
  const { bridge } = useProgram()
  return async (from, to) => {
    const first = Math.min(from, to)
    const limit = Math.min(mostExtended, Math.abs(to - from) + 1)
    const loaded = Array.from({ length: limit }, (_, at) => pages.rowAt(first + at)?.id)
    const ids = loaded.filter(id => id !== undefined)
    if (ids.length === limit) return dispatch({ kind: 'extend', ids, at: to })
    const page = await bridge.call('articles.page', { ...list, sort: [...list.sort], offset: first, limit })
    if (page.ok) dispatch({ kind: 'extend', ids: page.value.rows.map(({ id }) => id), at: to })
  }
}
