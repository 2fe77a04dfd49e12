import type { TextField } from '../../core/model/record.ts'
import type { ArticleCoderCount, ArticleRow } from '../../core/model/views.ts'
import type { Column } from './columns.ts'
import { column, joinIds, joinTexts } from './columns.ts'
import type { ArticleWithCoders, ExportCoder } from './export-source.ts'
import type { Cell } from './exporter.ts'

/** The columns of the table of articles, in order: those of the article, two for each coder, by slug, and what it was coded with. */
export function articleColumns(coders: readonly ExportCoder[]): Column<ArticleWithCoders>[] {
  const inOrder = coders.toSorted((left, right) => (left.slug < right.slug ? -1 : 1))
  return [
    ...ownColumns,
    ...inOrder.map(each => countColumn('status', each, count => count?.status ?? 'not-started')),
    ...inOrder.map(each => countColumn('statements', each, count => count?.statements ?? 0)),
    column('coded_with', ({ coders }) =>
      joinIds([...new Set(coders.flatMap(({ codedWith }) => codedWith ?? []))]),
    ),
  ]
}

const ownColumns: readonly Column<ArticleWithCoders>[] = [
  articleColumn('article_id', article => article.id),
  ...statedColumns('title', article => article.title),
  ...statedColumns('source', article => article.source),
  articleColumn('agencies', article => joinTexts(article.agencies.value)),
  articleColumn('author', article => article.author.value),
  ...statedColumns('published', article => article.published),
  articleColumn('url', article => article.url.value),
  articleColumn('keywords', article => joinTexts(article.keywords.value)),
  articleColumn('section', article => article.section.value),
  articleColumn('language', article => article.language.value),
  articleColumn('length', article => article.length),
  articleColumn('path', article => article.path),
  articleColumn('record', article => article.record),
  articleColumn('ordinal', article => article.ordinal),
  articleColumn('family', article => article.family),
  articleColumn('status', article => article.status),
  articleColumn('statements', article => article.statements),
]

function articleColumn(name: string, cell: (article: ArticleRow) => Cell): Column<ArticleWithCoders> {
  return column(name, ({ article }) => cell(article))
}

/** A field, and beside it how it is known. */
function statedColumns(name: string, field: (article: ArticleRow) => TextField): Column<ArticleWithCoders>[] {
  return [
    articleColumn(name, article => field(article).value),
    articleColumn(`${name}_status`, article => field(article).status),
  ]
}

function countColumn(
  about: string,
  { slug, name }: ExportCoder,
  cell: (count: ArticleCoderCount | undefined) => Cell,
): Column<ArticleWithCoders> {
  return column(`${about}_${slug}`, ({ coders }) =>
    cell(coders.find(each => each.coder === name || each.coder === slug)),
  )
}
