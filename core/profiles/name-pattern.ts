/**
 * What the names of an outlet's files say. A pattern is text with fields in braces: `{source}_{published:ymd}_{*}` reads
 * `river-post_2024-11-01_0007`. It is held against the last names of a path, as many as it has strokes and one, without the
 * ending of the file. A field is of at least one character and of one name; `{*}` is whatever says nothing; `{{` and `}}` are
 * braces. Where a name can be read in several ways, each field takes as little as it can, and a title as much.
 *
 * Matching takes time in proportion to the length of the pattern times that of the name, whatever they are.
 */
import { type ProfileField, profileField } from '../model/profile.ts'
import { type DateForm, dateAt, dateForms, withPlainDigits } from './name-dates.ts'

/** A piece of a pattern: text as it stands, or a field. `form` says how a date is written, and is null for other fields. */
export type PatternPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: ProfileField | '*'; readonly form: DateForm | null }

/** A pattern that has been read: of each name, the outermost folder first, its pieces. */
export interface NamePattern {
  readonly names: readonly (readonly PatternPiece[])[]
}

export const namePatternFlaws = [
  'empty',
  'empty-name',
  'open-brace',
  'stray-brace',
  'unknown-field',
  'field-twice',
  'no-date-form',
  'fields-touch',
] as const
/** What is wrong with a pattern. `fields-touch` are two fields without anything between by which they could be told apart. */
export type NamePatternFlaw = (typeof namePatternFlaws)[number]

/** A pattern that was read, or what is wrong with it and where, in UTF-16. */
export type ReadPattern =
  | { readonly kind: 'pattern'; readonly pattern: NamePattern }
  | { readonly kind: 'flaw'; readonly flaw: NamePatternFlaw; readonly at: number }

/** Reads a pattern: `readPattern('{source}/{published:dmy} {title}')`. Never throws. */
export function readPattern(written: string): ReadPattern {
  const names: PatternPiece[][] = [[]]
  const seen = new Set<string>()
  const flaw = (kind: NamePatternFlaw, at: number): ReadPattern => ({ kind: 'flaw', flaw: kind, at })
  for (let at = 0; at < written.length; ) {
    const name = names.at(-1) ?? []
    const sign = written.charAt(at)
    if (sign === '/') {
      if (name.length === 0) return flaw('empty-name', at)
      names.push([])
      at += 1
    } else if (sign !== '{' && sign !== '}') {
      addText(name, sign)
      at += 1
    } else if (written.charAt(at + 1) === sign) {
      addText(name, sign)
      at += 2
    } else if (sign === '}') return flaw('stray-brace', at)
    else {
      const end = written.indexOf('}', at)
      if (end < 0) return flaw('open-brace', at)
      const piece = fieldIn(written.slice(at + 1, end))
      if (typeof piece === 'string') return flaw(piece, at)
      if (piece.field !== '*' && seen.has(piece.field)) return flaw('field-twice', at)
      if (isOpen(piece) && isOpen(name.at(-1))) return flaw('fields-touch', at)
      seen.add(piece.field)
      name.push(piece)
      at = end + 1
    }
  }
  if (written.trim() === '') return flaw('empty', 0)
  if (names.at(-1)?.length === 0) return flaw('empty-name', written.length)
  return { kind: 'pattern', pattern: { names } }
}

function addText(name: PatternPiece[], sign: string): void {
  const last = name.at(-1)
  if (last?.kind === 'text') name[name.length - 1] = { kind: 'text', text: last.text + sign }
  else name.push({ kind: 'text', text: sign })
}

type FieldPiece = Extract<PatternPiece, { kind: 'field' }>

function fieldIn(written: string): FieldPiece | NamePatternFlaw {
  if (written === '*') return { kind: 'field', field: '*', form: null }
  const [name = '', form, ...more] = written.split(':')
  const field = profileField.safeParse(name).data
  if (field === undefined || more.length > 0) return 'unknown-field'
  if (field !== 'published')
    return form === undefined ? { kind: 'field', field, form: null } : 'unknown-field'
  const known = dateForms.find(each => each === form)
  return known === undefined ? 'no-date-form' : { kind: 'field', field, form: known }
}

/** Whether a piece may be of any length. */
function isOpen(piece: PatternPiece | undefined): boolean {
  return piece?.kind === 'field' && piece.form === null
}

/** What a path says by a pattern. `published` is an ISO day, or a moment in UTC. */
export interface NameValues {
  readonly values: Readonly<Partial<Record<ProfileField, string>>>
  /** The fields that stand in the name of a folder. */
  readonly inFolders: readonly ProfileField[]
}

/** What `path` says by `pattern`; `undefined` where it does not fit. Names between `/`, as an import has them. */
export function matchName({ names: wanted }: NamePattern, path: string): NameValues | undefined {
  const names = namesIn(path)
  if (names.length < wanted.length) return undefined
  const values: Partial<Record<ProfileField, string>> = {}
  const inFolders: ProfileField[] = []
  const skipped = names.length - wanted.length
  for (const [nth, pieces] of wanted.entries()) {
    const found = matchOne(pieces, names[skipped + nth] ?? '')
    if (found === undefined) return undefined
    Object.assign(values, found)
    if (nth < wanted.length - 1) inFolders.push(...(Object.keys(found) as ProfileField[])) // matchOne has no other keys
  }
  return { values, inFolders }
}

/** The names of a path, the last without its ending, with letters and marks put together: `a/b.json.gz` has `a` and `b`. */
export function namesIn(path: string): string[] {
  const names = path.normalize('NFC').split('/')
  return [...names.slice(0, -1), withoutEnding(names.at(-1) ?? '')]
}

function withoutEnding(name: string): string {
  const whole = name.replace(/\.gz$/i, '')
  const end = whole.length - (/\.[a-z][a-z\d]{0,7}$/i.exec(whole.slice(-9))?.[0].length ?? 0)
  return end === 0 ? whole : whole.slice(0, end)
}

/** Names are of at most 255 bytes on disk; longer ones, as archives may have, are not read. */
const longestName = 1_000

function matchOne(
  pieces: readonly PatternPiece[],
  name: string,
): Partial<Record<ProfileField, string>> | undefined {
  if (name.length > longestName) return undefined
  if (pieces.some(piece => piece.kind === 'text' && !name.includes(piece.text))) return undefined // most names, at once
  const plain = withPlainDigits(name)
  const fits = fitsFrom(pieces, name, plain)
  if (fits[0]?.[0] !== 1) return undefined
  const values: Partial<Record<ProfileField, string>> = {}
  let at = 0
  for (const [nth, piece] of pieces.entries()) {
    const next = fits[nth + 1]
    if (next === undefined) return undefined
    if (piece.kind === 'text') at += piece.text.length
    else if (piece.form !== null) {
      const date = dateAt(plain, at, piece.form)
      if (date === undefined) return undefined
      if (piece.field !== '*') values[piece.field] = date.iso
      at = date.to
    } else {
      const to = piece.field === 'title' ? next.lastIndexOf(1) : next.indexOf(1, at + 1)
      if (piece.field !== '*') values[piece.field] = name.slice(at, to)
      at = to
    }
  }
  return values
}

/** For each piece, and for the end, the places from which it and all behind it fit to the end of the name. */
function fitsFrom(pieces: readonly PatternPiece[], name: string, plain: string): Uint8Array[] {
  const fits = Array.from({ length: pieces.length + 1 }, () => new Uint8Array(name.length + 1))
  fits.at(-1)?.fill(1, name.length)
  for (let nth = pieces.length - 1; nth >= 0; nth -= 1) {
    const [piece, here, next] = [pieces[nth], fits[nth], fits[nth + 1]]
    if (piece === undefined || here === undefined || next === undefined) continue
    const isFit = (to: number | undefined): boolean => to !== undefined && next[to] === 1
    if (isOpen(piece)) here.fill(1, 0, Math.max(0, next.lastIndexOf(1)))
    else
      for (let at = 0; at < name.length; at += 1) {
        const to =
          piece.kind === 'text'
            ? name.startsWith(piece.text, at)
              ? at + piece.text.length
              : undefined
            : dateAt(plain, at, piece.form ?? 'ymd')?.to
        if (isFit(to)) here[at] = 1
      }
  }
  return fits
}
