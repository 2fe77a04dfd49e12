import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../../core/contract.ts'
import type { CallResult } from '../bridge/call.ts'
import { useProgram } from '../bridge/program-context.ts'
import { useCommand } from '../bridge/use-command.ts'
import { sentenceOf } from '../text/failures.ts'
import type { Words } from '../text/words.ts'
import { useWords } from '../text/words-context.ts'
import { useToasts } from '../ui/overlays/toasts-context.ts'
import { useTravel } from './use-travel.ts'

export interface GoingBack {
  /** How far it is; null while nothing is being taken back. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** What came of the last time. */
  readonly said: string
  /** Takes back every step after the commit of this number. */
  readonly start: (seq: number) => void
  readonly stop: () => void
}

/** Going back to a moment, and what is said of it: in the dialog while that is open, else in a message. */
export function useGoingBack(isOpen: boolean): GoingBack {
  const { bridge } = useProgram()
  const words = useWords()
  const toasts = useToasts()
  const { run: goTo, isRunning } = useTravel('history.goTo', { quiet: true })
  const { run: stop } = useCommand('history.stop')
  const [progress, setProgress] = useState({ done: 0, total: 0 })
  const [said, setSaid] = useState('')
  const isStillOpen = useRef(isOpen)
  isStillOpen.current = isOpen
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
    const text = outcomeOf(result, words)
    if (isStillOpen.current) setSaid(text)
    else toasts.show({ kind: result.ok ? 'done' : 'failure', text })
  }
  return {
    progress: isRunning ? progress : null,
    said,
    start: seq => void start(seq),
    stop: () => void stop({}),
  }
}

function outcomeOf(result: CallResult<Answer<'history.goTo'>>, words: Words): string {
  const { historyPanel } = words.all
  if (!result.ok) return sentenceOf(result.failure, words)
  const { undone: count, left } = result.value
  return left > 0 ? words.say(historyPanel.stopped, { count, left }) : words.say(historyPanel.done, { count })
}
