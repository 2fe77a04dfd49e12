import { Refusal } from '../../core/model/failure.ts'
import type { ImportId } from '../../core/model/ids.ts'
import { assertNever } from '../../core/result.ts'
import type { ArticleWithCoders, ExportSource } from '../export/export-source.ts'
import { pageSize, pagesOf } from '../export/export-source.ts'
import type { TableName } from '../export/exporter.ts'
import type { LedgerEntry } from '../export/ledger-columns.ts'
import { ledgerPage } from '../import/ledger-pages.ts'
import type { StudySession } from '../session.ts'
import { codebookRef, studyRef } from '../study/layout.ts'

export interface ExportSourceOptions {
  /** The ledger of this import alone. */
  readonly import?: ImportId | undefined
  /** How many rows are read at a time. */
  readonly page?: number
}

/** What exports are made from, read from the open study page by page. */
export function exportSourceOf(
  session: StudySession,
  { import: onlyImport, page: limit = pageSize }: ExportSourceOptions = {},
): ExportSource {
  const { store, entities, index } = session
  const codebook = store.read(codebookRef)
  if (codebook === undefined) throw new Refusal({ kind: 'not-found', path: codebookRef.path })
  const coders = Object.entries(store.read(studyRef)?.coders ?? {}).map(([slug, { name }]) => ({
    slug,
    name,
  }))
  return {
    codebook,
    entities: entities.all(),
    coders,
    statements: () => pagesOf(page => index.statementRows(page), limit),
    async *articles() {
      for await (const rows of pagesOf(
        async page => (await index.articlesPage({ filter: {}, sort: [], ...page })).rows,
        limit,
      )) {
        const counts = await index.codersOf(rows.map(({ id }) => id))
        yield rows.map((article): ArticleWithCoders => ({ article, coders: counts[article.id] ?? [] }))
      }
    },
    ledger: () => ledgerOf(session, onlyImport),
  }
}

async function* ledgerOf(
  { imports, ledgers }: StudySession,
  onlyImport: ImportId | undefined,
): AsyncGenerator<LedgerEntry[]> {
  const manifests = imports.list()
  for (const { id } of onlyImport === undefined ? manifests : [{ id: onlyImport }]) {
    for await (const rows of pagesOf(
      async page => (await ledgerPage(ledgers, manifests, { import: id, ...page })).rows,
      pageSize,
    ))
      yield rows.map(row => ({ import: id, row }))
  }
}

/** How many rows a table of the study has; null where that is not known before they are read. */
export async function rowsIn(table: TableName, { index, entities }: StudySession): Promise<number | null> {
  switch (table) {
    case 'statements':
      return index.statementsCount()
    case 'articles':
      return (await index.articlesPage({ filter: {}, sort: [], offset: 0, limit: 1 })).total
    case 'entities':
      return entities.all().length
    case 'ledger':
      return null
    default:
      return assertNever(table)
  }
}
