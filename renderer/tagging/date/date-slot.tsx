import { CalendarDays } from 'lucide-react'
import { useId, useRef } from 'react'
import type { CalendarDate } from '../../../core/model/calendar-date.ts'
import { dayRangeOf } from '../../../core/model/calendar-date.ts'
import { useWords } from '../../text/words-context.ts'
import { Popover } from '../../ui/overlays/popover.tsx'
import { fieldKey, useFieldHandle } from '../fields.ts'
import { SlotFrame } from '../form/slot-frame.tsx'
import type { SlotProps } from '../form/slot-props.ts'
import { useLabel, useTagging } from '../tagging-context.ts'
import { daysText } from './days-text.ts'
import { MonthGrid } from './month-grid.tsx'
import { useTypedDate } from './use-typed-date.ts'

/** A date, typed or picked. How it is read shows as it is typed; what is no date is said in place and not saved. */
export function DateSlot({ statement, variable, value, problem }: SlotProps<'date'>) {
  const { tagging, isReadOnly } = useTagging()
  const words = useWords()
  const labelOf = useLabel()
  const { date: says } = words.all.tagging
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const saved = value?.kind === 'date' ? value.date : null
  const typed = useTypedDate(statement, variable.id, saved)
  useFieldHandle(fieldKey(statement, variable.id), {
    open(text) {
      input.current?.focus()
      if (text !== '') typed.beginWith(text)
    },
    async confirm() {
      typed.confirm()
    },
  })
  const problemHere = typed.problem ?? (typed.text === '' ? problem : undefined)
  const { explained } = typed
  return (
    <SlotFrame
      variable={variable}
      id={id}
      problem={problemHere}
      note={explained && <DateNote date={explained} />}
    >
      <div className="slot-box slot-date">
        <input
          ref={input}
          id={id}
          dir="auto"
          className="numeric"
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          readOnly={isReadOnly}
          value={typed.text}
          aria-invalid={typed.problem !== undefined}
          aria-describedby={problemHere || explained ? `${id}-says` : undefined}
          onChange={event => typed.type(event.target.value)}
          onBlur={typed.confirm}
          onKeyDown={event => {
            if (event.key === 'Escape') typed.drop()
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            if (typed.confirm()) event.currentTarget.blur()
          }}
        />
        {!isReadOnly && (
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
                  typed.drop()
                  void tagging.setValue(statement, variable.id, {
                    kind: 'date',
                    date: { edtf, written: null },
                  })
                  close()
                }}
              />
            )}
          </Popover>
        )}
      </div>
    </SlotFrame>
  )
}

/** What was read: the date as EDTF, and the days that it covers where that says more. */
function DateNote({ date }: { readonly date: CalendarDate }) {
  const words = useWords()
  const days = dayRangeOf(date.edtf)
  const isOneDay = days?.first === date.edtf && days.last === date.edtf
  return (
    <>
      <bdi dir="ltr" className="numeric">
        {date.edtf}
      </bdi>
      {days && !isOneDay && <span className="numeric">{daysText(days, words)}</span>}
    </>
  )
}
