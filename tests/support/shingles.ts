/** How much of a text stands in another, by the measure of the article extraction benchmark: shingles of four words. */

export interface Score {
  readonly precision: number
  readonly recall: number
}

/** How `found` does against `expected`, each shingle counted as often as it stands. */
export function scoreOf(expected: string, found: string): Score {
  const [wanted, had] = [shingles(expected), shingles(found)]
  let right = 0
  for (const [shingle, times] of had) right += Math.min(times, wanted.get(shingle) ?? 0)
  const of = (all: Map<string, number>): number => {
    const count = [...all.values()].reduce((sum, times) => sum + times, 0)
    return count === 0 ? Number(had.size === wanted.size) : right / count
  }
  return { precision: of(had), recall: of(wanted) }
}

/** The harmonic mean of precision and recall. */
export function f1({ precision, recall }: Score): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  const last = Math.max(0, words.length - 4)
  for (let at = 0; words.length > 0 && at <= last; at += 1) {
    const shingle = words.slice(at, at + 4).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}
