import { useEffect, useReducer } from 'react'
import type { ProgramEvent } from '../../../core/contract.ts'
import { useProgram } from '../../bridge/program-context.ts'
import { type Activity, afterEvent, noActivity } from './activity.ts'

/** What the program has been doing since the frame is there. */
export function useActivity(): Activity {
  const { bridge } = useProgram()
  const [activity, hear] = useReducer(
    (before: Activity, { event, now }: { event: ProgramEvent; now: number }) =>
      afterEvent(before, event, now),
    noActivity,
  )
  // Syncs with the program's event stream.
  useEffect(() => bridge.subscribe(event => hear({ event, now: Date.now() })), [bridge])
  return activity
}
