import { useId } from 'react'
import { DateChoices } from '../../dates/date-choices.tsx'
import { DateNote } from '../../dates/date-note.tsx'
import { SlotFrame } from '../form/slot-frame.tsx'
import type { SlotProps } from '../form/slot-props.ts'
import { useTagging } from '../tagging-context.ts'
import { CalendarButton } from './calendar-button.tsx'
import { OfferedDates } from './offered-dates.tsx'
import { useDateField } from './use-date-field.ts'
import './date-slot.css'

/**
 * A date, typed as people write dates, picked, or taken from the article. How it is read, and why, shows as it is typed; what
 * it may be besides is chosen and never assumed; what is no date is said in place and not saved.
 */
export function DateSlot({ statement, variable, value, problem }: SlotProps<'date'>) {
  const { isReadOnly } = useTagging()
  const id = useId()
  const saved = value?.kind === 'date' ? value.date : null
  const { input, group, typed, offered, ...field } = useDateField(statement, variable, saved)
  const { explained } = typed
  const problemHere = typed.problem ?? (typed.text === '' ? problem : undefined)
  return (
    <SlotFrame
      variable={variable}
      id={id}
      problem={problemHere}
      note={explained && <DateNote edtf={explained.edtf} reading={explained.reading} />}
      below={
        field.choices.length > 0 && (
          <DateChoices
            group={group}
            choices={field.choices}
            whole={explained?.edtf}
            onTake={field.take}
            onBack={() => input.current?.focus()}
            onBlur={field.onBlur}
          />
        )
      }
    >
      <div className="slot-box slot-date">
        <input
          ref={input}
          id={id}
          dir="auto"
          role="combobox"
          className="numeric"
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          readOnly={isReadOnly}
          value={typed.text}
          aria-expanded={offered.isListed}
          aria-controls={offered.isListed ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={offered.at >= 0 ? `${id}-list-${offered.at}` : undefined}
          aria-invalid={typed.problem !== undefined}
          aria-describedby={problemHere || explained ? `${id}-says` : undefined}
          onChange={event => typed.type(event.target.value)}
          onFocus={() => saved === null && offered.open()}
          onBlur={field.onBlur}
          onKeyDown={field.onKeyDown}
        />
        {!isReadOnly && <CalendarButton {...{ statement, variable, saved }} onPicked={typed.drop} />}
        {offered.isListed && (
          <OfferedDates
            id={`${id}-list`}
            dates={offered.dates}
            at={offered.at}
            onPoint={offered.show}
            onChoose={field.takeOffered}
          />
        )}
      </div>
    </SlotFrame>
  )
}
