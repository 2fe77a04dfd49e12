/**
 * A record that is read again, brought together with the document that stands there: what people corrected of it holds on, and
 * its articles keep their numbers where they begin at the same place. Its coding is not touched; the text before is kept, so
 * that evidence chosen in it finds its place.
 */
import type { ArticleId } from '../../../core/model/ids.ts'
import { articleIdOf } from '../../../core/model/ids.ts'
import type {
  Article,
  ArticleFields,
  GoneArticle,
  RecordDocument,
  TextCorrections,
} from '../../../core/model/record.ts'
import { articlesInOrder, fieldNames } from '../../../core/model/record.ts'
import type { Span } from '../../../core/model/span.ts'
import { Placing } from '../../../core/placing/placing.ts'
import { evidenceAt } from '../../coding/anchoring.ts'
import { cutAt, freeNumber, joinAt, withGone } from '../cut-and-join.ts'
import { withMarks } from '../mark-regions.ts'
import { withMarkedTitles } from '../marked-titles.ts'
import { lineEnd, lineStart, nextSaying } from '../whole-lines.ts'

/**
 * The document for a record that is read as `fresh` says, where `old` stands.
 * @param encoding the one that a person chose for it, by which it was read; null where none was
 */
export function mergeReading(
  old: RecordDocument,
  fresh: RecordDocument,
  encoding: string | null,
): RecordDocument {
  const base = withText(old, fresh, encoding)
  const places = new Places(old, base)
  const { corrections: _earlier, ...plain } = base
  const corrections = old.corrections && movedCorrections(old.corrections, places)
  const said = corrections === undefined ? plain : { ...plain, corrections }
  return withMarkedTitles(numbered(withCorrections(said), old, places))
}

/** The record as it was read, under the name that it has. */
function withText(old: RecordDocument, fresh: RecordDocument, encoding: string | null): RecordDocument {
  const isSame = fresh.text === old.text
  const earlier = isSame ? old.earlier : [...(old.earlier ?? []), { revision: old.revision, text: old.text }]
  const profile = fresh.reading?.profile ?? null
  const { reading: _reading, gone: _gone, earlier: _before, ...read } = fresh
  return {
    ...read,
    id: old.id,
    rev: old.rev,
    import: old.import,
    path: old.path,
    position: old.position,
    sizeBytes: old.sizeBytes,
    sha256: old.sha256,
    revision: isSame ? old.revision : old.revision + 1,
    articles: renamed(fresh, old),
    ...(profile === null && encoding === null ? {} : { reading: { profile, encoding } }),
    ...(earlier === undefined ? {} : { earlier }),
  }
}

function renamed(fresh: RecordDocument, { id: record }: RecordDocument): Record<ArticleId, Article> {
  return Object.fromEntries(
    articlesInOrder(fresh).map(article => {
      const id = articleIdOf(record, article.ordinal)
      return [id, { ...article, id }]
    }),
  )
}

/** Where lines of the old text are in the new one. */
class Places {
  readonly #old: RecordDocument
  readonly #text: string
  readonly #placing: Placing | undefined

  constructor(old: RecordDocument, base: RecordDocument) {
    this.#old = old
    this.#text = base.text
    this.#placing = base.revision === old.revision ? undefined : new Placing(base)
  }

  /** Where whole lines are now, without the last line feed; `undefined` where they are not. */
  linesAt({ from, to }: Span): Span | undefined {
    if (this.#placing === undefined) return { from, to }
    const quote = this.#old.text.slice(from, to)
    const place = quote === '' ? undefined : this.#placing.placeOf(evidenceAt(this.#old, from, quote, null))
    if (place === undefined) return undefined
    return { from: lineStart(this.#text, place.from), to: lineEnd(this.#text, place.to) }
  }

  /** Where the line begins now that began at `at`. */
  lineAt(at: number): number | undefined {
    return at === 0 ? 0 : this.linesAt({ from: at, to: lineEnd(this.#old.text, at) })?.from
  }
}

function movedCorrections(said: TextCorrections, places: Places): TextCorrections {
  const moved = (offsets: readonly number[]): number[] => {
    const found = offsets.flatMap(at => places.lineAt(at) ?? [])
    return [...new Set(found)].sort((left, right) => left - right)
  }
  return {
    regions: said.regions.flatMap(each => {
      const lines = places.linesAt(each)
      return lines === undefined ? [] : [{ ...each, ...lines }]
    }),
    cuts: moved(said.cuts).filter(at => at > 0),
    joins: moved(said.joins).filter(at => at > 0),
    dismissed: moved(said.dismissed),
  }
}

function withCorrections(record: RecordDocument): RecordDocument {
  const { cuts = [], joins = [] } = record.corrections ?? {}
  const joined = joins.reduce(joinAt, record)
  return withMarks(cuts.reduce((each, at) => (canBeCut(each, at) ? cutAt(each, at) : each), joined))
}

/** Whether something is said above the line in its article, and in the line itself. */
function canBeCut(record: RecordDocument, at: number): boolean {
  const article = articlesInOrder(record).find(({ from, to }) => from < at && at < to)
  if (article === undefined) return false
  const isLine = nextSaying(record.text, at, article.to) === at
  return isLine && nextSaying(record.text, article.from, article.to) < at
}

/** The articles under the numbers of those that began where they begin; no other gets a number that one had. */
function numbered(record: RecordDocument, old: RecordDocument, places: Places): RecordDocument {
  const before = articlesInOrder(old).map(article => ({ article, at: places.lineAt(article.from) }))
  const goneBefore = (old.gone ?? []).map(({ ordinal, at }): GoneArticle => {
    return { ordinal, at: at === null ? null : (places.lineAt(at) ?? null) }
  })
  let free = freeNumber(old)
  const articles = articlesInOrder(record).map((found): Article => {
    const kept = before.find(({ at }) => at === found.from)?.article
    if (kept !== undefined)
      return {
        ...found,
        id: kept.id,
        ordinal: kept.ordinal,
        fields: withCorrected(found.fields, kept.fields),
      }
    const ordinal = goneBefore.find(({ at }) => at === found.from)?.ordinal ?? free++
    return { ...found, id: articleIdOf(old.id, ordinal), ordinal }
  })
  const taken = new Set(articles.map(({ ordinal }) => ordinal))
  const gone = [
    ...goneBefore,
    ...before.map(({ article, at }): GoneArticle => ({ ordinal: article.ordinal, at: at ?? null })),
  ].filter(({ ordinal }) => !taken.has(ordinal))
  return withGone(
    { ...record, articles: Object.fromEntries(articles.map(article => [article.id, article])) },
    gone,
  )
}

function withCorrected(found: ArticleFields, before: ArticleFields): ArticleFields {
  const corrected = fieldNames.filter(name => before[name].status === 'corrected')
  return { ...found, ...Object.fromEntries(corrected.map(name => [name, before[name]])) }
}
