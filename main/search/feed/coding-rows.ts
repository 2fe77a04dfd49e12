import type { ArticleStatus, CodingDocument } from '../../../core/model/coding.ts'
import { standingOf } from '../../../core/model/coding.ts'
import type { ArticleId, RecordId } from '../../../core/model/ids.ts'
import type { Article, RecordDocument } from '../../../core/model/record.ts'
import type { Evidence, SlotValue, Statement } from '../../../core/model/statement.ts'
import type { EvidenceRow, StatementRow } from '../../../core/model/views.ts'
import { Placing } from '../../../core/placing/placing.ts'
import { assertNever } from '../../../core/result.ts'
import { codePointLength } from '../../../core/text/code-points.ts'
import { articleRange } from '../article-range.ts'
import type { IndexDatabase } from '../index-database.ts'

/** What the index keeps of a statement: its row without what is looked up when it is asked for. */
export type StoredStatement = Omit<
  StatementRow,
  'coder' | 'articleTitle' | 'articleSource' | 'articlePublished' | 'articlePath'
>

/** Where a coder stands with the articles of a record; of a record that cannot be read, with those that statements name. */
export function writeCoding(
  database: IndexDatabase,
  coding: CodingDocument,
  record: RecordDocument | undefined,
): void {
  removeStandings(database, coding.record, coding.coder)
  const placing = record && new Placing(record)
  for (const [article, { status, statements }] of standings(coding, placing)) {
    database.run(
      'INSERT INTO coding (article, coder, status, statements) VALUES (?, ?, ?, ?)',
      article,
      coding.coder,
      status,
      statements,
    )
  }
}

/**
 * Writes a row for each statement on the record, in place of those that the coder had on it. Answers the statements that have
 * no article, because the record has none.
 */
export function writeStatements(
  database: IndexDatabase,
  coding: CodingDocument,
  record: RecordDocument,
): Statement[] {
  removeStatements(database, coding.record, coding.coder)
  const homeless: Statement[] = []
  const placing = new Placing(record)
  for (const statement of Object.values(coding.statements)) {
    const article = placing.articleOf(statement)
    if (article === undefined) homeless.push(statement)
    else writeStatement(database, coding, { statement, article, record, placing })
  }
  return homeless
}

/** Takes the statements of a coder on a record out. */
export function removeStatements(database: IndexDatabase, record: RecordId, coder: string): void {
  // The plus keeps SQLite from walking through everything that the coder did.
  const statements = database.all<{ number: number }>(
    'SELECT number FROM statements WHERE article >= ? AND article < ? AND +coder = ?',
    ...articleRange(record),
    coder,
  )
  for (const { number } of statements) {
    database.run('DELETE FROM statementValues WHERE statement = ?', number)
    database.run('DELETE FROM statements WHERE number = ?', number)
  }
}

/** Takes all that a coder did with a record out. */
export function removeCoding(database: IndexDatabase, record: RecordId, coder: string): void {
  removeStandings(database, record, coder)
  removeStatements(database, record, coder)
}

function removeStandings(database: IndexDatabase, record: RecordId, coder: string): void {
  database.run(
    'DELETE FROM coding WHERE article >= ? AND article < ? AND coder = ?',
    ...articleRange(record),
    coder,
  )
}

/**
 * The status and number of statements of each article that the coder has begun. A status that is not given follows from
 * the statements: in progress if there is one.
 */
export function standings(
  coding: CodingDocument,
  placing: Placing | undefined,
): Map<string, { status: ArticleStatus; statements: number }> {
  const counts = new Map<string, number>(Object.keys(coding.articles).map(article => [article, 0]))
  for (const statement of Object.values(coding.statements)) {
    const article = placing?.articleOf(statement)?.id ?? statement.article
    counts.set(article, (counts.get(article) ?? 0) + 1)
  }
  const given = coding.articles as Partial<CodingDocument['articles']> // an article may have statements and no entry
  return new Map(
    [...counts].map(([article, statements]) => {
      return [article, { status: standingOf(given[article as ArticleId], statements), statements }] // keys of the two records
    }),
  )
}

interface Placed {
  readonly statement: Statement
  readonly article: Article
  readonly record: RecordDocument
  readonly placing: Placing
}

function writeStatement(database: IndexDatabase, { coder }: CodingDocument, placed: Placed): void {
  const { statement, article } = placed
  const evidence = statement.evidence.map(each => evidenceRow(each, placed))
  const stored: StoredStatement = { ...statement, article: article.id, evidence }
  const [row] = database.all<{ number: number }>(
    'INSERT INTO statements (id, coder, article, created, json) VALUES (?, ?, ?, ?, ?) RETURNING number',
    statement.id,
    coder,
    article.id,
    statement.created,
    JSON.stringify(stored),
  )
  if (row === undefined) throw new Error('SQLite gave no number for the row that it inserted')
  for (const [variable, slot] of Object.entries(statement.values)) {
    for (const value of valuesOf(slot)) {
      database.run(
        'INSERT OR IGNORE INTO statementValues (statement, variable, value) VALUES (?, ?, ?)',
        row.number,
        variable,
        value,
      )
    }
  }
}

/** Evidence in code points of the article. What has no place in it keeps its quotation and gets an empty place at 0. */
function evidenceRow(evidence: Evidence, { article, record, placing }: Placed): EvidenceRow {
  const { for: variable } = evidence
  const place = placing.placeIn(article, evidence)
  if (place === undefined) return { quote: evidence.quote, fromCodePoint: 0, toCodePoint: 0, for: variable }
  const quote = record.text.slice(place.from, place.to)
  const fromCodePoint = codePointLength(record.text.slice(article.from, place.from))
  return { quote, fromCodePoint, toCodePoint: fromCodePoint + codePointLength(quote), for: variable }
}

/** The values that a statement can be found by, as texts; of free text only that there is some. */
function valuesOf(slot: SlotValue): string[] {
  switch (slot.kind) {
    case 'entities':
    case 'categories':
      return slot.ids
    case 'member':
      return [slot.id]
    case 'date':
      return [slot.date.edtf]
    case 'number':
      return [String(slot.number)]
    case 'flag':
      return [String(slot.flag)]
    case 'text':
      return ['']
    default:
      return assertNever(slot)
  }
}
