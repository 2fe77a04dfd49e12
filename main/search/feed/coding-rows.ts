import type { ArticleStatus, CodingDocument } from '../../../core/model/coding.ts'
import { standingOf } from '../../../core/model/coding.ts'
import type { ArticleId, RecordId } from '../../../core/model/ids.ts'
import type { Article, RecordDocument } from '../../../core/model/record.ts'
import type { Evidence, SlotValue, Statement } from '../../../core/model/statement.ts'
import type { EvidenceRow, StatementRow } from '../../../core/model/views.ts'
import { assertNever } from '../../../core/result.ts'
import { codePointLength } from '../../../core/text/code-points.ts'
import { isPlaced } from '../../coding/anchoring.ts'
import { articleRange } from '../article-range.ts'
import type { IndexDatabase } from '../index-database.ts'

/** What the index keeps of a statement: its row without what is looked up when it is asked for. */
export type StoredStatement = Omit<
  StatementRow,
  'coder' | 'articleTitle' | 'articleSource' | 'articlePublished' | 'articlePath'
>

/** Where a coder stands with the articles of a record. */
export function writeCoding(database: IndexDatabase, coding: CodingDocument): void {
  removeStandings(database, coding.record, coding.coder)
  for (const [article, { status, statements, codedWith }] of standings(coding)) {
    database.run(
      'INSERT INTO coding (article, coder, status, statements, codedWith) VALUES (?, ?, ?, ?, ?)',
      article,
      coding.coder,
      status,
      statements,
      codedWith,
    )
  }
}

/**
 * Writes a row for each statement on an article of the record, in place of those that the coder had on it. Answers the
 * statements whose article the record does not have.
 */
export function writeStatements(
  database: IndexDatabase,
  coding: CodingDocument,
  record: RecordDocument,
): Statement[] {
  removeStatements(database, coding.record, coding.coder)
  const homeless: Statement[] = []
  for (const statement of Object.values(coding.statements)) {
    const article = record.articles[statement.article]
    if (article === undefined) homeless.push(statement)
    else writeStatement(database, coding, { statement, article, record })
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
): Map<string, { status: ArticleStatus; statements: number; codedWith: ArticleId | null }> {
  const counts = new Map<string, number>(Object.keys(coding.articles).map(article => [article, 0]))
  for (const { article } of Object.values(coding.statements))
    counts.set(article, (counts.get(article) ?? 0) + 1)
  const given = coding.articles as Partial<CodingDocument['articles']> // an article may have statements and no entry
  return new Map(
    [...counts].map(([article, statements]) => {
      const said = given[article as ArticleId] // keys of the two records
      const codedWith = said?.codedWith ?? null
      return [article, { status: standingOf(said, statements), statements, codedWith }]
    }),
  )
}

interface Placed {
  readonly statement: Statement
  readonly article: Article
  readonly record: RecordDocument
}

function writeStatement(
  database: IndexDatabase,
  { coder }: CodingDocument,
  { statement, article, record }: Placed,
): void {
  const evidence = statement.evidence.map(each => evidenceRow(each, article, record))
  const stored: StoredStatement = { ...statement, evidence }
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

/** Evidence in code points of the article. What does not stand where it says keeps its quotation and gets an empty place at 0. */
function evidenceRow(evidence: Evidence, article: Article, record: RecordDocument): EvidenceRow {
  const { quote, for: variable } = evidence
  const within = evidence.from >= article.from && evidence.to <= article.to
  if (!within || !isPlaced(record, evidence))
    return { quote, fromCodePoint: 0, toCodePoint: 0, for: variable }
  const fromCodePoint = codePointLength(record.text.slice(article.from, evidence.from))
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
