/** Paths as the system has them. Linux takes any bytes for a name, and old archives leave names that are no UTF-8 behind. */
import { isUtf8 } from 'node:buffer'
import * as fs from 'node:fs'
import { sep } from 'node:path'
import { nameOfBytes } from '../decode/name-of-bytes.ts'

/** A path to give to the system: its text, or its bytes where they are no UTF-8 (a `Uint8Array` in another thread, which does as well). */
export type DiskPath = string | Buffer

/** What a folder holds under a name. */
export interface FolderEntry {
  /** As it is shown. */
  readonly name: string
  readonly absolute: DiskPath
  readonly kind: 'file' | 'folder' | 'link' | 'other'
}

/** The entries of a folder, in no order. Throws what the system does. */
export function entriesOf(folder: DiskPath): FolderEntry[] {
  if (typeof folder === 'string') {
    const entries = fs.readdirSync(folder, { withFileTypes: true })
    if (!entries.some(({ name }) => name.includes('\ufffd'))) {
      const above = folder.endsWith(sep) ? folder : folder + sep
      return entries.map(entry => ({
        name: entry.name,
        absolute: above + entry.name, // `join` looks for what is not there, and leaves five strings behind for each file
        kind: kindOf(entry),
      }))
    }
  }
  const above = Buffer.from(folder)
  return fs.readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map(entry => ({
    name: nameOfBytes(entry.name).replaceAll('/', '_'), // Mac OS Arabic has a slash of its own
    absolute: Buffer.concat([above, slash, entry.name]),
    kind: kindOf(entry),
  }))
}

/** Where a path leads once all links are followed, as text by which two can be compared. Throws what the system does. */
export function realPathOf(path: DiskPath): string {
  if (typeof path === 'string') return fs.realpathSync(path)
  const real = fs.realpathSync.native(path, 'buffer') // the other one makes text of what it is given
  return real.toString(isUtf8(real) ? 'utf8' : 'latin1')
}

const slash = Buffer.from('/')

function kindOf(entry: fs.Dirent | fs.Dirent<Buffer>): FolderEntry['kind'] {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}
