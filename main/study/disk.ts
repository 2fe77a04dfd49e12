/**
 * The few ways in which a study touches the disk, all synchronous: a commit is a short, ordered list of calls, and
 * nothing may come between them. What the system refuses becomes a `Refusal` that names the path.
 */
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { Refusal } from '../../core/model/failure.ts'

/** The code of a system error (`ENOENT`); `undefined` for any other value. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return typeof code === 'string' ? code : undefined
}

/** The refusal that a system error about `path` amounts to; an error that is none is given back as it is. */
export function refusalOf(error: unknown, path: string): unknown {
  const code = errorCode(error)
  if (code === undefined || error instanceof Refusal) return error
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal({ kind: 'disk-full', path }, { cause: error })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Refusal({ kind: 'not-writable', path }, { cause: error })
    case 'ENOENT':
    case 'ENOTDIR':
      return new Refusal({ kind: 'not-found', path }, { cause: error })
    default:
      return new Refusal({ kind: 'disk-error', path, code }, { cause: error })
  }
}

/** A refusal because the disk is full or must not be written to, which need not keep anybody from reading. */
export function isUnwritable(
  error: unknown,
): error is Refusal & { readonly failure: { readonly kind: 'disk-full' | 'not-writable' } } {
  return error instanceof Refusal && ['disk-full', 'not-writable'].includes(error.failure.kind)
}

/** Mending is for those who can write; a study on a read-only or a full disk is read as it is. */
export function whereWritable(mend: () => void): void {
  try {
    mend()
  } catch (error) {
    if (!isUnwritable(error)) throw error
  }
}

/** Does `work`, and turns what the system refuses into a `Refusal` about `path`. */
export function naming<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw refusalOf(error, path)
  }
}

/** The text of a file; `undefined` where there is none. */
export function readText(path: string): string | undefined {
  try {
    return utf8Of(path)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    if (code === 'EACCES' || code === 'EPERM')
      throw new Refusal({ kind: 'not-readable', path }, { cause: error })
    throw refusalOf(error, path)
  }
}

/** Room for a file to be read, used over and over: most documents fit. */
const room = Buffer.allocUnsafeSlow(65_536)

/** What `readFileSync` gives for `utf8`, in a third of the time that Node needs for it where the text is Arabic. */
function utf8Of(path: string): string {
  const file = fs.openSync(path, 'r')
  try {
    for (let length = 0; length < room.length; ) {
      const read = fs.readSync(file, room, length, room.length - length, length)
      if (read === 0) return room.toString('utf8', 0, length)
      length += read
    }
    return fs.readFileSync(file).toString('utf8')
  } finally {
    fs.closeSync(file)
  }
}

/** Writes a new file, or over an old one, and waits until its bytes are on disk. */
export function writeSynced(path: string, text: string): void {
  const file = fs.openSync(path, 'w')
  try {
    writeFully(file, text)
    fs.fdatasyncSync(file)
  } finally {
    fs.closeSync(file)
  }
}

/** Writes all of `data` at the file's position, however many calls it takes. */
export function writeFully(file: number, data: string | Uint8Array): void {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
  let written = 0
  while (written < bytes.length) written += fs.writeSync(file, bytes, written)
}

/** Makes the names in a folder durable. Windows has no such call and needs none. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = fs.openSync(path, 'r')
  try {
    fs.fsyncSync(folder)
  } finally {
    fs.closeSync(folder)
  }
}

/**
 * Puts `from` in the place of `to` in one step. On Windows a scanner or a synchroniser may hold the target for a moment,
 * so a refusal is tried again for about a second.
 */
export function replaceFile(from: string, to: string): void {
  for (let attempt = 0; ; attempt++) {
    try {
      fs.renameSync(from, to)
      return
    } catch (error) {
      const passing =
        process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '')
      if (!passing || attempt === 9) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 * (attempt + 1))
    }
  }
}

/** Writes a file so that at any moment either the old or the new text is there, and the new one once this returns. */
export function writeDurably(path: string, text: string): void {
  naming(path, () => {
    makeFolder(dirname(path))
    const temporary = temporaryOf(path)
    try {
      writeSynced(temporary, text)
      replaceFile(temporary, path)
    } catch (error) {
      removeIfThere(temporary)
      throw error
    }
    syncFolder(dirname(path))
  })
}

/** Like `writeDurably`, without waiting for the disk: `syncAll` does that for many at once. */
export function putInPlace(path: string, text: string): void {
  naming(path, () => {
    makePath(dirname(path))
    const temporary = temporaryOf(path)
    try {
      fs.writeFileSync(temporary, text)
      replaceFile(temporary, path)
    } catch (error) {
      removeIfThere(temporary)
      throw error
    }
  })
}

/** How many files are waited for at once: the system writes out several with one turn of the disk. */
const syncedAtOnce = 64

/** Waits until files and their names are on disk, without keeping the thread from anything else. */
export async function syncAll(paths: readonly string[]): Promise<void> {
  for (let at = 0; at < paths.length; at += syncedAtOnce)
    await Promise.all(paths.slice(at, at + syncedAtOnce).map(path => sync(path, 'r+')))
  if (process.platform === 'win32') return
  const folders = new Set(paths.map(path => dirname(path)))
  const above = new Set([...folders].map(folder => dirname(folder)))
  for (const folder of [...folders, ...above]) await sync(folder, 'r')
}

async function sync(path: string, mode: 'r' | 'r+'): Promise<void> {
  try {
    const file = await fs.promises.open(path, mode)
    try {
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw refusalOf(error, path)
  }
}

/** Tells this machine from others that may write to the same study through a shared folder. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

/** Where the next text of `path` is written before it takes its place. Carries machine and process, so that two never share one. */
export function temporaryOf(path: string): string {
  return `${path}.tmp-${machine}-${process.pid}`
}

/** The process of this machine that wrote next to a document's place; `undefined` for every other name. */
export function writerOf(path: string): number | undefined {
  const [, where, pid] = /\.tmp-([0-9a-f]{8})-(\d+)$/.exec(path) ?? []
  return where === machine ? Number(pid) : undefined
}

/**
 * Gives a damaged file another name beside its place, with the time in it, and answers that path; `undefined` where there
 * is no file. Its bytes are not touched.
 */
export function setAside(path: string, now: string): string | undefined {
  if (!fs.existsSync(path)) return undefined
  const aside = `${path}.damaged-${now.replaceAll(':', '-')}`
  naming(path, () => {
    fs.renameSync(path, aside)
    syncFolder(dirname(path))
  })
  return aside
}

/** Removes a file; it is no matter if there is none. */
export function removeIfThere(path: string): void {
  fs.rmSync(path, { force: true })
}

/** Makes a folder and those above it, and makes the new names durable. */
export function makeFolder(path: string): void {
  const first = makePath(path)
  if (first === undefined) return
  for (let made = path; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made))
}

/** Whether two paths lead to one folder, by whatever links. */
export function isSameFolder(one: string, other: string): boolean {
  const real = (path: string) => (fs.existsSync(path) ? fs.realpathSync(path) : path)
  return real(one) === real(other)
}

/** Does work in a folder, which is made first where it is not there. */
export function inFolder(path: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    makeFolder(path)
    work()
  }
}

/**
 * Makes a folder and those above it without waiting for the disk. Gives the first that was missing. On a read-only disk Node
 * says of a path of several folders that it is not there; of the first that is missing it says what the matter is.
 */
export function makePath(path: string): string | undefined {
  try {
    return fs.mkdirSync(path, { recursive: true })
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    let first = path
    while (!fs.existsSync(dirname(first))) first = dirname(first)
    fs.mkdirSync(first)
    makePath(path)
    return first
  }
}

/** Names in a folder, sorted by code unit so that every machine sees one order; none where there is no folder. */
export function namesIn(path: string): string[] {
  try {
    return fs.readdirSync(path).sort()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw refusalOf(error, path)
  }
}
