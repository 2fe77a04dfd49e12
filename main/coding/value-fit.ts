import { dayRangeOf } from '../../core/model/calendar-date.ts'
import type { CodebookDocument, Variable } from '../../core/model/codebook.ts'
import type { ValueFlaw } from '../../core/model/failure.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { SlotValue } from '../../core/model/statement.ts'
import type { EntityRegistry } from './entities.ts'

/** Whether a variable of the codebook can have the value. @throws Refusal `value-does-not-fit` */
export function checkValue(
  codebook: CodebookDocument,
  entities: EntityRegistry,
  id: string,
  value: SlotValue,
): void {
  const variable = Object.hasOwn(codebook.variables, id) ? codebook.variables[id] : undefined
  const reason = variable === undefined ? 'unknown-variable' : flawOf(variable, value, { codebook, entities })
  if (reason !== undefined) throw new Refusal({ kind: 'value-does-not-fit', variable: id, reason })
}

interface Surroundings {
  readonly codebook: CodebookDocument
  readonly entities: EntityRegistry
}

function flawOf(variable: Variable, value: SlotValue, around: Surroundings): ValueFlaw | undefined {
  const { codebook } = around
  switch (variable.kind) {
    case 'entity':
      return value.kind === 'entities' ? entitiesFlaw(variable, value.ids, around.entities) : 'wrong-kind'
    case 'scale': {
      if (value.kind !== 'member') return 'wrong-kind'
      const members = codebook.scales[variable.scale]?.members ?? []
      return members.some(({ id }) => id === value.id) ? undefined : 'unknown-member'
    }
    case 'category': {
      if (value.kind !== 'categories') return 'wrong-kind'
      if (!variable.multiple && value.ids.length > 1) return 'only-one'
      const known = codebook.categories[variable.categories] ?? []
      return value.ids.every(each => known.some(({ id }) => id === each)) ? undefined : 'unknown-member'
    }
    case 'date':
      if (value.kind !== 'date') return 'wrong-kind'
      return dayRangeOf(value.date.edtf) === undefined ? 'no-date' : undefined
    default:
      return value.kind === variable.kind ? undefined : 'wrong-kind'
  }
}

function entitiesFlaw(
  { multiple, lists }: Extract<Variable, { kind: 'entity' }>,
  ids: Extract<SlotValue, { kind: 'entities' }>['ids'],
  entities: EntityRegistry,
): ValueFlaw | undefined {
  if (!multiple && ids.length > 1) return 'only-one'
  for (const id of ids) {
    const entity = entities.survivingIfThere(id)
    if (entity === undefined) return 'unknown-entity'
    if (!lists.includes(entity.list)) return 'wrong-list'
  }
  return undefined
}
