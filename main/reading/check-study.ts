/**
 * Going over a whole study: every document read and held against its schema, every record against its ledger, every
 * coding document against the history, every quotation against its text. With `repair`, what is damaged is set aside and
 * made again where something has it.
 */
import { join } from 'node:path'
import { Refusal } from '../../core/model/failure.ts'
import type { CoderSlug, RecordId } from '../../core/model/ids.ts'
import type { ImportManifest } from '../../core/model/ledger.ts'
import type { CheckReport } from '../../core/model/views.ts'
import { Placing } from '../../core/placing/placing.ts'
import { isInForce } from '../import/run/ledger-file.ts'
import { importedRows } from '../import/run/rebuild.ts'
import type { StudySession } from '../session.ts'
import { allDocuments, codingDocuments, importDocuments } from '../study/documents.ts'
import { historiesOf, readHistory } from '../study/history.ts'
import { stampOf } from '../study/json-document.ts'
import type { DocumentRef } from '../study/layout.ts'
import { recordOfPath, recordRef, refOf } from '../study/layout.ts'
import { replayed, wholeHistory } from '../study/replay.ts'
import type { StudyStore } from '../study/study-store.ts'
import type { Provenance, RepairContext } from './repair.ts'
import { restore } from './repair.ts'

interface Damaged {
  readonly path: string
  readonly reason: string
}

export interface CheckOptions {
  readonly repair: boolean
  readonly now: string
}

/** Goes over the study, and repairs it where asked to. */
export async function checkStudy(session: StudySession, { repair, now }: CheckOptions): Promise<CheckReport> {
  const { store, index } = session
  const imports = importsOf(store)
  const found = lookAt(store, imports)
  const repaired = repair ? repairAll(store.folder, now, imports, found.damaged) : []
  const mended = new Set(repaired.map(({ path }) => path))
  index.documentsChanged([...mended])
  return {
    documents: found.documents,
    damaged: found.damaged.filter(({ path }) => !mended.has(path)),
    repaired: [...session.restored, ...repaired],
    unplaced: unplacedEvidence(store),
    index: await index.settled(),
  }
}

interface Imports {
  readonly provenance: ReadonlyMap<RecordId, Provenance>
  /** Whether an import is under way, so that documents on disk may belong to a batch that is not finished. */
  readonly unfinished: boolean
  readonly damaged: readonly Damaged[]
}

function importsOf(store: StudyStore): Imports {
  const provenance = new Map<RecordId, Provenance>()
  const damaged: Damaged[] = []
  let unfinished = false
  for (const ref of importDocuments(store.folder)) {
    try {
      const manifest = store.read(ref)
      if (manifest === undefined) continue
      unfinished ||= manifest.state !== 'finished'
      if (isInForce(manifest)) addRows(store.folder, manifest, provenance)
    } catch (error) {
      damaged.push(damageOf(error, ref.path.replace(/\.json$/, '.jsonl')))
    }
  }
  return { provenance, unfinished, damaged: damaged.filter(({ path }) => path.endsWith('.jsonl')) } // a manifest is found with the other documents
}

function addRows(study: string, manifest: ImportManifest, into: Map<RecordId, Provenance>): void {
  for (const row of importedRows(study, manifest)) into.set(row.record, { manifest, row })
}

function lookAt(store: StudyStore, imports: Imports): { documents: number; damaged: Damaged[] } {
  const damaged: Damaged[] = [...imports.damaged]
  let documents = 0
  for (const ref of allDocuments(store.folder)) {
    if (isOutside(ref, imports)) continue
    documents += 1
    const damage = damageIn(store, ref)
    if (damage !== undefined) damaged.push(damage)
  }
  for (const record of imports.provenance.keys()) {
    const { path } = recordRef(record)
    if (stampOf(join(store.folder, path)) === undefined)
      damaged.push({ path, reason: 'the record is in the ledger and not on disk' })
  }
  const broken = new Set(damaged.map(({ path }) => path))
  damaged.push(...historyDamage(store).filter(({ path }) => !broken.has(path)))
  return { documents, damaged }
}

/** A record that no finished batch names is no part of the study yet. */
function isOutside(ref: DocumentRef, imports: Imports): boolean {
  if (ref.kind !== 'record') return false
  const record = recordOfPath(ref.path)
  return record === undefined || !imports.provenance.has(record)
}

function damageIn(store: StudyStore, ref: DocumentRef): Damaged | undefined {
  try {
    return store.read(ref) === undefined ? { path: ref.path, reason: 'the document is missing' } : undefined
  } catch (error) {
    return damageOf(error, ref.path)
  }
}

function damageOf(error: unknown, path: string): Damaged {
  if (!(error instanceof Refusal)) throw error
  const { failure } = error
  if (failure.kind === 'damaged-document') return { path, reason: failure.reason }
  if (failure.kind === 'damaged-history')
    return { path: failure.path, reason: `line ${failure.line}: ${failure.reason}` }
  if (failure.kind === 'not-readable') return { path, reason: 'the file cannot be read' }
  throw error
}

/** Lines that cannot be read, and documents that lack what their history says was saved. */
function historyDamage(store: StudyStore): Damaged[] {
  const damaged: Damaged[] = []
  const missing: string[] = []
  for (const coder of historiesOf(store.folder) as CoderSlug[]) {
    // folder names under history/ are slugs
    const revs = new Map<string, number>()
    for (const entry of readHistory(store.folder, coder)) {
      if (entry instanceof Refusal) damaged.push(damageOf(entry, `history/${coder}`))
      else for (const [path, rev] of Object.entries(entry.documents)) revs.set(path, rev)
    }
    for (const [path, rev] of revs) {
      const ref = refOf(path)
      if (ref?.kind === 'coding' && rev > 0 && revOnDisk(store, ref) < rev) {
        damaged.push({
          path,
          reason: `the history has revision ${rev} of it, and the disk has an older one or none`,
        })
      }
      const isFound = ref?.kind === 'entity' || ref?.kind === 'profile'
      if (isFound && stampOf(join(store.folder, path)) === undefined) missing.push(path)
    }
  }
  return [...damaged, ...wronglyMissing(store.folder, new Set(missing))]
}

/** Which of these documents, none of them on disk, the histories of all coders do not end in removing. */
function wronglyMissing(study: string, paths: ReadonlySet<string>): Damaged[] {
  if (paths.size === 0) return []
  const history = wholeHistory(study)
  return [...paths]
    .filter(path => replayed(history, path, undefined) !== undefined)
    .map(path => ({ path, reason: 'the history has it, and the disk does not' }))
}

function revOnDisk(store: StudyStore, ref: DocumentRef): number {
  try {
    return store.read(ref)?.rev ?? 0
  } catch (error) {
    if (error instanceof Refusal) return Number.POSITIVE_INFINITY // it is damaged, and found as that
    throw error
  }
}

function repairAll(
  study: string,
  now: string,
  imports: Imports,
  damaged: readonly Damaged[],
): CheckReport['repaired'] {
  if (damaged.length === 0) return []
  const context: RepairContext = { study, now, provenance: imports.provenance, history: wholeHistory(study) }
  return damaged.flatMap(({ path }) => {
    const ref = refOf(path)
    const how = ref === undefined || ref.kind === 'import' ? undefined : restore(context, ref)
    return how === undefined ? [] : [{ path, how }]
  })
}

function unplacedEvidence(store: StudyStore): CheckReport['unplaced'] {
  const unplaced: CheckReport['unplaced'] = []
  for (const ref of codingDocuments(store.folder)) {
    const coding = readOrSkip(() => store.read(ref))
    const record = coding && readOrSkip(() => store.read(recordRef(coding.record)))
    const placing = record && new Placing(record)
    for (const statement of Object.values(coding?.statements ?? {})) {
      const article = placing?.articleOf(statement)
      for (const evidence of statement.evidence) {
        if (article !== undefined && placing?.placeIn(article, evidence) !== undefined) continue
        const { id, article: named } = statement
        unplaced.push({ statement: id, article: article?.id ?? named, quote: evidence.quote })
      }
    }
  }
  return unplaced
}

/** What is damaged has been named already. */
function readOrSkip<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
