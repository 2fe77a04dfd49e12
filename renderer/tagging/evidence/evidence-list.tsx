import type { EvidenceView, StatementView } from '../../../core/model/coding-views.ts'
import { useWords } from '../../text/words-context.ts'
import type { NumberedStatement } from '../cards/card-order.ts'
import type { Tone } from '../draft/tone.ts'
import { EvidenceItem } from './evidence-item.tsx'
import { UnplacedItem } from './unplaced-item.tsx'
import './evidence.css'

export interface EvidenceListProps {
  readonly statement: StatementView
  readonly tone: Tone
  /** All statements of the article, to which evidence can be moved. */
  readonly statements: readonly NumberedStatement[]
}

/**
 * The passages that back a statement: those that have no place any more, then those of the whole, then those of its slots, each in the
 * order of the text.
 */
export function EvidenceList({ statement, tone, statements }: EvidenceListProps) {
  const { evidence: says } = useWords().all.tagging
  if (statement.evidence.length === 0) return null
  return (
    <ul className="evidence" aria-label={says.label} data-tone={tone}>
      {inOrder(statement.evidence).map(each => {
        const key = `${each.from} ${each.to} ${each.for}`
        return each.isPlaced ? (
          <EvidenceItem key={key} statement={statement.id} evidence={each} statements={statements} />
        ) : (
          <UnplacedItem key={key} statement={statement.id} evidence={each} />
        )
      })}
    </ul>
  )
}

function inOrder(evidence: readonly EvidenceView[]): readonly EvidenceView[] {
  return evidence.toSorted(
    (one, other) =>
      Number(one.isPlaced) - Number(other.isPlaced) ||
      Number(one.for !== null) - Number(other.for !== null) ||
      one.from - other.from,
  )
}
