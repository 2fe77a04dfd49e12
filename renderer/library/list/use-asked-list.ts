import { useEffect, useMemo } from 'react'
import type { ArticleOrder } from '../../../core/model/article-filter.ts'
import { parseTextQuery, type TextQuery } from '../../../core/text/text-query.ts'
import { useDeskStore } from '../../desk/desk-context.ts'
import { filterOf, type LibraryState } from '../library-state.ts'
import type { ArticleList } from './use-article-pages.ts'

/** The list that is asked for, and the words that are looked for in it; the reader marks them as well. */
export function useAskedList(
  { typed, chosen }: Pick<LibraryState, 'typed' | 'chosen'>,
  sort: ArticleOrder,
): { readonly list: ArticleList; readonly query: TextQuery } {
  const sortKey = JSON.stringify(sort)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the order, which is a new object each time
  const list = useMemo<ArticleList>(
    () => ({ filter: filterOf({ typed, chosen }), sort }),
    [typed, chosen, sortKey],
  )
  const query = useMemo(() => parseTextQuery(list.filter.text ?? '', list.filter), [list])
  const desk = useDeskStore()
  // Syncs with the desk: what is looked for is marked in the text as well.
  useEffect(() => desk.seek(query.terms.length > 0 ? query : null), [desk, query])
  return { list, query }
}
