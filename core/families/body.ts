import type { Article, RecordDocument } from '../model/record.ts'

/** The part of an article that its family is told by: its body, without title, embeds and furniture; all of it where nothing is known to be body. */
export function bodyOf(
  { text, regions }: Pick<RecordDocument, 'text' | 'regions'>,
  article: Pick<Article, 'from' | 'to'>,
): string {
  const parts = regions
    .filter(({ kind, from, to }) => kind === 'body' && from < article.to && to > article.from)
    .map(({ from, to }) => text.slice(Math.max(from, article.from), Math.min(to, article.to)))
  const body = parts.join('\n')
  return body.trim() === '' ? text.slice(article.from, article.to) : body
}
