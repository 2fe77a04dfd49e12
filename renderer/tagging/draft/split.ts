import type { CodebookDocument } from '../../../core/model/codebook.ts'
import { variablesInOrder } from '../../../core/model/codebook.ts'
import type { StatementDraft } from '../../../core/model/coding-views.ts'
import type { StatementId } from '../../../core/model/ids.ts'
import { entitiesOf, withValue } from './statement-edit.ts'

/** A way to make several statements of one: one for each entity in a slot, or one for each passage. */
export type Split =
  | { readonly by: 'entities'; readonly variable: string; readonly count: number }
  | { readonly by: 'passages'; readonly count: number }

/** The ways in which a statement can be split: by the first slot that holds several, and by its passages. */
export function splitsOf(codebook: CodebookDocument, draft: StatementDraft): readonly Split[] {
  const several = variablesInOrder(codebook).find(({ id }) => entitiesOf(draft, id).length > 1)
  const passages = draft.evidence.filter(each => each.for === null).length
  return [
    ...(several
      ? [{ by: 'entities', variable: several.id, count: entitiesOf(draft, several.id).length } as const]
      : []),
    ...(passages > 1 ? [{ by: 'passages', count: passages } as const] : []),
  ]
}

/**
 * The statements that one becomes, the first under its own id and the others under new ones. Split by entities, each keeps all
 * evidence; split by passages, each keeps its own and the evidence of slots that lies within it, and what lies within none is
 * kept by all.
 */
export function splitInto(
  draft: StatementDraft,
  split: Split,
  newId: () => StatementId,
): readonly StatementDraft[] {
  const parts =
    split.by === 'entities'
      ? entitiesOf(draft, split.variable).map(id =>
          withValue(draft, split.variable, { kind: 'entities', ids: [id] }),
        )
      : byPassages(draft)
  return parts.map((part, at) => (at === 0 ? part : { ...part, id: newId() }))
}

function byPassages(draft: StatementDraft): readonly StatementDraft[] {
  const passages = draft.evidence.filter(each => each.for === null)
  const within = (each: (typeof passages)[number], passage: (typeof passages)[number]) =>
    each.from >= passage.from && each.to <= passage.to
  return passages.map(passage => ({
    ...draft,
    evidence: draft.evidence.filter(
      each =>
        each === passage ||
        (each.for !== null && (within(each, passage) || !passages.some(other => within(each, other)))),
    ),
  }))
}
