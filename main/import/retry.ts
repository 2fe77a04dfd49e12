import { type ImportManifest, mayBeReadAgain } from '../../core/model/ledger.ts'
import { withoutRecord } from '../../core/model/row-path.ts'
import { filesOf } from './row-path.ts'
import type { Found } from './run/discover.ts'
import { readLedger } from './run/ledger-file.ts'

/** The files behind those paths of a ledger whose rows may be read again, each once and in order. */
export function filesToRetry(study: string, manifest: ImportManifest, paths: readonly string[]): string[] {
  const asked = new Set(paths)
  const files = new Set<string>()
  for (const row of readLedger(study, manifest)) {
    if (mayBeReadAgain(row) && asked.has(row.path)) files.add(withoutRecord(row.path))
  }
  return [...files].sort()
}

/** Of what was found, only these files and what lies below these folders; a row for each that is not there any more. */
export function* onlyThese(found: Iterable<Found>, only: readonly string[]): Generator<Found> {
  const asked = new Set(only)
  const missing = new Set(only)
  const within = Map.groupBy(
    only.flatMap(path => filesOf(path).map(file => ({ path, file }))),
    ({ file }) => file,
  )
  for (const each of found) {
    const path = each.kind === 'file' ? each.path : each.row.path
    const above = [...withFolders(path), withoutRecord(path)].find(place => asked.has(place))
    const held = within.get(path)?.map(({ path: member }) => member) ?? []
    if (above === undefined && held.length === 0) continue
    for (const each of [above ?? path, ...held]) missing.delete(each)
    yield each
  }
  for (const path of missing)
    yield { kind: 'row', row: { outcome: 'failed', path, reason: 'vanished', detail: null, encoding: null } }
}

/** A path and the folders above it, up to the source itself, which a ledger calls `.`; a folder that failed holds files. */
function withFolders(path: string): string[] {
  const names = path.split('/')
  return [...names.map((_, end) => names.slice(0, names.length - end).join('/')), '.']
}
