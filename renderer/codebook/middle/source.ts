import type { CodebookDocument } from '../../../core/model/codebook.ts'
import type { CodebookState } from '../codebook-state.ts'

/** What the middle of the screen shows: what a part draws its values from. */
export type Source =
  | { readonly kind: 'list'; readonly list: string; readonly lists: readonly string[] }
  | { readonly kind: 'scale'; readonly scale: string }
  | { readonly kind: 'categories'; readonly categories: string }
  /** It draws on nothing: a date, a text, or a group of parts. */
  | { readonly kind: 'none' }

/** What the chosen part of the codebook draws on. */
export function sourceOf(codebook: CodebookDocument, { place, list }: CodebookState): Source {
  if (place.kind === 'list' && codebook.lists[place.id])
    return { kind: 'list', list: place.id, lists: [place.id] }
  if (place.kind === 'scale' && codebook.scales[place.id]) return { kind: 'scale', scale: place.id }
  if (place.kind === 'categories' && codebook.categories[place.id])
    return { kind: 'categories', categories: place.id }
  const variable = place.kind === 'variable' ? codebook.variables[place.id] : undefined
  if (variable?.kind === 'entity') {
    const { lists } = variable
    return { kind: 'list', list: lists.find(each => each === list) ?? lists[0] ?? '', lists }
  }
  if (variable?.kind === 'scale') return { kind: 'scale', scale: variable.scale }
  if (variable?.kind === 'category') return { kind: 'categories', categories: variable.categories }
  return { kind: 'none' }
}
