import { oneAtATime } from '../one-at-a-time.ts'
import type { Session } from '../session.ts'
import { goBack } from '../study/go-back.ts'
import type { HistoryLook, WayBack } from '../study/history-steps.ts'
import { historyEnds, stepsPage, wayBack } from '../study/history-steps.ts'
import type { TimeTravel } from '../study/time-travel.ts'
import { redo, undo } from '../study/time-travel.ts'
import type { Part } from './parts.ts'

export function historyHandlers(session: Session): Part<'history'> {
  // Two ways through one history would each take the other's step for its own.
  const inTurn = oneAtATime()
  return {
    'history.recent': ({ limit }) => [...session.coder.history.backward().take(limit)],
    'history.ends': () =>
      session.study.open.history === undefined ? { undo: null, redo: null } : historyEnds(lookOf(session)),
    'history.page': request => stepsPage(lookOf(session), request),
    'history.wayBack': ({ seq }) => wayTo(session, seq),
    'history.goTo': ({ seq }) =>
      inTurn(async () => {
        const { steps } = await wayTo(session, seq)
        return goBack(travelOf(session, 'history'), { seq, steps, isStopped: session.beginGoingBack() })
      }),
    'history.stop': () => {
      session.stopGoingBack()
      return {}
    },
    'history.undo': ({ group }) => inTurn(() => undo(travelOf(session), group)),
    'history.redo': () => inTurn(() => redo(travelOf(session))),
  }
}

async function wayTo(session: Session, seq: number): Promise<WayBack> {
  await session.coder.rows.reach(seq)
  return wayBack(lookOf(session), seq)
}

function lookOf(session: Session): HistoryLook {
  return { rows: session.coder.rows, store: session.study.store }
}

function travelOf(session: Session, task: 'change' | 'history' = 'change'): TimeTravel {
  const { study, coder } = session
  return {
    store: study.store,
    history: coder.history,
    imports: study.imports,
    tell: (done, total) => session.emit({ kind: 'progress', task, done, total }),
  }
}
