import type { CodebookDocument, Variable } from '../../../core/model/codebook.ts'
import { variablesInOrder } from '../../../core/model/codebook.ts'
import type { CodebookCounts } from '../../../core/model/codebook-views.ts'
import type { Words } from '../../text/words.ts'
import type { TreeRow } from '../../ui/rows/tree-row.ts'
import type { GroupId } from '../codebook-state.ts'
import { labelIn, treeName } from './labels.ts'

/** The parts of the codebook, group by group. Retired variables have a group of their own, with those that are no longer in it. */
export function outlineRows(
  codebook: CodebookDocument,
  counts: CodebookCounts | undefined,
  folded: readonly string[],
  words: Words,
): TreeRow[] {
  const { groups, kinds, noLonger } = words.all.codebook
  const { tag } = words.language
  const group = (id: GroupId, rows: readonly TreeRow[]): TreeRow[] => {
    const isFolded = folded.includes(`group:${id}`)
    const look = 'heading' as const
    const head = { id: `group:${id}`, level: 1, text: groups[id], look }
    return [{ ...head, ...(rows.length === 0 ? {} : { isFolded }) }, ...(isFolded ? [] : rows)]
  }
  const rowOf = (variable: Variable): TreeRow => ({
    id: `variable:${variable.id}`,
    level: 2,
    text: labelIn(variable.label, tag) ?? variable.id,
    notes: [kinds[variable.kind]],
    detail: statementsDetail(counts?.variables[variable.id] ?? 0, words),
    ...(variable.retired ? { look: 'faded' } : {}),
  })
  const retired = Object.values(codebook.variables)
    .filter(each => each.retired)
    .sort((one, other) => one.order - other.order)
  const gone = Object.keys(counts?.variables ?? {}).filter(id => !Object.hasOwn(codebook.variables, id))
  const goneRows = gone.map<TreeRow>(id => ({
    id: `gone:${id}`,
    level: 2,
    text: id,
    notes: [noLonger],
    detail: statementsDetail(counts?.variables[id] ?? 0, words),
    look: 'faded',
  }))
  const part = (kind: string, id: string, text: string): TreeRow => ({ id: `${kind}:${id}`, level: 2, text })
  const retiredRows = [...retired.map(rowOf), ...goneRows]
  return [
    ...group('variables', variablesInOrder(codebook).map(rowOf)),
    ...(retiredRows.length === 0 ? [] : group('retired', retiredRows)),
    ...group(
      'lists',
      Object.entries(codebook.lists).map(([id, { label }]) => part('list', id, labelIn(label, tag) ?? id)),
    ),
    ...group(
      'scales',
      Object.entries(codebook.scales).map(([id, { label }]) => part('scale', id, labelIn(label, tag) ?? id)),
    ),
    ...group(
      'categories',
      Object.keys(codebook.categories).map(id => part('categories', id, treeName(codebook, id, tag))),
    ),
  ]
}

/** How many statements have something, at the end of its row; nothing where there are none. */
export function statementsDetail(count: number, words: Words): TreeRow['detail'] {
  return count === 0
    ? undefined
    : { text: words.number(count), label: words.say(words.all.codebook.statements, { count }) }
}
