/**
 * Evidence between what is stored and what is shown: offsets into the article's own text. Whoever sends offsets back may have
 * taken them from a text that has since been read anew, so that they come with that text's revision and the words that stand
 * there; they are then placed as all evidence is, or refused. They are never taken for offsets of another text.
 */
import type { EvidencePlace, EvidenceView } from '../../core/model/coding-views.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { Article, RecordDocument } from '../../core/model/record.ts'
import type { Evidence, Statement } from '../../core/model/statement.ts'
import { Placing, type Quoted } from '../../core/placing/placing.ts'
import { evidenceAt, inThisText } from './anchoring.ts'

/** An article to place evidence in. */
export interface Ground {
  readonly record: RecordDocument
  readonly article: Article
  readonly placing: Placing
}

interface ShownEvidence {
  readonly view: EvidenceView
  readonly evidence: Evidence
}

/** Evidence as it is shown. What has no place in the article gets one beyond its end, which nothing else can have. */
export function shownEvidence(
  statement: Statement | undefined,
  { record, article, placing }: Ground,
): ShownEvidence[] {
  const length = article.to - article.from
  return (statement?.evidence ?? []).map(evidence => {
    const place = placing.placeIn(article, evidence)
    const { from, to } = place ?? evidence
    const start = place === undefined ? -length : article.from
    return {
      evidence,
      view: {
        from: from - start,
        to: to - start,
        for: evidence.for,
        quote: place === undefined ? evidence.quote : record.text.slice(from, to),
        isPlaced: place !== undefined,
      },
    }
  })
}

/**
 * The evidence of a statement, in the text of now, each piece once. What the statement has already is kept.
 * @throws Refusal `evidence-outside`, `evidence-splits-character`, `text-changed`
 */
export function placedEvidence(
  ground: Ground,
  places: readonly EvidencePlace[],
  known: Statement | undefined,
): Evidence[] {
  const shown = shownEvidence(known, ground)
  const all = places.flatMap(place => {
    if (isOfNow(ground, place, shown)) return placed(ground, place, shown)
    return placedAnew(ground, place, known)
  })
  return [...new Map(all.map(each => [JSON.stringify(each), each])).values()]
}

/** Whether the offsets count in the article as it is now, and the words stand there. */
function isOfNow(
  { record, article }: Ground,
  place: EvidencePlace,
  shown: readonly ShownEvidence[],
): boolean {
  const { chosenIn } = place
  if (chosenIn === undefined) return true
  const { revision, from, to, quote } = chosenIn
  if (revision !== record.revision || from !== article.from || to !== article.to) return false
  if (record.text.slice(from + place.from, from + place.to) === quote) return true
  return like(place, shown).some(({ view }) => view.quote === quote)
}

function placed(ground: Ground, place: EvidencePlace, shown: readonly ShownEvidence[]): Evidence[] {
  const { record, article, placing } = ground
  const there = like(place, shown)
  if (there.length > 0) return there.map(({ evidence }) => inThisText(record, placing, evidence))
  const length = article.to - article.from
  if (place.from >= place.to || place.to > length)
    throw new Refusal({ kind: 'evidence-outside', from: place.from, to: place.to, length })
  return [chosenAt(ground, { from: article.from + place.from, to: article.from + place.to }, place.for)]
}

/** Evidence that was chosen in another text than that of now. @throws Refusal `text-changed` */
function placedAnew(ground: Ground, place: EvidencePlace, known: Statement | undefined): Evidence[] {
  const { record, article, placing } = ground
  const { chosenIn } = place
  if (chosenIn === undefined) return []
  const { quote, revision } = chosenIn
  const from = chosenIn.from + place.from
  const to = chosenIn.from + place.to
  // A revision that was undone may have been given to another text since: the words tell.
  let chosen: Quoted = { from, to, revision, quote, prefix: '', suffix: '' }
  for (const then of textsOf(ground, chosenIn)) {
    const there = like(place, shownEvidence(known, then)).filter(({ view }) => view.quote === quote)
    if (there.length > 0) return there.map(({ evidence }) => inThisText(record, placing, evidence))
    if (then.record.text.slice(from, to) === quote) chosen = evidenceAt(then.record, from, quote, place.for)
  }
  const now = placing.placeIn(article, chosen)
  if (now === undefined)
    throw new Refusal({ kind: 'text-changed', quote: quote.slice(0, 120).toWellFormed() })
  return [chosenAt(ground, now, place.for)]
}

/** The article in the texts that the record had, or has, under that revision. */
function textsOf(
  { record, article }: Ground,
  { revision, from, to }: NonNullable<EvidencePlace['chosenIn']>,
): Ground[] {
  const earlier = record.earlier ?? []
  const texts = [...earlier, { revision: record.revision, text: record.text }]
  return texts.flatMap((each, index) => {
    if (each.revision !== revision) return []
    const then = { ...record, ...each, earlier: earlier.slice(0, index) }
    return [{ record: then, article: { ...article, from, to }, placing: new Placing(then) }]
  })
}

/** Evidence for a stretch of the record's text. @throws Refusal `evidence-splits-character` */
function chosenAt(
  { record, article }: Ground,
  { from, to }: { readonly from: number; readonly to: number },
  forVariable: string | null,
): Evidence {
  for (const at of [from, to]) {
    if (splitsCharacter(record.text, at))
      throw new Refusal({ kind: 'evidence-splits-character', at: at - article.from })
  }
  return evidenceAt(record, from, record.text.slice(from, to), forVariable)
}

function like(place: EvidencePlace, shown: readonly ShownEvidence[]): ShownEvidence[] {
  return shown.filter(
    ({ view }) => view.from === place.from && view.to === place.to && view.for === place.for,
  )
}

/** Whether a pair of surrogates stands around the offset. */
function splitsCharacter(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))
}
