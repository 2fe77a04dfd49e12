import { TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { FoundDate } from '../../../core/dates/reading.ts'
import { directionOf } from '../../../core/text/direction.ts'
import { useWords } from '../../text/words-context.ts'
import { useTagging } from '../tagging-context.ts'

export interface OfferedDatesProps {
  readonly id: string
  readonly dates: readonly FoundDate[]
  /** The one that Enter takes; -1 for none. */
  readonly at: number
  /** Hears which one the mouse rests on. */
  readonly onPoint: (date: FoundDate) => void
  readonly onChoose: (date: FoundDate) => void
}

/** The dates that the article has: their words, how they are read, and whether there is more to be said of that. */
export function OfferedDates({ id, dates, at, onPoint, onChoose }: OfferedDatesProps) {
  const { dates: says } = useWords().all
  const { tagging } = useTagging()
  const list = useRef<HTMLDivElement>(null)
  // Brings into sight what Enter would take: the panel scrolls, and the list is a part of it.
  useEffect(() => {
    const chosen = list.current?.children[at] ?? list.current
    chosen?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <div ref={list} id={id} role="listbox" aria-label={says.offered} className="entity-list" tabIndex={-1}>
      {dates.map((date, position) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the field choose; the focus stays in it
        <div
          key={date.from}
          id={`${id}-${position}`}
          role="option"
          tabIndex={-1}
          aria-selected={position === at}
          className="entity-option date-option"
          onPointerDown={event => event.preventDefault()}
          onPointerEnter={() => onPoint(date)}
          onClick={() => onChoose(date)}
        >
          <span className="date-option-words" dir={directionOf(date.text, tagging.language)}>
            {date.text}
          </span>
          <span className="entity-about">
            <bdi dir="ltr" className="numeric">
              {date.edtf}
            </bdi>
            {(date.conflict !== null || date.choices.length > 1) && (
              <TriangleAlert
                size={13}
                className="date-option-mark"
                role="img"
                aria-label={date.conflict !== null ? says.hasConflict : says.isAmbiguous}
              />
            )}
          </span>
        </div>
      ))}
    </div>
  )
}
