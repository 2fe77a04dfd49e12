/** Documents made again from nothing but the history, which has every field that was ever changed. */
import type { JsonObject } from '../../core/json.ts'
import type { Diff } from '../../core/model/diff.ts'
import { applyChanges, holds } from '../../core/model/diff.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { HistoryEntry } from '../../core/model/history-entry.ts'
import type { CoderSlug } from '../../core/model/ids.ts'
import { historiesOf, readHistory } from './history.ts'
import { documentText, parseDocument } from './json-document.ts'
import { type DocumentRef, schemas } from './layout.ts'

/** The commits that touched each document, by its path: for each coder theirs, in order. */
export type WholeHistory = ReadonlyMap<string, readonly (readonly HistoryEntry[])[]>

/** Every commit of every coder to the documents whose path begins with `below`. Lines that cannot be read are passed over. */
export function wholeHistory(study: string, below = ''): WholeHistory {
  const whole = new Map<string, HistoryEntry[][]>()
  for (const coder of historiesOf(study) as CoderSlug[]) {
    // folder names under history/ are slugs
    for (const [path, entries] of historyByPath(study, coder, below)) {
      whole.set(path, [...(whole.get(path) ?? []), entries])
    }
  }
  return whole
}

/** The document that the histories of all coders lead to; `undefined` where they end in its removal, or have none. */
export function replayed(
  history: WholeHistory,
  path: string,
  start: JsonObject | undefined,
): JsonObject | undefined {
  const waiting = (history.get(path) ?? []).map(entries => [...entries])
  let state = start
  for (
    let entry = takeNext(waiting, path, state);
    entry !== undefined;
    entry = takeNext(waiting, path, state)
  ) {
    const next = applyChanges(state, changesOf(entry, path))
    state = next && { ...next, rev: revOf(entry, path) }
  }
  return state
}

/**
 * The text of a document that the histories lead to from `start`; `undefined` where they end in its removal, have none, or do
 * not reach back to its beginning.
 */
export function replayedText(
  history: WholeHistory,
  { path, kind }: DocumentRef,
  start: object | undefined,
): string | undefined {
  const restored = replayed(history, path, start as JsonObject | undefined) // a document is JSON by its schema
  if (restored === undefined) return undefined
  try {
    return documentText(parseDocument<unknown>(documentText(restored), schemas[kind], path)) // parsing puts fields in their order
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/**
 * The commit that goes on from `state`. Each coder's are in order; whose turn it is tell `rev` and what the fields hold, and
 * time where several fit, as when one coder took back what another had done. Where nobody's fits, a history is not whole.
 */
function takeNext(
  waiting: HistoryEntry[][],
  path: string,
  state: JsonObject | undefined,
): HistoryEntry | undefined {
  const coders = waiting
    .filter(entries => entries.length > 0)
    .sort(([left], [right]) => ((left?.at ?? '') < (right?.at ?? '') ? -1 : 1))
  const turn = coders.find(([entry]) => entry !== undefined && goesOn(state, entry, path)) ?? coders[0]
  return turn?.shift()
}

function goesOn(state: JsonObject | undefined, entry: HistoryEntry, path: string): boolean {
  const rev = revOf(entry, path)
  const isNext = rev === 0 || rev === Number(state?.['rev'] ?? 0) + 1
  return isNext && changesOf(entry, path).every(change => holds(state, change, 'from'))
}

function historyByPath(study: string, coder: CoderSlug, below: string): Map<string, HistoryEntry[]> {
  const byPath = new Map<string, HistoryEntry[]>()
  for (const entry of readHistory(study, coder)) {
    if (entry instanceof Refusal) continue
    for (const path of Object.keys(entry.documents)) {
      if (!path.startsWith(below)) continue
      const entries = byPath.get(path) ?? []
      entries.push(entry)
      byPath.set(path, entries)
    }
  }
  return byPath
}

function changesOf({ changes }: HistoryEntry, path: string): Diff {
  return changes.filter(({ document }) => document === path)
}

function revOf({ documents }: HistoryEntry, path: string): number {
  return documents[path] ?? 0
}
