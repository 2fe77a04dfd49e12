/**
 * Restoring what is damaged. A damaged document is set aside under its own name with the time, never deleted, and made
 * again: a record from its original bytes, everything else from the history, which has every field that was ever changed.
 */
import { join, relative } from 'node:path'
import { Refusal } from '../../core/model/failure.ts'
import type { RecordId } from '../../core/model/ids.ts'
import type { ImportManifest } from '../../core/model/ledger.ts'
import type { ImportedRow } from '../import/run/rebuild.ts'
import { remake } from '../import/run/rebuild.ts'
import { setAside, writeDurably } from '../study/disk.ts'
import { JsonDocument } from '../study/json-document.ts'
import type { DocumentRef } from '../study/layout.ts'
import { codebookRef, recordOfPath, schemas, studyRef } from '../study/layout.ts'
import { readStudy } from '../study/open-study.ts'
import type { WholeHistory } from '../study/replay.ts'
import { replayedText, wholeHistory } from '../study/replay.ts'

/** A row of a ledger with the import that it belongs to. */
export interface Provenance {
  readonly manifest: ImportManifest
  readonly row: ImportedRow
}

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
  return aside === undefined
    ? how
    : `${how}; what stood there is set aside as ${relative(context.study, aside)}`
}

/** A document that was made again, and how, in words. */
export interface Restored {
  readonly path: string
  readonly how: string
}

/** Makes the documents without which no study opens again, where they are damaged and the history has them. */
export function restoreFoundations(study: string, now: string): Restored[] {
  return [studyRef, codebookRef].flatMap(ref => {
    if (!isDamaged(study, ref)) return []
    const how = restore({ study, now, provenance: new Map(), history: wholeHistory(study) }, ref)
    return how === undefined ? [] : [{ path: ref.path, how }]
  })
}

function isDamaged(study: string, ref: DocumentRef<'study' | 'codebook'>): boolean {
  try {
    if (ref.kind === 'study')
      readStudy(study) // refuses a newer format before it looks at anything else
    else new JsonDocument<unknown>(join(study, ref.path), schemas[ref.kind]).read()
    return false
  } catch (error) {
    if (error instanceof Refusal && error.failure.kind === 'damaged-document') return true
    throw error
  }
}

function remadeText(context: RepairContext, ref: DocumentRef): string | undefined {
  const record = ref.kind === 'record' ? recordOfPath(ref.path) : undefined
  const origin = record === undefined ? undefined : context.provenance.get(record)
  const original = origin === undefined ? undefined : remake(context.study, origin.manifest, origin.row)
  return replayedText(context.history, ref, original)
}
