import type { Updater } from '@tanstack/react-table'
import { functionalUpdate, useTable } from '@tanstack/react-table'
import type { ArticleOrder } from '../../../core/model/article-filter.ts'
import type { Settings } from '../../../core/model/settings.ts'
import { useSettings } from '../../settings/settings-store.ts'
import type { ListedArticle } from '../list/use-article-pages.ts'
import { columnIds, columns, features, hiddenAtFirst, isColumnId } from './columns.ts'

const noRows: readonly ListedArticle[] = []

type LibrarySettings = Settings['library']

/** The table's columns, widths and order, as they were left. Its rows are elsewhere: they come in pages. */
export function useLibraryTable() {
  const { settings, change } = useSettings()
  const { library } = settings
  const remember = (some: Partial<LibrarySettings>) => change({ library: { ...library, ...some } })
  const order = columnOrderOf(library)
  const visibility = Object.fromEntries(hiddenOf(library).map(id => [id, false]))
  const sorting = library.sort.map(({ column, descending }) => ({ id: column, desc: descending }))
  const table = useTable({
    features,
    columns,
    data: noRows,
    enableMultiSort: true,
    manualSorting: true,
    isMultiSortEvent: hasShift,
    state: {
      columnOrder: [...order],
      columnVisibility: visibility,
      columnSizing: library.widths,
      sorting,
    },
    onColumnOrderChange: updater => {
      remember({ columns: functionalUpdate(updater, [...order]), hidden: hiddenOf(library) as string[] })
    },
    onColumnVisibilityChange: (updater: Updater<Record<string, boolean>>) => {
      const next = functionalUpdate(updater, visibility)
      remember({ columns: [...order], hidden: columnIds.filter(id => next[id] === false) })
    },
    onColumnSizingChange: updater => remember({ widths: functionalUpdate(updater, library.widths) }),
    onSortingChange: updater =>
      remember({
        sort: functionalUpdate(updater, sorting).map(({ id, desc }) => ({ column: id, descending: desc })),
      }),
  })
  return {
    table,
    sort: sortOf(library),
    reset: () => remember({ columns: [], hidden: [], widths: {}, sort: [] }),
  }
}

export type LibraryTable = ReturnType<typeof useLibraryTable>['table']

/** The columns in the order in which they stand; those that were never named follow in our own. */
export function columnOrderOf({ columns: named }: LibrarySettings): readonly string[] {
  const known = named.filter(isColumnId)
  return [...known, ...columnIds.filter(id => !known.includes(id))]
}

/** Whoever has not chosen any column has those that are narrow enough. */
function hiddenOf({ columns: named, hidden }: LibrarySettings): readonly string[] {
  return named.length === 0 ? hiddenAtFirst : hidden
}

/** What the list is sorted by. `relevance` and `path` have no column and can be chosen in its menu. */
export function sortOf({ sort }: LibrarySettings): ArticleOrder {
  return sort.flatMap(({ column, descending }) =>
    column === 'relevance' || column === 'path' || isColumnId(column) ? [{ field: column, descending }] : [],
  )
}

function hasShift(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'shiftKey' in event && event.shiftKey === true
}
