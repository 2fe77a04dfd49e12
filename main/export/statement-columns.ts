/**
 * The columns of the table of statements. Those of *Stance coding* are always there and always in one place, so that a
 * script written for one study reads the next; what a codebook has beyond them follows after `note`. No value is left
 * out: one that has no column, or does not fit the one it has, stands as JSON in `other_values`.
 */

import type { CodebookDocument, Variable } from '../../core/model/codebook.ts'
import { variablesInOrder } from '../../core/model/codebook.ts'
import type { EvidenceRow, StatementRow } from '../../core/model/views.ts'
import type { Column } from './columns.ts'
import { column, joinIds, joinOffsets, joinTexts } from './columns.ts'
import type { Slot, SlotContext } from './slot-columns.ts'
import { columnNameOf, hasPlace, slotColumns } from './slot-columns.ts'

const standardSlots: readonly Slot[] = [
  { id: 'actor', name: 'actor', kind: 'entity' },
  { id: 'stance', name: 'stance', kind: 'scale' },
  { id: 'issue', name: 'issue', kind: 'entity' },
  { id: 'addressee', name: 'addressee', kind: 'entity' },
  { id: 'date', name: 'date', kind: 'date' },
  { id: 'reportedBy', name: 'reported_by', kind: 'entity' },
  { id: 'note', name: 'note', kind: 'text' },
]

const head: readonly Column<StatementRow>[] = [
  column('article_id', row => row.article),
  column('article_title', row => row.articleTitle),
  column('article_source', row => row.articleSource),
  column('article_published', row => row.articlePublished),
  column('article_path', row => row.articlePath),
  column('coder', row => row.coder),
  column('statement_id', row => row.id),
  column('status', row => row.status),
]

const tail: readonly Column<StatementRow>[] = [
  column('quote', row => joinTexts(quoted(row).map(each => each.quote))),
  column('quote_start', row => joinOffsets(quoted(row).map(each => each.fromCodePoint))),
  column('quote_end', row => joinOffsets(quoted(row).map(each => each.toCodePoint))),
  column('created', row => row.created),
  column('updated', row => row.updated),
  column('slot_quote', row => joinTexts(ofSlots(row).map(each => each.quote))),
  column('slot_for', row => joinIds(ofSlots(row).map(each => each.for ?? ''))),
  column('slot_start', row => joinOffsets(ofSlots(row).map(each => each.fromCodePoint))),
  column('slot_end', row => joinOffsets(ofSlots(row).map(each => each.toCodePoint))),
]

const otherValues = 'other_values'

/** The columns of the table of statements for a codebook, in order. */
export function statementColumns(context: SlotContext): Column<StatementRow>[] {
  const { codebook } = context
  const standard = standardSlots.map(slot => ({
    ...slot,
    kind: codebook.variables[slot.id]?.kind ?? slot.kind,
  }))
  const fixed = standardSlots.flatMap(slot => slotColumns(slot, context))
  const asCoded = standard.flatMap(slot => slotColumns(slot, context))
  const slots = fixed.map(
    each => asCoded.find(({ name }) => name === each.name) ?? column(each.name, () => null),
  )

  const taken = new Set([...head, ...slots, ...tail].map(each => each.name).concat(otherValues))
  const own = asCoded.filter(each => !taken.has(each.name))
  for (const each of own) taken.add(each.name)
  const ownSlots = variablesBeyondStandard(codebook).map(variable => {
    const slot = freeSlot(variable, taken, context)
    const columns = slotColumns(slot, context)
    for (const each of columns) taken.add(each.name)
    own.push(...columns)
    return slot
  })
  return [...head, ...slots, ...own, ...tail, otherValuesColumn([...standard, ...ownSlots])]
}

/** Retired variables keep their values, and so their columns, after those in use. */
function variablesBeyondStandard(codebook: CodebookDocument): Variable[] {
  const standard = new Set(standardSlots.map(slot => slot.id))
  const retired = Object.values(codebook.variables).filter(each => each.retired)
  return [...variablesInOrder(codebook), ...retired.sort((left, right) => left.order - right.order)].filter(
    each => !standard.has(each.id),
  )
}

/** The slot of a variable under a name that no column has yet: `quote` would be `quote_2`. */
function freeSlot({ id, kind }: Variable, taken: ReadonlySet<string>, context: SlotContext): Slot {
  const stem = columnNameOf(id)
  for (let count = 1; ; count++) {
    const slot: Slot = { id, kind, name: count === 1 ? stem : `${stem}_${count}` }
    if (slotColumns(slot, context).every(each => !taken.has(each.name))) return slot
  }
}

function otherValuesColumn(slots: readonly Slot[]): Column<StatementRow> {
  const kinds = new Map(slots.map(slot => [slot.id, slot.kind]))
  return column(otherValues, row => {
    const others = Object.entries(row.values).filter(([id, value]) => {
      const kind = kinds.get(id)
      return kind === undefined || !hasPlace(value, kind)
    })
    return others.length > 0 ? JSON.stringify(Object.fromEntries(others)) : null
  })
}

/** The evidence for the whole statement; where there is none, what backs its slots. */
function quoted({ evidence }: StatementRow): readonly EvidenceRow[] {
  const whole = evidence.filter(each => each.for === null)
  return whole.length > 0 ? whole : evidence
}

function ofSlots({ evidence }: StatementRow): readonly EvidenceRow[] {
  return evidence.filter(each => each.for !== null)
}
