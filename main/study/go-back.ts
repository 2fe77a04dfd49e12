/**
 * Going back to a moment: every step since is taken back, the newest first, each by a commit of its own as undo would make
 * it. So redo brings them again one by one, and wherever it ends, by a stop, a refusal or a kill, the study is as that many
 * undos leave it, and undo goes on from there.
 */
import { setImmediate } from 'node:timers/promises'
import { Refusal } from '../../core/model/failure.ts'
import type { HistoryEntry } from '../../core/model/history-entry.ts'
import { isFoundation } from '../../core/model/history-step.ts'
import type { TimeTravel } from './time-travel.ts'
import { takeBack } from './time-travel.ts'

export interface GoingBack {
  /** The number of the commit to go back to; it stays. */
  readonly seq: number
  /** How many steps there are to be taken back. */
  readonly steps: number
  /** Whether somebody has asked to end it. */
  readonly isStopped: () => boolean
}

/**
 * Takes back the steps after a commit. Gives how many were, and how many were left because it was stopped.
 * @throws Refusal `nothing-to-undo`; `stopped-going-back` where a step cannot be taken back and others have been; the reason itself where none has
 */
export async function goBack(
  travel: TimeTravel,
  { seq, steps, isStopped }: GoingBack,
): Promise<{ undone: number; left: number }> {
  if (steps === 0) throw new Refusal({ kind: 'nothing-to-undo' })
  const quiet: TimeTravel = { ...travel, tell: () => undefined } // how far a single step is would be taken for the whole
  let undone = 0
  let last = travel.history.last?.seq
  try {
    for (const entries of stepsAfter(travel, seq)) {
      if (isStopped()) break
      travel.tell(undone, steps)
      try {
        // Whatever else is committed meanwhile is newer, and would be passed over.
        if (travel.history.last?.seq !== last) throw new Refusal({ kind: 'not-newest' })
        await takeBack(quiet, entries)
      } catch (error) {
        throw undone === 0 ? error : stoppedAt(error, entries, { undone, steps })
      }
      undone += 1
      last = travel.history.last?.seq
      await setImmediate() // so that whoever else asks is answered
    }
  } finally {
    travel.tell(steps, steps)
  }
  return { undone, left: steps - undone }
}

function stoppedAt(
  error: unknown,
  [newest]: readonly HistoryEntry[],
  { undone, steps }: { readonly undone: number; readonly steps: number },
): unknown {
  if (!(error instanceof Refusal) || newest === undefined) return error
  return new Refusal(
    {
      kind: 'stopped-going-back',
      done: undone,
      left: steps - undone,
      step: newest.label,
      because: error.failure,
    },
    { cause: error },
  )
}

/** The steps that stand after a commit, with what each did, newest first, read from disk as they are asked for. */
function* stepsAfter({ history }: Pick<TimeTravel, 'history'>, seq: number): Generator<HistoryEntry[]> {
  const settled = new Map<number, 'undone' | 'standing'>()
  let step: HistoryEntry[] = []
  for (const entry of history.backward()) {
    for (const each of entry.undoes ?? []) if (!settled.has(each)) settled.set(each, 'undone')
    for (const each of entry.redoes ?? []) if (!settled.has(each)) settled.set(each, 'standing')
    const isMark = entry.undoes !== undefined || entry.redoes !== undefined
    if (isMark || settled.get(entry.seq) === 'undone') continue
    const [first] = step
    if (first !== undefined && first.group !== undefined && first.group === entry.group) {
      step.push(entry) // all of it, also what lies before that commit: a step is taken back as a whole
      continue
    }
    if (first !== undefined) yield step
    step = []
    if (entry.seq <= seq || isFoundation(entry)) return
    step = [entry]
  }
  if (step.length > 0) yield step
}
