import type { Span } from '../model/span.ts'
import { fold, foldWithOrigins, originalSpan } from '../text/fold.ts'
import { hashedWords, shinglesOf, shingleWords } from './shingles.ts'

/** Shorter ones are phrases that everybody uses: fading them would speckle the text. */
const leastWords = 8
/** What closes a sentence or a quotation right behind its last word. */
const punctuation = /^[^\p{L}\p{N}\s\p{Ps}\p{Pi}]+/u

/**
 * The stretches of a text that stand in another as well, in order and apart: each is as long as it can be, of eight words
 * or more, compared as they are folded. In UTF-16 of the text as it is written, half-open; marks and
 * punctuation behind a last word are taken along. Linear in the length of both.
 */
export function sharedStretches(text: string, other: string): Span[] {
  const folded = foldWithOrigins(text)
  const words = hashedWords(folded.text)
  const theirs = new Set(shinglesOf(hashedWords(fold(other))))
  const shingles = shinglesOf(words)
  const stretches: Span[] = []
  for (let first = 0; first < shingles.length; first += 1) {
    if (!theirs.has(shingles[first] ?? 0)) continue
    // Stretches of different origin that meet in the text are one: where a shingle begins before the last one ends.
    let end = first + shingleWords
    for (let next = first + 1; next <= end && next < shingles.length; next += 1)
      if (theirs.has(shingles[next] ?? 0)) end = next + shingleWords
    if (end - first >= leastWords) {
      const { from, to } = originalSpan(folded, words.from[first] ?? 0, words.to[end - 1] ?? 0)
      stretches.push({ from, to: to + (punctuation.exec(text.slice(to, to + 8))?.[0].length ?? 0) })
    }
    first = end - 1
  }
  return stretches
}
