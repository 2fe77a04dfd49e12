import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ListedArticle } from '../list/use-article-pages.ts'

/** What the table can do: rows come sorted and cut into pages, so nothing of it touches them. */
export const features = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
})

export const columnIds = [
  'status',
  'title',
  'source',
  'published',
  'language',
  'length',
  'statements',
] as const
export type ColumnId = (typeof columnIds)[number]

/** Widths in CSS pixels; the title takes what is left, but no less than its own. */
const sizes: Readonly<Record<ColumnId, { readonly size: number; readonly minSize: number }>> = {
  status: { size: 20, minSize: 20 },
  title: { size: 110, minSize: 100 },
  source: { size: 104, minSize: 56 },
  published: { size: 74, minSize: 40 },
  language: { size: 46, minSize: 34 },
  length: { size: 58, minSize: 40 },
  statements: { size: 26, minSize: 22 },
}

/** Left out at first: the panel is narrow, and the source stands beneath the title. */
export const hiddenAtFirst: readonly ColumnId[] = ['source', 'language', 'length']

/** Columns that stand whatever happens. */
export const fixedColumns: ReadonlySet<string> = new Set(['status', 'title'])

const helper = createColumnHelper<typeof features, ListedArticle>()

export const columns = columnIds.map(id =>
  helper.display({
    id,
    ...sizes[id],
    maxSize: 320,
    enableSorting: true,
    enableHiding: !fixedColumns.has(id),
    sortDescFirst: id === 'published' || id === 'length' || id === 'statements',
  }),
)

export function isColumnId(id: string): id is ColumnId {
  return (columnIds as readonly string[]).includes(id)
}
