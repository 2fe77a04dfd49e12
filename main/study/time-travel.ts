/**
 * Undo and redo of a coder's commits, imports included. An entity that others have come to use is not unmade: undo takes
 * back what its maker said with it, and leaves them the name.
 */
import { setImmediate } from 'node:timers/promises'
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
  /** Hears how much of a long step has been done, and that it is over. */
  readonly tell: (done: number, total: number) => void
  /** Takes an import out, or brings it back; `record` writes it into the history, and from then on it is done. */
  readonly imports: Readonly<
    Record<'undo' | 'redo', (id: ImportId, record: () => void, tell: TimeTravel['tell']) => Promise<void>>
  >
}

/**
 * Takes the newest standing commit, or group of commits, back; with `group`, only where it is that one. Gives what was undone.
 * @throws Refusal `nothing-to-undo`, `not-newest`, `overtaken`
 */
export async function undo(travel: TimeTravel, group?: string): Promise<HistoryEntry[]> {
  const entries = nextToUndo(travel.history)
  if (entries.length === 0) throw new Refusal({ kind: 'nothing-to-undo' })
  if (group !== undefined && entries[0]?.group !== group) throw new Refusal({ kind: 'not-newest' })
  await takeBack(travel, entries)
  return entries
}

/** Does the newest undone commit, or group, again. @throws Refusal `nothing-to-redo`, `overtaken` */
export async function redo(travel: TimeTravel): Promise<HistoryEntry[]> {
  const entries = nextToRedo(travel.history)
  if (entries.length === 0) throw new Refusal({ kind: 'nothing-to-redo' })
  return turn(travel, entries, { direction: 'redo', kept: [] })
}

/** Takes back the commits of one step, which must be the newest that stands, given newest first. */
export async function takeBack(travel: TimeTravel, entries: HistoryEntry[]): Promise<void> {
  await turn(travel, entries, { direction: 'undo', kept: usedByOthers(travel, entries) })
}

interface Turn {
  readonly direction: 'undo' | 'redo'
  /** Entities that are not taken away. */
  readonly kept: readonly EntityId[]
  /** What the commits of a long step are done again by. */
  readonly group?: string
}

/** A step of more documents is taken back in several commits, so that the program answers in between. */
const documentsPerCommit = 200

async function turn(travel: TimeTravel, entries: HistoryEntry[], way: Turn): Promise<HistoryEntry[]> {
  const parts = partsOf(entries)
  if (parts.length === 1) {
    await turnPart(travel, entries, way)
    return entries
  }
  await refuseOvertaken(travel, entries, way)
  const group = `${way.direction}-${travel.history.nextSeq}`
  const total = parts.length
  try {
    for (const [done, part] of parts.entries()) {
      travel.tell(done, total)
      await turnPart(travel, part, { ...way, group })
      await setImmediate()
    }
  } finally {
    travel.tell(total, total)
  }
  return entries
}

/** Takes commits back, or does them again, in one commit. */
async function turnPart(
  { store, imports, tell }: TimeTravel,
  entries: HistoryEntry[],
  { direction, kept, group }: Turn,
): Promise<void> {
  const edits = [...editsFor(store, entries, direction)].filter(({ ref, next }) => {
    const entity = next === undefined ? entityOfPath(ref.path) : undefined
    return entity === undefined || !kept.includes(entity)
  })
  const seqs = entries.map(({ seq }) => seq)
  const said = {
    label: entries[0]?.label ?? { kind: 'study-changed' as const, subject: null },
    ...(direction === 'undo' ? { undoes: seqs } : { redoes: seqs }),
    ...(group === undefined ? {} : { group }),
  }
  const record = () => void store.commit({ ...said, edits })
  const imported = entries.find(entry => entry.import !== undefined)?.import // an import is a step of its own
  if (imported === undefined) return record()
  let reached = 0
  const onRecords = (done: number, total: number): void => {
    reached = done
    tell(done, Math.max(total, done + 1)) // as much done as there is would mean that it is over
  }
  try {
    await imports[direction](imported, record, onRecords)
  } finally {
    if (reached > 0) tell(reached, reached)
  }
}

/** The commits in order, as many together as touch no more documents than one commit may. */
function partsOf(entries: readonly HistoryEntry[]): HistoryEntry[][] {
  const parts: HistoryEntry[][] = []
  let documents = new Set<string>()
  for (const entry of entries) {
    const touched = documents.union(new Set(Object.keys(entry.documents)))
    const part = parts.at(-1)
    if (part !== undefined && touched.size <= documentsPerCommit) {
      part.push(entry)
      documents = touched
    } else {
      parts.push([entry])
      documents = new Set(Object.keys(entry.documents))
    }
  }
  return parts
}

/** Goes through a long step before anything of it is turned: it is refused as a whole. @throws Refusal `overtaken` */
async function refuseOvertaken(
  { store }: TimeTravel,
  entries: readonly HistoryEntry[],
  { direction }: Turn,
): Promise<void> {
  let checked = 0
  for (const _ of editsFor(store, entries, direction)) {
    checked += 1
    if (checked % documentsPerCommit === 0) await setImmediate()
  }
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
