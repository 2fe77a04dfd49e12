import { useCallback, useState } from 'react'
import type { Answer, Method, Request } from '../../core/contract.ts'
import { sentenceOf } from '../text/failures.ts'
import { useWords } from '../text/words-context.ts'
import { useToasts } from '../ui/overlays/toasts-context.ts'
import type { CallResult } from './call.ts'
import { useProgram } from './program-context.ts'

/** Commands after which another study, or none, is open. */
const changesStudy: ReadonlySet<string> = new Set([
  'study.create',
  'study.open',
  'study.close',
  'study.createSample',
])

/** A command, ready to be given. */
export interface Command<M extends Method> {
  readonly run: (input: Request<M>) => Promise<CallResult<Answer<M>>>
  readonly isRunning: boolean
}

/**
 * Gives a command to the program. A failure becomes a toast with its sentence, except where `quiet` says that the caller
 * shows it; the result comes back in either case, and the promise never rejects.
 */
export function useCommand<M extends Method>(method: M, { quiet = false } = {}): Command<M> {
  const { bridge, cache } = useProgram()
  const words = useWords()
  const toasts = useToasts()
  const [running, setRunning] = useState(0)
  const run = useCallback(
    async (input: Request<M>) => {
      setRunning(count => count + 1)
      const result = await bridge.call(method, input)
      setRunning(count => count - 1)
      if (result.ok && changesStudy.has(method)) cache.reset()
      if (!result.ok && !quiet) toasts.show({ kind: 'failure', text: sentenceOf(result.failure, words) })
      return result
    },
    [bridge, cache, method, quiet, toasts, words],
  )
  return { run, isRunning: running > 0 }
}
