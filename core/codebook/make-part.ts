import type { CodebookDocument, ScaleMember, Variable } from '../model/codebook.ts'
import { changeMembers, changeTree, newVariable, withList, withScale, withTree } from './codebook-changes.ts'
import { firstOf } from './variable-kinds.ts'

/** What is to be made, and where. */
export type NewPart =
  | { readonly kind: 'variable' | 'list' | 'scale' | 'categories' }
  | { readonly kind: 'member'; readonly scale: string }
  | { readonly kind: 'category'; readonly categories: string; readonly parent: string | null }
  | { readonly kind: 'entity'; readonly list: string }

export interface WantedPart {
  readonly part: Exclude<NewPart, { kind: 'entity' }>
  readonly id: string
  readonly label: Readonly<Record<string, string>>
  /** Of a variable. */
  readonly kind: Variable['kind']
}

/** A scale begins with what every scale should have: a way to say that nothing is said. */
const notStated: ScaleMember = {
  id: 'not-stated',
  label: { en: 'not stated', ar: 'غير مصرَّح به' },
  value: null,
}

/** The codebook with a new part; a variable gets a list, scale or tree of its own where there is none yet that it could share. */
export function makePart(
  codebook: CodebookDocument,
  { part, id, label, kind }: WantedPart,
): CodebookDocument {
  switch (part.kind) {
    case 'variable': {
      const draws = firstOf(codebook, kind)
      const isOwn = kind === 'scale' || kind === 'category' || draws === null
      const grown = isOwn ? withSource(codebook, kind, id, label) : codebook
      return newVariable(grown, { id, label: { ...label }, kind, draws: isOwn ? id : draws })
    }
    case 'list':
      return withList(codebook, id, { label: { ...label } })
    case 'scale':
      return withScale(codebook, id, { label: { ...label }, members: [notStated] })
    case 'categories':
      return withTree(codebook, id, [])
    case 'member':
      return changeMembers(codebook, part.scale, members => withMember(members, { id, label: { ...label } }))
    case 'category':
      return changeTree(codebook, part.categories, tree => [
        ...tree,
        { id, label: { ...label }, definition: {}, parent: part.parent },
      ])
  }
}

/** The names that a new part cannot have. */
export function keysTaken(codebook: CodebookDocument, part: NewPart): readonly string[] {
  switch (part.kind) {
    case 'variable':
      return Object.keys(codebook.variables)
    case 'list':
      return Object.keys(codebook.lists)
    case 'scale':
      return Object.keys(codebook.scales)
    case 'categories':
      return Object.keys(codebook.categories)
    case 'member':
      return (codebook.scales[part.scale]?.members ?? []).map(({ id }) => id)
    case 'category':
      return (codebook.categories[part.categories] ?? []).map(({ id }) => id)
    case 'entity':
      return []
  }
}

/** What is only for this variable, named after it, unless there is one of that name. */
function withSource(
  codebook: CodebookDocument,
  kind: Variable['kind'],
  id: string,
  label: WantedPart['label'],
): CodebookDocument {
  if (kind === 'entity' && !codebook.lists[id]) return withList(codebook, id, { label: { ...label } })
  if (kind === 'scale' && !codebook.scales[id])
    return withScale(codebook, id, { label: { ...label }, members: [notStated] })
  if (kind === 'category' && !codebook.categories[id]) return withTree(codebook, id, [])
  return codebook
}

/** Before the members that are off the scale, with the next number. */
function withMember(
  members: readonly ScaleMember[],
  { id, label }: Pick<ScaleMember, 'id' | 'label'>,
): readonly ScaleMember[] {
  const numbers = members.flatMap(({ value }) => (value === null ? [] : [value]))
  const value = numbers.length === 0 ? 0 : Math.max(...numbers) + 1
  const at = members.findLastIndex(each => each.value !== null) + 1
  return members.toSpliced(at, 0, { id, label, value })
}
