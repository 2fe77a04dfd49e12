/**
 * The texts of articles, folded, for finding the articles that have a word, and those that tell the same. They follow the rows: a record's text is read
 * again once its rows are there, and only if its document is still the one that was checked for them.
 */
import { join } from 'node:path'
import { bodyOf } from '../../../core/families/body.ts'
import { Refusal } from '../../../core/model/failure.ts'
import type { Article, RecordDocument } from '../../../core/model/record.ts'
import { FoldedUnits } from '../../../core/text/fold.ts'
import { WordBytes } from '../../../core/text/word-bytes.ts'
import { readText } from '../../study/disk.ts'
import { recordOfPath } from '../../study/layout.ts'
import { removeKin, writeKin } from '../families/kin-rows.ts'
import type { IndexDatabase } from '../index-database.ts'
import { articlesOf } from './article-numbers.ts'
import { stampNow, unreadStamp } from './documents.ts'

/** Takes the text of an article out, and what its family is found by. */
export function removeText(database: IndexDatabase, number: number): void {
  removeKin(database, number)
  removeWords(database, number)
}

function removeWords(database: IndexDatabase, number: number): void {
  database.run('DELETE FROM articleText WHERE rowid = ?', number)
}

/** The paths of records whose rows have been read and whose texts have not, some of them. */
export function recordsWithoutText(database: IndexDatabase, limit: number): string[] {
  return database
    .all<{ path: string }>(
      `SELECT path FROM documents WHERE kind = 'record' AND text <> stamp AND stamp <> '' ORDER BY number LIMIT ?`,
      limit,
    )
    .map(({ path }) => path)
}

/** How many records there are, and of how many the texts have been read. */
export function textProgress(database: IndexDatabase): { done: number; total: number } {
  const counts = database.get<{ total: number; left: number }>(
    `SELECT count(*) AS total,
       (SELECT count(*) FROM documents WHERE kind = 'record' AND text <> stamp AND stamp <> '') AS left
     FROM documents WHERE kind = 'record'`,
  )
  const { total, left } = counts ?? { total: 0, left: 0 }
  return { done: total - left, total }
}

/** Writes the texts of a record's articles, in place of those that were there. */
export function refreshText({ database, studyFolder, path }: TextPlace): void {
  const known = database.get<{ stamp: string; text: string }>(
    'SELECT stamp, text FROM documents WHERE path = ?',
    path,
  )
  const id = recordOfPath(path)
  if (known === undefined || id === undefined) return
  const rows = articlesOf(database, id)
  const record = rows.length === 0 ? undefined : readRecordAgain(studyFolder, path, known.stamp)
  if (rows.length > 0 && record === undefined) {
    // It is another one by now, so its rows are read first.
    database.run('UPDATE documents SET stamp = ? WHERE path = ?', unreadStamp, path)
    return
  }
  for (const { number, article } of rows) {
    if (known.text !== '') removeWords(database, number)
    const found = record?.articles[article]
    if (record === undefined || found === undefined) continue
    writeText(database, { number, record, article: found })
  }
  database.run('UPDATE documents SET text = stamp WHERE path = ?', path)
}

/** What articles are folded in, one after the other. */
const folded = new FoldedUnits()
const titleWords = new WordBytes()
const textWords = new WordBytes()

function writeText(database: IndexDatabase, { number, record, article }: TextToWrite): void {
  const title = article.fields.title.value ?? ''
  const body = bodyOf(record, article)
  const { from, to } = article
  const bodyAt = record.text.slice(from, to).endsWith(body) ? to - body.length : undefined
  folded.clear()
  folded.add(title, { from: 0, to: title.length })
  const titleBytes = titleWords.of(folded.from(0))
  folded.clear()
  // Folded apart, letter by letter, and so joined again: most bodies stand at the end of their text, and are folded once.
  folded.add(record.text, { from, to: bodyAt ?? to })
  const bodyFrom = folded.length
  if (bodyAt !== undefined) folded.add(record.text, { from: bodyAt, to })
  database.run(
    'INSERT INTO articleText (rowid, title, body) VALUES (?, ?, ?)',
    number,
    titleBytes,
    textWords.of(folded.from(0)),
  )
  if (bodyAt === undefined) folded.add(body, { from: 0, to: body.length })
  writeKin(database, number, folded.from(bodyFrom))
}

interface TextToWrite {
  readonly number: number
  readonly record: RecordDocument
  readonly article: Article
}

interface TextPlace {
  readonly database: IndexDatabase
  readonly studyFolder: string
  readonly path: string
}

/** The record at a path, if it is still the one that was checked when it had this stamp. */
export function readRecordAgain(
  studyFolder: string,
  path: string,
  stamp: string,
): RecordDocument | undefined {
  if (stampNow(studyFolder, path) !== stamp) return undefined
  try {
    const text = readText(join(studyFolder, path))
    return text === undefined ? undefined : (JSON.parse(text) as RecordDocument) // checked by its schema under this stamp
  } catch (error) {
    if (error instanceof Refusal || error instanceof SyntaxError) return undefined
    throw error
  }
}
