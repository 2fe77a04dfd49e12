/**
 * Reading archives that other people made. Everything in one is a claim: the directory may lie about sizes, entries may
 * unpack to a thousand times their size or lie over one another. So an entry is found by the directory, unpacked in memory up to
 * a bound, and checked; nothing is written, so that no name can lead out of a folder. The layout is APPNOTE 6.3.10.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import type { RowDetail } from '../../../core/model/row-detail.ts'
import { errorCode } from '../../study/disk.ts'
import { nameOfBytes } from '../decode/name-of-bytes.ts'

/** An entry that is no folder, by its name with `/` between folders and without what leads out of them. */
export type ZipEntry =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly name: string }
  | { readonly kind: 'broken'; readonly name: string; readonly why: RowDetail }

/** The bounds of what is unpacked. */
export interface ZipBounds {
  readonly mostEntries: number
  readonly entryBytes: number
  /** Of all entries together. */
  readonly allBytes: number
}

/** The entries of an archive in the order of its directory, unpacked as they are asked for; or why it has none. */
export function zipEntries(
  archive: Buffer,
  bounds: ZipBounds,
): Iterable<ZipEntry> | { readonly refusal: RowDetail } {
  const directory = directoryOf(archive)
  if (directory === undefined) return { refusal: { kind: 'archive-without-directory' } }
  if (directory.entries > bounds.mostEntries)
    return { refusal: { kind: 'archive-of-too-many', most: bounds.mostEntries } }
  return unpacked(archive, directory, bounds)
}

interface Directory {
  readonly at: number
  readonly entries: number
}

const endBytes = 22
const longestComment = 0xffff

function directoryOf(archive: Buffer): Directory | undefined {
  const first = Math.max(0, archive.length - endBytes - longestComment)
  for (let at = archive.length - endBytes; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) !== 0x06054b50) continue
    const entries = archive.readUInt16LE(at + 10)
    const start = archive.readUInt32LE(at + 16)
    return entries === 0xffff || start === 0xffffffff ? farDirectoryOf(archive, at) : { at: start, entries }
  }
  return undefined
}

/** Zip64: a locator of 20 bytes before the end record says where the larger one stands. */
function farDirectoryOf(archive: Buffer, endAt: number): Directory | undefined {
  const locator = endAt - 20
  if (locator < 0 || archive.readUInt32LE(locator) !== 0x07064b50) return undefined
  const at = Number(archive.readBigUInt64LE(locator + 8))
  if (at + 56 > archive.length || archive.readUInt32LE(at) !== 0x06064b50) return undefined
  return { at: Number(archive.readBigUInt64LE(at + 48)), entries: Number(archive.readBigUInt64LE(at + 32)) }
}

interface Header {
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly localAt: number
  readonly name: string
}

const headerBytes = 46

function* unpacked(archive: Buffer, directory: Directory, bounds: ZipBounds): Generator<ZipEntry> {
  let [at, left] = [directory.at, bounds.allBytes]
  for (let entry = 1; entry <= directory.entries; entry += 1) {
    if (at + headerBytes > archive.length || archive.readUInt32LE(at) !== 0x02014b50) {
      yield {
        kind: 'broken',
        name: `entry ${entry}`,
        why: { kind: 'directory-breaks-off' },
      }
      return
    }
    const nameBytes = archive.readUInt16LE(at + 28)
    const next = at + headerBytes + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    const rawName = archive.subarray(at + headerBytes, at + headerBytes + nameBytes)
    const header: Header = {
      flags: archive.readUInt16LE(at + 8),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packedBytes: archive.readUInt32LE(at + 20),
      localAt: archive.readUInt32LE(at + 42),
      name: safeName(nameOfBytes(rawName)) || `entry ${entry}`,
    }
    at = next
    if (/[\\/]$/.test(rawName.toString('latin1'))) continue
    const unpackedEntry = contentsOf(archive, header, Math.min(left, bounds.entryBytes))
    if (unpackedEntry.kind === 'file') left -= unpackedEntry.bytes.length
    yield unpackedEntry
  }
}

/** A name without drives, roots and steps upwards. */
function safeName(name: string): string {
  return name
    .replace(/^[a-z]:/i, '')
    .split(/[\\/]/)
    .map(part => part.replace(/\p{Cc}/gu, '').trim())
    .filter(part => part !== '' && part !== '.' && part !== '..')
    .join('/')
}

const localBytes = 30

function contentsOf(archive: Buffer, header: Header, most: number): ZipEntry {
  const { name, flags, method, crc, packedBytes, localAt } = header
  const broken = (why: RowDetail): ZipEntry => ({ kind: 'broken', name, why })
  if ((flags & 0x0001) !== 0) return broken({ kind: 'member-encrypted' })
  if (packedBytes === 0xffffffff || localAt === 0xffffffff) return { kind: 'too-large', name }
  if (localAt + localBytes > archive.length || archive.readUInt32LE(localAt) !== 0x04034b50)
    return broken({ kind: 'member-misplaced' })
  const from = localAt + localBytes + archive.readUInt16LE(localAt + 26) + archive.readUInt16LE(localAt + 28)
  if (from + packedBytes > archive.length) return broken({ kind: 'member-cut-off' })
  const packed = archive.subarray(from, from + packedBytes)
  if (method === 0 && packed.length > most) return { kind: 'too-large', name }
  if (method !== 0 && method !== 8) return broken({ kind: 'member-method', method })
  const bytes = method === 0 ? packed : inflated(packed, most)
  if (bytes === 'too-large') return { kind: 'too-large', name }
  if (bytes === undefined || crc32(bytes) !== crc) return broken({ kind: 'member-changed' })
  return { kind: 'file', name, bytes }
}

function inflated(packed: Uint8Array, most: number): Uint8Array | 'too-large' | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'too-large'
    if (code?.startsWith('Z_')) return undefined // zlib's own, such as Z_DATA_ERROR
    throw error
  }
}
