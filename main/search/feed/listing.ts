/**
 * Which records are part of the study: those that a row of a finished batch lists, in the ledger of an import that
 * stands. The manifest says how many bytes of its ledger count; those bytes never change, so that a ledger is read on
 * from where the last reading ended. Both ways, in and out, go in steps, since an import may have a hundred thousand rows.
 */
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportId, RecordId } from '../../../core/model/ids.ts'
import type { ImportManifest } from '../../../core/model/ledger.ts'
import { ledgerRow } from '../../../core/model/ledger.ts'
import { errorCode } from '../../study/disk.ts'
import { ledgerPath, recordRef } from '../../study/layout.ts'
import { forgetDamage, noteDamage } from '../damage.ts'
import type { IndexDatabase } from '../index-database.ts'
import { unreadStamp } from './documents.ts'

const stepBytes = 256 * 1024
const stepRecords = 1_000
const newline = 0x0a
const damagedRow = 'a row is damaged: the one at byte'

interface LedgerState {
  readonly number: number
  readonly import: ImportId
  /** Bytes of the ledger that count, and how many of them have been read. */
  readonly target: number
  readonly readTo: number
  /** 1 while the records that it listed are being taken out. */
  readonly dropping: number
}

/** Notes how far the ledger of an import counts; `undefined` stands for a manifest that is gone or damaged. */
export function noteManifest(
  database: IndexDatabase,
  id: ImportId,
  manifest: ImportManifest | undefined,
): void {
  const stands = manifest?.state === 'running' || manifest?.state === 'finished'
  const target = stands ? (manifest.batches.at(-1)?.ledgerTo ?? 0) : 0
  database.run(
    `INSERT INTO ledgers (import, target, readTo, dropping) VALUES (?, ?, 0, 0)
     ON CONFLICT (import) DO UPDATE SET target = excluded.target, dropping = dropping OR excluded.target < readTo`,
    id,
    target,
  )
  if (target === 0) forgetDamage(database, ledgerPath(id))
}

/** The imports whose ledgers have been read or are to be. */
export function knownImports(database: IndexDatabase): ImportId[] {
  return database.all<{ import: ImportId }>('SELECT import FROM ledgers').map(row => row.import)
}

/** Whether ledgers have been read as far as they count. */
export function hasUnreadLedgers(database: IndexDatabase): boolean {
  return nextLedger(database) !== undefined
}

/** Takes one step in reading ledgers, and answers whether it came on. Call it in a transaction. */
export function stepLedgers(database: IndexDatabase, studyFolder: string): boolean {
  const state = nextLedger(database)
  if (state === undefined) return false
  return state.dropping === 1 ? drop(database, state) : readOn(database, studyFolder, state)
}

/** The number of a record's document; `undefined` where the record is no part of the study. */
export function numberListed(database: IndexDatabase, record: RecordId): number | undefined {
  const { path } = recordRef(record)
  const sql = 'SELECT number FROM documents WHERE path = ? AND ledger IS NOT NULL'
  return database.get<{ number: number }>(sql, path)?.number
}

function nextLedger(database: IndexDatabase): LedgerState | undefined {
  return database.get<LedgerState>(
    'SELECT number, import, target, readTo, dropping FROM ledgers WHERE dropping = 1 OR readTo < target LIMIT 1',
  )
}

function drop(database: IndexDatabase, state: LedgerState): boolean {
  database.run('DELETE FROM alsoListed WHERE ledger = ?', state.number)
  const records = database.all<{ number: number; record: string }>(
    'SELECT number, record FROM documents WHERE ledger = ? LIMIT ?',
    state.number,
    stepRecords,
  )
  for (const { number, record } of records) {
    const other = database.get<{ ledger: number }>('SELECT ledger FROM alsoListed WHERE record = ?', record)
    if (other === undefined) {
      database.run('UPDATE documents SET ledger = NULL, stamp = ? WHERE number = ?', unreadStamp, number)
    } else {
      database.run('UPDATE documents SET ledger = ? WHERE number = ?', other.ledger, number)
      database.run('DELETE FROM alsoListed WHERE record = ? AND ledger = ?', record, other.ledger)
    }
  }
  if (records.length === stepRecords) return true
  database.run('UPDATE ledgers SET dropping = 0, readTo = 0 WHERE number = ?', state.number)
  forgetDamage(database, ledgerPath(state.import))
  return true
}

function readOn(database: IndexDatabase, studyFolder: string, state: LedgerState): boolean {
  const path = ledgerPath(state.import)
  const lines = readLines(join(studyFolder, path), state.readTo, state.target)
  if ('reason' in lines) {
    // It is tried again when the manifest is next looked at.
    database.run('UPDATE ledgers SET target = readTo WHERE number = ?', state.number)
    return noteDamage(database, { path, reason: lines.reason })
  }
  database.run('DELETE FROM damaged WHERE path = ? AND reason NOT GLOB ?', path, `${damagedRow}*`)
  const rows = lines.text.split('\n').slice(0, -1)
  for (const [index, line] of rows.entries()) {
    const row = ledgerRow.safeParse(parsedLine(line))
    if (!row.success) {
      const before = rows.slice(0, index).map(each => `${each}\n`)
      const at = state.readTo + Buffer.byteLength(before.join(''))
      database.run('INSERT OR IGNORE INTO damaged (path, reason) VALUES (?, ?)', path, `${damagedRow} ${at}`)
    } else if (row.data.outcome === 'imported') {
      list(database, state.number, row.data.record)
    }
  }
  database.run('UPDATE ledgers SET readTo = ? WHERE number = ?', lines.to, state.number)
  return true
}

function list(database: IndexDatabase, ledger: number, record: RecordId): void {
  const { path } = recordRef(record)
  const isNew = database.run(
    `INSERT INTO documents (path, kind, record, ledger, stamp) VALUES (?, 'record', ?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET ledger = excluded.ledger WHERE ledger IS NULL`,
    path,
    record,
    ledger,
    unreadStamp,
  )
  if (isNew > 0) return
  const first = database.get<{ ledger: number }>('SELECT ledger FROM documents WHERE path = ?', path)
  if (first?.ledger === ledger) return
  database.run('INSERT OR IGNORE INTO alsoListed (record, ledger) VALUES (?, ?)', record, ledger)
}

/** Whole lines of a file from a byte on, some hundred kilobytes of them, and where they end. */
function readLines(
  path: string,
  from: number,
  to: number,
): { text: string; to: number } | { reason: string } {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    const code = errorCode(error)
    if (code !== undefined) return { reason: `could not be read: ${code}` }
    throw error
  }
  try {
    for (let size = stepBytes; ; size *= 2) {
      const bytes = Buffer.alloc(Math.min(size, to - from))
      if (readSync(file, bytes, 0, bytes.length, from) < bytes.length) {
        return { reason: `is shorter than the ${to} bytes that its manifest says` }
      }
      const whole = bytes.lastIndexOf(newline) + 1
      if (whole > 0) return { text: bytes.toString('utf8', 0, whole), to: from + whole }
      if (bytes.length === to - from) return { reason: `byte ${to} is not the end of a row` }
    }
  } finally {
    closeSync(file)
  }
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
