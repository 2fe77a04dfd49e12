import { useEffect, useState } from 'react'
import { useProgram } from '../bridge/program-context.ts'
import { useCommand } from '../bridge/use-command.ts'
import { sentenceOf } from '../text/failures.ts'
import { useWords } from '../text/words-context.ts'
import { useToasts } from '../ui/overlays/toasts-context.ts'

export interface GoingBack {
  /** How far it is; null while nothing is being taken back. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** What came of the last time, for those who are still in the dialog, over which messages cannot be reached. */
  readonly said: string
  /** Takes back every step after the commit of this number. */
  readonly start: (seq: number) => void
  readonly stop: () => void
}

/** Going back to a moment, and what is said of it. */
export function useGoingBack(): GoingBack {
  const { bridge } = useProgram()
  const words = useWords()
  const toasts = useToasts()
  const { run: goTo, isRunning } = useCommand('history.goTo')
  const { run: stop } = useCommand('history.stop')
  const [progress, setProgress] = useState({ done: 0, total: 0 })
  const [said, setSaid] = useState('')
  // Syncs with the program's event stream.
  useEffect(
    () =>
      bridge.subscribe(event => {
        if (event.kind === 'progress' && event.task === 'history')
          setProgress({ done: event.done, total: event.total ?? 0 })
      }),
    [bridge],
  )
  async function start(seq: number): Promise<void> {
    setProgress({ done: 0, total: 0 })
    setSaid('')
    const result = await goTo({ seq })
    if (!result.ok) return setSaid(sentenceOf(result.failure, words))
    const { undone: count, left } = result.value
    const { historyPanel } = words.all
    const text =
      left > 0 ? words.say(historyPanel.stopped, { count, left }) : words.say(historyPanel.done, { count })
    setSaid(text)
    toasts.show({ kind: left > 0 ? 'notice' : 'done', text })
  }
  return {
    progress: isRunning ? progress : null,
    said,
    start: seq => void start(seq),
    stop: () => void stop({}),
  }
}
