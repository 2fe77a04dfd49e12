/** What the screen of the codebook shows: which part of it, which item of that part, and what is folded away. Serialisable. */

/** A part of the codebook that the outline names. */
export type Place =
  | { readonly kind: 'variable' | 'list' | 'scale' | 'categories' | 'gone'; readonly id: string }
  | { readonly kind: 'group'; readonly id: GroupId }

export type GroupId = 'variables' | 'retired' | 'lists' | 'scales' | 'categories'

export interface CodebookState {
  readonly place: Place
  /** Of the lists of a variable, the one that is shown; null for the first. */
  readonly list: string | null
  /** The entity, member or category that the form is about; null where it is about the place. */
  readonly item: string | null
  readonly search: string
  /** Rows whose content is folded away. */
  readonly folded: readonly string[]
}

export type CodebookAction =
  | { readonly kind: 'go'; readonly place: Place }
  | { readonly kind: 'show-list'; readonly list: string }
  | { readonly kind: 'choose'; readonly item: string | null }
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'fold'; readonly id: string; readonly isFolded: boolean }

export const firstState: CodebookState = {
  place: { kind: 'group', id: 'variables' },
  list: null,
  item: null,
  search: '',
  folded: ['group:retired'],
}

/** The state in which the screen opens: at an entity in its list, or at the beginning. */
export function stateAt(entity: { readonly id: string; readonly list: string } | null): CodebookState {
  if (entity === null) return firstState
  return { ...firstState, place: { kind: 'list', id: entity.list }, item: entity.id }
}

/** The state after an action. */
export function reduceCodebook(state: CodebookState, action: CodebookAction): CodebookState {
  switch (action.kind) {
    case 'go':
      return { ...state, place: action.place, list: null, item: null, search: '' }
    case 'show-list':
      return { ...state, list: action.list, item: null, search: '' }
    case 'choose':
      return { ...state, item: action.item }
    case 'search':
      return { ...state, search: action.text }
    case 'fold': {
      const others = state.folded.filter(id => id !== action.id)
      return { ...state, folded: action.isFolded ? [...others, action.id] : others }
    }
  }
}

/** The row of the outline that stands for a place. */
export function rowOfPlace({ kind, id }: Place): string {
  return `${kind}:${id}`
}

/** The place that a row of the outline stands for. */
export function placeOfRow(row: string): Place {
  const at = row.indexOf(':')
  return { kind: row.slice(0, at), id: row.slice(at + 1) } as Place // written by `rowOfPlace`
}
