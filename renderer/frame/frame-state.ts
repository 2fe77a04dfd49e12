/** What the frame shows: which place of the workbench, which articles in which panes, and what lies over them. Serialisable; study data is not in it. */
import type { ArticleId } from '../../core/model/ids.ts'

/** Where an article stands in the list that is being walked; `position` counts from 1. */
export interface QueuePlace {
  readonly position: number
  readonly total: number
}

/** A pane of the reader: the article in it, and where that stood in the list when it was opened. */
export interface Pane {
  readonly article: ArticleId | null
  readonly place: QueuePlace | null
}

/** The places of the workbench that fill the window. */
export type Screen = 'read' | 'codebook'
/** What lies over them. */
export type Sheet = 'import' | 'export' | 'history'

export interface FrameState {
  readonly screen: Screen
  /** One pane, or two side by side. */
  readonly panes: readonly Pane[]
  /** Which pane follows the library. */
  readonly active: number
  readonly sheet: Sheet | null
}

export type FrameAction =
  | { readonly kind: 'open-article'; readonly article: ArticleId; readonly place: QueuePlace }
  | { readonly kind: 'split' }
  /** Shows an article in the pane that is not active; null closes that pane. */
  | { readonly kind: 'show-beside'; readonly article: ArticleId | null }
  | { readonly kind: 'close-pane'; readonly pane: number }
  | { readonly kind: 'activate'; readonly pane: number }
  | { readonly kind: 'step-pane'; readonly by: 1 | -1 }
  | { readonly kind: 'show-screen'; readonly screen: Screen }
  | { readonly kind: 'show-sheet'; readonly sheet: Sheet | null }

const emptyPane: Pane = { article: null, place: null }
export const firstState: FrameState = { screen: 'read', panes: [emptyPane], active: 0, sheet: null }

/** The pane that follows the library. */
export function activePane({ panes, active }: FrameState): Pane {
  return panes[active] ?? emptyPane
}

/** The state after an action. */
export function reduceFrame(state: FrameState, action: FrameAction): FrameState {
  switch (action.kind) {
    case 'open-article': {
      const { article, place } = action
      return {
        ...state,
        panes: state.panes.map((pane, at) => (at === state.active ? { article, place } : pane)),
      }
    }
    case 'split':
      return state.panes.length > 1
        ? { ...state, panes: [activePane(state)], active: 0 }
        : { ...state, panes: [...state.panes, activePane(state)], active: 1 }
    case 'show-beside': {
      const own = activePane(state)
      if (action.article === null) return { ...state, panes: [own], active: 0 }
      const beside: Pane = { article: action.article, place: null }
      return state.active === 0 ? { ...state, panes: [own, beside] } : { ...state, panes: [beside, own] }
    }
    case 'close-pane': {
      const panes = state.panes.filter((_, at) => at !== action.pane)
      return panes.length === 0 ? state : { ...state, panes, active: 0 }
    }
    case 'activate':
      return action.pane in state.panes ? { ...state, active: action.pane } : state
    case 'step-pane':
      return { ...state, active: (state.active + action.by + state.panes.length) % state.panes.length }
    case 'show-screen':
      return { ...state, screen: action.screen }
    case 'show-sheet':
      return { ...state, sheet: action.sheet }
  }
}
