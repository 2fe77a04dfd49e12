import {
  BookOpenText,
  FolderOpen,
  History,
  LogOut,
  NotebookTabs,
  Settings,
  Share,
  UserRound,
} from 'lucide-react'
import type { Dispatch } from 'react'
import type { StudyView } from '../../core/contract.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useCaps } from '../commands/command-registry.ts'
import { useWords } from '../text/words-context.ts'
import { IconButton } from '../ui/controls/icon-button.tsx'
import { DropdownMenu } from '../ui/overlays/menu.tsx'
import type { FrameAction, Screen } from './frame-state.ts'
import type { Features } from './slots.ts'
import type { LibraryFolding } from './use-library-folding.ts'

export interface RailProps {
  readonly study: StudyView
  readonly features: Features
  readonly screen: Screen
  readonly dispatch: Dispatch<FrameAction>
  readonly folding: LibraryFolding
  readonly onSettings: () => void
}

/** The narrow bar at the start of the line: the places of the workbench; below them study, coder and settings. */
export function Rail({ study, features, screen, dispatch, folding, onSettings }: RailProps) {
  const words = useWords()
  const { rail, studyMenu } = words.all
  const close = useCommand('study.close')
  const caps = {
    library: useCaps('library.fold'),
    codebook: useCaps('frame.codebook'),
    history: useCaps('history.show'),
    export: useCaps('export.open'),
  }
  const coder = study.coder
    ? words.say(studyMenu.signedIn, { coder: study.coder.name })
    : words.say(studyMenu.reading)
  return (
    <nav className="rail" aria-label={rail.label}>
      <b className="rail-mark" aria-hidden>
        ت
      </b>
      <IconButton
        className="rail-button"
        icon={BookOpenText}
        label={rail.library}
        keys={caps.library}
        aria-expanded={screen === 'read' && !folding.isFolded}
        aria-controls="library-panel"
        data-current={screen === 'read' || undefined}
        onClick={() =>
          screen === 'read' ? folding.toggle() : dispatch({ kind: 'show-screen', screen: 'read' })
        }
      />
      {features.codebook && (
        <IconButton
          className="rail-button"
          icon={NotebookTabs}
          label={rail.codebook}
          keys={caps.codebook}
          aria-pressed={screen === 'codebook'}
          data-current={screen === 'codebook' || undefined}
          onClick={() =>
            dispatch({ kind: 'show-screen', screen: screen === 'codebook' ? 'read' : 'codebook' })
          }
        />
      )}
      {features.historyPanel && (
        <IconButton
          className="rail-button"
          icon={History}
          label={rail.history}
          keys={caps.history}
          onClick={() => dispatch({ kind: 'show-sheet', sheet: 'history' })}
        />
      )}
      {features.exportDialog && (
        <IconButton
          className="rail-button"
          icon={Share}
          label={rail.export}
          keys={caps.export}
          onClick={() => dispatch({ kind: 'show-sheet', sheet: 'export' })}
        />
      )}
      <div className="rail-end">
        <DropdownMenu
          label={rail.study}
          entries={[
            { kind: 'heading', id: 'name', text: study.name },
            {
              kind: 'action',
              id: 'close',
              icon: LogOut,
              text: studyMenu.close,
              onSelect: () => void close.run({}),
            },
          ]}
        >
          <button type="button" className="icon-button rail-button" aria-label={rail.study}>
            <FolderOpen size={18} strokeWidth={1.6} aria-hidden />
          </button>
        </DropdownMenu>
        <IconButton
          className="rail-button"
          icon={UserRound}
          label={coder}
          tooltip="above"
          onClick={onSettings}
        />
        <IconButton
          className="rail-button"
          icon={Settings}
          label={rail.settings}
          tooltip="above"
          onClick={onSettings}
        />
      </div>
    </nav>
  )
}
