import type { CodingView, NamedEntity, StatementDraft, StatementView } from '../../core/model/coding-views.ts'
import type { StatementId } from '../../core/model/ids.ts'

/** A change that has been asked for and not yet answered. `at` is an instant in ISO 8601. */
export type PendingEdit =
  | {
      readonly kind: 'save'
      readonly statement: StatementDraft
      readonly named: readonly NamedEntity[]
      readonly at: string
    }
  | { readonly kind: 'delete'; readonly statement: StatementId }
  | { readonly kind: 'doubt'; readonly doubt: string | null }

/** What the coding will be once the edits are made. */
export function withEdits(view: CodingView, edits: readonly PendingEdit[]): CodingView {
  return edits.reduce(withEdit, view)
}

function withEdit(view: CodingView, edit: PendingEdit): CodingView {
  switch (edit.kind) {
    case 'doubt':
      return { ...view, doubt: edit.doubt }
    case 'delete':
      return { ...view, statements: view.statements.filter(({ id }) => id !== edit.statement) }
    case 'save': {
      const { statement, named, at } = edit
      const before = view.statements.find(({ id }) => id === statement.id)
      const isBegun = view.status === 'not-started' || (!before && view.codedWith !== null)
      const after = statementAfter(before, statement, at)
      return {
        ...view,
        status: isBegun ? 'in-progress' : view.status,
        codedWith: before ? view.codedWith : null,
        statements: before
          ? view.statements.map(each => (each === before ? after : each))
          : [...view.statements, after],
        entities: { ...view.entities, ...Object.fromEntries(named.map(entity => [entity.id, entity])) },
      }
    }
  }
}

function statementAfter(
  before: StatementView | undefined,
  { id, status, values, evidence }: StatementDraft,
  at: string,
): StatementView {
  return {
    id,
    status,
    values,
    evidence: evidence.map(place => {
      const known = before?.evidence.find(each => isSamePlace(each, place))
      return known ?? { ...place, quote: place.chosenIn?.quote ?? '', isPlaced: true }
    }),
    created: before?.created ?? at,
    updated: at,
  }
}

function isSamePlace(
  one: StatementView['evidence'][number],
  other: StatementDraft['evidence'][number],
): boolean {
  const isAlike = one.from === other.from && one.to === other.to && one.for === other.for
  return isAlike && (other.chosenIn === undefined || other.chosenIn.quote === one.quote)
}
