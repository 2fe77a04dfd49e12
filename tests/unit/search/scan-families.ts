/**
 * Families as the oracle finds them: every article compared with every other, by runs of four words as text, in the
 * plainest way. It knows nothing of boilerplate, so studies that it judges have none.
 */
import type { RecordDocument } from '../../../core/model/record.ts'
import { fold } from '../../../core/text/fold.ts'

/** The name of the family of each article that has one: the least id of those joined with it. */
export function scanFamilies(records: readonly RecordDocument[]): Map<string, string> {
  const texts = records.flatMap(record =>
    Object.values(record.articles).map(({ id, from, to }) => {
      const body = record.regions
        .filter(each => each.kind === 'body' && each.from < to && each.to > from)
        .map(each => record.text.slice(Math.max(from, each.from), Math.min(to, each.to)))
        .join(' ')
      const words =
        fold(body.trim() === '' ? record.text.slice(from, to) : body).match(/[\p{L}\p{N}]+/gu) ?? []
      return { id: id as string, runs: words.slice(3).map((_, at) => words.slice(at, at + 4).join(' ')) }
    }),
  )
  const names = new Map(texts.map(({ id }) => [id, id]))
  for (let isMoving = true; isMoving; ) {
    isMoving = false
    for (const one of texts) {
      for (const other of texts) {
        const [name, otherName] = [names.get(one.id) ?? '', names.get(other.id) ?? '']
        if (otherName >= name || !areKin(one.runs, other.runs)) continue
        names.set(one.id, otherName)
        isMoving = true
      }
    }
  }
  const all = [...names.values()]
  return new Map([...names].filter(([, name]) => all.filter(each => each === name).length > 1))
}

function areKin(one: readonly string[], other: readonly string[]): boolean {
  const [set, otherSet] = [new Set(one), new Set(other)]
  const shared = [...set].filter(run => otherSet.has(run)).length
  const share = shared / Math.min(set.size, otherSet.size)
  const begins = (runs: readonly string[], in_: ReadonlySet<string>): boolean => {
    const first = runs.slice(0, 32)
    return first.filter(run => in_.has(run)).length >= 0.75 * first.length
  }
  return (
    shared >= 8 &&
    shared / (set.size + otherSet.size - shared) >= 0.15 &&
    (share >= 0.85 || (share >= 0.6 && (begins(one, otherSet) || begins(other, set))))
  )
}
