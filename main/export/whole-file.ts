/**
 * A file is written whole or not at all: under another name beside its place, waited for until it is on disk, then moved
 * there in one step. Whatever fails or is cancelled on the way, what stood there before still stands.
 */

import type { Stats } from 'node:fs'
import { constants } from 'node:fs'
import * as fs from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../../core/model/failure.ts'
import { errorCode, refusalOf, removeIfThere, replaceFile, syncFolder } from '../study/disk.ts'

/** Where a file is to stand. */
export interface Place {
  /** An absolute path. A link to a file is followed; what is no file (`/dev/stdout`) is written to as it is. */
  readonly target: string
  /** What the file is called where the target is a folder. */
  readonly nameInFolder: string
  /** Random characters for the name it has until it is whole. */
  readonly token: string
}

/** A file that stands, with its size. */
export interface WholeFile {
  readonly path: string
  readonly bytes: number
}

/**
 * Writes `chunks` to a place. Refuses with the path of the target what the system refuses, and with the folder's where
 * that is missing; what `chunks` throws goes through as it is.
 */
export async function writeWhole(place: Place, chunks: AsyncIterable<Uint8Array>): Promise<WholeFile> {
  const { path, mode, replaceable } = await naming(place.target, () =>
    spotOf(place.target, place.nameInFolder),
  )
  if (!replaceable) return { path, bytes: await writeInto(path, { open: path, flags: 'w', mode }, chunks) }
  const part = join(dirname(path), `.part-${place.token}`)
  try {
    const bytes = await writeInto(path, { open: part, flags: 'wx', mode }, chunks)
    await naming(path, async () => replaceFile(part, path))
    syncFolder(dirname(path))
    return { path, bytes }
  } catch (error) {
    await naming(path, async () => removeIfThere(part))
    throw error
  }
}

interface Spot {
  readonly path: string
  readonly mode: number
  /** Whether a new file may take its place; a device must be written to instead. */
  readonly replaceable: boolean
}

const newFileMode = 0o666

async function spotOf(target: string, nameInFolder: string): Promise<Spot> {
  const found = await statIfThere(target)
  if (found === undefined) return { path: target, mode: newFileMode, replaceable: true }
  if (found.isDirectory()) return spotOf(join(target, nameInFolder), nameInFolder)
  const mode = found.mode & 0o777
  if (!found.isFile()) return { path: target, mode, replaceable: false }
  await fs.access(target, constants.W_OK) // a move would replace even a file that is kept from being written
  return { path: await fs.realpath(target), mode, replaceable: true }
}

async function statIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await fs.stat(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

interface Opening {
  readonly open: string
  readonly flags: 'w' | 'wx'
  readonly mode: number
}

async function writeInto(path: string, opening: Opening, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const file = await naming(path, () => fs.open(opening.open, opening.flags, opening.mode))
  let bytes = 0
  try {
    for await (const chunk of chunks) {
      await naming(path, () => file.writeFile(chunk)) // unlike `write`, goes on until all of it is written
      bytes += chunk.length
    }
    if (opening.flags === 'wx') await naming(path, () => file.sync())
  } finally {
    await file.close()
  }
  return bytes
}

/** Does `work`, and names in a refusal the target, never the passing name; where a folder is missing, the folder. */
async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EBUSY' || code === 'ETXTBSY')
      throw new Refusal({ kind: 'not-writable', path }, { cause: error })
    throw refusalOf(error, code === 'ENOENT' || code === 'ENOTDIR' ? dirname(path) : path)
  }
}
