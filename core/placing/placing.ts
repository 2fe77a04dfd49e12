/**
 * Evidence keeps the offsets of the text that it was chosen in. A record that is read again has another text, and a record that
 * is cut anew other articles; no coding is rewritten for that. Everything that shows, exports, indexes, checks or counts
 * evidence asks here where it stands now, and of which article a statement is.
 */
import type { Article, RecordDocument } from '../model/record.ts'
import { articlesInOrder } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Evidence, Statement } from '../model/statement.ts'
import { type Alignment, align } from './alignment.ts'

/** As much of a record as places are told by. */
export type PlacedIn = Pick<RecordDocument, 'text' | 'revision' | 'earlier' | 'articles'>

/** Evidence without what it backs. */
export type Quoted = Omit<Evidence, 'for'>

/** What is worked out once for a record, for any number of statements on it. */
export class Placing {
  readonly #record: PlacedIn
  readonly #alignments = new Map<string, Alignment | undefined>()
  readonly #articles: readonly Article[]

  constructor(record: PlacedIn) {
    this.#record = record
    this.#articles = articlesInOrder(record)
  }

  /**
   * Where evidence stands in the record's text as it is now; `undefined` where it has no place in it. What an earlier
   * text had there goes by lines and words, then by its quotation and what stood round it.
   */
  placeOf(evidence: Quoted): Span | undefined {
    const { text, revision } = this.#record
    const { from, to, quote } = evidence
    if (evidence.revision === revision && text.slice(from, to) === quote) return { from, to }
    const aligned = this.#aligned(evidence)
    if (aligned !== undefined && text.slice(aligned.from, aligned.to) === quote) return aligned
    const places = placesOf(text, quote).filter(at => fits(text, at, evidence) === 2)
    if (places.length === 1) return spanAt(places[0], quote)
    return aligned ?? byQuote(text, evidence)
  }

  /** The same, where all of it lies in the article. */
  placeIn(article: Span, evidence: Quoted): Span | undefined {
    const place = this.placeOf(evidence)
    return place !== undefined && place.from >= article.from && place.to <= article.to ? place : undefined
  }

  /**
   * The article that a statement is of: the one in which its first placed evidence begins, else the one that it names, else
   * the record's first. `undefined` only where the record has none.
   */
  articleOf({ article, evidence }: Pick<Statement, 'article' | 'evidence'>): Article | undefined {
    for (const each of evidence) {
      const place = this.placeOf(each)
      const found = place && this.articleAt(place.from)
      if (found !== undefined) return found
    }
    return this.#articles.find(({ id }) => id === article) ?? this.#articles[0]
  }

  /** The article that a place of the text lies in. */
  articleAt(offset: number): Article | undefined {
    return this.#articles.find(({ from, to }) => offset >= from && offset < to)
  }

  #aligned({ revision, from, to, quote }: Quoted): Span | undefined {
    const before = this.#record.earlier?.findLast(
      each => each.revision === revision && each.text.slice(from, to) === quote,
    )?.text
    if (before === undefined) return undefined
    if (!this.#alignments.has(before)) this.#alignments.set(before, align(before, this.#record.text))
    return this.#alignments.get(before)?.placeOf({ from, to })
  }
}

/** Where one piece of evidence stands in a record's text as it is now; `undefined` where it has no place in it. */
export function placeEvidence(record: PlacedIn, evidence: Quoted): Span | undefined {
  return new Placing(record).placeOf(evidence)
}

/** The article that a statement is of. Of several statements on a record ask one `Placing`. */
export function articleOfStatement(
  record: PlacedIn,
  statement: Pick<Statement, 'article' | 'evidence'>,
): Article | undefined {
  return new Placing(record).articleOf(statement)
}

/** A quotation that stands once, or several times and only once with what stood before it, behind it, or both. */
function byQuote(text: string, evidence: Quoted): Span | undefined {
  const { quote } = evidence
  const places = placesOf(text, quote)
  if (places.length === 1) return spanAt(places[0], quote)
  const fitting = places.filter(at => fits(text, at, evidence) > 0)
  return fitting.length === 1 ? spanAt(fitting[0], quote) : undefined
}

/** From how many places on a quotation is no longer told apart by what stands round it. */
const mostPlaces = 10_000

function placesOf(text: string, quote: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at >= 0 && places.length < mostPlaces; at = text.indexOf(quote, at + 1))
    places.push(at)
  return places
}

function spanAt(at: number | undefined, quote: string): Span | undefined {
  return at === undefined ? undefined : { from: at, to: at + quote.length }
}

/** On how many sides a place has what stood round the quotation. */
function fits(text: string, at: number, { quote, prefix, suffix }: Quoted): 0 | 1 | 2 {
  const end = at + quote.length
  const before = text.slice(Math.max(0, at - prefix.length), at).toWellFormed()
  const after = text.slice(end, end + suffix.length).toWellFormed()
  const hasBefore = before === prefix && (prefix !== '' || at === 0)
  const hasAfter = after === suffix && (suffix !== '' || end === text.length)
  return hasBefore && hasAfter ? 2 : hasBefore || hasAfter ? 1 : 0
}
