import { sentenceOf } from '../../text/failures.ts'
import { useWords } from '../../text/words-context.ts'
import { TextField } from '../../ui/controls/text-field.tsx'
import { LongField } from './long-field.tsx'
import { type SaveText, useDraft } from './use-draft.ts'

export interface DraftFieldProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly isLong?: boolean
  readonly language?: string | undefined
  readonly hint?: string | undefined
  readonly placeholder?: string | undefined
  /** What is saved. */
  readonly saved: string
  readonly isReadOnly: boolean
  readonly save: SaveText
}

/** A field that saves itself: after a rest, and when it is left. What is refused stays in it, with the reason. */
export function DraftField(props: DraftFieldProps) {
  const {
    label,
    isLabelHidden = false,
    isLong = false,
    language,
    hint,
    placeholder,
    saved,
    isReadOnly,
  } = props
  const words = useWords()
  const { value, problem, onChange, onLeave } = useDraft(saved, props.save)
  const sentence = problem ? sentenceOf(problem, words) : undefined
  if (isLong)
    return (
      <LongField
        label={label}
        language={language}
        value={value}
        readOnly={isReadOnly}
        problem={sentence}
        onChange={onChange}
        onLeave={onLeave}
      />
    )
  return (
    <TextField
      label={label}
      isLabelHidden={isLabelHidden}
      lang={language}
      hint={hint}
      placeholder={placeholder}
      problem={sentence}
      value={value}
      readOnly={isReadOnly}
      onChange={event => onChange(event.target.value)}
      onBlur={onLeave}
      onKeyDown={event => event.key === 'Enter' && onLeave()}
    />
  )
}
