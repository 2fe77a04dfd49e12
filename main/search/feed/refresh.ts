import type { CodingDocument } from '../../../core/model/coding.ts'
import type { RecordId } from '../../../core/model/ids.ts'
import { articleIdOf } from '../../../core/model/ids.ts'
import type { RecordDocument } from '../../../core/model/record.ts'
import { codingRef, recordOfPath, recordRef } from '../../study/layout.ts'
import { forgetDamage, noteDamage } from '../damage.ts'
import type { IndexDatabase } from '../index-database.ts'
import { countCoding, removeArticles, writeArticles } from './article-rows.ts'
import { removeCoding, removeStatements, writeCoding, writeStatements } from './coding-rows.ts'
import type { Reading } from './documents.ts'
import { absentStamp, readDocument, unreadableStamp } from './documents.ts'
import { numberListed } from './listing.ts'

/** A document of a study whose rows are in an index. */
export interface Place {
  readonly database: IndexDatabase
  readonly studyFolder: string
  readonly path: string
}

/** Reads a record again and writes its rows, and those of its coding. Answers whether anything is different. */
export function refreshRecord(place: Place): boolean {
  const { database, path } = place
  const id = recordOfPath(path)
  const number = id === undefined ? undefined : numberListed(database, id)
  if (id === undefined || number === undefined) {
    if (id !== undefined) removeArticles(database, id)
    forget(place)
    if (id !== undefined) refreshCodings(place, id, undefined)
    return true
  }
  const reading = checkedRecord(id, readDocument(place.studyFolder, recordRef(id)))
  if (reading.kind === 'read') {
    writeArticles(database, reading.document)
    forgetDamage(database, path)
    noteRecordStamp(database, number, reading.stamp)
    refreshCodings(place, id, reading.document)
    countCoding(database, id)
    return true
  }
  const reason = reading.kind === 'gone' ? 'is listed in its import and is not there' : reading.reason
  const isNews = noteDamage(database, { path, reason })
  removeArticles(database, id)
  noteRecordStamp(database, number, reading.kind === 'gone' ? absentStamp : reading.stamp)
  refreshCodings(place, id, undefined)
  return isNews || reading.kind === 'gone' || reading.stamp !== unreadableStamp
}

/** Reads a coding document again and writes its rows. Answers whether anything is different. */
export function refreshCoding(place: Place): boolean {
  const record = recordOfPath(place.path)
  return refreshCodingOf(place, record, record && readListed(place, record))
}

/** The coding of a record stands or falls with the text that it quotes. */
function refreshCodings(place: Place, record: RecordId, document: RecordDocument | undefined): void {
  const paths = place.database.all<{ path: string }>(
    `SELECT path FROM documents WHERE kind = 'coding' AND record = ? AND stamp <> ''`,
    record,
  )
  for (const { path } of paths) refreshCodingOf({ ...place, path }, record, document)
}

function refreshCodingOf(
  place: Place,
  id: RecordId | undefined,
  record: RecordDocument | undefined,
): boolean {
  const { database, path } = place
  const [, coder = ''] = path.split('/')
  const reading = checkedCoding(path, readDocument(place.studyFolder, { kind: 'coding', path }))
  if (reading.kind !== 'read' && id !== undefined) removeCoding(database, id, coder)
  let isNews = true
  if (reading.kind === 'gone') forget(place)
  else noteCodingStamp(place, reading.stamp)
  if (reading.kind === 'damaged') {
    isNews = noteDamage(database, { path, reason: reading.reason }) || reading.stamp !== unreadableStamp
  }
  if (reading.kind === 'read') writeRows(place, reading.document, record)
  if (id !== undefined) countCoding(database, id)
  return isNews
}

function writeRows(
  { database, path }: Place,
  coding: CodingDocument,
  record: RecordDocument | undefined,
): void {
  writeCoding(database, coding, record)
  forgetDamage(database, path)
  if (record === undefined) {
    removeStatements(database, coding.record, coding.coder)
    return
  }
  const [homeless] = writeStatements(database, coding, record)
  if (homeless === undefined) return
  noteDamage(database, {
    path,
    reason: `statement ${homeless.id} is on ${homeless.article}, and its record has no article`,
  })
}

function readListed({ database, studyFolder }: Place, id: RecordId): RecordDocument | undefined {
  if (numberListed(database, id) === undefined) return undefined
  const reading = checkedRecord(id, readDocument(studyFolder, recordRef(id)))
  return reading.kind === 'read' ? reading.document : undefined
}

function checkedRecord(id: RecordId, reading: Reading<RecordDocument>): Reading<RecordDocument> {
  if (reading.kind !== 'read') return reading
  const { document, stamp } = reading
  if (document.id !== id) return { kind: 'damaged', stamp, reason: `says that it is ${document.id}` }
  const stray = Object.entries(document.articles).find(
    ([key, article]) => key !== article.id || article.id !== articleIdOf(id, article.ordinal),
  )
  return stray === undefined
    ? reading
    : { kind: 'damaged', stamp, reason: `has ${stray[0]}, which is not its own` }
}

function checkedCoding(path: string, reading: Reading<CodingDocument>): Reading<CodingDocument> {
  if (reading.kind !== 'read') return reading
  const { coder, record } = reading.document
  if (codingRef(coder, record).path === path) return reading
  return { kind: 'damaged', stamp: reading.stamp, reason: `says that it is ${coder}'s coding of ${record}` }
}

function noteRecordStamp(database: IndexDatabase, number: number, stamp: string): void {
  database.run('UPDATE documents SET stamp = ? WHERE number = ?', stamp, number)
}

function noteCodingStamp({ database, path }: Place, stamp: string): void {
  database.run(
    `INSERT INTO documents (path, kind, record, stamp) VALUES (?, 'coding', ?, ?)
     ON CONFLICT (path) DO UPDATE SET stamp = excluded.stamp`,
    path,
    recordOfPath(path) ?? null,
    stamp,
  )
}

function forget({ database, path }: Place): void {
  database.run('DELETE FROM documents WHERE path = ?', path)
  forgetDamage(database, path)
}
