/** Documents as the index reads them: one at a time, checked by their schema, never written. */
import { join } from 'node:path'
import { Refusal } from '../../../core/model/failure.ts'
import { readText } from '../../study/disk.ts'
import { parseDocument, stampOf } from '../../study/json-document.ts'
import type { DocumentKind, DocumentRef, Documents } from '../../study/layout.ts'
import { schemas } from '../../study/layout.ts'

/** The stamp of a document that has yet to be read. */
export const unreadStamp = ''
/** The stamp of a document that is not there though it is spoken of. */
export const absentStamp = 'absent'
/** The stamp of a document that is there and could not be read. No file has it, so reading is tried again. */
export const unreadableStamp = 'unreadable'

/** What became of reading a document: what is in it, that it is gone, or what is wrong with it. */
export type Reading<T> =
  | { readonly kind: 'read'; readonly stamp: string; readonly document: T }
  | { readonly kind: 'gone' }
  | { readonly kind: 'damaged'; readonly stamp: string; readonly reason: string }

/** The stamp of a document now: its size, time and place on disk. Another stamp means that it may say something else. */
export function stampNow(studyFolder: string, path: string): string {
  const stamp = attempt(() => stampOf(join(studyFolder, path)))
  if (typeof stamp === 'object') return unreadableStamp
  return stamp ?? absentStamp
}

/** Reads the document at a path of the study. */
export function readDocument<K extends DocumentKind>(
  studyFolder: string,
  ref: DocumentRef<K>,
): Reading<Documents[K]> {
  const path = join(studyFolder, ref.path)
  // The stamp comes first: if the file changes in between, the stamp is the older one, and the file is read again.
  const stamp = stampNow(studyFolder, ref.path)
  if (stamp === absentStamp) return { kind: 'gone' }
  const text = attempt(() => readText(path))
  if (text === undefined) return { kind: 'gone' }
  if (typeof text === 'object') return { kind: 'damaged', stamp: unreadableStamp, reason: text.reason }
  const document = attempt(() => parseDocument<unknown>(text, schemas[ref.kind], path))
  if (document instanceof Failed) return { kind: 'damaged', stamp, reason: document.reason }
  return { kind: 'read', stamp, document: document as Documents[K] } // `schemas` has the schema of each kind
}

class Failed {
  readonly reason: string

  constructor(reason: string) {
    this.reason = reason
  }
}

/** What `work` gives, or the reason where the disk or the document refuses. */
function attempt<T>(work: () => T): T | Failed {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return new Failed(reasonOf(error))
    if (error instanceof Error && 'code' in error)
      return new Failed(`could not be read: ${String(error.code)}`)
    throw error
  }
}

function reasonOf({ failure, cause }: Refusal): string {
  if (failure.kind === 'damaged-document') return failure.reason
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : failure.kind
  return `could not be read: ${code}`
}
