import { type FocusEvent, type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { DateChoices } from '../../dates/date-choices.tsx'
import { DateNote } from '../../dates/date-note.tsx'
import { readField } from '../../dates/read-date.ts'
import { useWords } from '../../text/words-context.ts'

export interface PublishedFieldProps {
  readonly value: string
  /** The language of the article, in which words are tried first. */
  readonly language: string | null
  /** Why what was typed last is not taken. */
  readonly problem: string | undefined
  /** Hears the date as EDTF, or what was typed where it is not read as one; nothing says that it is not known. */
  readonly onSave: (value: string) => void
  readonly onCancel: () => void
}

/**
 * The date of publication while it is corrected, in its place: typed as people write dates, and shown as it is read before it is
 * taken. Nothing is counted from anything here, since it is what the rest is counted from.
 */
export function PublishedField({ value, language, problem, onSave, onCancel }: PublishedFieldProps) {
  const { reader } = useWords().all
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const group = useRef<HTMLFieldSetElement>(null)
  const [typed, setTyped] = useState(value)
  const reading = useMemo(
    () => (typed.trim() === '' || typed === value ? null : readField(typed, { reference: null, language })),
    [typed, value, language],
  )
  const date = reading?.kind === 'date' ? reading : null
  const isOpen = reading?.kind === 'no-edtf' || date?.date.edtf.startsWith('XXXX') === true
  const says = isOpen ? reader.correctDateOpen : problem

  function save(): void {
    if (!isOpen) onSave(date?.date.edtf ?? typed)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const first = group.current?.querySelector('button')
    if (event.key === 'Escape') onCancel()
    else if (first && (event.key === 'Enter' || event.key === 'ArrowDown')) first.focus()
    else if (event.key === 'Enter') save()
    else return
    event.preventDefault()
  }
  function onBlur({ relatedTarget }: FocusEvent): void {
    const stays = relatedTarget !== null && relatedTarget === field.current
    if (stays || group.current?.contains(relatedTarget)) return
    if (says !== undefined || (date && date.choices.length > 0)) onCancel()
    else save()
  }
  return (
    <div className="correction correction-published">
      <textarea
        ref={field}
        aria-label={reader.correcting.published}
        aria-invalid={says !== undefined}
        aria-describedby={id}
        dir="auto"
        rows={1}
        maxLength={300}
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: it was asked for where one is
        autoFocus
        value={typed}
        onFocus={event => event.target.select()}
        onChange={event => setTyped(event.target.value.replaceAll('\n', ' '))}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      <div className={says ? 'field-problem' : 'field-hint'}>
        <div id={id} role={says ? 'alert' : undefined}>
          {says ??
            (date ? <DateNote edtf={date.date.edtf} reading={date.reading} /> : reader.correctDateHint)}
        </div>
        {date && date.choices.length > 0 && (
          <DateChoices
            group={group}
            choices={date.choices}
            onTake={onSave}
            onBack={() => field.current?.focus()}
            onBlur={onBlur}
          />
        )}
      </div>
    </div>
  )
}
