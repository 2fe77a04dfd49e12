import { CalendarDays } from 'lucide-react'
import { dayRangeOf } from '../../../core/model/calendar-date.ts'
import { useWords } from '../../text/words-context.ts'
import { Popover } from '../../ui/overlays/popover.tsx'
import type { SlotProps } from '../form/slot-props.ts'
import { useLabel, useTagging } from '../tagging-context.ts'
import { MonthGrid } from './month-grid.tsx'

export interface CalendarButtonProps extends Pick<SlotProps<'date'>, 'statement' | 'variable'> {
  readonly saved: { readonly edtf: string } | null
  readonly onPicked: () => void
}

/** Opens a month, to pick a day of or the whole of it. */
export function CalendarButton({ statement, variable, saved, onPicked }: CalendarButtonProps) {
  const { tagging } = useTagging()
  const words = useWords()
  const labelOf = useLabel()
  const { date: says } = words.all.tagging
  return (
    <Popover
      label={says.calendar}
      trigger={
        <button
          type="button"
          className="slot-button"
          aria-label={words.say(says.pick, { variable: labelOf(variable) })}
        >
          <CalendarDays size={15} aria-hidden />
        </button>
      }
    >
      {close => (
        <MonthGrid
          day={dayRangeOf(saved?.edtf ?? '')?.first ?? tagging.reference}
          onPick={edtf => {
            onPicked()
            const date = { edtf, written: null }
            void tagging.setValue(statement, variable.id, { kind: 'date', date })
            close()
          }}
        />
      )}
    </Popover>
  )
}
