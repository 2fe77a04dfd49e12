/** The rows of closed sets: the members of a scale, the categories of a tree. */
import type { Category, CodebookDocument } from '../../../core/model/codebook.ts'
import type { Words } from '../../text/words.ts'
import type { TreeRow } from '../../ui/rows/tree-row.ts'
import { labelIn } from '../outline/labels.ts'
import { statementsDetail } from '../outline/outline-rows.ts'

type Counts = Readonly<Record<string, number>>

/** The members of a scale in their order; values that statements still have and the scale no longer follow. */
export function memberRows(
  { members }: CodebookDocument['scales'][string],
  counts: Counts,
  words: Words,
): TreeRow[] {
  const { offScale } = words.all.codebook
  const rows = members.map<TreeRow>(({ id, label, value }) => ({
    id,
    level: 1,
    text: labelIn(label, words.language.tag) ?? id,
    notes: [value === null ? offScale : signed(value)],
    detail: statementsDetail(counts[id] ?? 0, words),
  }))
  return [...rows, ...goneRows(members, counts, words)]
}

/** The categories as a tree, without what is folded away; values that are no longer in it follow. */
export function categoryRows(
  tree: readonly Category[],
  counts: Counts,
  folded: readonly string[],
  words: Words,
): TreeRow[] {
  const rows: TreeRow[] = []
  const place = (parent: string | null, level: number): void => {
    for (const { id, label } of tree.filter(each => each.parent === parent)) {
      const hasInside = tree.some(each => each.parent === id)
      const isFolded = folded.includes(id)
      rows.push({
        id,
        level,
        text: labelIn(label, words.language.tag) ?? id,
        detail: statementsDetail(counts[id] ?? 0, words),
        ...(hasInside ? { isFolded } : {}),
      })
      if (!isFolded) place(id, level + 1)
    }
  }
  place(null, 1)
  return [...rows, ...goneRows(tree, counts, words)]
}

/** A number as it stands on a scale: with its sign, and a true minus. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `\u2212${-value}` : '0'
}

function goneRows(known: readonly { readonly id: string }[], counts: Counts, words: Words): TreeRow[] {
  return Object.entries(counts)
    .filter(([id, count]) => count > 0 && !known.some(each => each.id === id))
    .map(([id, count]) => ({
      id,
      level: 1,
      text: id,
      notes: [words.all.codebook.noLonger],
      detail: statementsDetail(count, words),
      look: 'faded',
    }))
}
