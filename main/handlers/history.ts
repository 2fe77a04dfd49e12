import type { Session } from '../session.ts'
import type { TimeTravel } from '../study/time-travel.ts'
import { redo, undo } from '../study/time-travel.ts'
import type { Part } from './parts.ts'

export function historyHandlers(session: Session): Part<'history'> {
  return {
    'history.recent': ({ limit }) => [...session.coder.history.backward().take(limit)],
    'history.undo': ({ group }) => undo(travelOf(session), group),
    'history.redo': () => redo(travelOf(session)),
  }
}

function travelOf(session: Session): TimeTravel {
  const { study, coder } = session
  return {
    store: study.store,
    history: coder.history,
    imports: study.imports,
    tell: (done, total) => session.emit({ kind: 'progress', task: 'change', done, total }),
  }
}
