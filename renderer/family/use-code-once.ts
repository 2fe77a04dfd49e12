import { useCallback } from 'react'
import type { Answer, Request } from '../../core/contract.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useTravel } from '../history/use-travel.ts'
import type { Words } from '../text/words.ts'
import { useWords } from '../text/words-context.ts'
import { useToasts } from '../ui/overlays/toasts-context.ts'

type Selection = Request<'families.codeOnce'>['selection']

/** What lets one article's coding do for its family: says what came of it, and offers to take it back. */
export interface CodeOnce {
  readonly run: (selection: Selection) => Promise<void>
  readonly isRunning: boolean
}

export function useCodeOnce(): CodeOnce {
  const words = useWords()
  const toasts = useToasts()
  const { run: code, isRunning } = useCommand('families.codeOnce')
  const { run: undo } = useTravel('history.undo')
  const run = useCallback(
    async (selection: Selection) => {
      const result = await code({ selection })
      if (!result.ok) return
      const { changed: count, group } = result.value
      const { listing } = words.all
      const text = codedOnceText(result.value, words)
      if (count === 0) return toasts.show({ kind: 'notice', text })
      toasts.show({
        kind: 'done',
        text,
        action: {
          text: listing.undo,
          onSelect: () =>
            void undo({ group }).then(taken => {
              if (taken.ok) toasts.show({ kind: 'done', text: words.say(listing.takenBack, { count }) })
            }),
        },
      })
    },
    [code, undo, toasts, words],
  )
  return { run, isRunning }
}

/** What came of coding once, in a sentence. */
export function codedOnceText(
  { changed, kept, left, uncoded }: Omit<Answer<'families.codeOnce'>, 'group' | 'gone'>,
  words: Words,
): string {
  const { codeOnce } = words.all.family
  if (left > 0) return words.say(codeOnce.stopped, { count: changed, left })
  if (changed > 0 && kept > 0) return words.say(codeOnce.doneAndKept, { count: changed, kept })
  if (changed > 0) return words.say(codeOnce.done, { count: changed })
  if (kept > 0) return words.say(codeOnce.kept, { count: kept })
  return uncoded > 0 ? codeOnce.uncoded : codeOnce.none
}
