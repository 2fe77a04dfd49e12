import { expect } from 'vitest'
import type { ArticleFilter, ArticleOrder } from '../../../core/model/article-filter.ts'
import type { ArticleRow, StatementRow } from '../../../core/model/views.ts'
import { IndexFeed } from '../../../main/search/feed/index-feed.ts'
import { SearchIndex } from '../../../main/search/search-index.ts'
import type { StudyFolder } from './a-study-folder.ts'
import { anImport, coder } from './a-study-folder.ts'
import { impactIn, type Scan, scan, sorted, usesIn } from './scan.ts'
import { countedIn, filtered } from './scan-filters.ts'

/** Small, so that a few articles make several pages. */
const limit = 4

const fields = ['path', 'title', 'source', 'published', 'language', 'length', 'statements', 'status'] as const

const orders: readonly ArticleOrder[] = [
  ...fields.flatMap(field => [false, true].map(descending => [{ field, descending }])),
  [
    { field: 'source', descending: false },
    { field: 'published', descending: true },
  ],
  [
    { field: 'published', descending: true },
    { field: 'title', descending: false },
    { field: 'path', descending: true },
  ],
  [
    { field: 'status', descending: true },
    { field: 'statements', descending: true },
    { field: 'length', descending: false },
  ],
]

const filters: readonly ArticleFilter[] = [
  { text: 'وزير' },
  { text: 'الوزير' },
  { text: 'وز', isTyping: true },
  { text: 'الوزي', isTyping: true },
  { text: 'two 😀' },
  { text: '"قال الوزير"' },
  { text: 'sho', isTyping: true, language: ['ar', null] },
  { text: 'news وزير', status: [] },
  { text: '?!' },
  { status: ['done', 'in-progress'] },
  { source: ['RT', null], language: ['ar'] },
  { source: ['nobody'], text: 'قال' },
  { after: '2024', before: '2024-09-01' },
  { before: '2023', status: ['not-started'] },
  { import: [anImport(1)], after: '2023-06' },
  { family: ['several'] },
  { family: ['single'], source: ['RT', null] },
  { oncePerFamily: true },
  { oncePerFamily: true, status: ['not-started'], after: '2023-06' },
  { oncePerFamily: true, source: ['RT', null], status: ['done', 'in-progress'] },
  { oncePerFamily: true, family: ['several'], language: ['ar'] },
  { oncePerFamily: true, text: 'الوزير', import: [anImport(1)] },
]

/** Does all slices of a work. */
export function finish(work: Iterable<unknown>): void {
  for (const _slice of work);
}

/** Opens the index of a study and compares it with the documents. */
export function settledIndex(study: StudyFolder, indexPath: string): { index: SearchIndex; feed: IndexFeed } {
  const index = SearchIndex.open(indexPath)
  const feed = new IndexFeed(index.database, study.path)
  finish(feed.reconcile())
  return { index, feed }
}

export function allArticles(
  index: SearchIndex,
  order: ArticleOrder = [],
  filter: ArticleFilter = {},
): ArticleRow[] {
  const rows: ArticleRow[] = []
  for (;;) {
    const page = index.articlesPage({ filter, sort: [...order], offset: rows.length, limit })
    rows.push(...page.rows)
    if (page.rows.length < limit) {
      expect(page.total).toBe(rows.length)
      return rows
    }
  }
}

export function allStatements(index: SearchIndex, who?: string): StatementRow[] {
  const rows: StatementRow[] = []
  for (;;) {
    const page = index.statementsPage({
      ...(who === undefined ? {} : { coder: coder(who) }),
      offset: rows.length,
      limit,
    })
    rows.push(...page.rows)
    if (page.rows.length < limit) {
      expect(page.total).toBe(rows.length)
      return rows
    }
  }
}

/** Everything that an index can be asked, for a comparison of two. */
export function everything(index: SearchIndex): unknown {
  const articles = allArticles(index)
  return {
    orders: orders.map(order => allArticles(index, order).map(row => row.id)),
    filters: filters.map(filter => index.articleIds({ filter })),
    facets: filters.map(filter => index.articleFacets({ filter })),
    articles,
    statements: allStatements(index),
    coders: index.codersOf({ articles: articles.map(row => row.id) }),
    coded: index.codedArticles({ records: articles.map(row => row.record) }),
    damaged: index.damaged(),
    families: index.familiesPage({ offset: 0, limit: 1_000 }),
    uses: index.variableCounts().map(each => [each, index.valueCounts({ variables: [each.variable] })]),
    impact: index.impactOf({}),
  }
}

/** Compares an index with what the documents say. */
export function expectAgreement(index: SearchIndex, study: StudyFolder): void {
  const truth = scan(study.path)
  for (const order of orders)
    expect(allArticles(index, order), JSON.stringify(order)).toEqual(sorted(truth.articles, order))
  for (const [at, filter] of filters.entries()) {
    const order = orders[at % orders.length] ?? []
    const wanted = sorted(filtered(truth, filter), order)
    expect(allArticles(index, order, filter), JSON.stringify({ filter, order })).toEqual(wanted)
    expectPlaces(index, { filter, order, wanted })
    expect(index.articleFacets({ filter }), JSON.stringify(filter)).toEqual(countedIn(truth, filter))
  }
  expect(allStatements(index)).toEqual(truth.statements.map(each => each.row))
  for (const who of new Set(truth.statements.map(each => each.slug))) {
    expect(allStatements(index, who)).toEqual(
      truth.statements.filter(each => each.slug === who).map(each => each.row),
    )
  }
  expectUses(index, truth)
  expect(index.damaged().map(each => each.path)).toEqual([...truth.damaged].sort())
  for (const { row, slug } of truth.statements) {
    expect(index.statementById({ id: row.id, coder: coder(slug) })).toEqual({
      article: row.article,
      coder: slug,
    })
  }
}

/** Asks how often every variable and value is used, alone and together. */
function expectUses(index: SearchIndex, truth: Scan): void {
  const uses = usesIn(truth)
  const variables = [...uses.keys()]
  expect(index.variableCounts()).toEqual(
    variables.map(variable => ({ variable, statements: impactIn(truth, [variable]).statements })),
  )
  for (const [variable, counts] of uses) {
    expect(index.impactOf({ variables: [variable] })).toEqual(impactIn(truth, [variable]))
    expect(index.valueCounts({ variables: [variable] })).toEqual(
      [...counts].map(([value, statements]) => ({ value, statements })),
    )
    for (const value of counts.keys()) {
      expect(index.impactOf({ variables: [variable], values: [value] })).toEqual(
        impactIn(truth, [variable], [value]),
      )
      expect(index.impactOf({ values: [value] })).toEqual(impactIn(truth, undefined, [value]))
    }
  }
  const all = [...new Set([...uses.values()].flatMap(counts => [...counts.keys()]))]
  expect(index.impactOf({ values: all.slice(0, 3) })).toEqual(impactIn(truth, undefined, all.slice(0, 3)))
  const standFor = Object.fromEntries(all.slice(1, 3).map(value => [value, all[0] ?? '']))
  const together = index.valueCounts({ variables, standFor }).find(({ value }) => value === all[0])
  expect(together?.statements ?? 0).toBe(impactIn(truth, undefined, all.slice(0, 3)).statements)
}

interface List {
  readonly filter: ArticleFilter
  readonly order: ArticleOrder
  readonly wanted: readonly ArticleRow[]
}

/** Asks where the first, a middle and the last article of a list stand. */
function expectPlaces(index: SearchIndex, { filter, order, wanted }: List): void {
  for (const offset of new Set([0, wanted.length >> 1, wanted.length - 1])) {
    const article = wanted[offset]?.id
    if (article === undefined) continue
    expect(index.articleNeighbours({ filter, sort: [...order], article })).toEqual({
      previous: wanted[offset - 1]?.id ?? null,
      next: wanted[offset + 1]?.id ?? null,
      offset,
      total: wanted.length,
    })
  }
}
