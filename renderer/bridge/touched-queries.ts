/**
 * Which answers an event makes old. Documents are named by their paths in the study (see main/study/layout.ts); a query
 * depends on kinds of documents, and where it asks for one article, on that record alone. Lists are answered by the index,
 * which follows the documents by a moment and says when it has caught up.
 */
import type { Method, ProgramEvent } from '../../core/contract.ts'

type DocumentKind =
  | 'study'
  | 'codebook'
  | 'entities'
  | 'records'
  | 'coding'
  | 'imports'
  | 'history'
  | 'profiles'
  | 'adjudicated'

const everything: readonly DocumentKind[] = [
  'study',
  'codebook',
  'entities',
  'records',
  'coding',
  'imports',
  'profiles',
  'history',
]

/** What a method reads. A method that is not here reads nothing of the study that events speak of. */
const readBy: Partial<Record<string, readonly DocumentKind[]>> = {
  'study.current': ['study'],
  'codebook.read': ['codebook'],
  'codebook.counts': ['records', 'coding', 'imports', 'codebook'],
  'codebook.impact': ['records', 'coding', 'imports', 'codebook', 'entities'],
  'profiles.list': ['profiles'],
  'record.encodings': ['records', 'imports'],
  'record.reach': ['records', 'imports'],
  'import.list': ['imports'],
  'import.status': ['imports'],
  'ledger.page': ['imports'],
  'ledger.summary': ['imports'],
  'articles.page': ['records', 'coding', 'imports', 'entities'],
  'articles.facets': ['records', 'coding', 'imports', 'entities'],
  'articles.position': ['records', 'coding', 'imports', 'entities'],
  'articles.neighbours': ['records', 'coding', 'imports', 'entities'],
  'articles.coders': ['records', 'coding', 'imports'],
  'family.read': ['records', 'imports'],
  'families.page': ['records', 'imports'],
  'article.read': ['records', 'coding', 'imports'],
  'statements.page': ['records', 'coding', 'imports', 'entities'],
  'coding.read': ['records', 'coding', 'imports', 'entities'],
  'entities.list': ['entities'],
  'export.preview': everything,
  'history.ends': everything,
  'history.page': everything,
  'history.wayBack': everything,
  'history.recent': everything,
  'entities.search': ['entities', 'coding'],
  'entities.outline': ['entities'],
  'entities.counts': ['records', 'coding', 'imports', 'entities'],
  'entity.read': ['entities', 'study'],
}

const asksForOneArticle: ReadonlySet<string> = new Set(['article.read', 'coding.read', 'record.encodings'])

/** A query that has been asked. */
export interface AskedQuery {
  readonly method: Method
  readonly input: unknown
}

/** Whether the answer to `query` may have changed with `event`. */
export function touches(event: ProgramEvent, query: AskedQuery): boolean {
  switch (event.kind) {
    case 'changed':
      return event.documents.some(path => touchesDocument(path, query))
    case 'progress':
      return isListing(query.method) && event.task === 'index' && event.done === event.total
    case 'notice':
      return query.method === ('study.current' as Method)
    case 'command':
      return false
  }
}

/** Whether the index answers it. A method that lists is called after what it lists, in the plural; a family is a list too. */
function isListing(method: string): boolean {
  return /^(articles|statements|family|families)\.|^(codebook|entities)\.(counts|impact)$/.test(method)
}

function touchesDocument(path: string, { method, input }: AskedQuery): boolean {
  const kind = kindOf(path)
  if (!kind || !readBy[method]?.includes(kind)) return false
  const isOfRecords = kind === 'records' || kind === 'coding'
  const record = isOfRecords && asksForOneArticle.has(method) ? recordAskedFor(input) : undefined
  return record === undefined || path.endsWith(`/${record}.json`)
}

function kindOf(path: string): DocumentKind | undefined {
  const first = path.split('/')[0]?.replace(/\.json$/, '') ?? ''
  return first in kinds ? (first as DocumentKind) : undefined // it is one of their names
}

const kinds: Readonly<Record<DocumentKind, true>> = {
  study: true,
  codebook: true,
  entities: true,
  records: true,
  coding: true,
  imports: true,
  history: true,
  profiles: true,
  adjudicated: true,
}

/** The part of the record's id that its files are named after: `article:3f9a…-2` is of `3f9a…`. */
function recordAskedFor(input: unknown): string | undefined {
  const article =
    typeof input === 'object' && input !== null && 'article' in input ? input.article : undefined
  return typeof article === 'string' ? /^article:(.+)-\d+$/.exec(article)?.[1] : undefined
}
