import { type FocusEvent, type KeyboardEvent, type RefObject, useRef } from 'react'
import type { FoundDate } from '../../../core/dates/reading.ts'
import type { CalendarDate } from '../../../core/model/calendar-date.ts'
import type { StatementId } from '../../../core/model/ids.ts'
import { fieldKey, useFieldHandle } from '../fields.ts'
import type { SlotProps } from '../form/slot-props.ts'
import { useTagging } from '../tagging-context.ts'
import { type OfferedDatesState, useOfferedDates } from './use-offered-dates.ts'
import { type TypedDate, useTypedDate } from './use-typed-date.ts'

export interface DateField {
  readonly input: RefObject<HTMLInputElement | null>
  /** What surrounds the choices. */
  readonly group: RefObject<HTMLFieldSetElement | null>
  readonly typed: TypedDate
  readonly offered: OfferedDatesState
  /** What the date may be, while that is not settled. */
  readonly choices: readonly string[]
  readonly take: (edtf: string) => void
  readonly takeOffered: (date: FoundDate) => void
  /** For the field and the choices. */
  readonly onBlur: (event: FocusEvent) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** How the field of a date goes between typing, choosing, and what the article offers. */
export function useDateField(
  statement: StatementId,
  variable: SlotProps<'date'>['variable'],
  saved: CalendarDate | null,
): DateField {
  const { tagging, isReadOnly } = useTagging()
  const input = useRef<HTMLInputElement>(null)
  const group = useRef<HTMLFieldSetElement>(null)
  const typed = useTypedDate(statement, variable.id, saved)
  const offered = useOfferedDates(statement, !typed.isTyping && !isReadOnly, takeOffered)
  const choices = isReadOnly ? [] : (typed.explained?.choices ?? [])

  function takeOffered(date: FoundDate): void {
    offered.close()
    const outcome = tagging.takeDate(statement, variable, date)
    if (outcome.kind === 'open') typed.beginWith(outcome.text)
    else input.current?.blur()
  }

  function take(edtf: string): void {
    typed.take(edtf)
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }

  /** Leaves what may be several dates as it is while one goes between the field and the choices. */
  function onBlur({ relatedTarget }: FocusEvent): void {
    offered.close()
    const stays = relatedTarget !== null && relatedTarget === input.current
    if (!stays && !group.current?.contains(relatedTarget)) typed.confirm({ isLeaving: true })
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') typed.drop()
    if (event.key === 'ArrowDown' && choices.length > 0) goToChoices()
    else if (!offered.press(event)) {
      if (event.key !== 'Enter') return
      const confirmed = typed.confirm()
      if (confirmed === 'done') event.currentTarget.blur()
      if (confirmed === 'open') goToChoices()
    }
    event.preventDefault()
  }

  function goToChoices(): void {
    group.current?.querySelector('button')?.focus()
  }

  useFieldHandle(fieldKey(statement, variable.id), {
    open(text) {
      input.current?.focus()
      if (text !== '') typed.beginWith(text)
    },
    async confirm() {
      typed.confirm({ isLeaving: true })
    },
  })
  return { input, group, typed, offered, choices, take, takeOffered, onBlur, onKeyDown }
}
