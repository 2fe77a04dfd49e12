/**
 * Texts in which archives of the press hand out what was searched in them: many articles in one file, each with its heads in
 * labels. Each becomes a record; what the labels say is found, and the text is what stands between them.
 */
import { factivaArticles } from './factiva.ts'
import { nexisArticles } from './nexis.ts'
import type { ArchivedArticle } from './parts.ts'
import { proquestArticles } from './proquest.ts'

/** The articles of a file of an archive, in order; `undefined` where it is none. */
export function archivedArticles(text: string): readonly ArchivedArticle[] | undefined {
  return factivaArticles(text) ?? nexisArticles(text) ?? proquestArticles(text)
}
