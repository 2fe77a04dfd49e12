/** Evidence that has no place in the text any more: a file was read again, and its words are not found in what it says now. */
import type { EvidenceView, StatementView } from '../../../core/model/coding-views.ts'
import type { StatementId } from '../../../core/model/ids.ts'

/** The first evidence of a statement that has no place. */
export function firstUnplaced({ evidence }: Pick<StatementView, 'evidence'>): EvidenceView | undefined {
  return evidence.find(({ isPlaced }) => !isPlaced)
}

/** How much evidence of these statements has no place. */
export function countUnplaced(statements: readonly Pick<StatementView, 'evidence'>[]): number {
  return statements.flatMap(({ evidence }) => evidence).filter(({ isPlaced }) => !isPlaced).length
}

/** The statement after the active one that has evidence without a place, round the end; null where none has. */
export function nextUnplaced(
  statements: readonly Pick<StatementView, 'id' | 'evidence'>[],
  active: StatementId | null,
): StatementId | null {
  const at = statements.findIndex(({ id }) => id === active) + 1
  const onwards = [...statements.slice(at), ...statements.slice(0, at)]
  return onwards.find(each => firstUnplaced(each) !== undefined)?.id ?? null
}
