/** The first lines of a text, and what each is said to be: decided here, drawn elsewhere. */
import type { TriedFile } from '../../../core/contract/profile-methods.ts'
import type { HeaderLine, ProfileField } from '../../../core/model/profile.ts'

export type LineRole = HeaderLine['is']
type TakenLine = TriedFile['lines'][number]

/** The roles in the order in which they are offered. */
export const lineRoles: readonly LineRole[] = [
  'title',
  'source',
  'author',
  'published',
  'section',
  'url',
  'keywords',
  'language',
  'line',
  'text',
]

const mostLines = 30

/** What the lines are once one of them is said to be `is`. Lines above it that nothing was said of keep what they were taken for. */
export function withRole(
  header: readonly HeaderLine[],
  at: number,
  is: LineRole,
  taken: readonly TakenLine[],
): HeaderLine[] {
  if (at >= mostLines) return [...header]
  const filled = Array.from({ length: Math.max(header.length, at + 1) }, (_, each): HeaderLine => {
    return header[each] ?? { is: roleOf(taken[each]), label: null }
  })
  const label = isValue(is) ? (header[at]?.label ?? null) : null
  return filled.map((line, each) => (each === at ? { is, label } : line))
}

/** The header as it is where it ends before a line. */
export function endedBefore(header: readonly HeaderLine[], at: number): HeaderLine[] {
  return header.slice(0, at)
}

/** The header with another label of a line; an empty one is none. */
export function withLabel(header: readonly HeaderLine[], at: number, label: string): HeaderLine[] {
  return header.map((line, each) => (each === at ? { ...line, label: label === '' ? null : label } : line))
}

/** Whether a line of this role has a value, and so may have a label before it. */
export function isValue(role: LineRole): role is ProfileField {
  return role !== 'line' && role !== 'text'
}

function roleOf(line: TakenLine | undefined): LineRole {
  if (line?.kind === 'title') return 'title'
  return line === undefined || line.kind === 'body' ? 'text' : 'line'
}

/** What may stand before the value of a line, as far as its punctuation tells: `By: `, `التاريخ:`. */
export function likelyLabel(text: string): string | null {
  return /^\s*([^\d:：]{1,40}[:：]\s*)\S/u.exec(text)?.[1] ?? null
}

/** How a line of a file agrees with what is said of it. */
export type LineFit = 'fits' | 'missing' | 'no-label' | 'no-value'

/** How the first lines of a file agree with the header, line by line. */
export function fitOf({ lines, fields }: TriedFile, header: readonly HeaderLine[]): LineFit[] {
  return header.map(({ is, label }, at) => {
    const line = lines[at]
    if (!line) return 'missing'
    if (!isValue(is)) return 'fits'
    if (label !== null && !line.text.trimStart().startsWith(label.trim())) return 'no-label'
    // What the fields of a record state comes before its lines, and is no sign against them.
    const from = fields?.[is].from ?? ''
    return /^(line \d+$|field )/.test(from) ? 'fits' : 'no-value'
  })
}
