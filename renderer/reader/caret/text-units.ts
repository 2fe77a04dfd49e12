/**
 * The units that text is selected by: characters as people see them, words, clauses, quotations, sentences, paragraphs. A
 * quotation in the news is mostly a clause between marks, so that is a unit of its own. Offsets are UTF-16, spans half-open.
 */
import type { Span } from '../../../core/model/span.ts'

/** Units that a caret moves by. */
export type Unit = 'word' | 'clause' | 'sentence' | 'paragraph'

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const words = new Intl.Segmenter(undefined, { granularity: 'word' })
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' })

/** Characters are looked for this far around an offset: they are shorter, and a paragraph may be a whole book. */
const around = 2_000

/** And words, clauses and sentences this far: one that is longer ends there. */
const far = 8_000

/** Ends a clause unless digits stand on both sides of it, as in 3.5, 14:30 and 1,200. */
const clauseEnd =
  /[.,;:!?…،؛؟۔«»“”„"()[\]{}‹›]|(?<=\s)[-–—]+(?=\s)|(?<![\p{L}\p{M}])['‘’]|['‘’](?![\p{L}\p{M}])/gu
const endOfNumber = /[\p{Nd}٠-٩]$/u
const startOfNumber = /^[\p{Nd}٠-٩]/u
const startOfLatin = /^[\p{L}\p{Nd}]/u

const quotes: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['‹', '›'],
  ['"', '"'],
]

/** The line of the text that an offset is in, without the blanks at its ends. */
export function paragraphAt(text: string, offset: number): Span {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return trimmed(text, from, end === -1 ? text.length : end)
}

/** `[from, to)` without blanks at its ends; empty, at its beginning, where there is nothing else. */
export function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && isBlank(text, start)) start += 1
  while (end > start && isBlank(text, end - 1)) end -= 1
  return start < end ? { from: start, to: end } : { from, to: from }
}

/** The nearest offset at or before `offset` (or at or after it) that is between two characters. */
export function characterEdge(text: string, offset: number, towards: 'before' | 'after'): number {
  const line = lineAround(text, offset)
  const start = Math.max(line.from, offset - around)
  const end = Math.min(line.to, offset + around)
  if (offset <= start || offset >= end) return offset
  const found = characters.segment(text.slice(start, end)).containing(offset - start)
  if (!found || start + found.index === offset) return offset
  return start + found.index + (towards === 'after' ? found.segment.length : 0)
}

/** The characters of `[from, to)`, which is within one line. */
export function charactersIn(text: string, { from, to }: Span): Span[] {
  return Array.from(characters.segment(text.slice(from, to)), ({ index, segment }) => ({
    from: from + index,
    to: from + index + segment.length,
  }))
}

/** `[from, to)` widened to whole characters, without blanks at its ends. */
export function wholeSpan(text: string, from: number, to: number): Span {
  return trimmed(text, characterEdge(text, from, 'before'), characterEdge(text, to, 'after'))
}

/** The word that an offset is in or beside, or the sign where there is no word. */
export function wordAt(text: string, offset: number): Span {
  const line = within(lineAround(text, offset), offset, offset)
  const found = words.segment(text.slice(line.from, line.to))
  const here = found.containing(Math.min(offset, line.to - 1) - line.from)
  const before = offset > line.from ? found.containing(offset - 1 - line.from) : undefined
  const word = here?.isWordLike || !before?.isWordLike ? here : before
  if (!word) return { from: offset, to: offset }
  return { from: line.from + word.index, to: line.from + word.index + word.segment.length }
}

/** `[from, to)` widened to whole words: the mouse is not asked for more care than that. */
export function wholeWords(text: string, from: number, to: number): Span {
  if (from === to) return { from, to }
  const first = wordAt(text, from)
  const last = wordAt(text, to)
  return {
    from: isInside(first, from) ? first.from : from,
    to: isInside(last, to) ? last.to : to,
  }
}

/** Where a caret comes to that leaves `offset` by a unit; at the end of the text it stays. */
export function movedBy(text: string, offset: number, unit: Unit, by: 1 | -1): number {
  const line = lineAround(text, offset)
  const spans =
    unit === 'paragraph' ? [paragraphAt(text, offset)] : unitsOf(text, within(line, offset, offset), unit)
  const inLine =
    by === 1 ? spans.find(({ to }) => to > offset)?.to : spans.findLast(({ from }) => from < offset)?.from
  if (inLine !== undefined) return inLine
  const next = by === 1 ? nextText(text, line.to) : lastText(text, line.from)
  if (next === undefined) return offset
  return unit === 'paragraph'
    ? by === 1
      ? paragraphAt(text, next).to
      : paragraphAt(text, next).from
    : movedBy(text, by === 1 ? next : next + 1, unit, by)
}

/**
 * The selection widened to the next unit that is larger: a word, a clause, what stands between quotation marks, a sentence, a
 * paragraph. The same selection where there is nothing larger.
 */
export function widened(text: string, { from, to }: Span): Span {
  const last = Math.max(from, to - 1)
  const line = lineAround(text, from)
  const paragraph = { from: paragraphAt(text, from).from, to: paragraphAt(text, last).to }
  if (last >= line.to) return contains(paragraph, { from, to }) ? paragraph : { from, to }
  const word = from === to ? wordAt(text, from) : wholeWords(text, from, to)
  const near = within(line, from, to)
  const larger = [
    word,
    fromFirstToLast(unitsOf(text, near, 'clause'), from, last),
    quotationAround(text, near, { from, to }),
    fromFirstToLast(unitsOf(text, near, 'sentence'), from, last),
    paragraph,
  ].filter((span): span is Span => span !== undefined && contains(span, { from, to }))
  return larger.sort((one, other) => one.to - one.from - (other.to - other.from))[0] ?? { from, to }
}

/** The span from the unit at `from` to the unit at `last`. */
function fromFirstToLast(units: readonly Span[], from: number, last: number): Span | undefined {
  const first = units.find(unit => unit.from <= from && from < unit.to)
  const end = units.find(unit => unit.from <= last && last < unit.to)
  return first && end && { from: first.from, to: end.to }
}

/** The shortest text between quotation marks, in a line, around a span. */
function quotationAround(text: string, line: Span, { from, to }: Span): Span | undefined {
  const found = quotes.flatMap(([open, close]) => {
    const start = from === 0 ? -1 : text.lastIndexOf(open, from - 1)
    const end = text.indexOf(close, to)
    if (start < line.from || end === -1 || end >= line.to) return []
    const isOddOne = open === close && count(text.slice(line.from, start), open) % 2 === 1
    const isClosed = open !== close && text.slice(start, from).includes(close)
    return isOddOne || isClosed ? [] : [trimmed(text, start + 1, end)]
  })
  return found.sort((one, other) => one.to - one.from - (other.to - other.from))[0]
}

/** The units of a line in order, without the blanks between them. Clauses are without their marks. */
function unitsOf(text: string, line: Span, unit: Exclude<Unit, 'paragraph'>): Span[] {
  const slice = text.slice(line.from, line.to)
  const spans = unit === 'clause' ? clausesOf(slice) : segmentsOf(slice, unit)
  return spans
    .map(({ from, to }) => trimmed(text, line.from + from, line.from + to))
    .filter(({ from, to }) => from < to)
}

function segmentsOf(slice: string, unit: 'word' | 'sentence'): Span[] {
  const found = [...(unit === 'word' ? words : sentences).segment(slice)]
  return found
    .filter(({ isWordLike }) => unit !== 'word' || isWordLike)
    .map(({ index, segment }) => ({ from: index, to: index + segment.length }))
}

function clausesOf(slice: string): Span[] {
  const clauses: Span[] = []
  let from = 0
  for (const { 0: mark, index } of slice.matchAll(clauseEnd)) {
    if (isWithinWord(slice, mark, index)) continue
    clauses.push({ from, to: index })
    from = index + mark.length
  }
  return [...clauses, { from, to: slice.length }]
}

/** Whether a mark is a part of a number (3.5, 14:30), an abbreviation or an address (U.S., t.me). */
function isWithinWord(slice: string, mark: string, at: number): boolean {
  if (!/^[.,:،]$/.test(mark)) return false
  const after = slice.slice(at + 1, at + 3)
  const before = slice.slice(Math.max(0, at - 2), at)
  if (endOfNumber.test(before) && startOfNumber.test(after)) return true
  return mark === '.' && startOfLatin.test(after) && /[\p{L}\p{Nd}]$/u.test(before)
}

/** What of a line is near a span. */
function within(line: Span, from: number, to: number): Span {
  return { from: Math.max(line.from, from - far), to: Math.min(line.to, to + far) }
}

function lineAround(text: string, offset: number): Span {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return { from: offset === 0 ? 0 : from, to: end === -1 ? text.length : end }
}

function nextText(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at += 1) if (!isBlank(text, at)) return at
  return undefined
}

function lastText(text: string, to: number): number | undefined {
  for (let at = to - 1; at >= 0; at -= 1) if (!isBlank(text, at)) return at
  return undefined
}

function contains(outer: Span, { from, to }: Span): boolean {
  return outer.from <= from && outer.to >= to && outer.to - outer.from > to - from
}

function isInside({ from, to }: Span, offset: number): boolean {
  return from < offset && offset < to
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}
