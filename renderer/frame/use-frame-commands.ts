import { type Dispatch, useMemo } from 'react'
import { useCommand } from '../bridge/use-command.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.ts'
import { useWords } from '../text/words-context.ts'
import { useToasts } from '../ui/overlays/toasts-context.ts'
import type { FrameAction } from './frame-state.ts'

export interface FrameCommandsOptions {
  readonly dispatch: Dispatch<FrameAction>
  readonly panes: number
  readonly foldLibrary: () => void
  readonly canImport: boolean
}

/** The commands of the frame itself. */
export function useFrameCommands({ dispatch, panes, foldLibrary, canImport }: FrameCommandsOptions): void {
  const { run: undo } = useCommand('history.undo')
  const { run: redo } = useCommand('history.redo')
  const { run: close } = useCommand('study.close')
  const toasts = useToasts()
  const words = useWords()
  const all = words.all.undo
  const commands = useMemo<readonly Command[]>(() => {
    const travel = async (going: ReturnType<typeof undo>, message: typeof all.undone | typeof all.redone) => {
      const result = await going
      if (!result.ok) return
      const kinds = [...new Set(result.value.map(({ label }) => words.all.history[label.kind]))]
      toasts.show({ kind: 'done', text: words.say(message, { what: words.list(kinds) }) })
    }
    return [
      {
        id: 'import.open',
        text: words => words.all.commands.importFiles,
        keys: [{ code: 'KeyI', primary: true }],
        isAvailable: canImport,
        run: () => dispatch({ kind: 'show-import', isOpen: true }),
      },
      {
        id: 'library.fold',
        text: words => words.all.commands.foldLibrary,
        keys: [{ code: 'KeyL' }],
        mode: 'reading',
        run: foldLibrary,
      },
      {
        id: 'reader.split',
        text: words => words.all.commands.splitPane,
        keys: [{ code: 'Backslash', primary: true }],
        run: () => dispatch({ kind: 'split' }),
      },
      ...paneCommands(dispatch, panes > 1),
      {
        id: 'history.undo',
        text: words => words.all.commands.undo,
        keys: [{ code: 'KeyZ', primary: true }],
        mode: 'reading',
        run: () => void travel(undo({}), all.undone),
      },
      {
        id: 'history.redo',
        text: words => words.all.commands.redo,
        keys: [{ code: 'KeyZ', primary: true, shift: true }],
        mode: 'reading',
        run: () => void travel(redo({}), all.redone),
      },
      { id: 'study.close', text: words => words.all.commands.closeStudy, run: () => void close({}) },
    ]
  }, [dispatch, panes, foldLibrary, canImport, undo, redo, close, toasts, words, all])
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
