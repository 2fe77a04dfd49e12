/**
 * A pattern made by clicking: the parts of an example, some of them said to be a field. What is clicked becomes the field,
 * what is not becomes `{*}`, and signs between stay as they are; the pattern that comes of it gives for the example what was
 * clicked, or there is none.
 */
import type { ProfileField } from '../model/profile.ts'
import { type DateForm, dateAt, dateForms, withPlainDigits } from './name-dates.ts'
import { matchName, namesIn, readPattern } from './name-pattern.ts'

/** A part of a path: a word, a date with the forms that it could be written in, or what stands between. */
export interface NamePart {
  readonly kind: 'word' | 'date' | 'between'
  readonly text: string
  readonly forms: readonly DateForm[]
}

/**
 * The parts of a path, which joined are the path without the ending of its file: `post/01-11-2024_dam.txt` is
 * `post` `/` `01-11-2024` `_` `dam`, and its date `dmy` or `mdy`.
 */
export function partsOfName(path: string): NamePart[] {
  const parts: NamePart[] = []
  for (const [nth, name] of namesIn(path).entries()) {
    if (nth > 0) parts.push({ kind: 'between', text: '/', forms: [] })
    parts.push(...partsOfOne(name))
  }
  return parts
}

const digit = /\d/
const sign = /[^\p{L}\p{N}\p{M}]/u

function partsOfOne(name: string): NamePart[] {
  const plain = withPlainDigits(name)
  const parts: NamePart[] = []
  let from = 0
  const close = (to: number): void => {
    if (to > from)
      parts.push({ kind: isSign(name, from) ? 'between' : 'word', text: name.slice(from, to), forms: [] })
    from = to
  }
  for (let at = 0; at < name.length; ) {
    const date =
      digit.test(plain.charAt(at)) && !digit.test(plain.charAt(at - 1)) ? datePart(plain, at) : undefined
    if (date !== undefined) {
      close(at)
      parts.push({ kind: 'date', text: name.slice(at, date.to), forms: date.forms })
      from = date.to
      at = date.to
      continue
    }
    if (at > from && isSign(name, at) !== isSign(name, from)) close(at)
    at += (name.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  }
  close(name.length)
  return parts
}

function isSign(name: string, at: number): boolean {
  return sign.test(String.fromCodePoint(name.codePointAt(at) ?? 0))
}

/** The longest date that begins at a place, with the forms in which it is one. */
function datePart(plain: string, at: number): { to: number; forms: DateForm[] } | undefined {
  const found = dateForms.flatMap(form => {
    const date = dateAt(plain, at, form)
    return date === undefined ? [] : [{ form, to: date.to }]
  })
  const to = Math.max(0, ...found.map(each => each.to))
  return to === 0 ? undefined : { to, forms: found.filter(each => each.to === to).map(({ form }) => form) }
}

/** Parts on end that are one field, by their indices, `last` included; a date is one part and says its form. */
export interface ChosenParts {
  readonly first: number
  readonly last: number
  readonly field: ProfileField
  readonly form: DateForm | null
}

/**
 * The pattern by which `path` has the chosen fields; null where no pattern could tell them apart, or nothing is chosen.
 * Begins with the first folder that has a field, else with the file's own name.
 */
export function patternOfParts(path: string, chosen: readonly ChosenParts[]): string | null {
  if (chosen.length === 0) return null
  const parts = partsOfName(path)
  for (const isLoose of [true, false]) {
    const pattern = written(parts, chosen, isLoose)
    if (says(pattern, path, parts, chosen)) return pattern
  }
  return null
}

/** @param isLoose whether what is not chosen may be anything, or must be what it is */
function written(parts: readonly NamePart[], chosen: readonly ChosenParts[], isLoose: boolean): string {
  let name = { text: '', hasField: false }
  const names = [name]
  const add = (text: string): void => {
    if (text !== '{*}' || !name.text.endsWith('{*}')) name.text += text
  }
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]
    if (part === undefined) continue
    const field = chosen.find(({ first }) => first === at)
    if (field !== undefined) {
      add(`{${field.field}${field.form === null ? '' : `:${field.form}`}}`)
      name.hasField = true
      at = field.last
    } else if (part.text === '/') {
      name = { text: '', hasField: false }
      names.push(name)
    } else if (!isLoose || part.kind === 'between') add(part.text.replace(/[{}]/g, '$&$&'))
    else
      for (const piece of part.text.split(part.kind === 'date' ? /([^\p{N}]+)/u : /$^/))
        add(isSign(piece, 0) ? piece : '{*}')
  }
  const first = names.findIndex(({ hasField }) => hasField)
  return names
    .slice(Math.max(0, first))
    .map(({ text, hasField }) => (isLoose && !hasField ? '{*}' : text))
    .join('/')
}

function says(
  pattern: string,
  path: string,
  parts: readonly NamePart[],
  chosen: readonly ChosenParts[],
): boolean {
  const read = readPattern(pattern)
  const found = read.kind === 'pattern' ? matchName(read.pattern, path)?.values : undefined
  return (
    found !== undefined &&
    Object.keys(found).length === chosen.length &&
    chosen.every(({ first, last, field, form }) => {
      const text = parts
        .slice(first, last + 1)
        .map(part => part.text)
        .join('')
      return found[field] === (form === null ? text : dateAt(withPlainDigits(text), 0, form)?.iso)
    })
  )
}
