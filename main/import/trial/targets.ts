/** Which files a profile is tried on, found on this side so that the thread that reads them need know no study. */
import * as fs from 'node:fs'
import { join } from 'node:path'
import type { Input } from '../../../core/contract.ts'
import { Refusal } from '../../../core/model/failure.ts'
import { type ArticleId, type ImportId, recordOfArticle } from '../../../core/model/ids.ts'
import type { ImportManifest, LedgerRow } from '../../../core/model/ledger.ts'
import type { PickToken } from '../../../core/model/pick.ts'
import { fold } from '../../../core/text/fold.ts'
import { archivePath, recordRef } from '../../study/layout.ts'
import type { StudyStore } from '../../study/study-store.ts'
import type { LedgerLines } from '../ledger-lines.ts'
import { filesOf } from '../row-path.ts'
import { namedSources } from '../run/discover.ts'

/** A record to be read, and where its bytes are. `path` is that of its row, `sources` are those of its import. */
export type TrialTarget = { readonly path: string; readonly sources: readonly string[] } & (
  | { readonly kind: 'disk'; readonly absolute: string; readonly file: string }
  | { readonly kind: 'archive'; readonly archive: string; readonly originalAt: number }
  | { readonly kind: 'gone' }
)

/** What is to be looked through: files below some picks, or single records. */
export type TrialOn =
  | { readonly kind: 'picks'; readonly sources: readonly string[] }
  | { readonly kind: 'targets'; readonly targets: readonly TrialTarget[] }

export interface TargetContext {
  readonly store: StudyStore
  readonly ledgers: LedgerLines
  readonly manifests: readonly ImportManifest[]
}

type Asked = Input<'profiles.try'>['on']

/**
 * What a person asks for, with the places of the bytes: originals in the archive for what was imported, else the file on
 * disk. `picked` gives the path of a pick.
 * @throws Refusal `unknown-article`, `unknown-import`, and what `picked` throws
 */
export async function trialOn(
  context: TargetContext,
  asked: Asked,
  picked: (token: PickToken) => string,
): Promise<TrialOn> {
  if ('picks' in asked) return { kind: 'picks', sources: asked.picks.map(picked) }
  const targets: TrialTarget[] = []
  if ('articles' in asked) {
    const records = new Set<string>()
    for (const id of asked.articles) {
      const { record, path, import: of } = recordBehind(context.store, id)
      if (records.has(record)) continue
      records.add(record)
      targets.push(...(await targetsIn(context, of, [path])))
    }
  } else targets.push(...(await targetsIn(context, asked.import, asked.paths)))
  return { kind: 'targets', targets }
}

function recordBehind(store: StudyStore, id: ArticleId) {
  const document = store.read(recordRef(recordOfArticle(id)))
  if (document?.articles[id] === undefined) throw new Refusal({ kind: 'unknown-article', article: id })
  const { id: record, path, position } = document
  return { record, path: position === null ? path : `${path}#${position}`, import: document.import }
}

async function targetsIn(
  { store, ledgers, manifests }: TargetContext,
  id: ImportId,
  paths: readonly string[],
): Promise<TrialTarget[]> {
  const manifest = manifests.find(each => each.id === id)
  if (manifest === undefined) throw new Refusal({ kind: 'unknown-import', import: id })
  const wanted = new Set(paths)
  const folded = new Set(paths.map(path => fold(path)))
  const lines = (await ledgers.of(manifest)).filter(({ foldedPath }) => folded.has(foldedPath))
  const rows = new Map(ledgers.rowsAt(manifest, lines).map(row => [row.path, row]))
  return [...wanted].flatMap(path => {
    const row = rows.get(path)
    return row === undefined ? [] : [targetOf(store.folder, manifest, row)]
  })
}

function targetOf(study: string, manifest: ImportManifest, row: LedgerRow): TrialTarget {
  const { path } = row
  const { sources } = manifest
  if (row.outcome === 'imported') {
    const archive = join(study, archivePath(manifest.id))
    return { kind: 'archive', path, sources, archive, originalAt: row.originalAt }
  }
  for (const file of filesOf(path)) {
    const absolute = absoluteOf(sources, file)
    if (absolute !== undefined && isFile(absolute)) return { kind: 'disk', path, sources, absolute, file }
  }
  return { kind: 'gone', path, sources }
}

/** Where a file of an import lies on disk. */
function absoluteOf(sources: readonly string[], path: string): string | undefined {
  const [only] = sources
  if (only !== undefined && sources.length === 1) return isFile(only) ? only : join(only, path)
  for (const [source, name] of namedSources(sources)) {
    if (path === name) return source
    if (path.startsWith(`${name}/`)) return join(source, path.slice(name.length + 1))
  }
  return undefined
}

function isFile(path: string): boolean {
  return fs.statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
