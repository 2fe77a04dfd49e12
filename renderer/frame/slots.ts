/**
 * The places in the frame that features fill. A feature is a component with these props and no other ties to the frame; it
 * brings its own commands (`useCommands`), asks by `useQuery`, acts by `useCommand`, and keeps its own view state.
 */
import type { ComponentType } from 'react'
import type { ArticleId } from '../../core/model/ids.ts'
import type { ShownEntity } from '../desk/desk-store.ts'
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

/** The tag panel: the form of a statement, and the statements of the article in the active pane. */
export interface TagPanelProps {
  readonly article: ArticleId | null
  /** Whether the study is open for reading only. */
  readonly isReadOnly: boolean
}

/** The codebook, in place of library, reader and tag panel. */
export interface CodebookScreenProps {
  /** The entity that it is opened at; null for its beginning. */
  readonly entity: ShownEntity | null
  readonly isReadOnly: boolean
}

/** Something that lies over the workbench until it is closed. */
export interface SheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The history, which leads to articles that stand in no list. */
export interface HistoryPanelProps extends SheetProps {
  readonly onOpenArticle: (article: ArticleId) => void
}

/** What fills the places of the frame. Of what is absent nothing is said: no dead buttons. */
export interface Features {
  readonly library: ComponentType<LibraryScreenProps>
  readonly tagPanel?: ComponentType<TagPanelProps> | undefined
  readonly codebook?: ComponentType<CodebookScreenProps> | undefined
  readonly importDialog?: ComponentType<ImportDialogProps> | undefined
  readonly exportDialog?: ComponentType<SheetProps> | undefined
  readonly historyPanel?: ComponentType<HistoryPanelProps> | undefined
}
