import { type Dispatch, useCallback, useEffect, useReducer } from 'react'
import type { StudyView } from '../../core/contract.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { CommandScope } from '../commands/command-scope.ts'
import { useDeskStore } from '../desk/desk-context.ts'
import { useHistoryCommands } from '../history/use-history-commands.ts'
import { ProfilesProvider } from '../profiles/profiles-provider.tsx'
import { useWords } from '../text/words-context.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import {
  activePane,
  type FrameAction,
  firstState,
  followingPane,
  reduceFrame,
  type Sheet,
} from './frame-state.ts'
import { LibraryPanel } from './library-panel.tsx'
import { useOverlays } from './overlays-context.ts'
import { Panes } from './panes.tsx'
import { Rail } from './rail.tsx'
import type { Features } from './slots.ts'
import { StatusBar } from './status/status-bar.tsx'
import { TagPanelHolder } from './tag-panel-holder.tsx'
import { useFrameCommands } from './use-frame-commands.ts'
import { useLibraryFolding } from './use-library-folding.ts'
import { useTagPanel } from './use-tag-panel.ts'
import './frame.css'

export interface FrameProps {
  readonly study: StudyView
  readonly features: Features
}

/** The workbench around an open study, on its desk: rail, library, reader panes, tag panel, status, and what lies over them. */
export function Frame({ study, features }: FrameProps) {
  const words = useWords()
  const showOverlay = useOverlays()
  const [state, dispatch] = useReducer(reduceFrame, firstState)
  const tags = useTagPanel()
  const { library: Library, tagPanel: TagPanel, codebook: Codebook } = features
  const folding = useLibraryFolding(state.panes.length, TagPanel ? tags.taken : 0)
  const isReadOnly = study.coder === null
  const isReading = state.screen === 'read'
  const canImport = features.importDialog !== undefined && !isReadOnly
  useFrameCommands({
    dispatch,
    features,
    panes: state.panes.length,
    foldLibrary: folding.toggle,
    foldTags: tags.toggle,
    isReading,
    canImport,
  })
  useHistoryCommands()
  const { title } = words.all.app
  // Syncs with the title of the window.
  useEffect(() => {
    document.title = words.say(title, { study: study.name })
  }, [words, title, study.name])
  const openImport = useCallback(() => dispatch({ kind: 'show-sheet', sheet: 'import' }), [])
  const closeSheet = useCallback(() => dispatch({ kind: 'show-sheet', sheet: null }), [])
  const openArticle = useCallback((article: ArticleId) => {
    dispatch({ kind: 'show-sheet', sheet: null })
    dispatch({ kind: 'show-screen', screen: 'read' })
    dispatch({ kind: 'open-article', article, place: null })
  }, [])
  const { article, place } = activePane(state)
  return (
    <ProfilesProvider isReadOnly={isReadOnly}>
      {Codebook && <EntityDoor dispatch={dispatch} />}
      <ArticleDoor onOpen={openArticle} />
      <div className="frame">
        <Rail
          study={study}
          features={features}
          screen={state.screen}
          dispatch={dispatch}
          onSettings={() => showOverlay('settings')}
          folding={folding}
        />
        <CommandScope value={isReading}>
          <LibraryPanel folding={folding} isAway={!isReading}>
            <ErrorBoundary>
              <Library
                current={followingPane(state).article}
                isFolded={folding.isFolded}
                isReadOnly={isReadOnly}
                onOpen={(article, place) => dispatch({ kind: 'open-article', article, place })}
                onImport={canImport ? openImport : null}
              />
            </ErrorBoundary>
          </LibraryPanel>
          <Panes
            study={study.name}
            panes={state.panes}
            active={state.active}
            isAway={!isReading}
            isReadOnly={isReadOnly}
            dispatch={dispatch}
          />
          {TagPanel && (
            <TagPanelHolder place={tags} isAway={!isReading}>
              <ErrorBoundary>
                <TagPanel article={article} isReadOnly={isReadOnly} />
              </ErrorBoundary>
            </TagPanelHolder>
          )}
        </CommandScope>
        {Codebook && state.screen === 'codebook' && (
          <ErrorBoundary>
            <Codebook isReadOnly={isReadOnly} entity={state.entity} />
          </ErrorBoundary>
        )}
        <StatusBar
          place={place}
          coder={study.coder?.name ?? null}
          onCommands={() => showOverlay('palette')}
          onImport={canImport ? openImport : null}
        />
        <Sheets
          features={features}
          shown={state.sheet}
          canImport={canImport}
          onImport={openImport}
          onOpenArticle={openArticle}
          onClose={closeSheet}
        />
      </div>
    </ProfilesProvider>
  )
}

/** Opens the codebook at an entity that somebody at the desk asks for. */
function EntityDoor({ dispatch }: { readonly dispatch: Dispatch<FrameAction> }) {
  const desk = useDeskStore()
  // Syncs with the desk, which asks for it.
  useEffect(
    () => desk.onShowEntity(entity => dispatch({ kind: 'show-screen', screen: 'codebook', entity })),
    [desk, dispatch],
  )
  return null
}

/** Opens an article that somebody at the desk asks for. */
function ArticleDoor({ onOpen }: { readonly onOpen: (article: ArticleId) => void }) {
  const desk = useDeskStore()
  // Syncs with the desk, which asks for it.
  useEffect(() => desk.onShowArticle(onOpen), [desk, onOpen])
  return null
}

interface SheetsProps {
  readonly features: Features
  readonly shown: Sheet | null
  readonly canImport: boolean
  readonly onImport: () => void
  readonly onOpenArticle: (article: ArticleId) => void
  readonly onClose: () => void
}

/** What lies over the workbench, one at a time. */
function Sheets({ features, shown, canImport, onImport, onOpenArticle, onClose }: SheetsProps) {
  const { importDialog: ImportDialog, exportDialog: ExportDialog, historyPanel: HistoryPanel } = features
  return (
    <>
      {canImport && ImportDialog && (
        <ErrorBoundary>
          <ImportDialog isOpen={shown === 'import'} onOpen={onImport} onClose={onClose} />
        </ErrorBoundary>
      )}
      {ExportDialog && (
        <ErrorBoundary>
          <ExportDialog isOpen={shown === 'export'} onClose={onClose} />
        </ErrorBoundary>
      )}
      {HistoryPanel && (
        <ErrorBoundary>
          <HistoryPanel isOpen={shown === 'history'} onOpenArticle={onOpenArticle} onClose={onClose} />
        </ErrorBoundary>
      )}
    </>
  )
}
