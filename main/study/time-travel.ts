/** Undo and redo of a coder's commits, imports included. */
import { Refusal } from '../../core/model/failure.ts'
import type { HistoryEntry } from '../../core/model/history-entry.ts'
import type { ImportId } from '../../core/model/ids.ts'
import type { History } from './history.ts'
import type { StudyStore } from './study-store.ts'
import { editsFor, nextToRedo, nextToUndo } from './undo.ts'

export interface TimeTravel {
  readonly store: StudyStore
  readonly history: History
  /** Takes an import out, or brings it back; `record` writes it into the history, and from then on it is done. */
  readonly imports: Readonly<Record<'undo' | 'redo', (id: ImportId, record: () => void) => Promise<void>>>
}

/** Takes the newest standing commit, or group of commits, back. Gives what was undone. @throws Refusal `nothing-to-undo`, `overtaken` */
export async function undo(travel: TimeTravel): Promise<HistoryEntry[]> {
  const entries = nextToUndo(travel.history)
  if (entries.length === 0) throw new Refusal({ kind: 'nothing-to-undo' })
  return turn(travel, entries, 'undo')
}

/** Does the newest undone commit, or group, again. @throws Refusal `nothing-to-redo`, `overtaken` */
export async function redo(travel: TimeTravel): Promise<HistoryEntry[]> {
  const entries = nextToRedo(travel.history)
  if (entries.length === 0) throw new Refusal({ kind: 'nothing-to-redo' })
  return turn(travel, entries, 'redo')
}

async function turn(
  { store, imports }: TimeTravel,
  entries: HistoryEntry[],
  direction: 'undo' | 'redo',
): Promise<HistoryEntry[]> {
  const edits = editsFor(store, entries, direction)
  const seqs = entries.map(({ seq }) => seq)
  const label = entries[0]?.label ?? { kind: 'study-changed' as const, subject: null }
  const record = () =>
    void store.commit({ label, edits, ...(direction === 'undo' ? { undoes: seqs } : { redoes: seqs }) })
  const imported = entries.find(entry => entry.import !== undefined)?.import // an import is a step of its own
  if (imported === undefined) record()
  else await imports[direction](imported, record)
  return entries
}
