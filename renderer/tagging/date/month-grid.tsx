import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { dayAfterKey, dayInMonth, firstDayOf, monthAfter, weeksOf } from './month.ts'
import './month.css'

export interface MonthGridProps {
  /** The day that it opens at, as an ISO day; today where there is none. */
  readonly day: string | null
  /** Hears a day, a month or a year, as EDTF. */
  readonly onPick: (edtf: string) => void
}

/** A month to pick a day of, or the whole of it. Arrow keys walk by days and weeks, Page Up and Page Down by months. */
export function MonthGrid({ day, onPick }: MonthGridProps) {
  const words = useWords()
  const { date } = words.all.tagging
  const { locale, direction } = words.language
  const [at, setAt] = useState(() => day ?? new Date().toISOString().slice(0, 10))
  const [hasWalked, setWalked] = useState(true)
  const grid = useRef<HTMLTableElement>(null)
  const month = at.slice(0, 7)
  const firstDay = firstDayOf(locale)
  const weeks = weeksOf(month, firstDay)
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const weekday = (style: 'narrow' | 'long') =>
    new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' })
  const dayName = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  const name = monthName.format(instant(`${month}-01`))
  // The focus follows the day that one has walked to; its button is drawn anew with another month.
  useEffect(() => {
    if (hasWalked) grid.current?.querySelector<HTMLButtonElement>(`[data-day="${at}"]`)?.focus()
  }, [at, hasWalked])
  function walk(event: KeyboardEvent): void {
    const to = dayAfterKey(at, event.key, { isRtl: direction === 'rtl', firstDay })
    if (to === undefined) return
    event.preventDefault()
    setWalked(true)
    setAt(to)
  }
  function turn(by: number): void {
    setWalked(false)
    setAt(dayInMonth(monthAfter(month, by), Number(at.slice(8))))
  }
  return (
    <div className="month">
      <div className="month-head">
        <IconButton icon={ChevronLeft} isDirectional label={date.previousMonth} onClick={() => turn(-1)} />
        <strong aria-live="polite">{name}</strong>
        <IconButton icon={ChevronRight} isDirectional label={date.nextMonth} onClick={() => turn(1)} />
      </div>
      <table ref={grid} aria-label={name} onKeyDown={walk}>
        <thead>
          <tr>
            {weeks[0]?.map(each => (
              <th key={each} scope="col" aria-label={weekday('long').format(instant(each))}>
                {weekday('narrow').format(instant(each))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(week => (
            <tr key={week[0]}>
              {week.map(each => (
                <td key={each}>
                  <button
                    type="button"
                    data-day={each}
                    className="month-day numeric"
                    data-outside={!each.startsWith(month) || undefined}
                    aria-current={each === day ? 'date' : undefined}
                    aria-label={dayName.format(instant(each))}
                    tabIndex={each === at ? 0 : -1}
                    onClick={() => onPick(each)}
                  >
                    {words.number(Number(each.slice(8)))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="month-foot">
        <Button look="quiet" onClick={() => onPick(month)}>
          {words.say(date.wholeMonth, { month: name })}
        </Button>
        <Button look="quiet" onClick={() => onPick(month.slice(0, 4))}>
          {words.say(date.wholeYear, { year: month.slice(0, 4) })}
        </Button>
      </div>
    </div>
  )
}

function instant(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}
