import type { CodebookDocument } from '../../../core/model/codebook.ts'
import { variablesInOrder } from '../../../core/model/codebook.ts'
import type { CodingView, StatementView } from '../../../core/model/coding-views.ts'
import { textIn } from '../draft/text-in.ts'
import { type Tone, toneOf } from '../draft/tone.ts'

/** What a card shows of a statement: who, how, what, when. Null where nothing is said of it. */
export interface CardSummary {
  readonly who: readonly string[]
  readonly stance: string | null
  readonly tone: Tone
  readonly what: readonly string[]
  readonly when: string | null
}

/** Who is the first slot of entities in the form, what the second, how the first scale and when the first date. */
export function summaryOf(
  codebook: CodebookDocument,
  { values }: StatementView,
  { entities }: Pick<CodingView, 'entities'>,
  language: string,
): CardSummary {
  const variables = variablesInOrder(codebook)
  const [first, second] = variables.filter(({ kind }) => kind === 'entity')
  const scale = variables.find(each => each.kind === 'scale')
  const date = variables.find(({ kind }) => kind === 'date')
  const namesIn = (id: string | undefined): string[] => {
    const value = id === undefined ? undefined : values[id]
    return value?.kind === 'entities' ? value.ids.map(each => entities[each]?.name ?? '?') : []
  }
  const chosen = scale && values[scale.id]
  const member =
    scale?.kind === 'scale' && chosen?.kind === 'member'
      ? codebook.scales[scale.scale]?.members.find(({ id }) => id === chosen.id)
      : undefined
  const said = date && values[date.id]
  return {
    who: namesIn(first?.id),
    stance: member ? textIn(member.label, language) || member.id : null,
    tone: member ? toneOf(member.value) : 'unstated',
    what: namesIn(second?.id),
    when: said?.kind === 'date' ? said.date.edtf : null,
  }
}
