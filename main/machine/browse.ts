/**
 * Folders as a person looks through them where there is no dialog of the system: listed here, named to the page by
 * tokens. What the program may read can be listed; nothing is opened.
 */
import type { Dirent } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../../core/model/failure.ts'
import { fileNameFlawOf } from '../../core/model/file-name.ts'
import type { FolderView, Pick } from '../../core/model/pick.ts'
import { mostEntries } from '../../core/model/pick.ts'
import type { Picks } from '../ports.ts'
import { errorCode } from '../study/disk.ts'
import { studyRef } from '../study/layout.ts'

type Kind = FolderView['entries'][number]['kind']
interface Entry {
  readonly name: string
  readonly kind: Kind
}

/** Lists the folder at `path`. @throws Refusal `not-readable` or `not-found` */
export async function browse(path: string, picks: Picks): Promise<FolderView> {
  const names = (await namesIn(path)).filter(({ name }) => !name.startsWith('.'))
  const entries = (await Promise.all(names.map(entry => entryOf(path, entry)))).filter(
    entry => entry !== undefined,
  )
  const shown = entries.sort(inOrder).slice(0, mostEntries)
  return {
    ...pickOf(path, picks),
    place: path,
    trail: trailTo(path).map(above => pickOf(above, picks)),
    entries: await Promise.all(
      shown.map(async ({ name, kind }) => ({
        ...pickOf(join(path, name), picks),
        kind,
        isStudy: kind === 'folder' && (await isThere(join(path, name, studyRef.path))),
      })),
    ),
    isTruncated: entries.length > shown.length,
  }
}

/**
 * A file or folder called `name` in the folder at `path`, whether it is there or not.
 * @throws Refusal `bad-file-name`, or `not-found` where there is no such folder
 */
export async function childOf(path: string, name: string, picks: Picks): Promise<Pick> {
  const reason = fileNameFlawOf(name)
  if (reason !== undefined) throw new Refusal({ kind: 'bad-file-name', name, reason })
  if ((await kindAt(path)) !== 'folder') throw new Refusal({ kind: 'not-found', path })
  return pickOf(join(path, name), picks)
}

/** A path with its token, and the name that people know it by. */
export function pickOf(path: string, picks: Picks): Pick {
  return { token: picks.offer(path), name: basename(path) || path }
}

/** Whether there is something at a path that can be seen from here. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return false
  }
}

async function namesIn(path: string): Promise<Dirent[]> {
  try {
    return await readdir(path, { withFileTypes: true })
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    throw new Refusal({ kind: code === 'ENOENT' ? 'not-found' : 'not-readable', path }, { cause: error })
  }
}

/** An entry that can be picked; `undefined` for sockets, devices, and links that lead nowhere. */
async function entryOf(folder: string, entry: Dirent): Promise<Entry | undefined> {
  const kind = entry.isSymbolicLink()
    ? await kindAt(join(folder, entry.name))
    : entry.isDirectory()
      ? 'folder'
      : entry.isFile()
        ? 'file'
        : undefined
  return kind && { name: entry.name, kind }
}

async function kindAt(path: string): Promise<Kind | undefined> {
  try {
    const found = await stat(path)
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : undefined
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return undefined
  }
}

const alphabet = new Intl.Collator(undefined, { numeric: true })

function inOrder(left: Entry, right: Entry): number {
  if (left.kind !== right.kind) return left.kind === 'folder' ? -1 : 1
  return alphabet.compare(left.name, right.name)
}

function trailTo(path: string): string[] {
  const above = dirname(path)
  return above === path ? [path] : [...trailTo(above), path]
}
