/** What a statement needs before it is complete. */
import type { CodebookDocument, Variable } from '../../core/model/codebook.ts'
import { variablesInOrder } from '../../core/model/codebook.ts'
import type { SlotValue } from '../../core/model/statement.ts'
import { notStated } from './read-line.ts'

/** The variables that a complete statement must have a value for, and this one has none, in the order of the form. */
export function missingIn(
  codebook: CodebookDocument,
  values: Readonly<Record<string, SlotValue>>,
): readonly Variable[] {
  return variablesInOrder(codebook).filter(({ id, required }) => required && !(id in values))
}

/** Once a statement is complete, a scale that nothing was said of says "not stated" in so many words. */
export function fillNotStated(codebook: CodebookDocument, values: Record<string, SlotValue>): void {
  for (const variable of Object.values(codebook.variables)) {
    if (variable.kind !== 'scale' || variable.retired || variable.id in values) continue
    const member = notStated(codebook, variable.scale)
    if (member !== undefined) values[variable.id] = { kind: 'member', id: member.id }
  }
}
