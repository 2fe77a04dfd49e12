/** What the library shows: what is looked for, and which articles are chosen. Serialisable; study data is not in it. */
import type { ArticleFilter } from '../../core/model/article-filter.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { readFilterWords } from '../../core/text/filter-words.ts'

/** The parts of a filter that are chosen from lists and from the dates. */
export type ChosenFilter = Pick<
  ArticleFilter,
  'status' | 'source' | 'language' | 'import' | 'family' | 'oncePerFamily' | 'after' | 'before'
>

/** Some articles by their ids, or all of the list but some. */
export type Selection =
  | { readonly kind: 'some'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'all'; readonly except: readonly ArticleId[] }

export interface LibraryState {
  /** What stands in the search field. */
  readonly typed: string
  readonly chosen: ChosenFilter
  readonly selection: Selection
  /** Place in the list of the row that the keyboard is at. */
  readonly cursor: number
  /** Where a stretch of chosen rows begins, for choosing up to another row. */
  readonly anchor: number
}

export type LibraryAction =
  | { readonly kind: 'type'; readonly typed: string }
  | { readonly kind: 'choose'; readonly chosen: ChosenFilter }
  | { readonly kind: 'clear' }
  /** Lists one article of each family, or all of them again. */
  | { readonly kind: 'once'; readonly isOn: boolean }
  | { readonly kind: 'move'; readonly cursor: number }
  | { readonly kind: 'toggle'; readonly id: ArticleId; readonly at: number }
  /** Chooses the rows from the anchor to `at`, whose ids are given. */
  | { readonly kind: 'extend'; readonly ids: readonly ArticleId[]; readonly at: number }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'select-none' }

export const noSelection: Selection = { kind: 'some', ids: [] }

export const firstState: LibraryState = {
  typed: '',
  chosen: {},
  selection: noSelection,
  cursor: 0,
  anchor: 0,
}

/** The state after an action. Looking for something else chooses nothing: what is not seen is not changed. */
export function reduceLibrary(state: LibraryState, action: LibraryAction): LibraryState {
  switch (action.kind) {
    case 'type':
      return { ...firstState, typed: action.typed, chosen: state.chosen }
    case 'choose':
      return { ...firstState, typed: state.typed, chosen: action.chosen }
    case 'clear':
      return { ...firstState, chosen: withOnce({}, state.chosen.oncePerFamily ?? false) }
    case 'once':
      return {
        ...firstState,
        typed: action.isOn ? state.typed : state.typed.replace(onceTyped, ' ').trim(),
        chosen: withOnce(state.chosen, action.isOn),
      }
    case 'move':
      return { ...state, cursor: action.cursor, anchor: action.cursor }
    case 'toggle':
      return {
        ...state,
        selection: toggled(state.selection, action.id),
        cursor: action.at,
        anchor: action.at,
      }
    case 'extend':
      return { ...state, selection: { kind: 'some', ids: action.ids }, cursor: action.at }
    case 'select-all':
      return { ...state, selection: { kind: 'all', except: [] } }
    case 'select-none':
      return { ...state, selection: noSelection }
  }
}

/** Whether an article is chosen. */
export function isSelected(selection: Selection, id: ArticleId): boolean {
  return selection.kind === 'some' ? selection.ids.includes(id) : !selection.except.includes(id)
}

/** How many articles are chosen, of a list of `total`. */
export function selectedCount(selection: Selection, total: number): number {
  return selection.kind === 'some' ? selection.ids.length : Math.max(0, total - selection.except.length)
}

/** The filter that the state asks for; operators that make no sense are words like others. */
export function filterOf({ typed, chosen }: Pick<LibraryState, 'typed' | 'chosen'>): ArticleFilter {
  const reading = readFilterWords(typed)
  const read = reading.kind === 'filter' ? reading.filter : { text: typed }
  const text = read.text === undefined || /\s$/u.test(typed) ? read.text : read.text.trim()
  const both = { ...chosen, ...read }
  if (text === undefined || text === '') return both
  return { ...both, text, ...(/\s$/u.test(typed) ? {} : { isTyping: true }) }
}

/** Whether a filter asks for anything; how families are listed is no question. */
export function isFiltering({ typed, chosen }: Pick<LibraryState, 'typed' | 'chosen'>): boolean {
  const { oncePerFamily: _how, ...asked } = chosen
  return typed.trim() !== '' || Object.values(asked).some(each => each !== undefined && each.length > 0)
}

/** What asks for it where it was typed. */
const onceTyped = /(^|\s)family:"?once"?(?=\s|$)/gu

function withOnce({ oncePerFamily: _before, ...chosen }: ChosenFilter, isOn: boolean): ChosenFilter {
  return isOn ? { ...chosen, oncePerFamily: true } : chosen
}

function toggled(selection: Selection, id: ArticleId): Selection {
  if (selection.kind === 'all') return { kind: 'all', except: without(selection.except, id) }
  return { kind: 'some', ids: without(selection.ids, id) }
}

/** The list with `id` if it lacks it, and without it if it has it. */
function without(ids: readonly ArticleId[], id: ArticleId): readonly ArticleId[] {
  return ids.includes(id) ? ids.filter(each => each !== id) : [...ids, id]
}
