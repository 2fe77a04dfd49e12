/** Where evidence stands, for records that have no earlier text: in its own words, or where its quotation stands to the letter. */
import type { RecordDocument } from '../../../core/model/record.ts'
import type { Evidence, Statement } from '../../../core/model/statement.ts'

/** Where evidence begins; -1 where it has no place. */
export function scannedPlace({ text, revision }: RecordDocument, evidence: Evidence): number {
  const { quote, prefix, suffix, from } = evidence
  if (
    evidence.revision === revision &&
    text.startsWith(quote, from) &&
    text.slice(from, evidence.to) === quote
  )
    return from
  const all = [...text].length === 0 ? [] : Array.from({ length: text.length }, (_, at) => at)
  const places = all.filter(at => text.startsWith(quote, at))
  const sides = (at: number): number => {
    const end = at + quote.length
    const before = prefix === '' ? at === 0 : text.slice(0, at).endsWith(prefix)
    const behind = suffix === '' ? end === text.length : text.startsWith(suffix, end)
    return Number(before) + Number(behind)
  }
  const both = places.filter(at => sides(at) === 2)
  const any = places.filter(at => sides(at) > 0)
  const only = [both, places, any].find(each => each.length === 1)
  return only?.[0] ?? -1
}

/** The id of the article that a statement is of; `undefined` where its record has none. */
export function scannedHome(record: RecordDocument, { article, evidence }: Statement): string | undefined {
  const articles = Object.values(record.articles).sort((left, right) => left.from - right.from)
  const first = evidence.map(each => scannedPlace(record, each)).find(at => at >= 0)
  const found = articles.find(({ from, to }) => first !== undefined && first >= from && first < to)
  return (found ?? articles.find(({ id }) => id === article) ?? articles[0])?.id
}
