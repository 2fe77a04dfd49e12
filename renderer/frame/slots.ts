/**
 * The places in the frame that features fill. A feature is a component with these props and no other ties to the frame; it
 * brings its own commands (`useCommands`), asks by `useQuery`, acts by `useCommand`, and keeps its own view state.
 */
import type { ArticleId } from '../../core/model/ids.ts'
import type { QueuePlace } from './frame-state.ts'

/** The library: the list that is walked. It stays mounted while it is folded, so that its commands go on. */
export interface LibraryScreenProps {
  /** The article in the active pane. */
  readonly current: ArticleId | null
  /** Whether the list is out of sight. */
  readonly isFolded: boolean
  /** Whether the study is open for reading only. */
  readonly isReadOnly: boolean
  /** Opens an article in the active pane. Call it again when the article's place in the list changes. */
  readonly onOpen: (article: ArticleId, place: QueuePlace) => void
  /** Null where nothing can be imported. */
  readonly onImport: (() => void) | null
}

/** The import dialog: from choosing what to import to its ledger. */
export interface ImportDialogProps {
  readonly isOpen: boolean
  /** Opens it, for what it says while it is closed. */
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** The tag panel. */
export interface TagPanelProps {
  readonly article: ArticleId | null
}
