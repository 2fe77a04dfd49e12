import type { Request } from '../../core/contract.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useWords } from '../text/words-context.ts'
import { useToasts } from '../ui/overlays/toasts-context.ts'

/** Reads records again from their original bytes by the profiles as they are now, says what came of it, and offers to take it back. */
export function useReread(): (selection: Request<'records.reread'>['selection']) => Promise<void> {
  const words = useWords()
  const toasts = useToasts()
  const { run } = useCommand('records.reread')
  const { run: undo } = useCommand('history.undo')
  const { reread } = words.all.profiles
  return async selection => {
    const result = await run({ selection })
    if (!result.ok) return
    const { changed, failed, unplaced, group } = result.value
    const sentences = [
      changed === 0 ? reread.nothing : words.say(reread.changed, { count: changed }),
      ...(unplaced > 0 ? [words.say(reread.unplaced, { count: unplaced })] : []),
      ...(failed.length > 0 ? [words.say(reread.failed, { count: failed.length })] : []),
    ]
    toasts.show({
      kind: failed.length > 0 || unplaced > 0 ? 'notice' : 'done',
      text: sentences.join(' '),
      ...(changed > 0
        ? { action: { text: words.all.listing.undo, onSelect: () => void undo({ group }) } }
        : {}),
    })
  }
}
