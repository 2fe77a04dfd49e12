import type { StatementView } from '../../../core/model/coding-views.ts'

/** A statement with its number, which counts in the order of making. */
export interface NumberedStatement {
  readonly number: number
  readonly statement: StatementView
}

/** Statements as they follow in the text, by where their evidence first stands; those without a place come last, as they were made. */
export function inTextOrder(statements: readonly StatementView[]): readonly NumberedStatement[] {
  return statements
    .map((statement, at) => ({ number: at + 1, statement, place: firstPlace(statement) }))
    .sort((one, other) => compare(one.place, other.place) || one.number - other.number)
    .map(({ number, statement }) => ({ number, statement }))
}

/** The quotation that tells what a statement is about: of the whole statement if there is one, else the first of a slot. */
export function quoteOf({ evidence }: StatementView): string | null {
  return (evidence.find(each => each.for === null) ?? evidence[0])?.quote ?? null
}

function firstPlace({ evidence }: StatementView): number {
  const placed = evidence.filter(({ isPlaced }) => isPlaced).map(({ from }) => from)
  return Math.min(Number.POSITIVE_INFINITY, ...placed)
}

/** Two that have no place are alike; their difference is no number. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other
}
