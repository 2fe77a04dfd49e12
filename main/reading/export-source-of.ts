import { Refusal } from '../../core/model/failure.ts'
import type { ArticleWithCoders, ExportSource } from '../export/export-source.ts'
import { pagesOf } from '../export/export-source.ts'
import type { StudySession } from '../session.ts'
import { codebookRef, studyRef } from '../study/layout.ts'

/** What exports are made from, read from the open study page by page. */
export function exportSourceOf({ store, entities, index }: StudySession): ExportSource {
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
        async page => (await index.articlesPage({ sort: 'path', descending: false, ...page })).rows,
      )) {
        const counts = await index.codersOf(rows.map(({ id }) => id))
        yield rows.map((article): ArticleWithCoders => ({ article, coders: counts[article.id] ?? [] }))
      }
    },
  }
}
