/**
 * Undo and redo, worked out from the history itself, so that they reach back past a restart. What was undone is marked
 * by the commits that undid it; the newest commit that stands is the next to be undone, and the newest that was undone,
 * with nothing done since, is the next to be done again.
 */
import type { JsonObject } from '../../core/json.ts'
import type { Diff } from '../../core/model/diff.ts'
import { applyChanges, holds, invert } from '../../core/model/diff.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { HistoryEntry } from '../../core/model/history-entry.ts'
import { isFoundation } from '../../core/model/history-step.ts'
import type { ImportId } from '../../core/model/ids.ts'
import type { History } from './history.ts'
import { refOf } from './layout.ts'
import type { Edit, StudyStore } from './study-store.ts'

/** The commits that the next undo takes back, newest first: one, or all of a group. Empty where there are none. */
export function nextToUndo(history: Pick<History, 'backward'>): HistoryEntry[] {
  const settled = new Map<number, 'undone' | 'standing'>()
  const found: HistoryEntry[] = []
  for (const entry of history.backward()) {
    for (const seq of entry.undoes ?? []) if (!settled.has(seq)) settled.set(seq, 'undone')
    for (const seq of entry.redoes ?? []) if (!settled.has(seq)) settled.set(seq, 'standing')
    if (isMark(entry) || settled.get(entry.seq) === 'undone') continue
    const [first] = found
    if (isFoundation(entry) || (first !== undefined && !inGroup(first, entry))) break
    found.push(entry)
    if (entry.group === undefined) break
  }
  return found
}

/** The commits that the next redo does again, oldest first. Empty where there are none, or something was done since. */
export function nextToRedo(history: Pick<History, 'backward'>): HistoryEntry[] {
  const redone = new Set<number>()
  const wanted = new Set<number>()
  const found: HistoryEntry[] = []
  let mark: HistoryEntry | undefined
  for (const entry of history.backward()) {
    if (mark === undefined) {
      if (entry.redoes !== undefined) for (const seq of entry.redoes) redone.add(seq)
      else if (entry.undoes === undefined) return []
      else if (!entry.undoes.some(seq => redone.has(seq))) mark = entry
    }
    if (mark !== undefined && (entry === mark || inGroup(mark, entry)))
      for (const seq of entry.undoes ?? []) wanted.add(seq) // a long step was taken back in several commits
    else if (wanted.delete(entry.seq)) found.push(entry)
    if (mark !== undefined && wanted.size === 0) break
  }
  return found.reverse()
}

/** Whether an import stands in the history of who made it, was undone there, or has not been written into it yet. */
export function standingOf(
  entries: Iterable<HistoryEntry>,
  id: ImportId,
): 'standing' | 'undone' | 'unrecorded' {
  const settled = new Map<number, 'undone' | 'standing'>()
  for (const entry of entries) {
    for (const seq of entry.undoes ?? []) if (!settled.has(seq)) settled.set(seq, 'undone')
    for (const seq of entry.redoes ?? []) if (!settled.has(seq)) settled.set(seq, 'standing')
    if (!isMark(entry) && entry.import === id) return settled.get(entry.seq) ?? 'standing'
  }
  return 'unrecorded'
}

/**
 * The edits that take commits back (given newest first), or do them again (oldest first): one for each document, given as soon
 * as the last of its changes has been worked out, so that a step of a hundred thousand documents is never in memory at once.
 * @throws Refusal `overtaken` where a field no longer holds what the commit left there
 */
export function* editsFor(
  store: StudyStore,
  entries: readonly HistoryEntry[],
  direction: 'undo' | 'redo',
): Generator<Edit, void> {
  const diff: Diff = entries.flatMap(({ changes }) => (direction === 'undo' ? invert(changes) : changes))
  const left = Map.groupBy(diff, change => change.document)
  const states = new Map<string, { base: JsonObject | undefined; next: JsonObject | undefined }>()
  for (const change of diff) {
    const { document } = change
    const ref = refOf(document)
    if (ref === undefined) continue
    const base = store.read(ref) as JsonObject | undefined // documents are JSON by their schemas
    const state = states.get(document) ?? { base, next: base }
    const isSo = holds(state.next, change, 'to')
    if (!isSo && !holds(state.next, change, 'from')) {
      const label = entries[0]?.label.kind ?? 'commit'
      throw new Refusal({ kind: 'overtaken', label, fields: [[document, ...change.path].join(' › ')] })
    }
    if (!isSo) states.set(document, { ...state, next: applyChanges(state.next, [change]) })
    if (left.get(document)?.at(-1) !== change) continue
    const done = states.get(document)
    states.delete(document)
    if (done !== undefined) yield { ref, ...done } as Edit // read from the place that ref names, and changed by its own diff
  }
}

function isMark(entry: HistoryEntry): boolean {
  return entry.undoes !== undefined || entry.redoes !== undefined
}

function inGroup(first: HistoryEntry, entry: HistoryEntry): boolean {
  return first.group !== undefined && first.group === entry.group
}
