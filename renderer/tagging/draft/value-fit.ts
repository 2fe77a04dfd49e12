import type { CodebookDocument, Variable } from '../../../core/model/codebook.ts'
import type { CodingView } from '../../../core/model/coding-views.ts'
import type { SlotValue } from '../../../core/model/statement.ts'

/** Why a value stands where the codebook has no place for it (any more). */
export type Misfit = 'retired' | 'unknown-variable' | 'wrong-kind' | 'unknown-member'

/** Whether the form's field can show the value; what it cannot is kept, and shown as that. */
export function misfitOf(codebook: CodebookDocument, variable: string, value: SlotValue): Misfit | undefined {
  const found = Object.hasOwn(codebook.variables, variable) ? codebook.variables[variable] : undefined
  if (found === undefined) return 'unknown-variable'
  if (found.retired) return 'retired'
  if (value.kind !== kindsOfValues[found.kind]) return 'wrong-kind'
  if (found.kind === 'scale' && value.kind === 'member') {
    const members = codebook.scales[found.scale]?.members ?? []
    return members.some(({ id }) => id === value.id) ? undefined : 'unknown-member'
  }
  if (found.kind === 'category' && value.kind === 'categories') {
    const known = codebook.categories[found.categories] ?? []
    return value.ids.every(id => known.some(each => each.id === id)) ? undefined : 'unknown-member'
  }
  return undefined
}

/** A value in words, for where there is no field that knows how. */
export function plainText(value: SlotValue, { entities }: Pick<CodingView, 'entities'>): readonly string[] {
  switch (value.kind) {
    case 'entities':
      return value.ids.map(id => entities[id]?.name ?? id)
    case 'member':
      return [value.id]
    case 'categories':
      return value.ids
    case 'date':
      return [value.date.edtf]
    case 'text':
      return [value.text]
    case 'number':
      return [String(value.number)]
    case 'flag':
      return [String(value.flag)]
  }
}

const kindsOfValues: Readonly<Record<Variable['kind'], SlotValue['kind']>> = {
  entity: 'entities',
  scale: 'member',
  category: 'categories',
  date: 'date',
  text: 'text',
  number: 'number',
  flag: 'flag',
}
