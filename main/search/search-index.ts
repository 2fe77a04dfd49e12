/**
 * The questions that the index answers. It is the seam behind which another index may one day stand: whatever answers
 * `IndexQueries` will do. This one is synchronous and lives in a worker; `IndexClient` asks it from outside.
 */
import type { ArticleId, CoderSlug, RecordId } from '../../core/model/ids.ts'
import type { ArticleCoderCount, ArticleRow } from '../../core/model/views.ts'
import type { ArticlesPage, ArticlesPageInput, CodedArticle } from './article-queries.ts'
import { articleById, articlesPage, codedArticles, codersOf } from './article-queries.ts'
import type { DamagedDocument } from './damage.ts'
import { damagedDocuments } from './damage.ts'
import { IndexDatabase } from './index-database.ts'
import type { StatementPlace, StatementsPage, StatementsPageInput } from './statement-queries.ts'
import { statementById, statementsPage } from './statement-queries.ts'

/** Each question with what it is asked with; values that can go from thread to thread. */
export interface IndexQueries {
  /** A page of articles in an order; see `articles.page` of the contract. */
  articlesPage(input: ArticlesPageInput): ArticlesPage
  /** The row of an article; `undefined` where the study has no such article. */
  articleRow(input: { readonly article: ArticleId }): ArticleRow | undefined
  /** For each article asked about, the coders who have begun it, by the names that they gave. */
  codersOf(input: { readonly articles: readonly ArticleId[] }): Record<ArticleId, ArticleCoderCount[]>
  /** The articles of these records that somebody has coded, also where the records are not in the study (any more). */
  codedArticles(input: { readonly records: readonly RecordId[] }): CodedArticle[]
  /** A page of statements, the oldest first. */
  statementsPage(input: StatementsPageInput): StatementsPage
  /** Where a statement is; without a coder, that of the first who has one of this id. */
  statementById(input: {
    readonly id: string
    readonly coder?: CoderSlug | undefined
  }): StatementPlace | undefined
  /** The documents that could not be read, and so are missing from every answer. */
  damaged(): DamagedDocument[]
}

export class SearchIndex implements IndexQueries {
  readonly database: IndexDatabase

  private constructor(database: IndexDatabase) {
    this.database = database
  }

  /** Opens the index at a path, or makes an empty one where there is none that is whole and of this version. */
  static open(indexPath: string): SearchIndex {
    return new SearchIndex(IndexDatabase.open(indexPath))
  }

  articlesPage(input: ArticlesPageInput): ArticlesPage {
    return articlesPage(this.database, input)
  }

  articleRow({ article }: { readonly article: ArticleId }): ArticleRow | undefined {
    return articleById(this.database, article)
  }

  codersOf({
    articles,
  }: {
    readonly articles: readonly ArticleId[]
  }): Record<ArticleId, ArticleCoderCount[]> {
    return codersOf(this.database, articles)
  }

  codedArticles({ records }: { readonly records: readonly RecordId[] }): CodedArticle[] {
    return codedArticles(this.database, records)
  }

  statementsPage(input: StatementsPageInput): StatementsPage {
    return statementsPage(this.database, input)
  }

  statementById({
    id,
    coder,
  }: {
    readonly id: string
    readonly coder?: CoderSlug | undefined
  }): StatementPlace | undefined {
    return statementById(this.database, id, coder)
  }

  damaged(): DamagedDocument[] {
    return damagedDocuments(this.database)
  }

  /** Leaves the file whole and on its own, and closes it. */
  close(): void {
    this.database.close()
  }
}
