import { Refusal } from '../../core/model/failure.ts'
import type { ImportId } from '../../core/model/ids.ts'
import type { ArticleWithCoders, ExportSource } from '../export/export-source.ts'
import { pageSize, pagesOf } from '../export/export-source.ts'
import type { LedgerEntry } from '../export/ledger-columns.ts'
import { ledgerPage } from '../import/ledger-pages.ts'
import type { StudySession } from '../session.ts'
import { codebookRef, studyRef } from '../study/layout.ts'

/** What exports are made from, read from the open study page by page; the ledger of one import where it is given. */
export function exportSourceOf(session: StudySession, onlyImport?: ImportId): ExportSource {
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
    statements: () => pagesOf(async page => (await index.statementsPage(page)).rows),
    async *articles() {
      for await (const rows of pagesOf(
        async page => (await index.articlesPage({ filter: {}, sort: [], ...page })).rows,
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
