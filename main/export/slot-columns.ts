/**
 * The columns of one variable of the codebook. Its kind says which: an entity has a name and an id, a scale a word and
 * a number, a date its notation and the days that it covers. A value of another kind than the variable now has does not
 * fit these columns; `hasPlace` says so, and such values are exported as they are, in a column of their own.
 */

import type { DayRange } from '../../core/model/calendar-date.ts'
import { dayRangeOf } from '../../core/model/calendar-date.ts'
import type { CodebookDocument, Variable } from '../../core/model/codebook.ts'
import type { SlotValue } from '../../core/model/statement.ts'
import type { StatementRow } from '../../core/model/views.ts'
import { assertNever } from '../../core/result.ts'
import type { Column } from './columns.ts'
import { column, joinIds, joinTexts } from './columns.ts'
import type { EntityRegister } from './entity-register.ts'
import type { Cell } from './exporter.ts'

/** The variable that a group of columns is about, and the name that they begin with. */
export interface Slot {
  readonly id: string
  readonly name: string
  readonly kind: Variable['kind']
}

/** What the cells need to know besides the statement. */
export interface SlotContext {
  readonly codebook: CodebookDocument
  readonly entities: EntityRegister
}

const valueKinds = {
  entity: 'entities',
  scale: 'member',
  category: 'categories',
  date: 'date',
  text: 'text',
  number: 'number',
  flag: 'flag',
} as const satisfies Record<Variable['kind'], SlotValue['kind']>

/** Whether a value fits the columns of a variable of this kind. */
export function hasPlace(value: SlotValue, kind: Variable['kind']): boolean {
  return value.kind === valueKinds[kind]
}

/** A variable's id as it begins the names of columns: `reportedBy` is `reported_by`, `form-of-action` is `form_of_action`. */
export function columnNameOf(variable: string): string {
  return variable
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase()
}

/** The columns of a variable, the first of which is called `slot.name`. */
export function slotColumns(slot: Slot, context: SlotContext): Column<StatementRow>[] {
  const { id, name, kind } = slot
  switch (kind) {
    case 'entity':
      return [
        entityColumn(id, name, context, named => joinTexts(named.map(each => each.name))),
        entityColumn(id, `${name}_id`, context, named => joinIds(named.map(each => each.id))),
      ]
    case 'scale':
      return [
        valueColumn(id, name, 'member', value => words(value.id)),
        valueColumn(id, `${name}_value`, 'member', scaleValue(id, context.codebook)),
      ]
    case 'category':
      return [
        valueColumn(id, name, 'categories', value => joinTexts(value.ids.map(words))),
        valueColumn(id, `${name}_id`, 'categories', value => joinIds(value.ids)),
      ]
    case 'date':
      return dateColumns(id, name)
    case 'text':
      return [valueColumn(id, name, 'text', value => value.text)]
    case 'number':
      return [valueColumn(id, name, 'number', value => value.number)]
    case 'flag':
      return [valueColumn(id, name, 'flag', value => (value.flag ? 'true' : 'false'))]
    default:
      return assertNever(kind)
  }
}

type ValueOf<K extends SlotValue['kind']> = Extract<SlotValue, { kind: K }>

function valueColumn<K extends SlotValue['kind']>(
  id: string,
  name: string,
  kind: K,
  cell: (value: ValueOf<K>) => Cell,
): Column<StatementRow> {
  return column(name, row => {
    const value = row.values[id]
    return value?.kind === kind ? cell(value as ValueOf<K>) : null // its kind was just compared
  })
}

function entityColumn(
  id: string,
  name: string,
  { entities }: SlotContext,
  cell: (named: ReturnType<EntityRegister['named']>) => Cell,
): Column<StatementRow> {
  return valueColumn(id, name, 'entities', value => cell(entities.named(value.ids)))
}

function dateColumns(id: string, name: string): Column<StatementRow>[] {
  const rangeOf = rememberingRanges()
  return [
    valueColumn(id, name, 'date', value => value.date.edtf),
    valueColumn(id, `${name}_first`, 'date', value => rangeOf(value.date.edtf).first),
    valueColumn(id, `${name}_last`, 'date', value => rangeOf(value.date.edtf).last),
  ]
}

const rangesRemembered = 10_000

/** Reading EDTF takes longer than writing a row, and a study names the same dates again and again. */
function rememberingRanges(): (edtf: string) => DayRange {
  const known = new Map<string, DayRange>()
  return edtf => {
    const found = known.get(edtf)
    if (found) return found
    const range = dayRangeOf(edtf) ?? { first: null, last: null }
    if (known.size >= rangesRemembered) known.clear()
    known.set(edtf, range)
    return range
  }
}

/** A member prints as its id with hyphens as spaces, in every language of the interface: `not-stated` is `not stated`. */
function words(id: string): string {
  return id.replaceAll('-', ' ')
}

function scaleValue(id: string, { variables, scales }: CodebookDocument): (value: ValueOf<'member'>) => Cell {
  const variable = variables[id]
  const members = variable?.kind === 'scale' ? (scales[variable.scale]?.members ?? []) : []
  const values = new Map(members.map(each => [each.id, each.value]))
  return value => values.get(value.id) ?? null
}
