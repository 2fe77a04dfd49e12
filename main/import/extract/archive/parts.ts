/** What the readers of archives' files have in common. */
import type { Finding, Findings } from '../../findings.ts'

/** An article in such a file: where it stands, in UTF-16 units, with its heads, and its text alone. */
export interface ArchivedArticle {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly findings: Findings
}

/** A stretch of a text. */
export interface Part {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The stretches of `text` that a pattern of lines ends, the rest behind the last with them where it says something. */
export function partsEndedBy(text: string, end: RegExp): Part[] {
  const ends = [...text.matchAll(end)].map(({ index, 0: found }) => index + found.length)
  return stretches(text, [0, ...ends])
}

/** The stretches of `text` that a pattern of lines begins; what stands before the first is left out. */
export function partsBegunBy(text: string, start: RegExp): Part[] {
  return stretches(
    text,
    [...text.matchAll(start)].map(({ index }) => index),
  )
}

function stretches(text: string, starts: readonly number[]): Part[] {
  return starts.flatMap((from, index) => {
    const to = starts[index + 1] ?? text.length
    const part = text.slice(from, to)
    return /\S/.test(part) ? [{ from, to, text: part }] : []
  })
}

/** Findings out of values, those that are blank left out. */
export function foundIn(values: Readonly<Record<string, Finding | undefined>>): Findings {
  const found = Object.entries(values).flatMap(([field, finding]) =>
    finding === undefined || finding.value.trim() === ''
      ? []
      : [[field, { ...finding, value: finding.value.replace(/\s+/g, ' ').trim() }] as const],
  )
  return Object.fromEntries(found)
}
