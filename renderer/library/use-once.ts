import type { Dispatch } from 'react'
import type { Answer } from '../../core/contract.ts'
import type { LibraryAction } from './library-state.ts'
import type { ArticleList } from './list/use-article-pages.ts'

/** The choice to list of each family only the article that stands for it. */
export interface Once {
  readonly isOn: boolean
  /** Whether any text of the study is told more than once. */
  readonly hasFamilies: boolean
  readonly set: (isOn: boolean) => void
}

export function useOnce(
  { filter }: ArticleList,
  whole: Answer<'articles.facets'> | undefined,
  dispatch: Dispatch<LibraryAction>,
): Once {
  return {
    isOn: filter.oncePerFamily ?? false,
    hasFamilies: whole?.family.some(({ value, count }) => value === 'several' && count > 0) ?? false,
    set: isOn => dispatch({ kind: 'once', isOn }),
  }
}
