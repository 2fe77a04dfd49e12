/**
 * The questions that the index answers. It is the seam behind which another index may one day stand: whatever answers
 * `IndexQueries` will do. This one is synchronous and lives in a worker; `IndexClient` asks it from outside.
 */
import type { Input, Output } from '../../core/contract.ts'
import type { ArticleFilter } from '../../core/model/article-filter.ts'
import type { Impact } from '../../core/model/codebook-views.ts'
import type { ArticleId, CoderSlug, ImportId, RecordId } from '../../core/model/ids.ts'
import type { ArticleCoderCount, ArticleRow } from '../../core/model/views.ts'
import type { ArticlesPage, ArticlesPageInput, CodedArticle } from './article-queries.ts'
import {
  articleById,
  articleIds,
  articleNeighbours,
  articlesPage,
  codedArticles,
  codersOf,
} from './article-queries.ts'
import type { DamagedDocument } from './damage.ts'
import { damagedDocuments } from './damage.ts'
import type { FamiliesPage, FamilyOfArticle } from './families/family-queries.ts'
import { familiesOfImport, familiesPage, familyOf } from './families/family-queries.ts'
import { IndexDatabase } from './index-database.ts'
import { ArticleLists } from './lists/article-lists.ts'
import { facetCounts } from './lists/facet-counts.ts'
import type { Reached, ReachInput } from './reach-queries.ts'
import { reachedBy, sourcesIn } from './reach-queries.ts'
import type { EntityUse, StatementPlace, StatementsPage, StatementsPageInput } from './statement-queries.ts'
import {
  entityUses,
  statementById,
  statementsCount,
  statementsJson,
  statementsPage,
} from './statement-queries.ts'
import type { ValueCount, ValueCountsInput, ValueFilter, VariableCount } from './value-queries.ts'
import { impactOf, valueCounts, variableCounts } from './value-queries.ts'

/** Each question with what it is asked with; values that can go from thread to thread. */
export interface IndexQueries {
  /** A page of articles in an order; see `articles.page` of the contract. */
  articlesPage(input: ArticlesPageInput): ArticlesPage
  /** How many articles there are of each kind; see `articles.facets`. */
  articleFacets(input: Input<'articles.facets'>): Output<'articles.facets'>
  /** Where an article stands in a list, and what stands beside it; see `articles.neighbours`. */
  articleNeighbours(input: Input<'articles.neighbours'>): Output<'articles.neighbours'>
  /** All articles that a filter lets through, by path. */
  articleIds(input: { readonly filter: ArticleFilter }): ArticleId[]
  /** The row of an article; `undefined` where the study has no such article. */
  articleRow(input: { readonly article: ArticleId }): ArticleRow | undefined
  /** For each article asked about, the coders who have begun it, by the names that they gave. */
  codersOf(input: { readonly articles: readonly ArticleId[] }): Record<ArticleId, ArticleCoderCount[]>
  /** The articles of these records that somebody has coded, also where the records are not in the study (any more). */
  codedArticles(input: { readonly records: readonly RecordId[] }): CodedArticle[]
  /** The family of an article; see `family.read`. */
  familyOf(input: { readonly article: ArticleId }): FamilyOfArticle
  /** A page of families; see `families.page`. */
  familiesPage(input: Input<'families.page'>): FamiliesPage
  /** How many families the articles of an import are in. */
  familiesOfImport(input: { readonly import: ImportId }): number
  /** A page of statements, the oldest first. */
  statementsPage(input: StatementsPageInput): StatementsPage
  /** The same rows as one JSON text, to be parsed by who asks. */
  statementsJson(input: StatementsPageInput): string
  /** How many statements there are. */
  statementsCount(input: Pick<StatementsPageInput, 'coder'>): number
  /** Where a statement is; without a coder, that of the first who has one of this id. */
  statementById(input: {
    readonly id: string
    readonly coder?: CoderSlug | undefined
  }): StatementPlace | undefined
  /** Every entity that the statements of a coder name, and how often. */
  entityUses(input: { readonly coder: CoderSlug }): EntityUse[]
  /** In how many statements, on how many articles, by how many coders such values are. */
  impactOf(input: ValueFilter): Impact
  /** In how many statements each value of some variables is. */
  valueCounts(input: ValueCountsInput): ValueCount[]
  /** In how many statements each variable has a value. */
  variableCounts(): VariableCount[]
  /** The articles of an outlet or place, and those of them that may have some lines. */
  reachedBy(input: ReachInput): Reached
  /** Every source that an article is from. */
  sourcesIn(): string[]
  /** The documents that could not be read, and so are missing from every answer. */
  damaged(): DamagedDocument[]
}

export class SearchIndex implements IndexQueries {
  readonly database: IndexDatabase
  readonly #lists: ArticleLists

  private constructor(database: IndexDatabase) {
    this.database = database
    this.#lists = new ArticleLists(database)
  }

  /** Opens the index at a path, or makes an empty one where there is none that is whole and of this version. */
  static open(indexPath: string): SearchIndex {
    return new SearchIndex(IndexDatabase.open(indexPath))
  }

  articlesPage(input: ArticlesPageInput): ArticlesPage {
    return articlesPage(this.database, this.#lists, input)
  }

  articleFacets({ filter }: Input<'articles.facets'>): Output<'articles.facets'> {
    return facetCounts(this.database, this.#lists.facts, filter)
  }

  articleNeighbours(input: Input<'articles.neighbours'>): Output<'articles.neighbours'> {
    return articleNeighbours(this.database, this.#lists, input)
  }

  articleIds({ filter }: { readonly filter: ArticleFilter }): ArticleId[] {
    return articleIds(this.database, this.#lists, filter)
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

  familyOf({ article }: { readonly article: ArticleId }): FamilyOfArticle {
    return familyOf(this.database, article)
  }

  familiesPage(input: Input<'families.page'>): FamiliesPage {
    return familiesPage(this.database, input)
  }

  familiesOfImport({ import: id }: { readonly import: ImportId }): number {
    return familiesOfImport(this.database, id)
  }

  statementsPage(input: StatementsPageInput): StatementsPage {
    return statementsPage(this.database, input)
  }

  statementsJson(input: StatementsPageInput): string {
    return statementsJson(this.database, input)
  }

  statementsCount(input: Pick<StatementsPageInput, 'coder'>): number {
    return statementsCount(this.database, input)
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

  entityUses({ coder }: { readonly coder: CoderSlug }): EntityUse[] {
    return entityUses(this.database, coder)
  }

  impactOf(input: ValueFilter): Impact {
    return impactOf(this.database, input)
  }

  valueCounts(input: ValueCountsInput): ValueCount[] {
    return valueCounts(this.database, input)
  }

  variableCounts(): VariableCount[] {
    return variableCounts(this.database)
  }

  reachedBy(input: ReachInput): Reached {
    return reachedBy(this.database, input)
  }

  sourcesIn(): string[] {
    return sourcesIn(this.database)
  }

  damaged(): DamagedDocument[] {
    return damagedDocuments(this.database)
  }

  /** Leaves the file whole and on its own, and closes it. */
  close(): void {
    this.database.close()
  }
}
