import { type Dispatch, useMemo } from 'react'
import { useCommand } from '../bridge/use-command.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.ts'
import type { FrameAction } from './frame-state.ts'
import type { Features } from './slots.ts'

export interface FrameCommandsOptions {
  readonly dispatch: Dispatch<FrameAction>
  readonly panes: number
  readonly foldLibrary: () => void
  readonly foldTags: () => void
  readonly features: Features
  /** Whether library, reader and tag panel are in sight. */
  readonly isReading: boolean
  readonly canImport: boolean
}

/** The commands of the frame itself. */
export function useFrameCommands(options: FrameCommandsOptions): void {
  const { dispatch, panes, features, foldLibrary, foldTags, isReading, canImport } = options
  const { run: close } = useCommand('study.close')
  const commands = useMemo<readonly Command[]>(() => {
    return [
      {
        id: 'import.open',
        text: words => words.all.commands.importFiles,
        keys: [{ code: 'KeyI', primary: true }],
        isAvailable: canImport,
        run: () => dispatch({ kind: 'show-sheet', sheet: 'import' }),
      },
      {
        id: 'library.fold',
        text: words => words.all.commands.foldLibrary,
        keys: [{ code: 'KeyL' }],
        mode: 'reading',
        isAvailable: isReading,
        run: foldLibrary,
      },
      {
        id: 'tagging.fold',
        text: words => words.all.commands.foldTags,
        keys: [{ code: 'KeyT' }],
        mode: 'reading',
        isAvailable: isReading && features.tagPanel !== undefined,
        run: foldTags,
      },
      {
        id: 'reader.split',
        text: words => words.all.commands.splitPane,
        keys: [{ code: 'Backslash', primary: true }],
        isAvailable: isReading,
        run: () => dispatch({ kind: 'split' }),
      },
      {
        id: 'reader.pin',
        text: words => words.all.commands.pinPane,
        keys: [{ code: 'KeyP' }],
        mode: 'reading',
        isAvailable: isReading,
        run: () => dispatch({ kind: 'pin' }),
      },
      ...paneCommands(dispatch, isReading && panes > 1),
      ...placeCommands(dispatch, features, isReading),
      { id: 'study.close', text: words => words.all.commands.closeStudy, run: () => void close({}) },
    ]
  }, [dispatch, panes, features, foldLibrary, foldTags, isReading, canImport, close])
  useCommands(commands)
}

function paneCommands(dispatch: Dispatch<FrameAction>, isAvailable: boolean): readonly Command[] {
  return [
    {
      id: 'reader.nextPane',
      text: words => words.all.commands.nextPane,
      keys: [{ code: 'BracketRight' }],
      mode: 'reading',
      isAvailable,
      run: () => dispatch({ kind: 'step-pane', by: 1 }),
    },
    {
      id: 'reader.previousPane',
      text: words => words.all.commands.previousPane,
      keys: [{ code: 'BracketLeft' }],
      mode: 'reading',
      isAvailable,
      run: () => dispatch({ kind: 'step-pane', by: -1 }),
    },
  ]
}

function placeCommands(
  dispatch: Dispatch<FrameAction>,
  { codebook, exportDialog, historyPanel }: Features,
  isReading: boolean,
): readonly Command[] {
  return [
    {
      id: 'frame.codebook',
      text: words => (isReading ? words.all.commands.codebook : words.all.commands.library),
      keys: [{ code: 'KeyB', primary: true }],
      isAvailable: codebook !== undefined,
      run: () => dispatch({ kind: 'show-screen', screen: isReading ? 'codebook' : 'read' }),
    },
    {
      id: 'history.show',
      text: words => words.all.commands.history,
      keys: [{ code: 'KeyH', primary: true, shift: true }], // without Shift it hides the program on a Mac
      isAvailable: historyPanel !== undefined,
      run: () => dispatch({ kind: 'show-sheet', sheet: 'history' }),
    },
    {
      id: 'export.open',
      text: words => words.all.commands.exportTable,
      keys: [{ code: 'KeyE', primary: true }],
      isAvailable: exportDialog !== undefined,
      run: () => dispatch({ kind: 'show-sheet', sheet: 'export' }),
    },
  ]
}
