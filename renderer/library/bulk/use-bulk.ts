import { useCallback } from 'react'
import type { Answer, Request } from '../../../core/contract.ts'
import type { ArticleFilter } from '../../../core/model/article-filter.ts'
import { useCommand } from '../../bridge/use-command.ts'
import { useCodeOnce } from '../../family/use-code-once.ts'
import { useTravel } from '../../history/use-travel.ts'
import { useWords } from '../../text/words-context.ts'
import { useToasts } from '../../ui/overlays/toasts-context.ts'
import type { Selection } from '../library-state.ts'

type Chosen = Request<'articles.setStatus'>['selection']

/** Changes to all chosen articles. Each says what it did, and offers to take it back. */
export interface Bulk {
  /** The articles, as commands take them. */
  readonly chosen: Chosen
  readonly setStatus: (change: Omit<Request<'articles.setStatus'>, 'selection'>) => Promise<boolean>
  readonly correct: (change: Omit<Request<'articles.correct'>, 'selection'>) => Promise<boolean>
  /** Lets the coding of each do for its family. */
  readonly codeOnce: () => Promise<void>
  readonly isRunning: boolean
  /** Ends a change that is under way; what it has changed stays. */
  readonly stop: () => void
}

export function useBulk(selection: Selection, filter: ArticleFilter): Bulk {
  const words = useWords()
  const toasts = useToasts()
  const status = useCommand('articles.setStatus')
  const correction = useCommand('articles.correct')
  const once = useCodeOnce()
  const { run: stop } = useCommand('articles.stopChange')
  const { run: undo } = useTravel('history.undo')
  const { listing } = words.all
  const chosen: Chosen =
    selection.kind === 'some'
      ? { ids: [...selection.ids] }
      : { filter: { ...filter }, except: [...selection.except] }
  const said = useCallback(
    ({ changed: count, left, group }: Answer<'articles.setStatus'>) => {
      if (count === 0 && left === 0) return toasts.show({ kind: 'notice', text: listing.changedNone })
      toasts.show({
        kind: 'done',
        text: left > 0 ? words.say(listing.stopped, { count, left }) : words.say(listing.changed, { count }),
        action: {
          text: listing.undo,
          onSelect: () =>
            void undo({ group }).then(result => {
              if (result.ok) toasts.show({ kind: 'done', text: words.say(listing.takenBack, { count }) })
            }),
        },
      })
    },
    [toasts, words, listing, undo],
  )
  return {
    chosen,
    isRunning: status.isRunning || correction.isRunning || once.isRunning,
    codeOnce: () => once.run(chosen),
    stop: () => void stop({}),
    async setStatus(change) {
      const result = await status.run({ ...change, selection: chosen })
      if (result.ok) said(result.value)
      return result.ok
    },
    async correct(change) {
      const result = await correction.run({ ...change, selection: chosen })
      if (result.ok) said(result.value)
      return result.ok
    },
  }
}
