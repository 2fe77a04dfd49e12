/**
 * Restoring what is damaged. A damaged document is set aside under its own name with the time, never deleted, and made
 * again: a record from its original bytes, everything else from the history, which has every field that was ever changed.
 */
import { join } from 'node:path'
import type { JsonObject } from '../../core/json.ts'
import { applyChanges } from '../../core/model/diff.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { HistoryEntry } from '../../core/model/history-entry.ts'
import type { CoderSlug, RecordId } from '../../core/model/ids.ts'
import type { ImportManifest } from '../../core/model/ledger.ts'
import type { ImportedRow } from '../import/run/rebuild.ts'
import { remake } from '../import/run/rebuild.ts'
import { setAside, writeDurably } from '../study/disk.ts'
import { historiesOf, readHistory } from '../study/history.ts'
import { documentText, parseDocument } from '../study/json-document.ts'
import type { DocumentRef } from '../study/layout.ts'
import { recordOfPath, schemas } from '../study/layout.ts'

/** A row of a ledger with the import that it belongs to. */
export interface Provenance {
  readonly manifest: ImportManifest
  readonly row: ImportedRow
}

export type WholeHistory = ReadonlyMap<string, readonly HistoryEntry[]>

export interface RepairContext {
  readonly study: string
  readonly history: WholeHistory
  /** For the names of what is set aside. */
  readonly now: string
  readonly provenance: ReadonlyMap<RecordId, Provenance>
}

/**
 * Makes a document again and puts it in its place; what stood there is set aside. Says how, in words; `undefined` where
 * nothing has the document, and then what stands there is left as it is.
 */
export function restore(context: RepairContext, ref: DocumentRef): string | undefined {
  const text = remadeText(context, ref)
  if (text === undefined) return undefined
  const aside = setAside(join(context.study, ref.path), context.now)
  writeDurably(join(context.study, ref.path), text)
  const how = ref.kind === 'record' ? 'made again from its original' : 'made again from the history'
  return aside === undefined ? how : `${how}; what stood there is set aside as ${aside}`
}

function remadeText(context: RepairContext, ref: DocumentRef): string | undefined {
  const record = ref.kind === 'record' ? recordOfPath(ref.path) : undefined
  const origin = record === undefined ? undefined : context.provenance.get(record)
  const original = origin === undefined ? undefined : remake(context.study, origin.manifest, origin.row)
  const restored = replayed(context.history, ref.path, original as JsonObject | undefined) // a document is JSON by its schema
  if (restored === undefined) return undefined
  const text = documentText(restored)
  try {
    parseDocument<unknown>(text, schemas[ref.kind], ref.path)
    return text
  } catch (error) {
    if (error instanceof Refusal) return undefined // the history does not reach back to its beginning
    throw error
  }
}

/** The document that the histories of all coders lead to, counted by its `rev`. */
function replayed(
  history: WholeHistory,
  path: string,
  start: JsonObject | undefined,
): JsonObject | undefined {
  const entries = (history.get(path) ?? []).toSorted((left, right) => revOf(left, path) - revOf(right, path))
  let state = start
  for (const entry of entries) {
    const next = applyChanges(
      state,
      entry.changes.filter(({ document }) => document === path),
    )
    state = next && { ...next, rev: revOf(entry, path) }
  }
  return state
}

/** Every commit of every coder, by the documents that it touched. Lines that cannot be read are passed over. */
export function wholeHistory(study: string): WholeHistory {
  const byPath = new Map<string, HistoryEntry[]>()
  for (const coder of historiesOf(study) as CoderSlug[]) {
    // folder names under history/ are slugs
    for (const entry of readHistory(study, coder)) {
      if (entry instanceof Refusal) continue
      for (const path of Object.keys(entry.documents)) byPath.set(path, [...(byPath.get(path) ?? []), entry])
    }
  }
  return byPath
}

function revOf(entry: HistoryEntry, path: string): number {
  return entry.documents[path] ?? 0
}
