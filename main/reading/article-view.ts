/** An article as it is read: its slice of the record, with everything that points into it counted from its own start. */
import { join } from 'node:path'
import type { ArticleStatus, CodingDocument } from '../../core/model/coding.ts'
import { standingOf as statusOf } from '../../core/model/coding.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { recordOfArticle } from '../../core/model/ids.ts'
import type { Article, DoubtfulCut, RecordDocument } from '../../core/model/record.ts'
import { articlesInOrder } from '../../core/model/record.ts'
import type { Span } from '../../core/model/span.ts'
import type { ArticleView } from '../../core/model/views.ts'
import { Placing } from '../../core/placing/placing.ts'
import { codePointLength } from '../../core/text/code-points.ts'
import { otherLanguages } from '../../core/text/other-languages.ts'
import { namesIn } from '../study/disk.ts'
import { recordRef } from '../study/layout.ts'
import type { StudyStore } from '../study/study-store.ts'

/** Where an article stands with its coders. */
export interface Standing {
  readonly status: ArticleStatus
  readonly statements: number
}

const untouched: Standing = { status: 'not-started', statements: 0 }

/** The article as it is read. @throws Refusal `unknown-article` */
export function readArticle(store: StudyStore, id: ArticleId): ArticleView {
  const record = store.read(recordRef(recordOfArticle(id)))
  const article = record?.articles[id]
  if (record === undefined || article === undefined)
    throw new Refusal({ kind: 'unknown-article', article: id })
  return viewOf(record, article, standingOf(store, record, id))
}

/** The articles that a record would be, before anybody has coded them. */
export function viewsOf(record: RecordDocument): ArticleView[] {
  return articlesInOrder(record).map(article => viewOf(record, article, untouched))
}

function viewOf(record: RecordDocument, article: Article, { status, statements }: Standing): ArticleView {
  const text = record.text.slice(article.from, article.to)
  return {
    id: article.id,
    record: record.id,
    ordinal: article.ordinal,
    ...article.fields,
    length: codePointLength(text),
    path: record.position === null ? record.path : `${record.path}#${record.position}`,
    statements,
    status,
    text,
    ground: { from: article.from, to: article.to, revision: record.revision },
    regions: within(record.regions, article),
    damage: within(record.damage, article),
    doubtfulCuts: undecidedCuts(record)
      .filter(({ at }) => at > article.from && at < article.to)
      .map(each => ({ ...each, at: each.at - article.from })),
    encoding: record.encoding,
    mojibake: record.mojibake,
    reading: record.reading ?? null,
    isJoinable: article.from > 0,
    languages: otherLanguages(text, article.fields.language.value),
  }
}

/** The doubtful cuts of a record that nobody has put away. */
export function undecidedCuts({ doubtfulCuts = [], corrections }: RecordDocument): readonly DoubtfulCut[] {
  return doubtfulCuts.filter(({ at }) => corrections?.dismissed.includes(at) !== true)
}

/** The parts of spans that lie in the article, counted from its start. */
function within<S extends Span>(spans: readonly S[], article: Span): S[] {
  return spans
    .filter(({ from, to }) => from < article.to && to > article.from)
    .map(each => ({
      ...each,
      from: Math.max(each.from, article.from) - article.from,
      to: Math.min(each.to, article.to) - article.from,
    }))
}

/** The furthest that any coder is with an article, and the statements of all. */
function standingOf(store: StudyStore, record: RecordDocument, id: ArticleId): Standing {
  const placing = new Placing(record)
  const relative = recordRef(record.id).path.slice('records/'.length)
  const each = namesIn(join(store.folder, 'coding')).flatMap(coder => {
    const coding = store.read({ kind: 'coding', path: `coding/${coder}/${relative}` })
    return coding === undefined ? [] : [standingWith(coding, id, placing)]
  })
  const order: readonly ArticleStatus[] = ['in-progress', 'done', 'excluded']
  return {
    status: order.find(status => each.some(standing => standing.status === status)) ?? 'not-started',
    statements: each.reduce((sum, { statements }) => sum + statements, 0),
  }
}

function standingWith(coding: CodingDocument, id: ArticleId, placing: Placing): Standing {
  const statements = Object.values(coding.statements).filter(
    each => placing.articleOf(each)?.id === id,
  ).length
  return {
    statements,
    status: statusOf(coding.articles[id], statements),
  }
}
