import { foldWithOrigins, originalSpan } from './fold.ts'
import type { TextQuery, TextTerm } from './text-query.ts'
import { wordsIn } from './text-query.ts'

/** A stretch of a text in UTF-16, half-open. */
export interface Hit {
  readonly from: number
  readonly to: number
}

interface FoundWord {
  readonly word: string
  readonly at: number
}

/** Where the words and phrases of a query stand in a text, in order and apart from each other, whether all are there or not. */
export function hitsIn(text: string, { terms }: TextQuery): Hit[] {
  if (terms.length === 0) return []
  const folded = foldWithOrigins(text)
  const words = wordsIn(folded.text)
  const spans = terms
    .flatMap(term => words.flatMap((_, at) => spanAt(words, at, term)))
    .map(({ from, to }) => originalSpan(folded, from, to))
    .sort((left, right) => left.from - right.from || right.to - left.to)
  const apart: Hit[] = []
  for (const span of spans) if (span.from >= (apart.at(-1)?.to ?? 0)) apart.push(span)
  return apart
}

/** Whether a text has everything that a query asks for. */
export function hasAll(text: string, { terms }: TextQuery): boolean {
  const words = wordsIn(foldWithOrigins(text).text)
  return terms.every(term => words.some((_, at) => spanAt(words, at, term).length > 0))
}

function spanAt(words: readonly FoundWord[], at: number, term: TextTerm): Hit[] {
  const first = words[at]
  if (first === undefined) return []
  if (term.kind === 'word') {
    const isHit = term.forms.some(({ text, isPrefix }) => matches(first.word, text, isPrefix))
    return isHit ? [{ from: first.at, to: first.at + first.word.length }] : []
  }
  const last = words[at + term.words.length - 1]
  const isHit = term.words.every((word, offset) => {
    const isPrefix = term.isPrefix && offset === term.words.length - 1
    return matches(words[at + offset]?.word ?? '', word, isPrefix)
  })
  return isHit && last !== undefined ? [{ from: first.at, to: last.at + last.word.length }] : []
}

function matches(word: string, wanted: string, isPrefix: boolean): boolean {
  return isPrefix ? word.startsWith(wanted) : word === wanted
}
