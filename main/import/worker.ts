/**
 * Reads files of an import in a thread of its own: bytes in, documents on disk, rows and archive entries out. It writes
 * record documents without waiting for the disk: they count only once the coordinator has made the batch durable, and
 * can be made again from the archive. The same module makes previews, in a thread of theirs.
 */
import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { crc32 } from 'node:zlib'
import type { ImportId, RecordId } from '../../core/model/ids.ts'
import type { LedgerRow } from '../../core/model/ledger.ts'
import type { ReadingGuide } from '../../core/model/profile.ts'
import type { RecordDocument } from '../../core/model/record.ts'
import { errorCode, makePath, removeIfThere, temporaryOf, writeFully } from '../study/disk.ts'
import { recordRef } from '../study/layout.ts'
import { documentBytes } from './document-bytes.ts'
import { dayOfFile } from './file-day.ts'
import { mayBeRead } from './formats.ts'
import { prepareGuide, unguided } from './guide/prepared-guide.ts'
import type { PreviewRequest } from './preview/look-around.ts'
import { lookAround } from './preview/look-around.ts'
import { readScrape } from './read-scrape.ts'
import type { SampledRecord } from './recurring/recurrence.ts'
import type { FileToSample } from './recurring/sample-files.ts'
import { sampleLines } from './recurring/sample-lines.ts'
import { ArchiveChunk } from './run/archive.ts'
import type { DiskPath } from './run/disk-path.ts'
import { largestFileBytes } from './scrape.ts'
import { readAll } from './scratch.ts'
import { told } from './told.ts'
import { answerTrial, type TrialRequest } from './trial/look.ts'

/** What the coordinator asks: read these files for that study. */
export interface ReadRequest {
  readonly study: string
  readonly import: ImportId
  readonly files: readonly { readonly absolute: DiskPath; readonly path: string }[]
  /**
   * Null writes every document that is not there yet. A list writes just those records, over what stands there: for a
   * document that another path was quicker to write.
   */
  readonly replace: readonly RecordId[] | null
}

/** Asks for the lines of some files, for what recurs among them. */
export interface SampleRequest {
  readonly kind: 'sample'
  readonly files: readonly FileToSample[]
}

/** What a thread is told as it starts, and once more where it is to read by something else. */
export interface ReaderStart {
  readonly readingGuide: ReadingGuide
  readonly sources: readonly string[]
}

/** A row as the worker knows it: whether a document that it found is new on disk is for the coordinator to judge. */
export interface ReadRow {
  readonly row: LedgerRow
  /** False where a document of this id stood there already; it was left as it is. */
  readonly written: boolean
  /** The file that the row came from. */
  readonly file: { readonly absolute: DiskPath; readonly path: string }
}

export type ReadReply =
  | { readonly kind: 'read'; readonly rows: readonly ReadRow[]; readonly archive: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'sampled'; readonly records: readonly SampledRecord[] }
  | { readonly kind: 'disk'; readonly code: string; readonly path: string }
  | { readonly kind: 'crash'; readonly message: string; readonly path: string }

class DiskError extends Error {
  readonly code: string
  readonly path: string

  constructor(code: string, path: string) {
    super(code)
    this.code = code
    this.path = path
  }
}

const start = workerData as Partial<ReaderStart> | null // whatever whoever started the thread gave it
let guide =
  start?.readingGuide === undefined ? unguided : prepareGuide(start.readingGuide, start.sources ?? [])
const madeFolders = new Set<string>()
const archive = new ArchiveChunk()

/** Reads the files of a request. Exported for rebuilding and tests; in the thread it answers messages. */
export function readFiles(request: ReadRequest): ReadReply {
  archive.take() // what a request left that failed
  const rows: ReadRow[] = []
  for (const file of request.files) {
    try {
      for (const row of readFile(request, file)) rows.push(row)
    } catch (error) {
      if (error instanceof DiskError) return { kind: 'disk', code: error.code, path: error.path }
      return {
        kind: 'crash',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
        path: file.path,
      }
    }
  }
  return { kind: 'read', rows, archive: archive.take() }
}

/** The rows of a file. The file goes into the archive where a document of it is new. */
function readFile(request: ReadRequest, file: ReadRow['file']): ReadRow[] {
  const read = readBytes(file)
  if (!('bytes' in read)) return [{ row: read, written: false, file }]
  const { bytes, modifiedDay } = read
  const rows: ReadRow[] = []
  const originalAt = archive.length
  const scrape = { path: file.path, bytes, import: request.import, modifiedDay }
  for (const outcome of readScrape(scrape, { guide })) {
    if (outcome.outcome === 'record') rows.push(storeRecord(request, file, { ...outcome, bytes, originalAt }))
    else rows.push({ row: outcome, written: false, file })
  }
  if (rows.some(({ written }) => written)) archive.add(file.path, bytes, modifiedDay)
  return rows
}

const mb = 1_048_576

interface ReadBytes {
  readonly bytes: Uint8Array
  readonly modifiedDay: string | undefined
}

function readBytes({ absolute, path }: ReadRow['file']): ReadBytes | LedgerRow {
  if (!mayBeRead(path)) return { bytes: new Uint8Array(), modifiedDay: undefined } // a film would be read for nothing
  try {
    const descriptor = fs.openSync(absolute, 'r')
    try {
      const { size, mtimeMs } = fs.fstatSync(descriptor)
      if (size > largestFileBytes) {
        return {
          outcome: 'skipped',
          path,
          reason: 'too-large',
          ...told({ kind: 'file-too-large', megabytes: Math.round(size / mb), most: largestFileBytes / mb }),
        }
      }
      return { bytes: readAll(descriptor, size), modifiedDay: dayOfFile(mtimeMs) }
    } finally {
      fs.closeSync(descriptor)
    }
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    const reason = code === 'ENOENT' || code === 'ENOTDIR' ? 'vanished' : 'unreadable'
    return { outcome: 'failed', path, reason, ...told({ kind: 'system-code', code }), encoding: null }
  }
}

/** A record of a file, with the bytes of that and where they will stand in the archive. */
interface RecordRead {
  readonly document: RecordDocument
  readonly path: string
  readonly bytes: Uint8Array
  readonly originalAt: number
}

function storeRecord(
  request: ReadRequest,
  file: ReadRow['file'],
  { document, path, bytes, originalAt }: RecordRead,
): ReadRow {
  const target = `${request.study}/${recordRef(document.id).path}` // Windows takes this too, and it is no work
  const text = documentBytes(document, bytes)
  const written =
    request.replace === null
      ? writeNew(target, text)
      : writeListed(target, text, request.replace.includes(document.id))
  const row: LedgerRow = {
    outcome: 'imported',
    path,
    encoding: document.encoding,
    record: document.id,
    articles: Object.values(document.articles).map(({ id }) => id),
    originalAt,
    documentBytes: text.length,
    documentCrc32: crc32(text),
  }
  return { row, written, file }
}

/** Writes a document where there is none, and says whether it did. */
function writeNew(target: string, text: Uint8Array): boolean {
  return onDisk(target, () => {
    const descriptor = fs.openSync(target, 'wx')
    try {
      writeFully(descriptor, text)
    } catch (error) {
      removeIfThere(target)
      throw error
    } finally {
      fs.closeSync(descriptor)
    }
    return true
  })
}

/** Puts a document in the place of the one that stands there, in one step, where it is one of those asked for. */
function writeListed(target: string, text: Uint8Array, isListed: boolean): boolean {
  if (!isListed) return false
  return onDisk(target, () => {
    fs.writeFileSync(temporaryOf(target), text)
    fs.renameSync(temporaryOf(target), target)
    return true
  })
}

function onDisk(target: string, write: () => boolean): boolean {
  const folder = dirname(target)
  try {
    if (!madeFolders.has(folder)) {
      makePath(folder)
      madeFolders.add(folder)
    }
    return write()
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST') return false
    if (code === undefined) throw error
    throw new DiskError(code, target)
  }
}

type Message =
  | ReadRequest
  | SampleRequest
  | ({ readonly kind: 'guide' } & ReaderStart)
  | PreviewRequest
  | TrialRequest

parentPort?.on('message', (message: Message) => {
  if (!('kind' in message)) {
    const reply = readFiles(message)
    parentPort?.postMessage(reply, reply.kind === 'read' ? [reply.archive.buffer] : [])
  } else if (message.kind === 'guide') guide = prepareGuide(message.readingGuide, message.sources)
  else if (message.kind === 'sample')
    parentPort?.postMessage({ kind: 'sampled', records: [...sampleLines(message.files, guide)] })
  else if (message.kind === 'preview') lookAround(message, reply => parentPort?.postMessage(reply))
  else parentPort?.postMessage(answerTrial(message))
})
