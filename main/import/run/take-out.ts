/**
 * Taking an import out of a study again, and bringing it back. Its state in the manifest is written first, so that a
 * kill in between leaves a plain job that the next opening finishes.
 */
import { join } from 'node:path'
import type { RecordId } from '../../../core/model/ids.ts'
import type { ImportManifest, LedgerRow } from '../../../core/model/ledger.ts'
import { noCounts } from '../../../core/model/ledger.ts'
import type { Clock } from '../../ports.ts'
import { rested } from '../../rested.ts'
import { naming, putInPlace, removeIfThere, syncAll, syncFolder, writeDurably } from '../../study/disk.ts'
import { documentText } from '../../study/json-document.ts'
import { archivePath, importRef, ledgerPath, recordRef } from '../../study/layout.ts'
import { writeDirectory } from './archive.ts'
import { endOf, readLedger } from './ledger-file.ts'
import { codedRecords, importedRows, makeWhole, removeOrphans } from './rebuild.ts'
import { counted } from './run-import.ts'

/** Writes a manifest with the next `rev`. */
export function writeManifest(study: string, manifest: ImportManifest): ImportManifest {
  const next = { ...manifest, rev: manifest.rev + 1 }
  writeDurably(join(study, importRef(manifest.id).path), documentText(next))
  return next
}

/** What is left of an import that was cancelled. */
export interface Cancelled {
  /** Paths of the records that stay because somebody has coded them. */
  readonly kept: readonly string[]
  /** Documents that are gone. */
  readonly removed: readonly string[]
}

/**
 * Takes a cancelled import out as if it had not been: records, ledger and originals. Records that somebody has coded
 * stay, with their rows and originals.
 * @param others the records that other imports have brought in
 */
export function cancelImport(
  study: string,
  manifest: ImportManifest,
  { clock, others }: { readonly clock: Clock; readonly others: ReadonlyMap<RecordId, string> },
): Cancelled {
  const cancelling = writeManifest(study, { ...manifest, state: 'cancelling' })
  const coded = new Set(codedRecords(study, importedRows(study, cancelling)).keys())
  const rows = [...importedRows(study, cancelling)].filter(({ record }) => coded.has(record))
  const removed = removeRecords(study, cancelling, coded)
  const staying = new Map([...others, ...rows.map(({ record, path }) => [record, path] as const)])
  removeOrphans(study, [cancelling], staying) // of the batch that was under way
  if (coded.size === 0) {
    removeIfThere(join(study, archivePath(manifest.id)))
    removeIfThere(join(study, ledgerPath(manifest.id)))
    removeIfThere(join(study, importRef(manifest.id).path)) // last: while it is there, opening goes on from it
    syncFolder(join(study, 'imports'))
    return { kept: [], removed }
  }
  keepOnly(study, cancelling, rows, clock)
  return { kept: rows.map(({ path }) => path), removed }
}

function keepOnly(study: string, manifest: ImportManifest, rows: readonly LedgerRow[], clock: Clock): void {
  const archive = join(study, archivePath(manifest.id))
  naming(archive, () => writeDirectory(archive, endOf(manifest).archive))
  const ledger = rows.map(row => `${JSON.stringify(row)}\n`).join('')
  writeDurably(join(study, ledgerPath(manifest.id)), ledger)
  const batch = { ledgerTo: Buffer.byteLength(ledger), archiveTo: endOf(manifest).archive, rows: rows.length }
  const counts = rows.reduce(counted, { ...noCounts, files: rows.length })
  writeManifest(study, { ...manifest, state: 'finished', finished: clock.now(), counts, batches: [batch] })
}

/** The records that imports in force other than the one in question have brought in, which may be the same ones. */
type Others = ReadonlyMap<RecordId, string>

/**
 * Takes the records of a finished import out and keeps its ledger and originals, so that it can be brought back. What others
 * have brought in as well, while this one was undone, stays.
 * @param record writes it into the history; a kill before that leaves the import as it was, a kill after it is made good
 */
export function undoImport(
  study: string,
  manifest: ImportManifest,
  { record, others }: { readonly record: () => void; readonly others: Others },
): string[] {
  const undoing = writeManifest(study, { ...manifest, state: 'undoing' })
  recordOr(record, () => writeManifest(study, { ...undoing, state: 'finished' }))
  return finishUndo(study, undoing, others)
}

/** Goes on with an undoing that stands in the history. Gives the documents that are gone. */
export function finishUndo(study: string, undoing: ImportManifest, others: Others): string[] {
  const removed = removeRecords(study, undoing, others)
  writeManifest(study, { ...undoing, state: 'undone' })
  return removed
}

/** How an import is brought back. */
export interface Redoing {
  /** For the names of what is set aside. */
  readonly now: string
  /** What these have brought in is theirs. */
  readonly others: Others
  /** Hears of how many of its records are there again. */
  readonly tell?: ((done: number, total: number) => void) | undefined
}

/** Documents that are there again, and those that are lost. */
export interface Restored {
  readonly restored: readonly string[]
  readonly lost: readonly string[]
}

/** Brings the records of an undone import back from its originals. `record` as for undoing */
export function redoImport(
  study: string,
  manifest: ImportManifest,
  { record, ...how }: Redoing & { readonly record: () => void },
): Promise<Restored> {
  const redoing = writeManifest(study, { ...manifest, state: 'redoing' })
  recordOr(record, () => writeManifest(study, { ...redoing, state: 'undone' }))
  return finishRedo(study, redoing, how)
}

/**
 * Goes on with bringing an import back that stands in the history, and lets others have their turn meanwhile. Its documents
 * are on disk once it is finished; until then the next opening looks into each.
 */
export async function finishRedo(
  study: string,
  redoing: ImportManifest,
  { now, others, tell }: Redoing,
): Promise<Restored> {
  const { records, duplicates } = redoing.counts
  const own = () => importedRows(study, redoing).filter(({ record }) => !others.has(record))
  const made = await rested(
    makeWhole(study, redoing, {
      rows: own(),
      lookInside: true,
      now,
      goesOn: () => true,
      write: putInPlace,
      onDone: done => tell?.(done, records - duplicates),
    }),
  )
  const lost = new Set(made.lost)
  const paths = own().map(({ record }) => recordRef(record).path)
  const restored = [...paths.filter(path => !lost.has(path))]
  await syncAll(restored.map(path => join(study, path)))
  writeManifest(study, { ...redoing, state: 'finished' })
  return { restored, lost: made.lost }
}

/** Writes into the history; where that is refused, nothing has begun. */
function recordOr(record: () => void, leave: () => void): void {
  try {
    record()
  } catch (error) {
    leave()
    throw error
  }
}

function removeRecords(
  study: string,
  manifest: ImportManifest,
  keep: ReadonlySet<RecordId> | Others,
): string[] {
  const removed: string[] = []
  for (const row of readLedger(study, manifest)) {
    if (row.outcome !== 'imported' || keep.has(row.record)) continue
    const { path } = recordRef(row.record)
    removeIfThere(join(study, path))
    removed.push(path)
  }
  return removed
}
