import type { Variable } from '../../../core/model/codebook.ts'
import type { CodingView } from '../../../core/model/coding-views.ts'
import type { StatementId } from '../../../core/model/ids.ts'
import type { SlotValue } from '../../../core/model/statement.ts'

/** What the field of a slot is given. */
export interface SlotProps<Kind extends Variable['kind']> {
  readonly statement: StatementId
  readonly variable: Extract<Variable, { kind: Kind }>
  /** Absent where nothing was said, and where what was said is no value of this variable. */
  readonly value: SlotValue | undefined
  /** What was found wrong with the slot from outside of the field: that it is needed. */
  readonly problem: string | undefined
  /** The entities of the article by the ids that statements name them by. */
  readonly entities: CodingView['entities']
}
