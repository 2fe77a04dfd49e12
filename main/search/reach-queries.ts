/** Which articles are of an outlet or below a folder, and which of those may have certain lines. */
import type { ArticleId, ImportId } from '../../core/model/ids.ts'
import type { IndexDatabase } from './index-database.ts'

/** Articles of any of these sources, or those whose file lies in a place, by its names with strokes between and round them. */
export type ReachedBy =
  | { readonly sources: readonly string[] }
  | {
      readonly place: string
      /** What the paths of an import are below. */
      readonly below: Readonly<Record<ImportId, string>>
    }

export interface ReachInput {
  readonly by: ReachedBy
  /** The words of each line; a line without words may stand anywhere. */
  readonly lines: readonly (readonly string[])[]
}

export interface Reached {
  readonly articles: readonly ArticleId[]
  /** Those that have the words of one of the lines, in their order. */
  readonly withWords: readonly ArticleId[]
}

interface Row {
  readonly number: number
  readonly id: ArticleId
  readonly path: string
  readonly import: ImportId
}

/** The articles of an outlet or place, by path. */
export function reachedBy(database: IndexDatabase, { by, lines }: ReachInput): Reached {
  const rows = rowsOf(database, by)
  const isAnywhere = lines.some(words => words.length === 0)
  const having = isAnywhere ? undefined : withWords(database, lines)
  const articles = rows.map(({ id }) => id)
  return {
    articles,
    withWords:
      having === undefined ? articles : rows.filter(({ number }) => having.has(number)).map(({ id }) => id),
  }
}

/** Every source that an article is from. */
export function sourcesIn(database: IndexDatabase): string[] {
  return database
    .all<{ source: string }>('SELECT DISTINCT source FROM articles WHERE source IS NOT NULL')
    .map(({ source }) => source)
}

function rowsOf(database: IndexDatabase, by: ReachedBy): Row[] {
  const sql = 'SELECT number, id, path, import FROM articles'
  if ('sources' in by) {
    return by.sources.flatMap(source => database.all<Row>(`${sql} WHERE source = ? ORDER BY place`, source))
  }
  return database.all<Row>(`${sql} ORDER BY place`).filter(({ path, import: of }) => {
    const folder = by.below[of] ?? ''
    return `/${folder}/${path}/`.normalize('NFC').includes(by.place)
  })
}

/** Words are letters and digits of folded text, so there is nothing in them to be escaped. */
function withWords(database: IndexDatabase, lines: readonly (readonly string[])[]): Set<number> {
  if (lines.length === 0) return new Set()
  const phrases = lines.map(words => `"${words.join(' ')}"`).join(' OR ')
  const rows = database.all<{ rowid: number }>(
    'SELECT rowid FROM articleText WHERE articleText MATCH ?',
    `body : (${phrases})`,
  )
  return new Set(rows.map(({ rowid }) => rowid))
}
