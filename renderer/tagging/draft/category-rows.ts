import type { Category } from '../../../core/model/codebook.ts'

/** A category with how deep it lies in its tree, from 0. */
export interface CategoryRow {
  readonly category: Category
  readonly depth: number
}

/** The categories as a tree is read: each below its parent. One whose parent is gone, or that is its own ancestor, stands at the top. */
export function categoryRows(categories: readonly Category[]): readonly CategoryRow[] {
  const rows: CategoryRow[] = []
  const shown = new Set<string>()
  const add = (category: Category, depth: number) => {
    if (shown.has(category.id)) return
    shown.add(category.id)
    rows.push({ category, depth })
    for (const child of categories) if (child.parent === category.id) add(child, depth + 1)
  }
  const known = new Set(categories.map(({ id }) => id))
  for (const category of categories)
    if (category.parent === null || !known.has(category.parent)) add(category, 0)
  for (const category of categories) add(category, 0)
  return rows
}
