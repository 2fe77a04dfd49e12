import type { Request } from '../../core/contract.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useWords } from '../text/words-context.ts'
import type { Said } from './said-line.tsx'

/** Reading records again by the profiles as they are now. */
export interface Reread {
  /** Answers what came of it, with the way to take it back; null where it failed, which has been told. */
  readonly run: (selection: Request<'records.reread'>['selection']) => Promise<Said | null>
  readonly isRunning: boolean
}

export function useReread(): Reread {
  const words = useWords()
  const { run, isRunning } = useCommand('records.reread')
  const { run: undo } = useCommand('history.undo')
  const { reread } = words.all.profiles
  return {
    isRunning,
    async run(selection) {
      const result = await run({ selection })
      if (!result.ok) return null
      const { changed, failed, unplaced, group } = result.value
      const sentences = [
        changed === 0 ? reread.nothing : words.say(reread.changed, { count: changed }),
        ...(unplaced > 0 ? [words.say(reread.unplaced, { count: unplaced })] : []),
        ...(failed.length > 0 ? [words.say(reread.failed, { count: failed.length })] : []),
      ]
      const back = { text: words.all.listing.undo, onSelect: () => void undo({ group }) }
      return { text: sentences.join(' '), action: changed > 0 ? back : undefined }
    },
  }
}
