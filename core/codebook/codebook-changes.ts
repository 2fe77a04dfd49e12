/** Changes of a codebook, as plain functions from one to the next. What a change is about may have gone: then nothing changes. */
import type { Category, CodebookDocument, ScaleMember, Variable } from '../model/codebook.ts'

type Kind = Variable['kind']

/** Makes a variable of a kind, last in the form. Lists, scale and categories are those of `draws`. */
export function newVariable(
  codebook: CodebookDocument,
  wanted: {
    readonly id: string
    readonly label: Variable['label']
    readonly kind: Kind
    readonly draws: string
  },
): CodebookDocument {
  const { id, label, kind, draws } = wanted
  const order = 1 + Math.max(0, ...Object.values(codebook.variables).map(each => each.order))
  const common = { id, label, definition: {}, required: false, order, retired: false }
  return withVariable(codebook, id, () => ofKind(common, kind, draws))
}

/** A variable with the parts that its kind needs. */
export function ofKind(
  { id, label, definition, required, order, retired }: Omit<Variable, 'kind'>,
  kind: Kind,
  draws: string,
): Variable {
  const common = { id, label, definition, required, order, retired }
  switch (kind) {
    case 'entity':
      return { ...common, kind, multiple: false, lists: [draws] }
    case 'scale':
      return { ...common, kind, scale: draws }
    case 'category':
      return { ...common, kind, multiple: false, categories: draws }
    default:
      return { ...common, kind }
  }
}

/** Puts a variable, or what `next` makes of it, in its place. */
export function withVariable(
  codebook: CodebookDocument,
  id: string,
  next: (before: Variable | undefined) => Variable | undefined,
): CodebookDocument {
  const before = codebook.variables[id]
  const after = next(before)
  if (after === before) return codebook
  const { [id]: _old, ...others } = codebook.variables
  return {
    ...codebook,
    variables: after ? { ...codebook.variables, [id]: after } : others,
  } as CodebookDocument // read-only by type alone
}

/** Changes a variable that is there. */
export function changeVariable(
  codebook: CodebookDocument,
  id: string,
  change: (variable: Variable) => Variable,
): CodebookDocument {
  return withVariable(codebook, id, before => before && change(before))
}

/** Moves a variable past its neighbour in the form, among those that are as retired as it is. */
export function moveVariable(codebook: CodebookDocument, id: string, by: 1 | -1): CodebookDocument {
  const moved = codebook.variables[id]
  if (!moved) return codebook
  const like = Object.values(codebook.variables)
    .filter(each => each.retired === moved.retired)
    .sort((one, other) => one.order - other.order)
  const neighbour = like[like.findIndex(each => each.id === id) + by]
  if (!neighbour) return codebook
  const swapped = changeVariable(codebook, id, each => ({ ...each, order: neighbour.order }))
  return changeVariable(swapped, neighbour.id, each => ({ ...each, order: moved.order }))
}

/** Adds, changes or, with `undefined`, removes a list. */
export function withList(
  codebook: CodebookDocument,
  id: string,
  list: CodebookDocument['lists'][string] | undefined,
): CodebookDocument {
  return { ...codebook, lists: withKey(codebook.lists, id, list) }
}

/** Adds, changes or removes a scale. */
export function withScale(
  codebook: CodebookDocument,
  id: string,
  scale: CodebookDocument['scales'][string] | undefined,
): CodebookDocument {
  return { ...codebook, scales: withKey(codebook.scales, id, scale) }
}

/** Adds, changes or removes a tree of categories. */
export function withTree(
  codebook: CodebookDocument,
  id: string,
  tree: readonly Category[] | undefined,
): CodebookDocument {
  return { ...codebook, categories: withKey(codebook.categories, id, tree && [...tree]) }
}

/** Changes the members of a scale that is there. */
export function changeMembers(
  codebook: CodebookDocument,
  scale: string,
  change: (members: readonly ScaleMember[]) => readonly ScaleMember[],
): CodebookDocument {
  const before = codebook.scales[scale]
  return before ? withScale(codebook, scale, { ...before, members: [...change(before.members)] }) : codebook
}

/** Changes a tree of categories that is there. */
export function changeTree(
  codebook: CodebookDocument,
  id: string,
  change: (tree: readonly Category[]) => readonly Category[],
): CodebookDocument {
  const before = codebook.categories[id]
  return before ? withTree(codebook, id, change(before)) : codebook
}

/** The list with one of its items a place further on or back. */
export function movedBy<T>(items: readonly T[], at: number, by: 1 | -1): readonly T[] {
  const [item, neighbour] = [items[at], items[at + by]]
  if (item === undefined || neighbour === undefined) return items
  return items.map((each, index) => (index === at ? neighbour : index === at + by ? item : each))
}

/** The tree with a category moved past its neighbour below the same parent. */
export function moveCategory(tree: readonly Category[], id: string, by: 1 | -1): readonly Category[] {
  const moved = tree.find(each => each.id === id)
  const like = tree.filter(each => each.parent === moved?.parent)
  const neighbour = like[like.findIndex(each => each.id === id) + by]
  if (!moved || !neighbour) return tree
  return tree.map(each => (each === moved ? neighbour : each === neighbour ? moved : each))
}

/** The tree without a category; what was below it goes up to its parent. */
export function withoutCategory(tree: readonly Category[], id: string): readonly Category[] {
  const parent = tree.find(each => each.id === id)?.parent ?? null
  return tree.flatMap(each => (each.id === id ? [] : [each.parent === id ? { ...each, parent } : each]))
}

function withKey<T>(all: Readonly<Record<string, T>>, key: string, value: T | undefined): Record<string, T> {
  const { [key]: _old, ...others } = all
  return value === undefined ? others : { ...all, [key]: value }
}
