/** Coding as a person leaves it: statements with two quotations each, placed in the text to the letter. */
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import type { CodingDocument } from '../../core/model/coding.ts'
import type { CoderSlug } from '../../core/model/ids.ts'
import { statementId, stem } from '../../core/model/ids.ts'
import type { Article, RecordDocument } from '../../core/model/record.ts'
import { articlesInOrder } from '../../core/model/record.ts'
import type { Evidence, Statement } from '../../core/model/statement.ts'
import { codePointLength } from '../../core/text/code-points.ts'
import { evidenceAt } from '../../main/coding/anchoring.ts'
import { documentText } from '../../main/study/json-document.ts'
import { codingRef } from '../../main/study/layout.ts'
import { entities } from './entities.ts'
import type { Random } from './random.ts'
import { between, oneOf, randomFrom } from './random.ts'

const stances = ['opposes', 'neutral', 'supports', 'not-stated']

/** The `number`-th statement of a coder on the first article of a record. */
export function statementOn(record: RecordDocument, coder: CoderSlug, number: number): Statement {
  const random = randomFrom(Number.parseInt(stem(record.id).slice(0, 7), 16) + number)
  const [article] = articlesInOrder(record)
  if (article === undefined) throw new Error(`${record.id} has no article`)
  const second = String(number % 60).padStart(2, '0')
  const moment = `2024-10-${String(between(random, 1, 28)).padStart(2, '0')}T10:00:${second}.000Z`
  return {
    id: statementId.parse(`statement:${stem(record.id).slice(0, 12)}-${coder}-${number}`),
    article: article.id,
    status: 'complete',
    values: {
      actor: { kind: 'entities', ids: [oneOf(random, entities.actors).id] },
      stance: { kind: 'member', id: oneOf(random, stances) },
      issue: { kind: 'entities', ids: [oneOf(random, entities.issues).id] },
      addressee: { kind: 'entities', ids: [oneOf(random, entities.actors).id] },
      date: { kind: 'date', date: { edtf: moment.slice(0, 10), written: null } },
      reportedBy: { kind: 'entities', ids: [oneOf(random, entities.outlets).id] },
      note: { kind: 'text', text: evidenceIn(record, article, random, 40, null).quote },
    },
    evidence: [
      evidenceIn(record, article, random, between(random, 60, 220), null),
      evidenceIn(record, article, random, between(random, 6, 24), 'date'),
    ],
    created: moment,
    updated: moment,
  }
}

/** The same statement as a line of those that `code` takes, with the entities by their names. */
export function lineOf(record: RecordDocument, statement: Statement): Record<string, unknown> {
  const { article, evidence, values } = statement
  const text = record.text
  const named = Object.values(entities).flat()
  const given = Object.entries(values).map(([variable, value]) => {
    if (value.kind === 'entities')
      return [variable, value.ids.map(id => named.find(each => each.id === id)?.name)]
    if (value.kind === 'member') return [variable, value.id === 'not-stated' ? null : value.id]
    if (value.kind === 'date') return [variable, value.date.edtf]
    return [variable, value.kind === 'text' ? value.text : null]
  })
  const from = record.articles[article]?.from ?? 0
  return {
    article,
    evidence: evidence.map(each => ({
      quote: each.quote,
      from: codePointLength(text.slice(from, each.from)),
      ...(each.for === null ? {} : { for: each.for }),
    })),
    ...Object.fromEntries(given),
  }
}

/** The coding of a record with its first `count` statements. */
export function codingOf(record: RecordDocument, coder: CoderSlug, count: number): CodingDocument {
  const statements = Array.from({ length: count }, (_, at) => statementOn(record, coder, at))
  return {
    rev: 1,
    coder,
    record: record.id,
    articles: {},
    statements: Object.fromEntries(statements.map(statement => [statement.id, statement])),
  }
}

/** Puts a coding document into a study, past the store and its history. */
export function writeCoding(study: string, coding: CodingDocument): void {
  const path = join(study, codingRef(coding.coder, coding.record).path)
  fs.mkdirSync(dirname(path), { recursive: true })
  fs.writeFileSync(path, documentText(coding))
}

function evidenceIn(
  record: RecordDocument,
  article: Article,
  random: Random,
  length: number,
  forVariable: string | null,
): Evidence {
  const from = between(random, article.from, Math.max(article.from, article.to - length - 2))
  // A quotation must not begin or end within a pair of surrogates.
  const quote = record.text.slice(from, Math.min(article.to, from + length))
  const cut = quote.toWellFormed().replace(/^\ufffd|\ufffd$/g, '')
  return evidenceAt(record, record.text.indexOf(cut, from), cut, forVariable)
}
