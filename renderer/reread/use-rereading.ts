import { useEffect, useState } from 'react'
import type { Answer, Request } from '../../core/contract.ts'
import type { CallResult } from '../bridge/call.ts'
import { useProgram } from '../bridge/program-context.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useTravel } from '../history/use-travel.ts'
import { useWords } from '../text/words-context.ts'
import { useToasts } from '../ui/overlays/toasts-context.ts'

/** What came of reading records again. */
export type Reread = Answer<'records.reread'>

/** Reading records again, as a dialog does it: how far it is, and what came of it. */
export interface Rereading {
  readonly isRunning: boolean
  /** From 0 to 1; null while it is not known. */
  readonly share: number | null
  /** What came of it where that has to be looked at; null before, and where there is nothing to say but how many changed. */
  readonly outcome: Reread | null
  readonly reread: (input: Request<'records.reread'>) => Promise<void>
  readonly markEverywhere: (input: Request<'record.markEverywhere'>) => Promise<void>
  /** Ends it; what has been read stays. */
  readonly stop: () => void
  /** Takes all of it back, in one step. */
  readonly undo: (group: string) => void
}

/**
 * Reads records again. `onDone` hears that it is done and nothing has to be looked at; with `alwaysShows` there always is, for a
 * dialog over another, which messages of the page lie under.
 */
export function useRereading(onDone: () => void, { alwaysShows = false } = {}): Rereading {
  const words = useWords()
  const toasts = useToasts()
  const { run: reread, isRunning: isReading } = useCommand('records.reread')
  const { run: mark, isRunning: isMarking } = useCommand('record.markEverywhere')
  const { run: stop } = useCommand('articles.stopChange')
  const { run: takeBack } = useTravel('history.undo')
  const [outcome, setOutcome] = useState<Reread | null>(null)
  const isRunning = isReading || isMarking
  const share = useShare(isRunning)
  const { rereading, listing } = words.all
  const undo = (group: string) =>
    void takeBack({ group }).then(result => {
      if (result.ok) toasts.show({ kind: 'done', text: rereading.takenBack })
    })
  async function finish(running: Promise<CallResult<Reread>>): Promise<void> {
    const result = await running
    if (!result.ok) return
    const { changed, left, unplaced, failed, group } = result.value
    if (alwaysShows || left > 0 || unplaced > 0 || failed.length > 0) return setOutcome(result.value)
    onDone()
    toasts.show({
      kind: changed === 0 ? 'notice' : 'done',
      text: words.say(rereading.changed, { count: changed }),
      ...(changed === 0 ? {} : { action: { text: listing.undo, onSelect: () => undo(group) } }),
    })
  }
  return {
    isRunning,
    share,
    outcome,
    reread: input => finish(reread(input)),
    markEverywhere: input => finish(mark(input)),
    stop: () => void stop({}),
    undo,
  }
}

/** How far the change is that runs now. */
function useShare(isRunning: boolean): number | null {
  const { bridge } = useProgram()
  const [share, setShare] = useState<number | null>(null)
  // Syncs with the program, which says how far it is.
  useEffect(() => {
    if (!isRunning) return
    setShare(null)
    return bridge.subscribe(event => {
      if (event.kind === 'progress' && event.task === 'change')
        setShare(event.total === null || event.total === 0 ? null : event.done / event.total)
    })
  }, [bridge, isRunning])
  return share
}
