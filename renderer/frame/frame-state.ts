/** What the frame shows: which place of the workbench, which articles in which panes, and what lies over them. Serialisable; study data is not in it. */
import type { ArticleId } from '../../core/model/ids.ts'
import type { ShownEntity } from '../desk/desk-store.ts'

/** Where an article stands in the list that is being walked; `position` counts from 1. */
export interface QueuePlace {
  readonly position: number
  readonly total: number
}

/** A pane of the reader: the article in it, and where that stood in the list when it was opened. */
export interface Pane {
  readonly article: ArticleId | null
  readonly place: QueuePlace | null
  /** Whether it stays as it is while the other pane walks the list. One pane at most is pinned. */
  readonly isPinned?: boolean
}

/** The places of the workbench that fill the window. */
export type Screen = 'read' | 'codebook'
/** What lies over them. */
export type Sheet = 'import' | 'export' | 'history'

export interface FrameState {
  readonly screen: Screen
  /** What the codebook is opened at; null for its beginning. */
  readonly entity: ShownEntity | null
  /** One pane, or two side by side. */
  readonly panes: readonly Pane[]
  /** Which pane one works in: the tag panel is about it. */
  readonly active: number
  readonly sheet: Sheet | null
}

export type FrameAction =
  | { readonly kind: 'open-article'; readonly article: ArticleId; readonly place: QueuePlace | null }
  /** Another article stands where one stood: the same text, cut or joined anew. */
  | { readonly kind: 'replace-article'; readonly pane: number; readonly article: ArticleId }
  | { readonly kind: 'split' }
  /** Shows an article beside the pane that stays; null closes the pane beside it. */
  | { readonly kind: 'show-beside'; readonly article: ArticleId | null }
  /** Pins a pane, or takes the pin out; without `pane` the active one. */
  | { readonly kind: 'pin'; readonly pane?: number }
  | { readonly kind: 'close-pane'; readonly pane: number }
  | { readonly kind: 'activate'; readonly pane: number }
  | { readonly kind: 'step-pane'; readonly by: 1 | -1 }
  | { readonly kind: 'show-screen'; readonly screen: Screen; readonly entity?: ShownEntity }
  | { readonly kind: 'show-sheet'; readonly sheet: Sheet | null }

const emptyPane: Pane = { article: null, place: null }
export const firstState: FrameState = {
  screen: 'read',
  entity: null,
  panes: [emptyPane],
  active: 0,
  sheet: null,
}

/** The pane that one works in. */
export function activePane({ panes, active }: FrameState): Pane {
  return panes[active] ?? emptyPane
}

/** The pane that follows the library: the active one, unless it is pinned and another is not. */
export function followingPane(state: FrameState): Pane {
  return state.panes[followingAt(state)] ?? activePane(state)
}

function followingAt({ panes, active }: FrameState): number {
  return panes[active]?.isPinned ? panes.findIndex(({ isPinned }) => !isPinned) : active
}

/** Where the pane is that others are put beside: the pinned one, without one the active one. */
export function stayingAt({ panes, active }: Pick<FrameState, 'panes' | 'active'>): number {
  const pinned = panes.findIndex(({ isPinned }) => isPinned)
  return pinned === -1 ? active : pinned
}

/** The state after an action. */
export function reduceFrame(state: FrameState, action: FrameAction): FrameState {
  switch (action.kind) {
    case 'open-article':
      return withArticle(state, action.article, action.place)
    case 'replace-article':
      return {
        ...state,
        panes: state.panes.map((pane, at) =>
          at === action.pane ? { ...pane, article: action.article, place: null } : pane,
        ),
      }
    case 'pin': {
      const { pane: pinned = state.active } = action
      const panes = state.panes.map((pane, at) => ({ ...pane, isPinned: at === pinned && !pane.isPinned }))
      return { ...state, panes }
    }
    case 'split':
      return state.panes.length > 1
        ? { ...state, panes: [activePane(state)], active: 0 }
        : { ...state, panes: [...state.panes, { ...activePane(state), isPinned: false }], active: 1 }
    case 'show-beside':
      return withBeside(state, action.article)
    case 'close-pane': {
      const panes = state.panes.filter((_, at) => at !== action.pane)
      return panes.length === 0 ? state : { ...state, panes, active: 0 }
    }
    case 'activate':
      return action.pane in state.panes ? { ...state, active: action.pane } : state
    case 'step-pane':
      return { ...state, active: (state.active + action.by + state.panes.length) % state.panes.length }
    case 'show-screen':
      return { ...state, screen: action.screen, entity: action.entity ?? null }
    case 'show-sheet':
      return { ...state, sheet: action.sheet }
  }
}

/**
 * An article opens in the pane that follows the library, and one works there then. Where the only pane is pinned, it stays, and
 * another opens beside it. An article that is there already only has its place noted.
 */
function withArticle(state: FrameState, article: ArticleId, place: QueuePlace | null): FrameState {
  const following = followingAt(state)
  // Its place is noted in the only pane too, pinned or not.
  const at = following === -1 && activePane(state).article === article ? state.active : following
  if (at === -1) return { ...state, panes: [...state.panes, { article, place }], active: state.panes.length }
  const isThere = state.panes[at]?.article === article
  return {
    ...state,
    panes: state.panes.map((pane, each) => (each === at ? { ...pane, article, place } : pane)),
    active: isThere ? state.active : at,
  }
}

/** Panes keep their sides, and one works on the side where one did. */
function withBeside(state: FrameState, article: ArticleId | null): FrameState {
  const at = stayingAt(state)
  const staying = state.panes[at] ?? emptyPane
  if (article === null) return { ...state, panes: [staying], active: 0 }
  const beside: Pane = { article, place: null }
  return { ...state, panes: at === 0 ? [staying, beside] : [beside, staying] }
}
