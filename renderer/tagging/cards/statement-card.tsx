import { Ellipsis, MapPinOff } from 'lucide-react'
import { memo, useState } from 'react'
import type { StatementView } from '../../../core/model/coding-views.ts'
import { directionOf } from '../../../core/text/direction.ts'
import { useWords } from '../../text/words-context.ts'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { DropdownMenu, type MenuEntry } from '../../ui/overlays/menu.tsx'
import { firstUnplaced } from '../evidence/unplaced.ts'
import { quoteOf } from './card-order.ts'
import type { CardSummary } from './card-summary.ts'

export interface StatementCardProps {
  readonly number: number
  readonly statement: StatementView
  readonly summary: CardSummary
  readonly language: string | null
  readonly isActive: boolean
  /** Whether the Tab key stops here; arrow keys reach the others. */
  readonly isStop: boolean
  readonly onActivate: (id: StatementView['id']) => void
  /** What else can be done with it, made when the menu opens; null where nothing may be changed. */
  readonly actionsOf: ((id: StatementView['id']) => readonly MenuEntry[]) | null
}

/** A statement of the article in three lines: who and how, what, and the first words of its quotation. */
export const StatementCard = memo(function StatementCard(props: StatementCardProps) {
  const { number, statement, summary, language, isActive, isStop, onActivate, actionsOf } = props
  const words = useWords()
  const { card } = words.all.tagging
  // A menu costs more than the rest of a card, and an article may have hundreds: it is made for the card that one comes to.
  const [isReached, setReached] = useState(false)
  const reach = () => setReached(true)
  const { who, stance, tone, what, when } = summary
  const quote = quoteOf(statement)
  const name = words.list(who) || card.noActor
  return (
    <li
      className="card"
      data-tone={tone}
      data-active={isActive || undefined}
      data-statement={statement.id}
      onPointerEnter={reach}
      onFocus={reach}
    >
      <button
        type="button"
        className="card-face"
        aria-current={isActive ? 'true' : undefined}
        aria-keyshortcuts="Enter Delete Control+D"
        tabIndex={isStop ? 0 : -1}
        onClick={() => onActivate(statement.id)}
      >
        <span className="card-line">
          <bdi className={who.length > 0 ? 'card-who' : 'card-nobody'}>{name}</bdi>
          {stance !== null && <bdi className="card-stance">{stance}</bdi>}
          <span className="card-end numeric">
            {when !== null && <bdi dir="ltr">{when}</bdi>}
            {firstUnplaced(statement) && (
              <MapPinOff size={13} role="img" aria-label={card.unplaced} className="card-unplaced" />
            )}
            {statement.status === 'draft' && <span className="card-draft">{card.draft}</span>}
          </span>
        </span>
        {what.length > 0 && (
          <span className="card-what truncate" dir={directionOf(what.join(' '), language)}>
            {words.list(what)}
          </span>
        )}
        {quote !== null && quote !== '' && (
          <span className="card-quote truncate" dir={directionOf(quote, language)}>
            {quote.slice(0, 140).toWellFormed()}
          </span>
        )}
      </button>
      {actionsOf && (isReached || isActive) && (
        <DropdownMenu label={words.say(card.menu, { number })} entries={actionsOf(statement.id)}>
          <IconButton
            icon={Ellipsis}
            className="card-menu"
            tabIndex={-1}
            label={words.say(card.menu, { number })}
          />
        </DropdownMenu>
      )}
    </li>
  )
})
