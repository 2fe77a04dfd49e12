/**
 * The archive of an import: the original bytes of every file, untouched, as a zip that any program opens. It is written
 * by appending, a batch at a time, so that what a finished batch says is in it is on disk; the directory at its end
 * follows once the import is finished, and is made from the entries themselves, so that it can be made after a kill too.
 *
 * The writers on npm keep the directory in memory, cannot go on with a file that a kill left, or stop at 65,535 entries;
 * that is why this one is ours. The layout is APPNOTE 6.3.10: local header (4.3.7), central header (4.3.12), Zip64 end
 * records (4.3.14, 4.3.15), end record (4.3.16). Reading single entries back needs only their local header.
 */
import * as fs from 'node:fs'
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { errorCode } from '../../study/disk.ts'

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const localHeaderBytes = 30
const centralHeaderBytes = 46
const needs20 = 20
const needs45 = 45
const namesAreUtf8 = 0x0800
const methodStored = 0
const methodDeflated = 8
/** 1 January 1980, which stands for a file whose day is not known. Of times only the day is kept, in UTC. */
const noDosDate = 0x0021
const max16 = 0xffff
const max32 = 0xffffffff

/**
 * Entries up to this size are stored as they are. A news text of a few kilobytes packs to less than half, but for a folder
 * of those packing was a quarter of an import's work; pages and files of many records, which are larger, pack to a tenth.
 */
const storedBytes = 16_384

/** Beyond this, the room that a stretch needed is given back. */
const mostKeptBytes = 8_388_608

/** Gathers entries for a stretch of an archive in memory: local header and contents, one after the other. */
export class ArchiveChunk {
  readonly #header = emptyHeader()
  #bytes = new Uint8Array(0)
  #length = 0

  /** Where the next entry will begin. */
  get length(): number {
    return this.#length
  }

  /**
   * Adds an entry. `name` must be relative, with `/` between folders; `contents` is copied; `modifiedDay` is the ISO day of
   * the file.
   */
  add(name: string, contents: Uint8Array, modifiedDay?: string): void {
    const nameBytes = Buffer.from(name.toWellFormed(), 'utf8')
    const deflated = contents.length <= storedBytes ? contents : deflateRawSync(contents, { level: 1 })
    const packed = deflated.length < contents.length ? deflated : contents
    const header = this.#header
    header.writeUInt16LE(packed === contents ? methodStored : methodDeflated, 8)
    header.writeUInt16LE(dosDateOf(modifiedDay), 12)
    header.writeUInt32LE(crc32(contents), 14)
    header.writeUInt32LE(packed.length, 18)
    header.writeUInt32LE(contents.length, 22)
    header.writeUInt16LE(nameBytes.length, 26)
    for (const piece of [header, nameBytes, packed]) this.#append(piece)
  }

  /** The entries, in memory of their own; the next begins a new stretch. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#length)
    if (this.#bytes.length > mostKeptBytes) this.#bytes = new Uint8Array(0)
    this.#length = 0
    return taken
  }

  #append(piece: Uint8Array): void {
    const needed = this.#length + piece.length
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2))
      larger.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = larger
    }
    this.#bytes.set(piece, this.#length)
    this.#length = needed
  }
}

/** A local header in which only what differs between entries is missing. */
function emptyHeader(): Buffer {
  const header = Buffer.alloc(localHeaderBytes)
  header.writeUInt32LE(localSignature, 0)
  header.writeUInt16LE(needs20, 4)
  header.writeUInt16LE(namesAreUtf8, 6)
  return header
}

/** The days that an entry can name are those from 1980 to 2107. */
function dosDateOf(day: string | undefined): number {
  if (day === undefined) return noDosDate
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  return year < 1980 || year > 2107 ? noDosDate : ((year - 1980) << 9) | (month << 5) | date
}

function dayOfDosDate(date: number): string | undefined {
  if (date === noDosDate) return undefined
  const [year, month, day] = [(date >> 9) + 1980, (date >> 5) & 0xf, date & 0x1f]
  return [year, month, day].map(part => String(part).padStart(2, '0')).join('-')
}

/** An entry of an archive, read back by the offset of its local header. */
export interface ArchivedFile {
  readonly name: string
  readonly contents: Uint8Array
  /** The ISO day on which the file was last written, where that was known. */
  readonly modifiedDay: string | undefined
}

/** Reads the entry at `offset`; `undefined` where none stands there whole or its checksum does not fit. */
export function readArchived(archive: string, offset: number): ArchivedFile | undefined {
  const file = fs.openSync(archive, 'r')
  try {
    const local = readLocal(file, offset)
    if (local === undefined) return undefined
    const packed = Buffer.alloc(local.packedBytes)
    if (fs.readSync(file, packed, 0, packed.length, local.contentsAt) < packed.length) return undefined
    const contents = local.method === methodDeflated ? inflated(packed) : packed
    const isWhole = contents !== undefined && crc32(contents) === local.crc
    if (!isWhole) return undefined
    const modifiedDay = dayOfDosDate(local.fixed.readUInt16LE(12))
    return { name: local.name.toString('utf8'), contents, modifiedDay }
  } finally {
    fs.closeSync(file)
  }
}

/** What was packed; `undefined` where the bytes are no longer those that packing gave. */
function inflated(packed: Uint8Array): Uint8Array | undefined {
  try {
    return inflateRawSync(packed)
  } catch (error) {
    if (errorCode(error)?.startsWith('Z_')) return undefined // zlib's own, such as Z_DATA_ERROR
    throw error
  }
}

/**
 * Writes the directory after the entries, which end at `entriesTo`; what stood there is replaced. Waits for the disk.
 * Costs one small read per entry.
 */
export function writeDirectory(archive: string, entriesTo: number): void {
  const file = fs.openSync(archive, 'r+')
  try {
    fs.ftruncateSync(file, entriesTo)
    const writer = new Appender(file, entriesTo)
    const head = headRoom()
    let entries = 0
    for (let at = 0; at < entriesTo; entries++) {
      const local = readLocal(file, at, head)
      if (local === undefined) throw new Error(`${archive}: no entry at ${at}`)
      writeCentralHeader(writer, local, at)
      at = local.contentsAt + local.packedBytes
    }
    const directoryTo = writer.position
    writer.append(endRecords(entries, entriesTo, directoryTo))
    writer.flush()
    fs.fsyncSync(file)
  } finally {
    fs.closeSync(file)
  }
}

/** Room for a local header with a name of usual length. */
function headRoom(): Buffer {
  return Buffer.alloc(localHeaderBytes + 512)
}

interface LocalHeader {
  readonly fixed: Buffer
  readonly name: Buffer
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly contentsAt: number
}

/** Reads a local header. `head` is where its bytes go, for whoever reads many and keeps none. */
function readLocal(file: number, at: number, head = headRoom()): LocalHeader | undefined {
  const got = fs.readSync(file, head, 0, head.length, at)
  if (got < localHeaderBytes || head.readUInt32LE(0) !== localSignature) return undefined
  const nameBytes = head.readUInt16LE(26)
  const contentsAt = at + localHeaderBytes + nameBytes + head.readUInt16LE(28)
  let name = head.subarray(localHeaderBytes, localHeaderBytes + nameBytes)
  if (localHeaderBytes + nameBytes > got) {
    name = Buffer.alloc(nameBytes)
    fs.readSync(file, name, 0, nameBytes, at + localHeaderBytes)
  }
  return {
    fixed: head.subarray(0, localHeaderBytes),
    name,
    method: head.readUInt16LE(8),
    crc: head.readUInt32LE(14),
    packedBytes: head.readUInt32LE(18),
    contentsAt,
  }
}

function writeCentralHeader(writer: Appender, local: LocalHeader, offset: number): void {
  const isFar = offset >= max32
  const extraAt = centralHeaderBytes + local.name.length
  const header = writer.room(isFar ? extraAt + 12 : extraAt)
  header.writeUInt32LE(centralSignature, 0)
  header.writeUInt16LE(needs45, 4)
  header.writeUInt16LE(isFar ? needs45 : needs20, 6)
  local.fixed.copy(header, 8, 6, 30) // flags to the length of the name stand in the same order in both headers
  header.writeUInt16LE(isFar ? 12 : 0, 30)
  header.writeUInt32LE(isFar ? max32 : offset, 42)
  local.name.copy(header, centralHeaderBytes)
  if (!isFar) return
  header.writeUInt16LE(0x0001, extraAt)
  header.writeUInt16LE(8, extraAt + 2)
  header.writeBigUInt64LE(BigInt(offset), extraAt + 4)
}

function endRecords(entries: number, directoryAt: number, directoryTo: number): Buffer {
  const end = Buffer.alloc(22)
  const size = directoryTo - directoryAt
  const isLarge = entries >= max16 || directoryAt >= max32 || size >= max32
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(isLarge ? max16 : entries, 8)
  end.writeUInt16LE(isLarge ? max16 : entries, 10)
  end.writeUInt32LE(isLarge ? max32 : size, 12)
  end.writeUInt32LE(isLarge ? max32 : directoryAt, 16)
  if (!isLarge) return end
  const large = Buffer.alloc(56 + 20)
  large.writeUInt32LE(0x06064b50, 0)
  large.writeBigUInt64LE(44n, 4)
  large.writeUInt16LE(needs45, 12)
  large.writeUInt16LE(needs45, 14)
  large.writeBigUInt64LE(BigInt(entries), 24)
  large.writeBigUInt64LE(BigInt(entries), 32)
  large.writeBigUInt64LE(BigInt(size), 40)
  large.writeBigUInt64LE(BigInt(directoryAt), 48)
  large.writeUInt32LE(0x07064b50, 56)
  large.writeBigUInt64LE(BigInt(directoryTo), 64)
  large.writeUInt32LE(1, 72)
  return Buffer.concat([large, end])
}

/** Gathers small pieces into large writes at a position of a file. */
class Appender {
  readonly #file: number
  /** Used over and over: a buffer for each of a hundred thousand entries took 80 MB. */
  readonly #bytes = Buffer.alloc(1_048_576)
  #waiting = 0
  position: number

  constructor(file: number, position: number) {
    this.#file = file
    this.position = position
  }

  append(piece: Buffer): void {
    piece.copy(this.room(piece.length))
  }

  /** Zeros for a piece of so many bytes, less than a megabyte, to be written over before anything else is appended. */
  room(bytes: number): Buffer {
    if (this.#waiting + bytes > this.#bytes.length) this.flush()
    const from = this.#waiting
    this.#waiting += bytes
    this.position += bytes
    return this.#bytes.subarray(from, this.#waiting).fill(0)
  }

  flush(): void {
    const at = this.position - this.#waiting
    for (let written = 0; written < this.#waiting; )
      written += fs.writeSync(this.#file, this.#bytes, written, this.#waiting - written, at + written)
    this.#waiting = 0
  }
}

/** Opens an archive for appending, creating it, cut back to `to` bytes. */
export function openForAppend(path: string, to: number): number {
  const file = fs.openSync(path, fs.existsSync(path) ? 'r+' : 'w+')
  fs.ftruncateSync(file, to)
  return file
}

/** Appends chunks at the end of an open file, and waits for the disk. Gives the number of bytes. */
export function appendSynced(file: number, position: number, chunks: readonly Uint8Array[]): number {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  if (length === 0) return 0
  let at = position
  for (const chunk of chunks) {
    for (let written = 0; written < chunk.length; )
      written += fs.writeSync(file, chunk, written, chunk.length - written, at + written)
    at += chunk.length
  }
  fs.fdatasyncSync(file)
  return length
}
