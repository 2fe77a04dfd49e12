import { TriangleAlert } from 'lucide-react'
import type { DateReading } from '../../core/dates/reading.ts'
import { dayRangeOf } from '../../core/model/calendar-date.ts'
import { conflictText, reasonTexts } from '../text/dates.ts'
import { useWords } from '../text/words-context.ts'
import { daysText } from './days-text.ts'
import './dates.css'

export interface DateNoteProps {
  readonly edtf: string
  /** Why it is read so; null where that is not known. */
  readonly reading: DateReading | null
}

/** How a date is understood: as EDTF, the days that it covers where that says more, and what the reading rests on. */
export function DateNote({ edtf, reading }: DateNoteProps) {
  const words = useWords()
  const days = dayRangeOf(edtf)
  const isOneDay = days?.first === days?.last && days?.first === edtf.replace(/[?~%]$/, '')
  // Who typed EDTF need not be told so.
  const reasons = reading === null || reading.reasons[0]?.kind === 'edtf' ? [] : reasonTexts(reading, words)
  return (
    <span className="date-note">
      <bdi dir="ltr" className="numeric date-edtf">
        {edtf}
      </bdi>
      {days && !isOneDay && <span className="numeric">{daysText(days, words)}</span>}
      {reading?.conflict && (
        <span className="date-conflict">
          <TriangleAlert size={12} aria-hidden />
          {conflictText(reading.conflict, words)}
        </span>
      )}
      {reasons.map(reason => (
        <span key={reason} className="date-reason">
          {reason}
        </span>
      ))}
    </span>
  )
}
