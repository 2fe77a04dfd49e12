import { type ComponentType, useCallback, useEffect, useReducer } from 'react'
import type { StudyView } from '../../core/contract.ts'
import { useWords } from '../text/words-context.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { activePane, firstState, reduceFrame } from './frame-state.ts'
import { LibraryPanel } from './library-panel.tsx'
import { useOverlays } from './overlays-context.ts'
import { Panes } from './panes.tsx'
import { Rail } from './rail.tsx'
import type { ImportDialogProps, LibraryScreenProps } from './slots.ts'
import { StatusBar } from './status/status-bar.tsx'
import { useFrameCommands } from './use-frame-commands.ts'
import { useLibraryFolding } from './use-library-folding.ts'
import './frame.css'

export interface FrameProps {
  readonly study: StudyView
  readonly library: ComponentType<LibraryScreenProps>
  /** Absent until there is one; then nothing speaks of importing. */
  readonly importDialog?: ComponentType<ImportDialogProps> | undefined
}

/** The workbench around an open study: rail, library, reader panes, status, and what lies over them. */
export function Frame({ study, library: Library, importDialog: ImportDialog }: FrameProps) {
  const words = useWords()
  const showOverlay = useOverlays()
  const [state, dispatch] = useReducer(reduceFrame, firstState)
  const folding = useLibraryFolding(state.panes.length)
  const isReadOnly = study.coder === null
  const canImport = ImportDialog !== undefined && !isReadOnly
  useFrameCommands({ dispatch, panes: state.panes.length, foldLibrary: folding.toggle, canImport })
  const { title } = words.all.app
  // Syncs with the title of the window.
  useEffect(() => {
    document.title = words.say(title, { study: study.name })
  }, [words, title, study.name])
  const openImport = useCallback(() => dispatch({ kind: 'show-import', isOpen: true }), [])
  const closeImport = useCallback(() => dispatch({ kind: 'show-import', isOpen: false }), [])
  return (
    <div className="frame">
      <Rail study={study} onSettings={() => showOverlay('settings')} folding={folding} />
      <LibraryPanel folding={folding}>
        <ErrorBoundary>
          <Library
            current={activePane(state).article}
            isFolded={folding.isFolded}
            isReadOnly={isReadOnly}
            onOpen={(article, place) => dispatch({ kind: 'open-article', article, place })}
            onImport={canImport ? openImport : null}
          />
        </ErrorBoundary>
      </LibraryPanel>
      <Panes study={study.name} panes={state.panes} active={state.active} dispatch={dispatch} />
      <StatusBar
        place={activePane(state).place}
        coder={study.coder?.name ?? null}
        onCommands={() => showOverlay('palette')}
        onImport={canImport ? openImport : null}
      />
      {canImport && (
        <ErrorBoundary>
          <ImportDialog isOpen={state.isImportOpen} onOpen={openImport} onClose={closeImport} />
        </ErrorBoundary>
      )}
    </div>
  )
}
