import { MapPinOff, X } from 'lucide-react'
import type { EvidenceView } from '../../../core/model/coding-views.ts'
import type { StatementId } from '../../../core/model/ids.ts'
import { directionOf } from '../../../core/text/direction.ts'
import { useCaps } from '../../commands/command-registry.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { Kbd } from '../../ui/display/kbd.tsx'
import { withoutEvidence } from '../draft/statement-edit.ts'
import { useLabel, useTagging } from '../tagging-context.ts'

export interface UnplacedItemProps {
  readonly statement: StatementId
  readonly evidence: EvidenceView
}

/** Evidence that has no place in the text any more: what it quotes, and what puts it where the selection is. */
export function UnplacedItem({ statement, evidence }: UnplacedItemProps) {
  const { tagging, isReadOnly } = useTagging()
  const { evidence: says } = useWords().all.tagging
  const labelOf = useLabel()
  const keys = useCaps('tagging.placeAgain')
  const hasSelection = useDesk(({ selection }) => selection?.article === tagging.article)
  const { quote } = evidence
  const variable = evidence.for === null ? undefined : tagging.codebook.variables[evidence.for]
  const slot = variable ? labelOf(variable) : evidence.for
  return (
    <li className="evidence-item evidence-unplaced">
      <p className="evidence-lost">
        <MapPinOff size={13} aria-hidden />
        {slot !== null && <bdi className="evidence-slot">{slot}</bdi>}
        {says.unplaced}
        {!isReadOnly && (
          <IconButton
            icon={X}
            label={says.remove}
            onClick={() => void tagging.edit(statement, draft => withoutEvidence(draft, evidence))}
          />
        )}
      </p>
      <blockquote className="evidence-words" dir={directionOf(quote, tagging.language)}>
        {quote}
      </blockquote>
      {!isReadOnly && (
        <div className="unplaced-deeds">
          {hasSelection ? (
            <Button look="quiet" onClick={() => void tagging.placeAgain(statement, evidence)}>
              {says.placeAgain} {keys.length > 0 && <Kbd keys={keys} />}
            </Button>
          ) : (
            <small>{says.placeHint}</small>
          )}
        </div>
      )}
    </li>
  )
}
