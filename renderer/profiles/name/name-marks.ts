/**
 * A pattern as marks on the parts of an example, and back: which parts are a field, which have to be as they are, and which
 * may be anything. The pattern is what is kept; the marks are read off it each time.
 */
import type { ProfileField } from '../../../core/model/profile.ts'
import { type DateForm, dateAt, withPlainDigits } from '../../../core/profiles/name-dates.ts'
import {
  type ChosenParts,
  type NamePart,
  partsOfName,
  patternOfParts,
} from '../../../core/profiles/name-parts.ts'
import { matchName, type NamePattern, readPattern } from '../../../core/profiles/name-pattern.ts'

export interface NameMarks {
  readonly parts: readonly NamePart[]
  readonly chosen: readonly ChosenParts[]
  /** Indices of parts that have to be as they are. */
  readonly kept: readonly number[]
  /** Whether the example fits the pattern; where there is none, it does. */
  readonly fits: boolean
}

/** What a pattern says of the parts of an example. */
export function marksOf(pattern: string | null, path: string): NameMarks {
  const parts = partsOfName(path)
  const nothing: NameMarks = { parts, chosen: [], kept: [], fits: pattern === null }
  if (pattern === null) return nothing
  const read = readPattern(pattern)
  if (read.kind === 'flaw') return nothing
  const values = matchName(read.pattern, path)?.values
  if (values === undefined) return nothing
  const chosen = Object.entries(values).flatMap(([field, value]) => {
    const place = placeOf(parts, field as ProfileField, value, read.pattern) // matchName has no other keys
    return place === undefined ? [] : [place]
  })
  const isChosen = (at: number) => chosen.some(({ first, last }) => first <= at && at <= last)
  const kept = parts.flatMap((part, at) =>
    part.kind !== 'between' && !isChosen(at) && isFixed(parts, at, read.pattern) ? [at] : [],
  )
  return { parts, chosen, kept, fits: true }
}

function placeOf(
  parts: readonly NamePart[],
  field: ProfileField,
  value: string,
  { names }: NamePattern,
): ChosenParts | undefined {
  const pieces = names.flat()
  const piece = pieces.find(each => each.kind === 'field' && each.field === field)
  const form = piece?.kind === 'field' ? piece.form : null
  for (let first = 0; first < parts.length; first += 1) {
    for (let last = first; last < parts.length && parts[last]?.text !== '/'; last += 1) {
      const text = textOf(parts, first, last)
      const said = form === null ? text : dateAt(withPlainDigits(text), 0, form)?.iso
      if (said === value) return { first, last, field, form }
    }
  }
  return undefined
}

/** A part is fixed where the name with another word in its place does not fit any more. */
function isFixed(parts: readonly NamePart[], at: number, pattern: NamePattern): boolean {
  const other = parts.map((part, nth) => (nth === at ? otherThan(part.text) : part.text)).join('')
  return matchName(pattern, `${other}.txt`) === undefined
}

/** A text of the same make, in which each letter and digit is another. */
function otherThan(text: string): string {
  return text
    .replace(/\p{L}/gu, letter => (letter === 'q' ? 'z' : 'q'))
    .replace(/\p{N}/gu, digit => (digit === '7' ? '8' : '7'))
}

/** The text of parts on end. */
export function textOf(parts: readonly NamePart[], first: number, last: number): string {
  return parts
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('')
}

/** What a part is said to be. */
export type PartMark =
  | { readonly kind: 'any' }
  | { readonly kind: 'keep' }
  /** `toEnd`: with everything behind it in the same name. */
  | {
      readonly kind: 'field'
      readonly field: ProfileField
      readonly form: DateForm | null
      readonly toEnd: boolean
    }

/**
 * The pattern once the part at `at` is marked. A part beside one of the same field joins it; elsewhere the field moves. Null
 * where nothing is chosen any more, `undefined` where no pattern could tell the fields apart.
 */
export function withMark(
  path: string,
  marks: NameMarks,
  at: number,
  mark: PartMark,
): string | null | undefined {
  const { chosen, kept } = marks
  const range = mark.kind === 'field' ? rangeOf(marks, at, mark) : { first: at, last: at }
  const others = chosen.filter(each => mark.kind !== 'field' || each.field !== mark.field)
  const next =
    mark.kind === 'field'
      ? [...others.flatMap(each => without(each, range)), { ...range, field: mark.field, form: mark.form }]
      : others.filter(({ first, last }) => at < first || last < at)
  if (next.length === 0) return null
  const stillKept = kept.filter(each => each < range.first || each > range.last)
  const nextKept = new Set(mark.kind === 'keep' ? [...stillKept, at] : stillKept)
  const inOrder = next.toSorted((one, other) => one.first - other.first)
  return patternOfParts(path, inOrder, nextKept) ?? undefined
}

interface Range {
  readonly first: number
  readonly last: number
}

/** The parts that become a field with the one that was clicked. */
function rangeOf(
  { parts, chosen }: NameMarks,
  at: number,
  { field, form, toEnd }: Extract<PartMark, { kind: 'field' }>,
): Range {
  if (toEnd) return { first: at, last: lastOf(parts, chosen, at, field) }
  const same = chosen.find(each => each.field === field)
  if (form !== null || same === undefined || same.form !== null) return { first: at, last: at }
  if (isBeside(parts, same.last, at)) return { first: same.first, last: at }
  return { first: at, last: isBeside(parts, at, same.first) ? same.last : at }
}

/** Whether nothing but a sign stands between two parts. */
function isBeside(parts: readonly NamePart[], before: number, after: number): boolean {
  const between = parts.slice(before + 1, after)
  return after > before && between.every(({ kind, text }) => kind === 'between' && text !== '/')
}

/** The last part of the name that belongs to nothing else. */
function lastOf(
  parts: readonly NamePart[],
  chosen: readonly ChosenParts[],
  from: number,
  field: ProfileField,
): number {
  const stop = parts.findIndex(
    ({ text }, at) =>
      at > from && (text === '/' || chosen.some(each => each.first === at && each.field !== field)),
  )
  let last = stop === -1 ? parts.length - 1 : stop - 1
  while (last > from && parts[last]?.kind === 'between') last -= 1
  return last
}

/** What is left of a field where other parts were taken out of it. */
function without(field: ChosenParts, { first, last }: Range): ChosenParts[] {
  if (field.last < first || field.first > last) return [field]
  if (field.form !== null) return []
  if (field.first < first) return [{ ...field, last: first - 2 }]
  return field.last > last ? [{ ...field, first: last + 2 }] : []
}
