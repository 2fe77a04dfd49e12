import { type KeyboardEvent, useId, useState } from 'react'
import { useWords } from '../../text/words-context.ts'
import type { CorrectedField } from './use-correction.ts'

export interface CorrectionFieldProps {
  readonly field: CorrectedField
  readonly value: string
  /** Why what was typed is not taken. */
  readonly problem: string | undefined
  /** Hears what is typed when one is done with it; nothing typed says that it is not known. */
  readonly onSave: (value: string) => void
  readonly onCancel: () => void
}

/** A value of the head while it is corrected, in its place: Enter or leaving it keeps what is typed, Escape what was there. */
export function CorrectionField({ field, value, problem, onSave, onCancel }: CorrectionFieldProps) {
  const { reader, listing } = useWords().all
  const id = useId()
  const [typed, setTyped] = useState(value)
  const says = problem ?? (field === 'published' ? listing.correctDateHint : undefined)
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      onSave(typed)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      onCancel()
    }
  }
  return (
    <span className={`correction correction-${field}`}>
      <textarea
        aria-label={reader.correcting[field]}
        aria-invalid={problem !== undefined}
        aria-describedby={says ? id : undefined}
        dir="auto"
        rows={1}
        maxLength={2_000}
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: it was asked for where one is
        autoFocus
        value={typed}
        onFocus={event => event.target.select()}
        onChange={event => setTyped(event.target.value.replaceAll('\n', ' '))}
        onKeyDown={onKeyDown}
        onBlur={() => (problem === undefined ? onSave(typed) : onCancel())}
      />
      {says && (
        <span
          id={id}
          className={problem ? 'field-problem' : 'field-hint'}
          role={problem ? 'alert' : undefined}
        >
          {says}
        </span>
      )}
    </span>
  )
}
