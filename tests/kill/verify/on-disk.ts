/**
 * A study as it stands on disk, read without the program's store: every file is looked at, every document is held against
 * its schema, every line of a history is parsed. What is wrong is a `Violation` with the path.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json } from '../../../core/json.ts'
import type { CodingDocument } from '../../../core/model/coding.ts'
import type { EntityDocument } from '../../../core/model/entity.ts'
import type { HistoryEntry } from '../../../core/model/history-entry.ts'
import { historyEntry } from '../../../core/model/history-entry.ts'
import type { ImportManifest, LedgerRow } from '../../../core/model/ledger.ts'
import { importManifest, ledgerRow } from '../../../core/model/ledger.ts'
import { refOf, schemas } from '../../../main/study/layout.ts'

/** Something that must not be. */
export class Violation extends Error {
  readonly facts: unknown

  constructor(what: string, facts: unknown = null) {
    super(what)
    this.facts = facts
  }
}

/** Throws a violation unless `holds`. */
export function must(holds: boolean, what: string, facts: unknown = null): asserts holds {
  if (!holds) throw new Violation(what, facts)
}

export interface OnDisk {
  /** Every document by its path, parsed. */
  readonly documents: ReadonlyMap<string, Json>
  /** The text of each record, by its path. */
  readonly records: ReadonlyMap<string, string>
  readonly codings: readonly CodingDocument[]
  readonly entities: readonly EntityDocument[]
  readonly imports: readonly ImportManifest[]
  /** By coder, in order. */
  readonly histories: ReadonlyMap<string, readonly HistoryEntry[]>
  /** Files next to the place of a document, which a write left. */
  readonly temporaries: readonly string[]
  /** History lines that were cut short and set aside. */
  readonly setAside: readonly string[]
}

/**
 * Reads the whole of a study.
 * @param allowed paths of records that need not be whole: those of an import that is not finished
 */
export function readStudy(folder: string, allowed: (path: string) => boolean = () => false): OnDisk {
  const documents = new Map<string, Json>()
  const records = new Map<string, string>()
  const histories = new Map<string, HistoryEntry[]>()
  const temporaries: string[] = []
  const setAside: string[] = []
  for (const path of filesIn(folder)) {
    const kind = kindOf(path)
    if (kind === 'temporary') temporaries.push(path)
    else if (kind === 'set-aside') setAside.push(path)
    else if (kind === 'history')
      histories.set(coderOf(path), [...(histories.get(coderOf(path)) ?? []), ...historyIn(folder, path)])
    else if (kind === 'document') {
      const text = readFileSync(join(folder, path), 'utf8')
      if (path.startsWith('records/')) records.set(path, text)
      if (!allowed(path)) documents.set(path, documentIn(path, text))
    }
  }
  const under = (start: string) =>
    [...documents].filter(([path]) => path.startsWith(start)).map(([, each]) => each)
  return {
    documents,
    records,
    codings: under('coding/') as unknown as CodingDocument[], // each was parsed with the schema of its kind
    entities: under('entities/') as unknown as EntityDocument[],
    imports: under('imports/') as unknown as ImportManifest[],
    histories,
    temporaries,
    setAside,
  }
}

/** The manifests of a study's imports, oldest first. */
export function manifestsIn(folder: string): ImportManifest[] {
  return filesIn(join(folder, 'imports'))
    .filter(name => name.endsWith('.json'))
    .map(name => importManifest.parse(JSON.parse(readFileSync(join(folder, 'imports', name), 'utf8'))))
}

/** The rows of an import's finished batches. */
export function rowsOf(folder: string, manifest: ImportManifest): LedgerRow[] {
  const path = join(folder, 'imports', `${manifest.id.slice('import:'.length)}.jsonl`)
  const to = manifest.batches.at(-1)?.ledgerTo ?? 0
  if (to === 0) return []
  const text = readFileSync(path).subarray(0, to).toString('utf8')
  must(text.endsWith('\n'), 'The last row of a finished batch is cut short', path)
  const rows = text
    .split('\n')
    .slice(0, -1)
    .map(line => ledgerRow.parse(JSON.parse(line)))
  const counted = manifest.batches.reduce((sum, batch) => sum + batch.rows, 0)
  must(rows.length === counted, `A ledger has ${rows.length} rows and its manifest counts ${counted}`, path)
  return rows
}

/** Every file below a folder, by its relative path, in order. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

type Kind = 'document' | 'history' | 'import' | 'temporary' | 'set-aside'

function kindOf(path: string): Kind {
  if (/\.tmp-[^/]+$/.test(path)) return 'temporary'
  if (/^history\/[^/]+\/\d{4}-\d{2}\.jsonl\.damaged-[^/]+$/.test(path)) return 'set-aside'
  if (/^history\/[^/]+\/\d{4}-\d{2}\.jsonl$/.test(path)) return 'history'
  if (/^imports\/[^/]+\.(jsonl|zip)$/.test(path)) return 'import'
  must(refOf(path) !== undefined, 'A file that a study does not have', path)
  return 'document'
}

function documentIn(path: string, text: string): Json {
  const ref = refOf(path)
  must(ref !== undefined, 'No place of a document', path)
  try {
    const parsed = schemas[ref.kind].safeParse(JSON.parse(text))
    must(parsed.success, 'A document does not have the shape of its kind', {
      path,
      error: parsed.error?.message,
    })
    return parsed.data as unknown as Json // what came from JSON is JSON
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Violation('A document is no JSON', { path, error: error.message, text: text.slice(0, 200) })
  }
}

function coderOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function historyIn(folder: string, path: string): HistoryEntry[] {
  const text = readFileSync(join(folder, path), 'utf8')
  must(text === '' || text.endsWith('\n'), 'The last line of a history is cut short', path)
  return text
    .split('\n')
    .slice(0, -1)
    .map((line, index) => {
      try {
        return historyEntry.parse(JSON.parse(line))
      } catch (error) {
        throw new Violation('A line of a history cannot be read', {
          path,
          line: index + 1,
          error: String(error),
        })
      }
    })
}
