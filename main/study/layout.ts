/**
 * Where everything stands in a study's folder, and under which schema. Paths are relative to the study and joined by
 * `/`; the same paths name documents in the history, in events and in messages.
 */

import type { CodebookDocument } from '../../core/model/codebook.ts'
import { codebookDocument } from '../../core/model/codebook.ts'
import type { CodingDocument } from '../../core/model/coding.ts'
import { codingDocument } from '../../core/model/coding.ts'
import type { EntityDocument } from '../../core/model/entity.ts'
import { entityDocument } from '../../core/model/entity.ts'
import type { CoderSlug, EntityId, ImportId, ProfileId, RecordId } from '../../core/model/ids.ts'
import { entityId, recordId, stem } from '../../core/model/ids.ts'
import type { ImportManifest } from '../../core/model/ledger.ts'
import { importManifest } from '../../core/model/ledger.ts'
import type { ProfileDocument } from '../../core/model/profile.ts'
import { profileDocument } from '../../core/model/profile.ts'
import type { RecordDocument } from '../../core/model/record.ts'
import { recordDocument } from '../../core/model/record.ts'
import type { StudyDocument } from '../../core/model/study.ts'
import { studyDocument } from '../../core/model/study.ts'

/** Every kind of document, with what it holds. */
export interface Documents {
  study: StudyDocument
  codebook: CodebookDocument
  entity: EntityDocument
  record: RecordDocument
  coding: CodingDocument
  import: ImportManifest
  profile: ProfileDocument
}
export type DocumentKind = keyof Documents

/** A document's place in the study, with its kind, so that what is read from it has a type. */
export interface DocumentRef<K extends DocumentKind = DocumentKind> {
  readonly kind: K
  readonly path: string
}

/** The schema of each kind. */
export const schemas = {
  study: studyDocument,
  codebook: codebookDocument,
  entity: entityDocument,
  record: recordDocument,
  coding: codingDocument,
  import: importManifest,
  profile: profileDocument,
} as const

/** The field of a kind that holds its entries, where they are many and each is right or wrong by itself. */
export const entriesOf: { readonly [K in DocumentKind]?: keyof Documents[K] } = { coding: 'statements' }

/** Kinds that several coders write to; a commit to one is refused where the disk has moved. */
export const sharedKinds: ReadonlySet<DocumentKind> = new Set([
  'study',
  'codebook',
  'entity',
  'record',
  'import',
  'profile',
])

export const studyRef: DocumentRef<'study'> = { kind: 'study', path: 'study.json' }
export const codebookRef: DocumentRef<'codebook'> = { kind: 'codebook', path: 'codebook.json' }

export function entityRef(list: string, id: EntityId): DocumentRef<'entity'> {
  return { kind: 'entity', path: `entities/${list}/${shard(id)}/${stem(id)}.json` }
}

export function recordRef(id: RecordId): DocumentRef<'record'> {
  return { kind: 'record', path: `records/${shard(id)}/${stem(id)}.json` }
}

export function codingRef(coder: CoderSlug, id: RecordId): DocumentRef<'coding'> {
  return { kind: 'coding', path: `coding/${coder}/${shard(id)}/${stem(id)}.json` }
}

export function importRef(id: ImportId): DocumentRef<'import'> {
  return { kind: 'import', path: `imports/${stem(id)}.json` }
}

export function profileRef(id: ProfileId): DocumentRef<'profile'> {
  return { kind: 'profile', path: `profiles/${stem(id)}.json` }
}

/** The ledger of an import: one row per record, a JSON object on each line. */
export function ledgerPath(id: ImportId): string {
  return `imports/${stem(id)}.jsonl`
}

/** The archive with the original bytes of an import. */
export function archivePath(id: ImportId): string {
  return `imports/${stem(id)}.zip`
}

/** The history of a coder in a month, given as `yyyy-mm`. */
export function historyPath(coder: CoderSlug, month: string): string {
  return `history/${coder}/${month}.jsonl`
}

const shapes: readonly (readonly [DocumentKind, RegExp])[] = [
  ['study', /^study\.json$/],
  ['codebook', /^codebook\.json$/],
  ['entity', /^entities\/[^/]+\/[^/]{2}\/[^/]+\.json$/],
  ['record', /^records\/[^/]{2}\/[^/]+\.json$/],
  ['coding', /^coding\/[^/]+\/[^/]{2}\/[^/]+\.json$/],
  ['import', /^imports\/[^/]+\.json$/],
  ['profile', /^profiles\/[^/]+\.json$/],
]

/** The document that a path in the study names; `undefined` where it names none. */
export function refOf(path: string): DocumentRef | undefined {
  const kind = shapes.find(([, shape]) => shape.test(path))?.[0]
  return kind && { kind, path }
}

/** The record that a path under `records/` or `coding/` is about; `undefined` where the name is no record's. */
export function recordOfPath(path: string): RecordId | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '')
  return recordId.safeParse(`record:${name}`).data
}

/** The entity that a path is of; `undefined` where it is no entity's. */
export function entityOfPath(path: string): EntityId | undefined {
  const name = /^entities\/[^/]+\/[^/]{2}\/([^/]+)\.json$/.exec(path)?.[1]
  return entityId.safeParse(`entity:${name}`).data
}

/** The first two characters of an id: the folder that it lies in. */
function shard(id: string): string {
  return stem(id).slice(0, 2)
}
