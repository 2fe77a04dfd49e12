import { type KeyboardEvent, useMemo, useState, useSyncExternalStore } from 'react'
import type { FoundDate } from '../../../core/dates/reading.ts'
import type { StatementId } from '../../../core/model/ids.ts'
import { useDeskStore } from '../../desk/desk-context.ts'
import { optionAfter } from '../form/entity-options.ts'
import { useTagging } from '../tagging-context.ts'
import { offeredDates } from './article-dates.ts'

export interface OfferedDatesState {
  readonly dates: readonly FoundDate[]
  /** The one that Enter takes; -1 for none. */
  readonly at: number
  readonly isListed: boolean
  readonly open: () => void
  readonly close: () => void
  /** Brings one into sight in the text. */
  readonly show: (date: FoundDate) => void
  /** What a key does in the list; false where it does nothing of the list's own. */
  readonly press: (event: KeyboardEvent) => boolean
}

const none: readonly FoundDate[] = []

/** The dates of the article as a field offers them while nothing is typed into it: arrow keys walk, Enter takes. */
export function useOfferedDates(
  statement: StatementId,
  isWanted: boolean,
  onTake: (date: FoundDate) => void,
): OfferedDatesState {
  const { tagging } = useTagging()
  const desk = useDeskStore()
  const [isOpen, setOpen] = useState(false)
  const [walked, setWalked] = useState(-1)
  const isAsked = isOpen && isWanted
  const found = useSyncExternalStore(isAsked ? tagging.dates.subscribe : unheard, tagging.dates.now)
  // What they are near to is settled when the list opens: it does not change its order under the hand.
  const dates = useMemo(
    () => (isAsked && found ? offeredDates(found, tagging.draft(statement).evidence) : none),
    [isAsked, found, tagging, statement],
  )
  const isListed = dates.length > 0
  const at = isListed ? Math.min(walked, dates.length - 1) : -1
  const show = ({ from, to }: FoundDate) => desk.reveal({ article: tagging.article, from, to })

  function press(event: KeyboardEvent): boolean {
    if (!isOpen && event.key === 'ArrowDown') {
      setOpen(true)
      return true
    }
    const to = isListed ? optionAfter(at, event.key, dates.length) : undefined
    const chosen = dates[to ?? at]
    if (to !== undefined && chosen) {
      setWalked(to)
      show(chosen)
      return true
    }
    if (event.key !== 'Enter' || !chosen) return false
    onTake(chosen)
    return true
  }

  return {
    dates,
    at,
    isListed,
    open: () => setOpen(true),
    close() {
      setOpen(false)
      setWalked(-1)
    },
    show,
    press,
  }
}

function unheard(): () => void {
  return () => undefined
}
