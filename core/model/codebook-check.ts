/** What is wrong with a codebook beyond what its schema says: references, circles, names. */
import type { Category, CodebookDocument, Variable } from './codebook.ts'

export type CodebookFlaw =
  | 'unknown-list'
  | 'unknown-scale'
  | 'unknown-categories'
  | 'unknown-parent'
  | 'circle'
  | 'id-twice'
  | 'id-differs'
  | 'reserved-id'
  | 'no-label'
  | 'order-twice'

/** A flaw, and the part of the codebook that has it, such as `variables.actor`. */
export interface FoundFlaw {
  readonly flaw: CodebookFlaw
  readonly at: string
}

type Codebook = Omit<CodebookDocument, 'rev' | 'template'>

/** Fields of a line of the command line; a variable of that name could not be given a value there. */
const reservedIds = new Set(['id', 'article', 'evidence', 'status', 'coder', 'created', 'updated'])

/** All that is wrong with a codebook, in the order of its parts. */
export function flawsIn(codebook: Codebook): FoundFlaw[] {
  return [
    ...Object.entries(codebook.variables).flatMap(([key, each]) => variableFlaws(key, each, codebook)),
    ...orderFlaws(codebook),
    ...Object.entries(codebook.lists).flatMap(([key, { label }]) => labelFlaws(`lists.${key}`, label)),
    ...Object.entries(codebook.scales).flatMap(([key, { label, members }]) => [
      ...labelFlaws(`scales.${key}`, label),
      ...members.flatMap(each => labelFlaws(`scales.${key}.${each.id}`, each.label)),
      ...twice(members.map(({ id }) => id)).map(id => found('id-twice', `scales.${key}.${id}`)),
    ]),
    ...Object.entries(codebook.categories).flatMap(([key, tree]) => treeFlaws(key, tree)),
  ]
}

/** The first flaw that a change brings in; one that was there before does not stand in the way of mending another. */
export function newFlaw(before: Codebook, next: Codebook): FoundFlaw | undefined {
  const known = new Set(flawsIn(before).map(keyOf))
  return flawsIn(next).find(each => !known.has(keyOf(each)))
}

function variableFlaws(key: string, variable: Variable, codebook: Codebook): FoundFlaw[] {
  const at = `variables.${key}`
  const flaws = labelFlaws(at, variable.label)
  if (variable.id !== key) flaws.push(found('id-differs', at))
  if (reservedIds.has(key)) flaws.push(found('reserved-id', at))
  if (variable.kind === 'entity' && !variable.lists.every(list => Object.hasOwn(codebook.lists, list)))
    flaws.push(found('unknown-list', at))
  if (variable.kind === 'scale' && !Object.hasOwn(codebook.scales, variable.scale))
    flaws.push(found('unknown-scale', at))
  if (variable.kind === 'category' && !Object.hasOwn(codebook.categories, variable.categories))
    flaws.push(found('unknown-categories', at))
  return flaws
}

function orderFlaws({ variables }: Codebook): FoundFlaw[] {
  const all = Object.values(variables)
  const orders = new Set(twice(all.map(({ order }) => order)))
  return all
    .filter(({ order }) => orders.has(order))
    .slice(0, 1)
    .map(({ id }) => found('order-twice', `variables.${id}`))
}

function treeFlaws(key: string, tree: readonly Category[]): FoundFlaw[] {
  const parents = new Map(tree.map(({ id, parent }) => [id, parent]))
  return [
    ...twice(tree.map(({ id }) => id)).map(id => found('id-twice', `categories.${key}.${id}`)),
    ...tree.flatMap(({ id, parent, label }) => {
      const at = `categories.${key}.${id}`
      const flaws = labelFlaws(at, label)
      if (parent !== null && !parents.has(parent)) flaws.push(found('unknown-parent', at))
      if (leadsBack(id, parents)) flaws.push(found('circle', at))
      return flaws
    }),
  ]
}

/** Whether the parents of a category lead back to it. */
function leadsBack(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>()
  let here = parents.get(id) ?? null
  while (here !== null && here !== id && !passed.has(here)) {
    passed.add(here)
    here = parents.get(here) ?? null
  }
  return here === id
}

function labelFlaws(at: string, label: Readonly<Record<string, string>>): FoundFlaw[] {
  return Object.values(label).some(text => text.trim() !== '') ? [] : [found('no-label', at)]
}

function twice<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]
}

function found(flaw: CodebookFlaw, at: string): FoundFlaw {
  return { flaw, at }
}

function keyOf({ flaw, at }: FoundFlaw): string {
  return `${flaw} ${at}`
}
