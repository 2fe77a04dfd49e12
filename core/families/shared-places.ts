import { fold, foldWithOrigins, originalSpan } from '../text/fold.ts'
import { hashedWords, shinglesOf } from './shingles.ts'

/** A word that begins the same few words in two texts: where it stands in each, in UTF-16. */
export interface SharedPlace {
  readonly here: number
  readonly there: number
}

/**
 * Where a text and another are at the same words, in an order that is that of both: as many places as there are among runs of
 * four folded words that stand once in each (the longest chain; Hunt and Szymanski 1977). Words behind the last run have none.
 */
export function sharedPlaces(text: string, other: string): SharedPlace[] {
  const one = placedShingles(text)
  const two = placedShingles(other)
  const theirs = new Map(once(two.shingles).map(({ shingle, at }) => [shingle, at]))
  const pairs = once(one.shingles).flatMap(({ shingle, at }) => {
    const there = theirs.get(shingle)
    return there === undefined ? [] : [{ here: at, there }]
  })
  const places = longestChain(pairs).map(({ here, there }) => ({
    here: one.offsetOf(here),
    there: two.offsetOf(there),
  }))
  return places.filter(isFurther)
}

/** A character that stands for several words, such as ﷺ, is one place. */
function isFurther({ here, there }: SharedPlace, at: number, places: readonly SharedPlace[]): boolean {
  const last = places[at - 1]
  return last === undefined || (here > last.here && there > last.there)
}

function placedShingles(text: string): { shingles: Uint32Array; offsetOf: (word: number) => number } {
  const folded = fold(text) === text ? undefined : foldWithOrigins(text)
  const words = hashedWords(folded?.text ?? text)
  return {
    shingles: shinglesOf(words),
    offsetOf(word) {
      const from = words.from[word] ?? 0
      return folded === undefined ? from : originalSpan(folded, from, from + 1).from
    },
  }
}

/** The shingles that there is one of, in order. */
function once(shingles: Uint32Array): { shingle: number; at: number }[] {
  const seen = new Map<number, number>()
  for (const shingle of shingles) seen.set(shingle, (seen.get(shingle) ?? 0) + 1)
  return Array.from(shingles, (shingle, at) => ({ shingle, at })).filter(
    ({ shingle }) => seen.get(shingle) === 1,
  )
}

/** Of pairs that rise in `here`, as many as there can be that rise in `there` as well. */
function longestChain(pairs: readonly SharedPlace[]): SharedPlace[] {
  /** For each length, the pair with the least `there` that a chain of that length ends with. */
  const ends: number[] = []
  const before: number[] = []
  for (const [at, { there }] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.there ?? 0) < there) low = middle + 1
      else high = middle
    }
    before[at] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = at
  }
  const chain: SharedPlace[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}
