/**
 * Files within files: the members of a ZIP archive, and the one file that gzip packs. A member goes by the path of its archive
 * with its own behind it (`articles.zip/2024/1.txt`), a gzipped file by its own path (`1.html.gz`). Archives are opened once:
 * one within another is a row that says so; a gzipped file within an archive is read.
 */
import { gunzipSync } from 'node:zlib'
import type { FailReason, SkipReason } from '../../../core/model/ledger.ts'
import type { RowDetail } from '../../../core/model/row-detail.ts'
import { errorCode } from '../../study/disk.ts'
import { largestFileBytes } from '../scrape.ts'
import type { ZipBounds } from './zip.ts'
import { zipEntries } from './zip.ts'

/** A file to read, or why there is none. `path` is what its rows are called by. */
export type Unpacked =
  | { readonly kind: 'file'; readonly path: string; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'skipped'
      readonly path: string
      readonly reason: SkipReason
      /** Null where the reason says it all. */
      readonly why: RowDetail | null
    }
  | { readonly kind: 'failed'; readonly path: string; readonly reason: FailReason; readonly why: RowDetail }

/** What an archive may unpack to. A bomb ends as rows for the members beyond it. */
export const zipBounds: ZipBounds = {
  mostEntries: 100_000,
  entryBytes: largestFileBytes,
  allBytes: 8 * largestFileBytes,
}

const zipName = /\.zip$/i
const gzipName = /\.gz$/i

/** Whether files of that name hold others. */
export function isPacked(path: string): boolean {
  return zipName.test(path) || gzipName.test(path)
}

/** Whether a file of that name holds any number of others. */
export function isArchive(path: string): boolean {
  return zipName.test(path)
}

/** The name that says what a file holds: without `.gz`. */
export function nameWithin(path: string): string {
  return path.replace(gzipName, '')
}

/** The files that a file holds: itself where it is not packed. */
export function* unpack(path: string, bytes: Uint8Array, bounds = zipBounds): Generator<Unpacked> {
  if (zipName.test(path)) yield* members(path, bytes, bounds)
  else if (gzipName.test(path)) yield gunzipped(path, bytes)
  else yield { kind: 'file', path, name: path, bytes }
}

function* members(archive: string, bytes: Uint8Array, bounds: ZipBounds): Generator<Unpacked> {
  const entries = zipEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), bounds)
  if ('refusal' in entries)
    return yield { kind: 'failed', path: archive, reason: 'broken-archive', why: entries.refusal }
  let isEmpty = true
  for (const entry of entries) {
    isEmpty = false
    const path = `${archive}/${entry.name}`
    if (entry.kind === 'broken') yield { kind: 'failed', path, reason: 'broken-archive', why: entry.why }
    else if (entry.kind === 'too-large') yield { kind: 'skipped', path, reason: 'too-large', why: tooLarge }
    else if (isHidden(entry.name)) yield { kind: 'skipped', path, reason: 'hidden', why: null }
    else if (zipName.test(nameWithin(entry.name)))
      yield {
        kind: 'skipped',
        path,
        reason: 'nested-archive',
        why: { kind: 'archive-in-archive' },
      }
    else if (gzipName.test(entry.name)) yield gunzipped(path, entry.bytes)
    else yield { kind: 'file', path, name: path, bytes: entry.bytes }
  }
  if (isEmpty) yield { kind: 'skipped', path: archive, reason: 'no-records', why: { kind: 'archive-empty' } }
  return undefined
}

const tooLarge: RowDetail = {
  kind: 'unpacked-too-large',
  most: largestFileBytes / 1_048_576,
  mostOfArchive: zipBounds.allBytes / 1_048_576,
}

/** What programs leave in archives for themselves. */
function isHidden(name: string): boolean {
  return /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)/.test(name)
}

function gunzipped(path: string, bytes: Uint8Array): Unpacked {
  const name = nameWithin(path)
  if (isPacked(name))
    return {
      kind: 'skipped',
      path,
      reason: 'nested-archive',
      why: { kind: 'archive-in-archive' },
    }
  try {
    return { kind: 'file', path, name, bytes: gunzipSync(bytes, { maxOutputLength: largestFileBytes }) }
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ERR_BUFFER_TOO_LARGE') return { kind: 'skipped', path, reason: 'too-large', why: tooLarge }
    if (code?.startsWith('Z_'))
      return { kind: 'failed', path, reason: 'broken-archive', why: { kind: 'gzip-damaged' } }
    throw error
  }
}
