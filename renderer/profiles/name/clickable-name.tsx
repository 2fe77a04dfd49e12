import { useState } from 'react'
import type { ProfileField } from '../../../core/model/profile.ts'
import { dateAt, withPlainDigits } from '../../../core/profiles/name-dates.ts'
import { readPattern } from '../../../core/profiles/name-pattern.ts'
import { leftToRight } from '../../text/isolated.ts'
import type { Words } from '../../text/words.ts'
import { useWords } from '../../text/words-context.ts'
import { DropdownMenu, type MenuEntry } from '../../ui/overlays/menu.tsx'
import { marksOf, type NameMarks, type PartMark, textOf, withMark } from './name-marks.ts'

export interface ClickableNameProps {
  readonly path: string
  readonly pattern: string | null
  readonly onChange: (pattern: string | null) => void
}

/** Fields that the words of a name can be, in the order in which they are offered. */
const offered = ['title', 'source', 'author', 'section', 'keywords', 'language'] as const

/** The parts of a name as buttons; each opens a small menu of what it may be. It runs from left to right, as paths do. */
export function ClickableName({ path, pattern, onChange }: ClickableNameProps) {
  const words = useWords()
  const { name: say } = words.all.profiles
  const [isRefused, setRefused] = useState(false)
  const marks = marksOf(pattern, path)
  const isReadable = pattern === null || readPattern(pattern).kind === 'pattern'
  function mark(at: number, as: PartMark): void {
    const next = withMark(path, marks, at, as)
    setRefused(next === undefined)
    if (next !== undefined) onChange(next)
  }
  return (
    <>
      <fieldset className="profile-parts" dir="ltr" aria-label={say.parts}>
        {piecesOf(marks).map(piece =>
          piece.kind === 'between' ? (
            <span key={piece.at} className="profile-part-between">
              {piece.text === '/' ? <b>/</b> : piece.text}
            </span>
          ) : (
            <DropdownMenu
              key={piece.at}
              label={words.say(say.menuOf, { part: leftToRight(piece.text) })}
              entries={entriesOf(piece, marks, words, mark)}
            >
              <button
                type="button"
                className="profile-part"
                data-mark={piece.mark}
                aria-label={words.say(say.partIs, {
                  part: leftToRight(piece.text),
                  mark: nameOf(piece, words),
                })}
              >
                <span>{piece.text}</span>
                <small dir={words.language.direction}>{piece.mark !== 'any' && nameOf(piece, words)}</small>
              </button>
            </DropdownMenu>
          ),
        )}
      </fieldset>
      {isRefused && (
        <p className="field-problem" role="alert">
          {say.refused}
        </p>
      )}
      {!marks.fits && !isRefused && isReadable && <p className="profile-hint">{say.misfit}</p>}
    </>
  )
}

interface Piece {
  /** The first of its parts. */
  readonly at: number
  readonly kind: 'part' | 'between'
  readonly text: string
  readonly mark: 'any' | 'keep' | ProfileField
}

/** The parts as they are drawn: those of one field as one. */
function piecesOf({ parts, chosen, kept }: NameMarks): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]
    if (!part) continue
    const field = chosen.find(({ first }) => first === at)
    if (field) {
      pieces.push({ at, kind: 'part', text: textOf(parts, field.first, field.last), mark: field.field })
      at = field.last
    } else if (part.kind === 'between') pieces.push({ at, kind: 'between', text: part.text, mark: 'any' })
    else pieces.push({ at, kind: 'part', text: part.text, mark: kept.includes(at) ? 'keep' : 'any' })
  }
  return pieces
}

function nameOf({ mark }: Piece, words: Words): string {
  const { name: say, fields } = words.all.profiles
  return mark === 'any' || mark === 'keep' ? say[mark] : fields[mark]
}

function entriesOf(
  { at, mark }: Piece,
  { parts, chosen }: NameMarks,
  words: Words,
  onMark: (at: number, as: PartMark) => void,
): MenuEntry[] {
  const { name: say, fields } = words.all.profiles
  const part = parts[at]
  const now = chosen.find(({ first }) => first === at)
  const asField = (field: ProfileField, toEnd: boolean) => () =>
    onMark(at, { kind: 'field', field, form: null, toEnd })
  const dates: MenuEntry[] = (part?.forms ?? []).map(form => ({
    kind: 'action',
    id: form,
    text: words.say(say.dateAs, { form: say.forms[form], day: dayOf(part?.text ?? '', form, words) }),
    isChecked: now?.form === form,
    onSelect: () => onMark(at, { kind: 'field', field: 'published', form, toEnd: false }),
  }))
  const hasMore = isFollowed(parts, at)
  return [
    ...dates,
    ...(dates.length > 0 ? [{ kind: 'rule' as const, id: 'after-dates' }] : []),
    ...offered.map(field => ({
      kind: 'action' as const,
      id: field,
      text: fields[field],
      isChecked: mark === field,
      onSelect: asField(field, false),
    })),
    ...(hasMore
      ? [
          {
            kind: 'action' as const,
            id: 'title-to-end',
            text: say.titleToEnd,
            onSelect: asField('title', true),
          },
        ]
      : []),
    { kind: 'rule', id: 'before-others' },
    {
      kind: 'action',
      id: 'any',
      text: say.anyLong,
      isChecked: mark === 'any',
      onSelect: () => onMark(at, { kind: 'any' }),
    },
    {
      kind: 'action',
      id: 'keep',
      text: words.say(say.keepLong, { part: leftToRight(part?.text ?? '') }),
      isChecked: mark === 'keep',
      // With no field there is no pattern that it could be kept in.
      isDisabled: chosen.every(({ first }) => first === at),
      onSelect: () => onMark(at, { kind: 'keep' }),
    },
  ]
}

function isFollowed(parts: NameMarks['parts'], at: number): boolean {
  const next = parts.slice(at + 1)
  const end = next.findIndex(({ text }) => text === '/')
  return next.slice(0, end === -1 ? undefined : end).some(({ kind }) => kind !== 'between')
}

/** The day that a part of a name says in a form, as people write it. */
function dayOf(text: string, form: Parameters<typeof dateAt>[2], words: Words): string {
  const iso = dateAt(withPlainDigits(text), 0, form)?.iso
  return iso === undefined ? '' : words.day(Date.parse(iso.length === 10 ? `${iso}T12:00Z` : iso))
}
