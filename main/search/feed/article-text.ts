/** The texts of articles, folded, for finding the articles that have a word, and those that tell the same. */
import { join } from 'node:path'
import { bodyOf } from '../../../core/families/body.ts'
import { Refusal } from '../../../core/model/failure.ts'
import type { Article, RecordDocument } from '../../../core/model/record.ts'
import { FoldedUnits } from '../../../core/text/fold.ts'
import { WordBytes } from '../../../core/text/word-bytes.ts'
import { readText } from '../../study/disk.ts'
import { removeKin, writeKin } from '../families/kin-rows.ts'
import type { IndexDatabase } from '../index-database.ts'
import { stampNow } from './documents.ts'

/** Takes the text of an article out, and what its family is found by. */
export function removeText(database: IndexDatabase, number: number): void {
  removeKin(database, number)
  removeWords(database, number)
}

/** Takes the words alone out, for others to take their place. */
export function removeWords(database: IndexDatabase, number: number): void {
  database.run('DELETE FROM articleText WHERE rowid = ?', number)
}

/** What articles are folded in, one after the other. */
const folded = new FoldedUnits()
const titleWords = new WordBytes()
const textWords = new WordBytes()

/** Writes the text of an article that has none yet. */
export function writeText(database: IndexDatabase, { number, record, article }: TextToWrite): void {
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
