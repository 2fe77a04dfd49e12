/** Where a record's articles begin, as people say it. What is said of a place is applied to regions and articles alike. */
import type { ArticleId } from '../../core/model/ids.ts'
import { articleIdOf } from '../../core/model/ids.ts'
import type { Article, GoneArticle, RecordDocument } from '../../core/model/record.ts'
import { articlesInOrder } from '../../core/model/record.ts'
import { partBetween } from '../import/segment/part.ts'
import { fieldsOfFirst, fieldsOfSecond } from './describe-parts.ts'
import { joinedAt, splitAt, withMark, withMarks } from './mark-regions.ts'

/**
 * The record with an article that begins at `at`, which must be the beginning of a line with something said before it in
 * its article. The second part gets the number that it had once, or one that none ever had. As it is where one begins there.
 */
export function cutAt(record: RecordDocument, at: number): RecordDocument {
  const whole = articlesInOrder(record).find(({ from, to }) => from < at && at < to)
  if (whole === undefined) return record
  const ordinal = numberFor(record, at)
  const id = articleIdOf(record.id, ordinal)
  const parts = {
    first: partBetween(record.text, record.regions, { from: whole.from, to: at }),
    second: partBetween(record.text, record.regions, { from: at, to: whole.to }),
  }
  const first: Article = { ...whole, to: at, fields: fieldsOfFirst(record, whole, parts) }
  const second: Article = {
    id,
    ordinal,
    from: at,
    to: whole.to,
    fields: fieldsOfSecond(record, whole, parts),
  }
  const regions = splitAt(record.regions, at)
  const cut = withGone(
    { ...record, regions, articles: { ...record.articles, [first.id]: first, [id]: second } },
    (record.gone ?? []).filter(each => each.ordinal !== ordinal),
  )
  return withMarks(withTitle(cut, parts.second.lines.find(({ kind }) => kind === 'title')?.line))
}

/** The record without the article that begins at `at`: its text is the former's, and its number nobody's. */
export function joinAt(record: RecordDocument, at: number): RecordDocument {
  const articles = articlesInOrder(record)
  const index = articles.findIndex(({ from }) => from === at)
  const [former, latter] = [articles[index - 1], articles[index]]
  if (former === undefined || latter === undefined) return record
  const { [latter.id]: _gone, ...others } = record.articles as Record<ArticleId, Article>
  const regions = record.regions.map(region =>
    region.from === at && region.kind === 'title' ? { ...region, kind: 'body' as const } : region,
  )
  const merged = [nextBound(regions, at), at].reduce((each, bound) => joinedAt(each, bound), regions)
  const joined = {
    ...record,
    regions: merged,
    articles: { ...others, [former.id]: { ...former, to: latter.to } },
  }
  return withMarks(withGone(joined, [...(record.gone ?? []), { ordinal: latter.ordinal, at }]))
}

/** The record with the numbers that no article gets. */
export function withGone(record: RecordDocument, gone: readonly GoneArticle[]): RecordDocument {
  const { gone: _before, ...rest } = record
  return gone.length === 0 ? rest : { ...rest, gone: [...gone] }
}

/** A number that no article of the record has or had. */
export function freeNumber({ articles, gone = [] }: Pick<RecordDocument, 'articles' | 'gone'>): number {
  return Math.max(0, ...[...Object.values(articles), ...gone].map(({ ordinal }) => ordinal)) + 1
}

function numberFor(record: RecordDocument, at: number): number {
  return record.gone?.find(each => each.at === at)?.ordinal ?? freeNumber(record)
}

/** A headline over the second part is its title, unless it was found to be something else than text. */
function withTitle(
  record: RecordDocument,
  line: { readonly from: number; readonly to: number } | undefined,
): RecordDocument {
  const there = line && record.regions.find(({ from, to }) => from <= line.from && line.from < to)
  if (line === undefined || there?.kind !== 'body') return record
  return withMark(record, { from: line.from, to: line.to, kind: 'title', detail: null })
}

function nextBound(regions: RecordDocument['regions'], at: number): number {
  return regions.find(({ from }) => from === at)?.to ?? at
}
