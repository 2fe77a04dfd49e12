import { useMemo } from 'react'
import type { Answer } from '../../core/contract.ts'
import type { CallResult } from '../bridge/call.ts'
import { useQuery } from '../bridge/use-query.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.ts'
import { useWords } from '../text/words-context.ts'
import { useToasts } from '../ui/overlays/toasts-context.ts'
import { stepText } from './step-words.ts'
import { useTravel } from './use-travel.ts'
import { useVariableNames } from './use-variable-names.ts'

/** Undo and redo, named by what they are about. */
export function useHistoryCommands(): void {
  const { run: undo } = useTravel('history.undo')
  const { run: redo } = useTravel('history.redo')
  const toasts = useToasts()
  const words = useWords()
  const names = useVariableNames()
  const { value: ends } = useQuery('history.ends', {})
  const undoes = ends?.undo ? stepText(ends.undo, words, names) : null
  const redoes = ends?.redo ? stepText(ends.redo, words, names) : null
  const commands = useMemo<readonly Command[]>(() => {
    const all = words.all.undo
    async function travel(
      going: Promise<CallResult<Answer<'history.undo'>>>,
      message: typeof all.undone | typeof all.redone,
      step: string | null,
    ): Promise<void> {
      const result = await going
      if (!result.ok) return
      const kinds = [...new Set(result.value.map(({ label }) => words.all.history[label.kind]))]
      toasts.show({ kind: 'done', text: words.say(message, { what: step ?? words.list(kinds) }) })
    }
    return [
      {
        id: 'history.undo',
        text: words =>
          undoes === null
            ? words.all.commands.undo
            : words.say(words.all.historyPanel.undo, { step: undoes }),
        keys: [{ code: 'KeyZ', primary: true }],
        mode: 'reading',
        isForEmptyFields: true, // there is nothing of their own to take back
        run: () => void travel(undo({}), all.undone, undoes),
      },
      {
        id: 'history.redo',
        text: words =>
          redoes === null
            ? words.all.commands.redo
            : words.say(words.all.historyPanel.redo, { step: redoes }),
        keys: [{ code: 'KeyZ', primary: true, shift: true }],
        mode: 'reading',
        isForEmptyFields: true, // there is nothing of their own to take back
        run: () => void travel(redo({}), all.redone, redoes),
      },
    ]
  }, [undo, redo, toasts, words, undoes, redoes])
  useCommands(commands)
}
