/**
 * Records made again from the original bytes in the archive, and the checks that tell when they must be. A record
 * document of an import is not waited for when it is written; this is what makes up for it.
 */
import * as fs from 'node:fs'
import { join, sep } from 'node:path'
import { crc32 } from 'node:zlib'
import type { RecordId } from '../../../core/model/ids.ts'
import type { ImportManifest, LedgerRow } from '../../../core/model/ledger.ts'
import type { ReadingGuide } from '../../../core/model/profile.ts'
import type { RecordDocument } from '../../../core/model/record.ts'
import { errorCode, namesIn, readText, removeIfThere, setAside, writeDurably } from '../../study/disk.ts'
import { documentText } from '../../study/json-document.ts'
import { archivePath, recordOfPath, recordRef } from '../../study/layout.ts'
import { replayedText, type WholeHistory, wholeHistory } from '../../study/replay.ts'
import { type PreparedGuide, prepareGuide } from '../guide/prepared-guide.ts'
import { readScrape } from '../read-scrape.ts'
import { readArchived } from './archive.ts'
import { isInForce, manifestOf, readLedger } from './ledger-file.ts'

export type ImportedRow = Extract<LedgerRow, { outcome: 'imported' }>

/** The rows of an import, or of its batches from one on, that brought a record into the study. */
export function* importedRows(
  study: string,
  manifest: ImportManifest,
  fromBatch = 0,
): Generator<ImportedRow> {
  for (const row of readLedger(study, manifest, fromBatch)) if (row.outcome === 'imported') yield row
}

const guides = new WeakMap<ReadingGuide, PreparedGuide>()

/** The guide that an import read by, made ready. */
export function guideOf({ guide, sources }: ImportManifest): PreparedGuide {
  const known = guides.get(guide)
  if (known !== undefined) return known
  const prepared = prepareGuide(guide, sources)
  guides.set(guide, prepared)
  return prepared
}

/** Makes the document of a row again from its original bytes; `undefined` where the archive no longer has them whole. */
export function remake(
  study: string,
  manifest: ImportManifest,
  row: ImportedRow,
): RecordDocument | undefined {
  const [made] = remakeAll(study, manifest, [row])
  return made?.document
}

interface Remade {
  readonly row: ImportedRow
  readonly document: RecordDocument
}

/** Makes the documents of rows of one original again, as far as the archive has it whole. It is read once. */
function* remakeAll(
  study: string,
  manifest: ImportManifest,
  rows: readonly [ImportedRow, ...ImportedRow[]],
): Generator<Remade> {
  const archived = readArchived(join(study, archivePath(manifest.id)), rows[0].originalAt)
  if (archived === undefined) return
  const { name, contents: bytes, modifiedDay } = archived
  const [first] = rows
  const isNamed = first.path.startsWith(name)
  const only = isNamed && rows.length === 1 ? first.path : undefined
  const file = { path: isNamed ? name : first.path, bytes, import: manifest.id, modifiedDay }
  const wanted = new Map(rows.map(row => [row.record, row]))
  for (const outcome of readScrape(file, { only, guide: guideOf(manifest) })) {
    if (outcome.outcome !== 'record') continue
    const { document } = outcome
    const row = wanted.get(document.id)
    if (row !== undefined) yield { row, document }
    wanted.delete(document.id)
    if (wanted.size === 0) return
  }
}

const recordsFolder = 'records/'

/** How many documents are looked at, and how many are made again, in one go: some milliseconds. */
const lookedPerRest = 500
const madePerRest = 20

/** What a look at the documents of an import found. */
export interface Verified {
  readonly rebuilt: readonly string[]
  /** Documents that are not whole and could not be made again. */
  readonly lost: readonly string[]
}

/**
 * Looks whether documents of an import are whole, and makes those that are not again. By content for the last batch, whose
 * bytes may not have reached the disk when the power went; by size for all others. Yields now and then, for the caller to
 * rest, and gives what it found.
 */
export function* verifyImport(
  study: string,
  manifest: ImportManifest,
  { which, now }: { readonly which: 'last-batch' | 'all'; readonly now: string },
): Generator<undefined, Verified> {
  const lookInside = which === 'last-batch'
  const from = lookInside ? Math.max(0, manifest.batches.length - 1) : 0
  return yield* makeWhole(study, manifest, {
    rows: importedRows(study, manifest, from),
    lookInside,
    now,
    goesOn: () => isStillInForce(study, manifest), // else its documents are gone because they are being taken out
    write: writeDurably,
  })
}

/** How documents are made whole. */
export interface MakingWhole {
  readonly rows: Iterable<ImportedRow>
  /** By content; else by size alone. */
  readonly lookInside: boolean
  /** For the names of what is set aside. */
  readonly now: string
  /** Asked before anything is written. */
  readonly goesOn: () => boolean
  /** Puts a text in its place, in one step. */
  readonly write: (path: string, text: string) => void
  /** Hears how many documents it is done with. */
  readonly onDone?: (documents: number) => void
}

/**
 * Makes documents again that are not whole, reading each original once, however many records it holds, with whatever coders
 * have corrected in them since; what is left of an old one is set aside. Yields now and then, for the caller to rest, and gives what it found.
 */
export function* makeWhole(
  study: string,
  manifest: ImportManifest,
  { rows, lookInside, now, goesOn, write, onDone }: MakingWhole,
): Generator<undefined, Verified> {
  const rebuilt: string[] = []
  const lost: string[] = []
  let looked = 0
  let corrections: WholeHistory | undefined
  for (const ofOriginal of byOriginal(rows)) {
    const missing = new Map<RecordId, ImportedRow>()
    for (const row of ofOriginal) {
      if (!isWhole(study, row, lookInside)) missing.set(row.record, row)
      if (++looked % lookedPerRest === 0) yield
    }
    onDone?.(looked - missing.size)
    const [first, ...others] = missing.values()
    if (first === undefined) continue
    if (!goesOn()) break
    corrections ??= wholeHistory(study, recordsFolder)
    for (const { row, document } of remakeAll(study, manifest, [first, ...others])) {
      const ref = recordRef(row.record)
      const { path } = ref
      const corrected = corrections.has(path) ? replayedText(corrections, ref, document) : undefined
      putAside(join(study, path), now)
      write(join(study, path), corrected ?? documentText(document))
      rebuilt.push(path)
      missing.delete(row.record)
      onDone?.(looked - missing.size)
      if (rebuilt.length % madePerRest === 0) yield
    }
    lost.push(...[...missing.keys()].map(record => recordRef(record).path))
  }
  return { rebuilt, lost }
}

/** Rows of one original at a time; they stand together in a ledger. */
function* byOriginal(rows: Iterable<ImportedRow>): Generator<ImportedRow[]> {
  let ofOriginal: ImportedRow[] = []
  for (const row of rows) {
    if (ofOriginal.length > 0 && ofOriginal[0]?.originalAt !== row.originalAt) {
      yield ofOriginal
      ofOriginal = []
    }
    ofOriginal.push(row)
  }
  if (ofOriginal.length > 0) yield ofOriginal
}

function putAside(path: string, now: string): void {
  if (fs.statSync(path, { throwIfNoEntry: false })?.size === 0) removeIfThere(path)
  else setAside(path, now)
}

/** Whoever takes an import out says so in the manifest before the first document goes. */
function isStillInForce(study: string, { id }: ImportManifest): boolean {
  const now = manifestOf(study, id).read()
  return now !== null && isInForce(now)
}

/** Whether the document of a row is as it was first written, or has been written by a commit since; by size alone unless it is looked into. */
export function isWhole(study: string, row: ImportedRow, lookInside: boolean): boolean {
  const path = join(study, recordRef(row.record).path)
  try {
    const { size } = fs.statSync(path)
    if (size === row.documentBytes && !lookInside) return true
    const bytes = fs.readFileSync(path)
    if (bytes.length === row.documentBytes && crc32(bytes) === row.documentCrc32) return true
    return isLaterRevision(bytes.toString('utf8'))
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    return false
  }
}

/** A record that a person has corrected since was written by a commit, which waited for the disk. */
function isLaterRevision(text: string): boolean {
  try {
    const document: unknown = JSON.parse(text)
    return typeof document === 'object' && document !== null && 'rev' in document && Number(document.rev) > 1
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/**
 * Removes the record documents that unfinished imports wrote after their last finished batch.
 * @param known the records that rows of finished batches name
 */
export function removeOrphans(
  study: string,
  unfinished: readonly ImportManifest[],
  known: ReadonlyMap<RecordId, string>,
): void {
  const imports = new Set<string>(unfinished.map(({ id }) => id))
  for (const shard of namesIn(join(study, 'records'))) {
    for (const name of namesIn(join(study, 'records', shard))) {
      const path = join(study, 'records', shard, name)
      const record = recordOfPath(`records/${shard}/${name}`)
      if (record !== undefined && !known.has(record) && isOf(imports, path)) removeIfThere(path)
    }
  }
}

/** Whether a record document was written by one of the imports; one that was cut short cannot say, and was. */
function isOf(imports: ReadonlySet<string>, path: string): boolean {
  try {
    const document: unknown = JSON.parse(readText(path) ?? '{}')
    return (
      typeof document === 'object' &&
      document !== null &&
      'import' in document &&
      imports.has(String(document.import))
    )
  } catch (error) {
    if (error instanceof SyntaxError) return true
    throw error
  }
}

/** The records of an import that somebody has coded, with the number of statements. */
export function codedRecords(study: string, rows: Iterable<ImportedRow>): Map<RecordId, number> {
  const documents = codingDocuments(study)
  const coded = new Map<RecordId, number>()
  for (const { record } of rows) {
    for (const path of documents.get(recordRef(record).path.slice('records/'.length)) ?? []) {
      const coding = codingIn(readText(path))
      if (coding.isCoded) coded.set(record, (coded.get(record) ?? 0) + coding.statements)
    }
  }
  return coded
}

/** Where coders have documents, by the end of their paths: listing folders costs much less than trying each name. */
function codingDocuments(study: string): Map<string, string[]> {
  const folder = join(study, 'coding')
  const documents = new Map<string, string[]>()
  if (!fs.existsSync(folder)) return documents
  for (const path of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const end = path.split(sep).slice(1).join('/')
    documents.set(end, [...(documents.get(end) ?? []), join(folder, path)])
  }
  return documents
}

/**
 * What the text of a coding document holds. One that deleted everything again holds nothing; one that cannot be read
 * counts as coded, so that nothing under it is taken away.
 */
function codingIn(text: string | undefined): { isCoded: boolean; statements: number } {
  if (text === undefined) return { isCoded: false, statements: 0 }
  try {
    const document = JSON.parse(text) as Record<'statements' | 'articles', object | undefined> // only counted, whatever it holds
    const statements = Object.keys(document.statements ?? {}).length
    return { isCoded: statements > 0 || Object.keys(document.articles ?? {}).length > 0, statements }
  } catch (error) {
    if (error instanceof SyntaxError) return { isCoded: true, statements: 1 }
    throw error
  }
}
