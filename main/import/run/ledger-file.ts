/**
 * The manifest and the ledger of imports as they stand on disk. Only rows within the batches that the manifest calls
 * finished count; what stands after them is what a kill left, and is cut off before the import goes on.
 */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../../core/model/failure.ts'
import type { ImportId } from '../../../core/model/ids.ts'
import { importId } from '../../../core/model/ids.ts'
import type { ImportManifest, LedgerRow } from '../../../core/model/ledger.ts'
import { ledgerRow } from '../../../core/model/ledger.ts'
import { namesIn } from '../../study/disk.ts'
import { JsonDocument } from '../../study/json-document.ts'
import { importRef, ledgerPath, schemas } from '../../study/layout.ts'

/** Whether the records of an import are part of the study. */
export function isInForce(manifest: ImportManifest): boolean {
  return manifest.state === 'running' || manifest.state === 'finished'
}

/** The manifest of an import, as a document to read and write. */
export function manifestOf(study: string, id: ImportId): JsonDocument<ImportManifest> {
  return new JsonDocument<ImportManifest>(join(study, importRef(id).path), schemas.import)
}

/** All imports of a study, oldest first. @throws Refusal where a manifest is damaged */
export function readManifests(study: string): ImportManifest[] {
  return namesIn(join(study, 'imports')).flatMap(name => {
    const id = name.endsWith('.json') ? importId.safeParse(`import:${name.slice(0, -5)}`).data : undefined
    return id === undefined ? [] : (manifestOf(study, id).read() ?? [])
  })
}

/** The end of the finished batches: bytes of the ledger and of the archive. */
export function endOf(manifest: ImportManifest): { ledger: number; archive: number; rows: number } {
  const last = manifest.batches.at(-1)
  return {
    ledger: last?.ledgerTo ?? 0,
    archive: last?.archiveTo ?? 0,
    rows: manifest.batches.reduce((sum, { rows }) => sum + rows, 0),
  }
}

const chunkBytes = 1 << 20

/**
 * The rows of the finished batches in order, read as they are asked for, from the batch numbered `fromBatch` on.
 * @throws Refusal `damaged-history` with the line of a row that cannot be read
 */
export function* readLedger(study: string, manifest: ImportManifest, fromBatch = 0): Generator<LedgerRow> {
  for (const { row } of readLedgerLines(study, manifest, fromBatch)) yield row
}

/** The same rows, each with the bytes of its line without the line end. */
export function* readLedgerLines(
  study: string,
  manifest: ImportManifest,
  fromBatch = 0,
): Generator<{ readonly row: LedgerRow; readonly bytes: number }> {
  const path = ledgerPath(manifest.id)
  const before = manifest.batches.slice(0, fromBatch)
  const [start, end] = [before.at(-1)?.ledgerTo ?? 0, endOf(manifest).ledger]
  if (end === start || !fs.existsSync(join(study, path))) return // a cancelled import loses its ledger before its manifest
  let line = before.reduce((sum, { rows }) => sum + rows, 0)
  for (const text of linesOf(join(study, path), start, end)) {
    line += 1
    yield { row: parseRow(text, path, line), bytes: Buffer.byteLength(text, 'utf8') }
  }
}

/** The lines of the finished batches as they are written, without their line ends. */
export function* ledgerTexts(study: string, manifest: ImportManifest): Generator<string> {
  const path = join(study, ledgerPath(manifest.id))
  const end = endOf(manifest).ledger
  if (end > 0 && fs.existsSync(path)) yield* linesOf(path, 0, end)
}

/** The row that a line of a ledger holds. @throws Refusal `damaged-history` with its path and the number of the line */
export function parseRow(text: string, path: string, line: number): LedgerRow {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Refusal({ kind: 'damaged-history', path, line, reason: error.message }, { cause: error })
  }
  const parsed = ledgerRow.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Refusal({
    kind: 'damaged-history',
    path,
    line,
    reason: parsed.error.issues[0]?.message ?? 'wrong shape',
  })
}

function* linesOf(path: string, start: number, end: number): Generator<string> {
  const file = fs.openSync(path, 'r')
  try {
    let rest = Buffer.alloc(0)
    for (let at = start; at < end; ) {
      const chunk = Buffer.alloc(Math.min(chunkBytes, end - at))
      const got = fs.readSync(file, chunk, 0, chunk.length, at)
      if (got === 0) break
      at += got
      const bytes = rest.length === 0 ? chunk.subarray(0, got) : Buffer.concat([rest, chunk.subarray(0, got)])
      let from = 0
      for (let to = bytes.indexOf(0x0a, from); to >= 0; to = bytes.indexOf(0x0a, from)) {
        yield bytes.toString('utf8', from, to)
        from = to + 1
      }
      rest = bytes.subarray(from)
    }
    if (rest.length > 0) yield rest.toString('utf8')
  } finally {
    fs.closeSync(file)
  }
}
