/** What of a coder's work stands where in the text: what is painted for it, and what is found at a place. */
import type { CodebookDocument, ScaleMember } from '../../../core/model/codebook.ts'
import { variablesInOrder } from '../../../core/model/codebook.ts'
import type { CodingView, EvidenceView, StatementView } from '../../../core/model/coding-views.ts'
import type { StatementId } from '../../../core/model/ids.ts'
import type { Coverage, MarkedSpan } from './segments.ts'
import { type PaintStyle, type Tone, tones } from './styles.ts'

export type EvidenceMark = Tone | `active-${Tone}` | 'slot' | 'active-slot'

/** The styles that evidence may have. */
export const evidenceStyles: readonly PaintStyle[] = [
  ...tones.flatMap(tone => [tone, `${tone}-twice`, `active-${tone}`] as const),
  'slot',
  'active-slot',
]

/** The place of a statement in the text. */
export interface StatementPlace {
  readonly statement: StatementId
  readonly from: number
  readonly to: number
}

/** The spans of an article's statements. What the text no longer says has no place. */
export function evidenceSpans(
  { statements }: Pick<CodingView, 'statements'>,
  codebook: CodebookDocument | undefined,
  active: StatementId | null,
): MarkedSpan<EvidenceMark>[] {
  return statements.flatMap(statement => {
    const tone = toneOf(stanceOf(statement, codebook))
    const isActive = statement.id === active
    return placed(statement).flatMap(({ from, to, for: slot }): MarkedSpan<EvidenceMark>[] => {
      const mark: Tone | 'slot' = slot === null ? tone : 'slot'
      const span = { from, to, mark }
      return isActive ? [span, { from, to, mark: `active-${mark}` }] : [span]
    })
  })
}

/** How a stretch looks that these marks cover. Where several statements of one stance meet, their ground is deeper. */
export function evidenceLook(coverage: Coverage<EvidenceMark>): PaintStyle[] {
  return [...coverage].flatMap(([mark, count]): PaintStyle[] =>
    count > 1 && isTone(mark) ? [mark, `${mark}-twice`] : [mark],
  )
}

/** The statements at a place, the one with the shortest passage there first. */
export function statementsAt(
  { statements }: Pick<CodingView, 'statements'>,
  offset: number,
): StatementPlace[] {
  return statements
    .flatMap(statement => {
      const [shortest] = placed(statement)
        .filter(({ from, to }) => from <= offset && offset < to)
        .sort((one, other) => length(one) - length(other))
      return shortest ? [{ statement: statement.id, from: shortest.from, to: shortest.to }] : []
    })
    .sort((one, other) => length(one) - length(other))
}

/** Where statements stand, in the order of the text: the passages that the keys walk. */
export function placesInOrder({ statements }: Pick<CodingView, 'statements'>): StatementPlace[] {
  const places = statements.flatMap(statement => {
    const whole = placed(statement).filter(({ for: slot }) => slot === null)
    const some = whole.length > 0 ? whole : placed(statement)
    return some.map(({ from, to }) => ({ statement: statement.id, from, to }))
  })
  return places.sort((one, other) => one.from - other.from || one.to - other.to)
}

/** The member of the codebook's first scale that a statement has; `undefined` where it has none. */
export function stanceOf(
  { values }: Pick<StatementView, 'values'>,
  codebook: CodebookDocument | undefined,
): ScaleMember | undefined {
  if (!codebook) return undefined
  for (const variable of variablesInOrder(codebook)) {
    const value = values[variable.id]
    if (variable.kind === 'scale' && value?.kind === 'member')
      return codebook.scales[variable.scale]?.members.find(({ id }) => id === value.id)
  }
  return undefined
}

/** The colour of a stance. */
export function toneOf(stance: ScaleMember | undefined): Tone {
  if (!stance) return 'open'
  if (stance.value === null) return 'unstated'
  return stance.value < 0 ? 'opposes' : stance.value > 0 ? 'supports' : 'neutral'
}

function placed({ evidence }: StatementView): EvidenceView[] {
  return evidence.filter(({ isPlaced }) => isPlaced)
}

function isTone(mark: EvidenceMark): mark is Tone {
  return (tones as readonly string[]).includes(mark)
}

function length({ from, to }: { readonly from: number; readonly to: number }): number {
  return to - from
}
