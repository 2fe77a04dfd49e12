/** What may be done to a statement as a coder wants it to be: values over values, nothing of the page. */
import type { CodebookDocument, Variable } from '../../../core/model/codebook.ts'
import { variablesInOrder } from '../../../core/model/codebook.ts'
import type { EvidencePlace, StatementDraft, TextGround } from '../../../core/model/coding-views.ts'
import type { EntityId, StatementId } from '../../../core/model/ids.ts'
import type { SlotValue } from '../../../core/model/statement.ts'

/** A change of a statement. */
export type StatementEdit = (draft: StatementDraft) => StatementDraft

/** A passage of the article, `[from, to)` in UTF-16 of its own text. */
export interface Passage {
  readonly from: number
  readonly to: number
  readonly chosenIn?: EvidencePlace['chosenIn']
}

/** A passage with what its offsets count in, so that it is not looked for in another text. */
export function passageIn(
  ground: TextGround,
  { from, to, text: quote }: Passage & { readonly text: string },
): Passage {
  return { from, to, chosenIn: { ...ground, quote } }
}

/** A statement with nothing in it. */
export function emptyDraft(id: StatementId): StatementDraft {
  return { id, status: 'draft', values: {}, evidence: [] }
}

/** Whether there is nothing in it, and so nothing to be saved. */
export function isEmpty({ values, evidence }: StatementDraft): boolean {
  return Object.keys(values).length === 0 && evidence.length === 0
}

/** With the value in a slot; `undefined` empties it. */
export function withValue(
  draft: StatementDraft,
  variable: string,
  value: SlotValue | undefined,
): StatementDraft {
  const { [variable]: _before, ...rest } = draft.values
  return { ...draft, values: value === undefined ? rest : { ...draft.values, [variable]: value } }
}

/**
 * With the entity in a slot: beside the others where it may hold several, else instead. `survivorOf` tells which two ids have
 * come to be one, so that no entity stands there twice.
 */
export function withEntity(
  draft: StatementDraft,
  { id: variable, multiple }: Extract<Variable, { kind: 'entity' }>,
  entity: EntityId,
  survivorOf: (id: EntityId) => EntityId,
): StatementDraft {
  const before = entitiesOf(draft, variable)
  if (before.some(each => survivorOf(each) === survivorOf(entity))) return draft
  return withValue(draft, variable, { kind: 'entities', ids: multiple ? [...before, entity] : [entity] })
}

/** Without the entity in a slot. */
export function withoutEntity(draft: StatementDraft, variable: string, entity: EntityId): StatementDraft {
  const ids = entitiesOf(draft, variable).filter(id => id !== entity)
  return withValue(draft, variable, ids.length === 0 ? undefined : { kind: 'entities', ids })
}

/** The entities in a slot. */
export function entitiesOf(
  { values }: Pick<StatementDraft, 'values'>,
  variable: string,
): readonly EntityId[] {
  const value = values[variable]
  return value?.kind === 'entities' ? value.ids : []
}

/** With a passage as evidence, for a slot or (null) for the whole; the same one does not stand there twice. */
export function withEvidence(draft: StatementDraft, passage: Passage, slot: string | null): StatementDraft {
  const place = placeAt(passage, slot)
  return draft.evidence.some(each => isSamePlace(each, place))
    ? draft
    : { ...draft, evidence: [...draft.evidence, place] }
}

/** Without a piece of evidence. */
export function withoutEvidence(draft: StatementDraft, place: EvidencePlace): StatementDraft {
  return { ...draft, evidence: draft.evidence.filter(each => !isSamePlace(each, place)) }
}

/** With evidence moved to another slot, or (null) to the whole statement. */
export function movedEvidence(
  draft: StatementDraft,
  place: EvidencePlace,
  slot: string | null,
): StatementDraft {
  return replaced(draft, place, each => ({ ...each, for: slot }))
}

/** With another passage where a piece of evidence stood. */
export function replacedEvidence(draft: StatementDraft, place: EvidencePlace, by: Passage): StatementDraft {
  return replaced(draft, place, () => placeAt(by, place.for))
}

/** The required variables that have no value, in the order of the form. */
export function missingIn(
  codebook: CodebookDocument,
  { values }: Pick<StatementDraft, 'values'>,
): readonly Variable[] {
  return variablesInOrder(codebook).filter(({ id, required }) => required && !(id in values))
}

/** A complete statement that something required was taken from is a draft again. */
export function asDraftWhereIncomplete(codebook: CodebookDocument, draft: StatementDraft): StatementDraft {
  return draft.status === 'complete' && missingIn(codebook, draft).length > 0
    ? { ...draft, status: 'draft' }
    : draft
}

/** The same under another id, to be gone on with. */
export function cloneOf(draft: StatementDraft, id: StatementId): StatementDraft {
  return { ...draft, id, status: 'draft' }
}

/** Whether two places are the same passage for the same slot. */
export function isSamePlace(one: EvidencePlace, other: EvidencePlace): boolean {
  return one.from === other.from && one.to === other.to && one.for === other.for
}

function placeAt({ from, to, chosenIn }: Passage, slot: string | null): EvidencePlace {
  return { from, to, for: slot, ...(chosenIn === undefined ? {} : { chosenIn }) }
}

function replaced(
  draft: StatementDraft,
  place: EvidencePlace,
  next: (before: EvidencePlace) => EvidencePlace,
): StatementDraft {
  const evidence = draft.evidence.map(each => (isSamePlace(each, place) ? next(each) : each))
  return {
    ...draft,
    evidence: evidence.filter((each, at) => evidence.findIndex(other => isSamePlace(other, each)) === at),
  }
}
