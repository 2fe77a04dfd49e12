/**
 * Finding the files of an import: lazily, in one order on every machine, with an account of what is not a file to read.
 * Folders behind links are followed unless they lead back into themselves.
 */
import * as fs from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'
import { Refusal } from '../../../core/model/failure.ts'
import type { LedgerRow } from '../../../core/model/ledger.ts'
import type { RowDetail } from '../../../core/model/row-detail.ts'
import { errorCode, refusalOf } from '../../study/disk.ts'
import { told } from '../told.ts'
import { type DiskPath, entriesOf, type FolderEntry, realPathOf } from './disk-path.ts'

/** A file to read, or the row that says why something is none. */
export type Found =
  | { readonly kind: 'file'; readonly absolute: DiskPath; readonly path: string }
  | { readonly kind: 'row'; readonly row: LedgerRow }

/** What to look in, and the study that must not be imported into itself. */
export interface DiscoverOptions {
  readonly sources: readonly string[]
  readonly study: string
}

/**
 * Every file below the sources. Paths are relative to the source where there is one; where there are several, they begin
 * with its name, and with as many names of the folders above it as tell it from the others.
 * @throws Refusal `not-found` for a source that is not there, `import-into-itself`
 */
export function* discover({ sources, study }: DiscoverOptions): Generator<Found> {
  checkSources({ sources, study })
  const studyReal = fs.realpathSync(study)
  for (const [source, path] of namedSources(sources)) {
    const real = fs.realpathSync(source)
    const prefix = sources.length === 1 ? '' : `${path}/`
    const stat = fs.statSync(source)
    if (stat.isDirectory()) yield* inFolder({ folder: source, prefix, ancestors: [real], study: studyReal })
    else if (stat.isFile()) yield { kind: 'file', absolute: source, path }
    else yield skipped(path, 'not-a-file', { kind: 'no-file-nor-folder' })
  }
}

/** Each source once, with what the paths of its files begin with where there are several: the shortest end of its path that no other has. */
export function namedSources(sources: readonly string[]): Map<string, string> {
  const once = [...new Set(sources)]
  const end = (source: string, names: number) => source.split(/[\\/]/).filter(Boolean).slice(-names).join('/')
  const nameOf = (source: string, names = 1): string => {
    const name = end(source, names)
    const isOnly = once.every(other => other === source || end(other, names) !== name)
    return isOnly ? name : nameOf(source, names + 1)
  }
  return new Map(once.map(source => [source, nameOf(source)]))
}

/**
 * Refuses sources that cannot be imported, before anything is begun.
 * @throws Refusal `not-found`, `import-into-itself`
 */
export function checkSources({ sources, study }: DiscoverOptions): void {
  const studyReal = fs.realpathSync(study)
  for (const source of sources) {
    if (statOf(source) === undefined) throw new Refusal({ kind: 'not-found', path: source })
    if (isInside(fs.realpathSync(source), studyReal)) {
      throw new Refusal({ kind: 'import-into-itself', path: source })
    }
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
}

interface Place {
  readonly folder: DiskPath
  readonly prefix: string
  /** Real paths of the folders that led here. */
  readonly ancestors: readonly string[]
  readonly study: string
}

function* inFolder({ folder, prefix, ancestors, study }: Place): Generator<Found> {
  let entries: FolderEntry[]
  try {
    entries = entriesOf(folder)
  } catch (error) {
    yield failedFolder(prefix.replace(/\/$/, '') || '.', error)
    return
  }
  entries.sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0))
  const pages = pagesAmong(entries)
  for (const { name, absolute, kind: own } of entries) {
    const path = `${prefix}${name}`
    const kind = own === 'link' ? kindBehindLink(absolute) : own
    if (name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini') {
      yield skipped(path, 'hidden', null)
    } else if (kind === 'file') yield { kind: 'file', absolute, path }
    else if (kind === 'folder' && pages.has(pageOfParts(name)))
      yield skipped(path, 'page-part', { kind: 'beside-page', page: pages.get(pageOfParts(name)) ?? '' })
    else if (kind === 'folder')
      yield* folderOrLoop({ folder: absolute, prefix: `${path}/`, ancestors, study }, path)
    else if (kind === 'gone') yield skipped(path, 'not-a-file', { kind: 'dead-link' })
    else if (typeof kind === 'object') yield unreadable(path, kind)
    else yield skipped(path, 'not-a-file', { kind: 'no-file-nor-folder' })
  }
}

/**
 * What browsers call the folder that they save beside a page: pictures, scripts, and the pages of its frames, which are adverts.
 * The words are those that Windows Explorer knows such folders by, in its languages.
 */
const partsOfPage =
  /(?:_files|\.files|_fichiers|-dateien|_archivos|_arquivos|_ficheiros|_file|_dosyalar|_bestanden|_pliki|_soubory|-filer|_tiedostot|_elemei|_datoteke|_файлы|_ملفات)$/i

/** The name that the page of such a folder has before its ending; empty where the folder is none. */
function pageOfParts(folder: string): string {
  return partsOfPage.test(folder) ? folder.replace(partsOfPage, '') : ''
}

/** The pages in a folder by their names without the ending. */
function pagesAmong(entries: readonly FolderEntry[]): ReadonlyMap<string, string> {
  const names = entries.map(({ name }) => name).filter(name => /.\.x?html?$/i.test(name))
  return new Map(names.map(name => [name.replace(/\.x?html?$/i, ''), name]))
}

function* folderOrLoop(place: Place, path: string): Generator<Found> {
  const real = placeBehind(place.folder)
  if (real === undefined)
    yield { kind: 'row', row: { outcome: 'failed', path, reason: 'vanished', detail: null, encoding: null } }
  else if (typeof real === 'object') yield unreadable(path, real)
  else if (real === place.study) yield skipped(path, 'study-itself', { kind: 'own-study' })
  else if (place.ancestors.includes(real))
    yield skipped(path, 'symlink-loop', { kind: 'link-into-itself', folder: real })
  else yield* inFolder({ ...place, ancestors: [...place.ancestors, real] })
}

/** What the system says against a path, other than that nothing is there. */
interface Refused {
  readonly code: string
}

function kindBehindLink(path: DiskPath): 'file' | 'folder' | 'other' | 'gone' | Refused {
  const stat = orRefused(() => fs.statSync(path))
  if (stat === undefined) return 'gone'
  if ('code' in stat) return stat
  return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other'
}

function placeBehind(path: DiskPath): string | Refused | undefined {
  return orRefused(() => realPathOf(path))
}

const gone = ['ENOENT', 'ELOOP', 'ENOTDIR']

/** What is asked of the system, `undefined` where nothing is there: one odd link must not end an import. */
function orRefused<T>(ask: () => T): T | Refused | undefined {
  try {
    return ask()
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    return gone.includes(code) ? undefined : { code }
  }
}

function statOf(path: string): fs.Stats | undefined {
  try {
    return fs.statSync(path)
  } catch (error) {
    if (gone.includes(errorCode(error) ?? '')) return undefined
    throw refusalOf(error, path)
  }
}

function unreadable(path: string, { code }: Refused): Found {
  const why = told({ kind: 'system-code', code })
  return { kind: 'row', row: { outcome: 'failed', path, reason: 'unreadable', ...why, encoding: null } }
}

function skipped(
  path: string,
  reason: 'hidden' | 'page-part' | 'not-a-file' | 'symlink-loop' | 'study-itself',
  why: RowDetail | null,
): Found {
  return {
    kind: 'row',
    row: { outcome: 'skipped', path, reason, ...(why === null ? { detail: null } : told(why)) },
  }
}

function failedFolder(path: string, error: unknown): Found {
  const code = errorCode(error)
  if (code === undefined) throw error
  const reason = code === 'ENOENT' ? 'vanished' : 'unreadable'
  return {
    kind: 'row',
    row: {
      outcome: 'failed',
      path,
      reason,
      ...told({ kind: 'folder-not-listed', code }),
      encoding: null,
    },
  }
}
