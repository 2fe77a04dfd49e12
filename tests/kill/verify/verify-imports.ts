/** Imports against the same imports made without a kill, and against the files that they came from. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { ImportManifest, LedgerRow } from '../../../core/model/ledger.ts'
import type { RecordDocument } from '../../../core/model/record.ts'
import type { Quotable } from '../work/random-edits.ts'
import type { OnDisk } from './on-disk.ts'
import { filesIn, must, readStudy, rowsOf } from './on-disk.ts'
import { canonical } from './verify-history.ts'

/** What an import of a folder that nobody disturbs makes of it. */
export interface Undisturbed {
  readonly source: string
  readonly rows: readonly LedgerRow[]
  readonly counts: ImportManifest['counts']
  /** The texts of record documents, by their paths, with the import's id taken out. */
  readonly records: ReadonlyMap<string, string>
  readonly quotable: readonly Quotable[]
}

/** Reads a study that holds one undisturbed import of `source` and nothing else. */
export function undisturbed(source: string, study: string): Undisturbed {
  const onDisk = readStudy(study)
  const [manifest] = onDisk.imports
  must(
    manifest !== undefined && manifest.state === 'finished',
    'The undisturbed import is not finished',
    study,
  )
  const records = [...onDisk.records].map(([path, text]) => [path, nameless(text)] as const)
  return {
    source,
    rows: rowsOf(study, manifest),
    counts: manifest.counts,
    records: new Map(records),
    quotable: quotableIn(onDisk),
  }
}

/** Paths of the records that finished batches name, and whether an import is under way beyond them. */
export function recordsInForce(folder: string, manifests: readonly ImportManifest[]): Map<string, LedgerRow> {
  const inForce = new Map<string, LedgerRow>()
  for (const manifest of manifests.filter(({ state }) => state === 'running' || state === 'finished')) {
    for (const row of rowsOf(folder, manifest)) {
      if (row.outcome !== 'imported') continue
      must(!inForce.has(recordPath(row.record)), 'Two rows brought in one record', row)
      inForce.set(recordPath(row.record), row)
    }
  }
  return inForce
}

/** Every record that is named stands there whole; what nobody names stands there only while an import is under way. */
export function verifyRecords(onDisk: OnDisk, inForce: ReadonlyMap<string, LedgerRow>): void {
  for (const [path, row] of inForce) {
    const text = onDisk.records.get(path)
    must(text !== undefined, 'A record is in a ledger and not on disk', row)
    must(
      row.outcome === 'imported' && crc32(text) === row.documentCrc32,
      'A record is not as its row says',
      row,
    )
  }
  if (onDisk.imports.some(({ state }) => state === 'running')) return
  const loose = [...onDisk.records.keys()].filter(path => !inForce.has(path))
  must(loose.length === 0, 'Records are on disk that no import has', loose)
}

/** A finished import is what the undisturbed one is: the same rows, the same documents but for its id, the originals whole. */
export function verifyFinished(
  folder: string,
  onDisk: OnDisk,
  manifest: ImportManifest,
  same: Undisturbed,
): void {
  const rows = rowsOf(folder, manifest)
  const paths = new Set(rows.map(({ path }) => path))
  must(paths.size === rows.length, 'A ledger has two rows of one path', manifest.id)
  const files = new Set(rows.map(({ path }) => path.replace(/(\.jsonl)#\d+$/, '$1')))
  const missing = filesIn(same.source).filter(path => !files.has(path))
  must(missing.length === 0, 'Files have no row in the ledger', missing)
  const [expected, actual] = [same.rows, rows].map(each => each.map(comparable))
  for (const [index, row] of (expected ?? []).entries())
    must(row === actual?.[index], 'A row is not that of an undisturbed import', {
      expected: row,
      actual: actual?.[index],
    })
  must(
    expected?.length === actual?.length,
    'A ledger has more rows than that of an undisturbed import',
    manifest.id,
  )
  must(
    canonical(manifest.counts) === canonical(same.counts),
    'An import counts other than an undisturbed one',
    {
      expected: same.counts,
      actual: manifest.counts,
    },
  )
  for (const row of rows) {
    if (row.outcome !== 'imported') continue
    const path = recordPath(row.record)
    const text = onDisk.records.get(path) ?? ''
    must(nameless(text) === same.records.get(path), 'A record is not that of an undisturbed import', {
      row,
      text,
    })
    must(text.includes(manifest.id), 'A record names another import', { row, text })
  }
  verifyArchive(folder, manifest, same, rows)
}

/** An import of what is there already brings in nothing. */
export function verifyNothingNew(folder: string, manifest: ImportManifest, same: Undisturbed): void {
  const rows = rowsOf(folder, manifest)
  const recordOf = (row: LedgerRow) => ('record' in row ? row.record : row.outcome)
  must(
    rows.every(({ outcome }) => outcome !== 'imported'),
    'A second import brought something in',
    manifest.id,
  )
  must(
    canonical(rows.map(row => [row.path, recordOf(row)])) ===
      canonical(same.rows.map(row => [row.path, recordOf(row)])),
    'A second import has other rows than the first',
    manifest.id,
  )
}

/** Whether archives can be read with another program than ours. */
export const hasPython = spawnSync('python3', ['--version']).status === 0

const reader = `
import hashlib, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    print(json.dumps({'bad': archive.testzip(), 'files': {n: hashlib.sha256(archive.read(n)).hexdigest() for n in archive.namelist()}}))
`

function verifyArchive(
  folder: string,
  manifest: ImportManifest,
  same: Undisturbed,
  rows: readonly LedgerRow[],
): void {
  if (!hasPython) return
  const archive = join(folder, 'imports', `${manifest.id.slice('import:'.length)}.zip`)
  must(existsSync(archive), 'An import has no archive', archive)
  const read = spawnSync('python3', ['-c', reader, archive], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONUTF8: '1' },
  })
  must(read.status === 0, 'Python cannot read an archive', { archive, said: read.stderr })
  const { bad, files } = JSON.parse(read.stdout) as { bad: string | null; files: Record<string, string> } // our own script prints it
  must(bad === null, 'An entry of an archive is broken', { archive, bad })
  for (const [name, sha256] of Object.entries(files)) {
    const original = createHash('sha256')
      .update(readFileSync(join(same.source, name)))
      .digest('hex')
    must(original === sha256, 'An entry of an archive is not the original', { archive, name })
  }
  for (const row of rows) {
    const name = row.path.replace(/(\.jsonl)#\d+$/, '$1')
    must(row.outcome !== 'imported' || Object.hasOwn(files, name), 'An original is not in the archive', {
      archive,
      name,
    })
  }
}

/** A row without what may differ: where its original stands, and the checksum over a document with the import's id. */
function comparable(row: LedgerRow): string {
  if (row.outcome !== 'imported') return canonical(row)
  const { originalAt: _at, documentCrc32: _crc, ...rest } = row
  return canonical(rest)
}

function nameless(text: string): string {
  return text.replace(/"import": "import:[^"]+"/, '"import": ""')
}

function recordPath(record: string): string {
  const stem = record.slice('record:'.length)
  return `records/${stem.slice(0, 2)}/${stem}.json`
}

/** The articles of a study with the lines of them that stand there once. */
function quotableIn(onDisk: OnDisk): Quotable[] {
  return [...onDisk.documents].flatMap(([path, document]) => {
    if (!path.startsWith('records/')) return []
    const { text, articles } = document as unknown as RecordDocument // parsed with the schema of records
    return Object.values(articles).flatMap(({ id, from, to }) => {
      const own = text.slice(from, to)
      const lines = [...new Set(own.split('\n').map(line => line.trim()))]
      const quotes = lines.filter(line => line !== '' && own.indexOf(line) === own.lastIndexOf(line))
      return quotes.length === 0 ? [] : [{ article: id, quotes }]
    })
  })
}
