import { useCallback } from 'react'
import type { Request } from '../../core/contract.ts'
import { type Command, useCommand } from '../bridge/use-command.ts'
import { useCodingStore } from '../coding/coding-context.ts'

type Way = 'history.undo' | 'history.redo' | 'history.goTo'

/** A way through the history, gone once all that was coded is on disk: in the middle of a step it would find half of it. */
export function useTravel<M extends Way>(method: M, how?: { readonly quiet?: boolean }): Command<M> {
  const coding = useCodingStore()
  const { run: go, isRunning } = useCommand(method, how)
  const run = useCallback(
    async (input: Request<M>) => {
      await coding.settled()
      return go(input)
    },
    [coding, go],
  )
  return { run, isRunning }
}
