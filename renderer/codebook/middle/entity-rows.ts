import type { EntityLine } from '../../../core/model/codebook-views.ts'
import { fold } from '../../../core/text/fold.ts'
import type { Words } from '../../text/words.ts'
import type { TreeRow } from '../../ui/rows/tree-row.ts'
import { statementsDetail } from '../outline/outline-rows.ts'

export interface EntityTree {
  readonly lines: readonly EntityLine[]
  readonly counts: Readonly<Record<string, number>>
  readonly folded: readonly string[]
  readonly search: string
}

/** The entities of a list as a tree of what belongs to what; while something is searched for, those that are spelt so, flat. */
export function entityRows({ lines, counts, folded, search }: EntityTree, words: Words): TreeRow[] {
  const rowOf = (line: EntityLine, level: number, notes: readonly string[]): TreeRow => ({
    id: line.id,
    level,
    text: line.name,
    notes,
    detail: statementsDetail(counts[line.id] ?? 0, words),
  })
  const wanted = fold(search).trim()
  if (wanted !== '')
    return matching(lines, wanted).map(({ line, spelling }) =>
      rowOf(line, 1, spelling === undefined ? [] : [spelling]),
    )
  const below = childrenOf(lines)
  const closed = new Set(folded)
  const placed = new Set<string>()
  const rows: TreeRow[] = []
  const place = (line: EntityLine, level: number): void => {
    placed.add(line.id)
    const inside = (below.get(line.id) ?? []).filter(each => !placed.has(each.id))
    const row = rowOf(line, level, spellings(line))
    const isFolded = closed.has(line.id)
    rows.push(inside.length === 0 ? row : { ...row, isFolded })
    if (isFolded) markPlaced(inside, below, placed)
    else for (const each of inside) place(each, level + 1)
  }
  for (const line of below.get(null) ?? []) place(line, 1)
  for (const line of lines) if (!placed.has(line.id)) place(line, 1) // parents that lead round in a circle
  return rows
}

/** The entities that are spelt so, by name, alias or the name of one that was merged into them; those that begin so first. */
export function matching(
  lines: readonly EntityLine[],
  folded: string,
): { readonly line: EntityLine; readonly spelling: string | undefined }[] {
  const found = lines.flatMap(line => {
    const [name, ...others] = [line.name, ...line.aliases, ...line.merged]
    const isNamed = foldedOnce(name).includes(folded)
    const spelling = isNamed ? undefined : others.find(other => foldedOnce(other).includes(folded))
    if (!isNamed && spelling === undefined) return []
    return [{ line, spelling, begins: foldedOnce(spelling ?? name).startsWith(folded) }]
  })
  return [...found.filter(each => each.begins), ...found.filter(each => !each.begins)]
}

function childrenOf(lines: readonly EntityLine[]): Map<string | null, EntityLine[]> {
  const known = new Set<string>(lines.map(({ id }) => id))
  const below = new Map<string | null, EntityLine[]>()
  for (const line of lines) {
    const parent = line.parent !== null && known.has(line.parent) ? line.parent : null
    const siblings = below.get(parent)
    if (siblings) siblings.push(line)
    else below.set(parent, [line])
  }
  return below
}

function markPlaced(
  lines: readonly EntityLine[],
  below: ReadonlyMap<string | null, readonly EntityLine[]>,
  placed: Set<string>,
): void {
  for (const { id } of lines) {
    if (placed.has(id)) continue
    placed.add(id)
    markPlaced(below.get(id) ?? [], below, placed)
  }
}

/** The first few, which is all that a line has room for. */
function spellings({ aliases, merged }: EntityLine): readonly string[] {
  return [...new Set([...aliases, ...merged])].slice(0, 4)
}

/** Folding takes longer than all the rest of a search, and names seldom change. */
const foldings = new Map<string, string>()
const mostFoldings = 200_000

function foldedOnce(name: string): string {
  const known = foldings.get(name)
  if (known !== undefined) return known
  if (foldings.size >= mostFoldings) foldings.clear()
  const folded = fold(name)
  foldings.set(name, folded)
  return folded
}
