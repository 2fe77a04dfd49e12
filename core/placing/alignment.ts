/**
 * The same bytes read twice: where a place of one text is in the other. Lines and the blanks of ASCII are the same in almost
 * every encoding, so two readings have as many lines, and a line as many words between blanks; letters need not agree at all.
 * That is trusted only where each letter, or word where they differ in length, always stands for the same one.
 */
import type { Span } from '../model/span.ts'

/** Places of one text, in UTF-16, as places of another. */
export interface Alignment {
  /** Exact at the bounds of words, and within a word where both have as many units; `undefined` where it cannot be told. */
  readonly placeOf: (span: Span) => Span | undefined
}

/** How many pairs may contradict the others: a page of code has bytes that it knows no character for. */
const mostContradicting = 0.05

/** Aligns two readings; `undefined` where they are not the same in lines and words. */
export function align(before: string, after: string): Alignment | undefined {
  const [old, now] = [linesIn(before), linesIn(after)]
  if (old.length !== now.length || !areReadingsOfOne(old, now)) return undefined
  return {
    placeOf: span => {
      const from = offsetOf(span.from, old, now)
      const to = offsetOf(span.to, old, now)
      if (from === undefined || to === undefined || from >= to) return undefined
      return splits(after, from) || splits(after, to) ? undefined : { from, to }
    },
  }
}

interface Line {
  readonly from: number
  readonly text: string
}

function linesIn(text: string): Line[] {
  let from = 0
  return text.split('\n').map(line => {
    const at = from
    from += line.length + 1
    return { from: at, text: line }
  })
}

const blanks = /[ \t\v\f\r]+/

function areReadingsOfOne(old: readonly Line[], now: readonly Line[]): boolean {
  const pairs = new Pairs()
  for (const [index, { text }] of old.entries()) {
    const other = now[index]?.text ?? ''
    const [words, others] = [text.split(blanks), other.split(blanks)]
    if (words.length !== others.length) continue
    for (const [nth, word] of words.entries()) pairs.add(word, others[nth] ?? '')
  }
  return pairs.agree
}

/** What stands for what, both ways: one of the readings may have lost what told two letters apart. */
class Pairs {
  readonly #there = new Map<string, string>()
  readonly #back = new Map<string, string>()
  #all = 0
  #against = { there: 0, back: 0 }

  add(word: string, other: string): void {
    if (word.length !== other.length) this.#note(word, other)
    else for (let at = 0; at < word.length; at += 1) this.#note(word.charAt(at), other.charAt(at))
  }

  get agree(): boolean {
    return Math.min(this.#against.there, this.#against.back) <= this.#all * mostContradicting
  }

  #note(one: string, other: string): void {
    this.#all += 1
    if ((this.#there.get(one) ?? other) !== other) this.#against.there += 1
    else this.#there.set(one, other)
    if ((this.#back.get(other) ?? one) !== one) this.#against.back += 1
    else this.#back.set(other, one)
  }
}

function offsetOf(offset: number, old: readonly Line[], now: readonly Line[]): number | undefined {
  const index = lineAt(old, offset)
  const [line, other] = [old[index], now[index]]
  if (line === undefined || other === undefined) return undefined
  const within = columnOf(offset - line.from, line.text, other.text)
  return within === undefined ? undefined : other.from + within
}

/** The last line that begins at or before the offset. */
function lineAt(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle]?.from ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function columnOf(column: number, line: string, other: string): number | undefined {
  if (column > line.length) return undefined
  if (line === other || column === 0) return column
  if (column === line.length) return other.length
  const [runs, others] = [runsIn(line), runsIn(other)]
  if (runs.length !== others.length) return undefined
  let [from, otherFrom] = [0, 0]
  for (const [nth, run] of runs.entries()) {
    const length = others[nth]?.length ?? 0
    if (column === from) return otherFrom
    if (column < from + run.length) return run.length === length ? otherFrom + column - from : undefined
    from += run.length
    otherFrom += length
  }
  return undefined
}

/** Words and blanks in turn, a word first, which is empty where the line begins with a blank. */
function runsIn(line: string): string[] {
  return line.split(/([ \t\v\f\r]+)/)
}

/** Whether a pair of surrogates stands around the offset. */
function splits(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))
}
