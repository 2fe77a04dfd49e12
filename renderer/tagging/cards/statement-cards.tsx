import { type KeyboardEvent, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { CodingView } from '../../../core/model/coding-views.ts'
import type { StatementId } from '../../../core/model/ids.ts'
import { isMac } from '../../commands/key-chord.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { useWords } from '../../text/words-context.ts'
import type { MenuEntry } from '../../ui/overlays/menu.tsx'
import { splitsOf } from '../draft/split.ts'
import { useLabel, useTagging } from '../tagging-context.ts'
import type { StatementDeeds } from '../use-statement-deeds.ts'
import { inTextOrder } from './card-order.ts'
import { summaryOf } from './card-summary.ts'
import { StatementCard } from './statement-card.tsx'
import { useFirstCards } from './use-first-cards.ts'
import './cards.css'

export interface StatementCardsProps {
  readonly view: CodingView
  readonly deeds: StatementDeeds
}

/** The statements of the article as they follow in the text. Arrow keys walk, Enter takes one into the form, Delete deletes. */
export function StatementCards({ view, deeds }: StatementCardsProps) {
  const { tagging, isReadOnly } = useTagging()
  const words = useWords()
  const labelOf = useLabel()
  const { card } = words.all.tagging
  const list = useRef<HTMLUListElement>(null)
  const [walkedTo, setWalkedTo] = useState<StatementId | null>(null)
  const active = useDesk(state => state.active?.statement ?? null)
  // An article may have hundreds: the text and the form come first, and the cards follow.
  const shown = useDeferredValue(view)
  const cards = useMemo(
    () =>
      inTextOrder(shown.statements).map(each => ({
        ...each,
        summary: summaryOf(tagging.codebook, each.statement, shown, words.language.tag),
      })),
    [shown, tagging, words],
  )
  const count = useFirstCards(shown.article, cards.length)
  const ids = cards.map(({ statement }) => statement.id)
  const stop = [walkedTo, active].find(id => id !== null && ids.includes(id)) ?? ids[0]
  const activate = useCallback((id: StatementId) => tagging.activate(id), [tagging])
  const actionsOf = useCallback(
    (id: StatementId): readonly MenuEntry[] => [
      { kind: 'action', id: 'clone', text: card.clone, onSelect: () => tagging.clone(id) },
      ...splitsOf(tagging.codebook, tagging.draft(id)).map(split => {
        const variable = split.by === 'entities' ? tagging.codebook.variables[split.variable] : undefined
        return {
          kind: 'action' as const,
          id: split.by,
          text: variable
            ? words.say(card.splitBy.entities, { count: split.count, variable: labelOf(variable) })
            : words.say(card.splitBy.passages, { count: split.count }),
          onSelect: () => deeds.askSplit(id, split),
        }
      }),
      { kind: 'action', id: 'delete', text: card.delete, onSelect: () => deeds.delete(id) },
    ],
    [tagging, words, card, labelOf, deeds],
  )

  function walk(event: KeyboardEvent): void {
    const focused = document.activeElement?.closest<HTMLElement>('[data-statement]')?.dataset['statement']
    const at = ids.indexOf(focused as StatementId) // -1 for any other text
    const id = ids[at]
    if (id === undefined || !document.activeElement?.matches('.card-face')) return
    const primary = isMac ? event.metaKey : event.ctrlKey
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ids.length - 1 }[event.key]
    if (to !== undefined && !primary) focus(ids[Math.max(0, Math.min(ids.length - 1, to))])
    else if (event.key === 'Enter' && !primary) tagging.activate(id)
    else if (event.code === 'Delete' && !isReadOnly) {
      focus(ids[at + 1] ?? ids[at - 1])
      deeds.delete(id)
    } else if (event.code === 'KeyD' && primary && !isReadOnly) tagging.clone(id)
    else return
    event.preventDefault()
  }

  function focus(id: StatementId | undefined): void {
    if (id === undefined) return
    setWalkedTo(id)
    list.current?.querySelector<HTMLElement>(`[data-statement="${CSS.escape(id)}"] .card-face`)?.focus()
  }

  return (
    <ul ref={list} className="cards" aria-label={card.label} onKeyDown={walk}>
      {cards.slice(0, count).map(({ number, statement, summary }) => (
        <StatementCard
          key={statement.id}
          number={number}
          statement={statement}
          summary={summary}
          language={tagging.language}
          isActive={statement.id === active}
          isStop={statement.id === stop}
          onActivate={activate}
          actionsOf={isReadOnly ? null : actionsOf}
        />
      ))}
    </ul>
  )
}
