/**
 * Undo and redo of a coder's commits, imports included. An entity that others have come to use is not unmade: undo takes
 * back what its maker said with it, and leaves them the name.
 */
import { Refusal } from '../../core/model/failure.ts'
import type { HistoryEntry } from '../../core/model/history-entry.ts'
import type { CoderSlug, EntityId, ImportId } from '../../core/model/ids.ts'
import type { History } from './history.ts'
import { historiesOf, readBackward } from './history.ts'
import { entityOfPath } from './layout.ts'
import type { StudyStore } from './study-store.ts'
import { editsFor, nextToRedo, nextToUndo } from './undo.ts'

export interface TimeTravel {
  readonly store: StudyStore
  readonly history: History
  /** Takes an import out, or brings it back; `record` writes it into the history, and from then on it is done. */
  readonly imports: Readonly<Record<'undo' | 'redo', (id: ImportId, record: () => void) => Promise<void>>>
}

/**
 * Takes the newest standing commit, or group of commits, back; with `group`, only where it is that one. Gives what was undone.
 * @throws Refusal `nothing-to-undo`, `not-newest`, `overtaken`
 */
export async function undo(travel: TimeTravel, group?: string): Promise<HistoryEntry[]> {
  const entries = nextToUndo(travel.history)
  if (entries.length === 0) throw new Refusal({ kind: 'nothing-to-undo' })
  if (group !== undefined && entries[0]?.group !== group) throw new Refusal({ kind: 'not-newest' })
  return turn(travel, entries, { direction: 'undo', kept: usedByOthers(travel, entries) })
}

/** Does the newest undone commit, or group, again. @throws Refusal `nothing-to-redo`, `overtaken` */
export async function redo(travel: TimeTravel): Promise<HistoryEntry[]> {
  const entries = nextToRedo(travel.history)
  if (entries.length === 0) throw new Refusal({ kind: 'nothing-to-redo' })
  return turn(travel, entries, { direction: 'redo', kept: [] })
}

interface Turn {
  readonly direction: 'undo' | 'redo'
  /** Entities that are not taken away. */
  readonly kept: readonly EntityId[]
}

async function turn(
  { store, imports }: TimeTravel,
  entries: HistoryEntry[],
  { direction, kept }: Turn,
): Promise<HistoryEntry[]> {
  const edits = editsFor(store, entries, direction).filter(({ ref, next }) => {
    const entity = next === undefined ? entityOfPath(ref.path) : undefined
    return entity === undefined || !kept.includes(entity)
  })
  const seqs = entries.map(({ seq }) => seq)
  const label = entries[0]?.label ?? { kind: 'study-changed' as const, subject: null }
  const record = () =>
    void store.commit({ label, edits, ...(direction === 'undo' ? { undoes: seqs } : { redoes: seqs }) })
  const imported = entries.find(entry => entry.import !== undefined)?.import // an import is a step of its own
  if (imported === undefined) record()
  else await imports[direction](imported, record)
  return entries
}

const day = 86_400_000

/**
 * The entities made in these commits that another coder has named since, as their histories say, which are the first to
 * know. Clocks of two machines are taken to be at most a day apart.
 */
function usedByOthers({ store, history }: TimeTravel, entries: readonly HistoryEntry[]): EntityId[] {
  const made = entitiesMadeIn(entries)
  const since = Math.min(...entries.map(({ at }) => Date.parse(at))) - day
  const others = made.length === 0 ? [] : historiesOf(store.folder).filter(other => other !== history.coder)
  return [...new Set(others.flatMap(other => namedSince(store.folder, other as CoderSlug, { made, since })))] // folder names under history/ are slugs
}

function namedSince(
  study: string,
  coder: CoderSlug,
  { made, since }: { readonly made: readonly EntityId[]; readonly since: number },
): readonly EntityId[] {
  const named = new Set<EntityId>()
  try {
    for (const { at, changes } of readBackward(study, coder)) {
      if (Date.parse(at) < since) break
      const said = JSON.stringify(changes)
      for (const entity of made) if (said.includes(entity)) named.add(entity)
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return made // what cannot be read may name any of them
  }
  return [...named]
}

function entitiesMadeIn(entries: readonly HistoryEntry[]): EntityId[] {
  const made = entries.flatMap(({ changes }) =>
    changes.filter(({ path, from }) => path.length === 0 && from === undefined),
  )
  return made.flatMap(({ document }) => entityOfPath(document) ?? [])
}
