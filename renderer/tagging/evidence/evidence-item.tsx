import { Ellipsis, X } from 'lucide-react'
import type { EvidenceView } from '../../../core/model/coding-views.ts'
import type { StatementId } from '../../../core/model/ids.ts'
import { directionOf } from '../../../core/text/direction.ts'
import { useDesk, useDeskStore } from '../../desk/desk-context.ts'
import { useWords } from '../../text/words-context.ts'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { DropdownMenu, type MenuEntry } from '../../ui/overlays/menu.tsx'
import type { NumberedStatement } from '../cards/card-order.ts'
import { quoteOf } from '../cards/card-order.ts'
import {
  movedEvidence,
  passageIn,
  replacedEvidence,
  withEvidence,
  withoutEvidence,
} from '../draft/statement-edit.ts'
import { newGroup } from '../tagging.ts'
import { useLabel, useTagging } from '../tagging-context.ts'

export interface EvidenceItemProps {
  readonly statement: StatementId
  readonly evidence: EvidenceView
  readonly statements: readonly NumberedStatement[]
}

/** A passage: pressed, it comes into sight in the text; its menu moves it. */
export function EvidenceItem({ statement, evidence, statements }: EvidenceItemProps) {
  const { tagging, isReadOnly } = useTagging()
  const words = useWords()
  const labelOf = useLabel()
  const desk = useDeskStore()
  const { evidence: says } = words.all.tagging
  const { from, to, quote } = evidence
  const variable = evidence.for === null ? undefined : tagging.codebook.variables[evidence.for]
  const slot = variable ? labelOf(variable) : evidence.for
  const remove = () => void tagging.edit(statement, draft => withoutEvidence(draft, evidence))
  return (
    <li className="evidence-item" data-whole={evidence.for === null || undefined}>
      <button
        type="button"
        className="evidence-quote"
        title={says.reveal}
        onClick={() => desk.reveal({ article: tagging.article, from, to })}
      >
        {slot !== null && <bdi className="evidence-slot">{slot}</bdi>}
        <span className="evidence-words" dir={directionOf(quote, tagging.language)}>
          {quote === '' ? '…' : quote}
        </span>
      </button>
      {!isReadOnly && (
        <span className="evidence-actions">
          <MoveMenu statement={statement} evidence={evidence} statements={statements} />
          <IconButton icon={X} label={says.remove} onClick={remove} />
        </span>
      )}
    </li>
  )
}

/** Where a passage can go: another slot, another statement; or what is selected comes in its place. */
function MoveMenu({ statement, evidence, statements }: EvidenceItemProps) {
  const { tagging } = useTagging()
  const words = useWords()
  const labelOf = useLabel()
  const selection = useDesk(state => state.selection)
  const { evidence: says } = words.all.tagging
  const passage = selection?.article === tagging.article ? selection : null
  const others = statements.filter(each => each.statement.id !== statement).slice(0, 20)
  function moveTo(other: StatementId): void {
    const group = newGroup()
    const chosen = tagging.passageOf(evidence)
    void tagging.edit(other, draft => withEvidence(draft, chosen, evidence.for), { group })
    void tagging.edit(statement, draft => withoutEvidence(draft, evidence), { group })
  }
  const toSlot = (slot: string | null, text: string): MenuEntry => ({
    kind: 'action',
    id: `slot-${slot}`,
    text,
    isChecked: evidence.for === slot,
    onSelect: () => void tagging.edit(statement, draft => movedEvidence(draft, evidence, slot)),
  })
  const entries: readonly MenuEntry[] = [
    {
      kind: 'action',
      id: 'replace',
      text: says.replace,
      isDisabled: passage === null,
      onSelect: () =>
        passage &&
        void tagging.edit(statement, draft =>
          replacedEvidence(draft, evidence, passageIn(passage.ground, passage)),
        ),
    },
    { kind: 'heading', id: 'slots', text: says.toSlot },
    toSlot(null, says.whole),
    ...tagging.variables.map(each => toSlot(each.id, labelOf(each))),
    ...(others.length > 0 ? [{ kind: 'heading', id: 'statements', text: says.toStatement } as const] : []),
    ...others.map(({ number, statement: other }) => ({
      kind: 'action' as const,
      id: other.id,
      text: words.say(says.statementWith, {
        number,
        name: (quoteOf(other) ?? words.all.tagging.states[other.status]).slice(0, 40).toWellFormed(),
      }),
      onSelect: () => moveTo(other.id),
    })),
  ]
  return (
    <DropdownMenu label={says.menu} entries={entries}>
      <IconButton icon={Ellipsis} label={says.menu} />
    </DropdownMenu>
  )
}
