/** Where the original bytes of records stand, by the ledgers of their imports: one pass over a ledger, for however many. */
import type { ImportId, RecordId } from '../../../core/model/ids.ts'
import type { ImportManifest } from '../../../core/model/ledger.ts'
import { isInForce, ledgerTexts, parseRow } from '../../import/run/ledger-file.ts'
import type { ImportedRow } from '../../import/run/rebuild.ts'
import { ledgerPath } from '../../study/layout.ts'

/** What a ledger says of a record. */
export interface Origin {
  readonly manifest: ImportManifest
  readonly row: ImportedRow
  /** How many records its file held, good or not; null where the file is one record. */
  readonly recordsInFile: number | null
}

/** After how many lines of a ledger others get their turn. */
const linesPerRest = 20_000

const recordIn = /"outcome":"imported".*"record":"(record:[0-9a-f]{24})"/
const fileIn = /[{,]"path":"((?:[^"\\]|\\.)*)#\d+"/

/** The origins of some records, each looked for in its import; those that have none any more are missing. Yields to rest. */
export function* originsOf(
  study: string,
  manifests: readonly ImportManifest[],
  wanted: ReadonlyMap<RecordId, ImportId>,
): Generator<undefined, Map<RecordId, Origin>> {
  const origins = new Map<RecordId, Origin>()
  const imports = new Set(wanted.values())
  for (const manifest of manifests) {
    if (!imports.has(manifest.id) || !isInForce(manifest)) continue
    yield* addOrigins(study, manifest, { wanted, origins })
  }
  return origins
}

interface Looked {
  readonly wanted: ReadonlyMap<RecordId, ImportId>
  readonly origins: Map<RecordId, Origin>
}

/** Most lines are not parsed: what is looked for in them stands in all of them alike. */
function* addOrigins(
  study: string,
  manifest: ImportManifest,
  { wanted, origins }: Looked,
): Generator<undefined> {
  const counts = new Map<string, number>()
  const found: { readonly row: ImportedRow; readonly file: string | undefined }[] = []
  let line = 0
  for (const text of ledgerTexts(study, manifest)) {
    line += 1
    if (line % linesPerRest === 0) yield
    const file = fileIn.exec(text)?.[1]
    if (file !== undefined) counts.set(file, (counts.get(file) ?? 0) + 1)
    const record = recordIn.exec(text)?.[1] as RecordId | undefined // the pattern is that of record ids
    if (record === undefined || wanted.get(record) !== manifest.id) continue
    const row = parseRow(text, ledgerPath(manifest.id), line)
    if (row.outcome === 'imported') found.push({ row, file })
  }
  for (const { row, file } of found) {
    const recordsInFile = file === undefined ? null : (counts.get(file) ?? 0)
    origins.set(row.record, { manifest, row, recordsInFile })
  }
}
