import { useId } from 'react'

export interface LongFieldProps {
  readonly label: string
  readonly language?: string | undefined
  readonly value: string
  readonly readOnly: boolean
  readonly problem?: string | undefined
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
}

/** Several lines to type in, as high as what is in them. What is typed takes its own direction. */
export function LongField(props: LongFieldProps) {
  const { label, language, value, readOnly, problem, onChange, onLeave } = props
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <div className="field-box long-box">
        <textarea
          id={id}
          dir="auto"
          lang={language}
          rows={2}
          spellCheck={false}
          value={value}
          readOnly={readOnly}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? `${id}-says` : undefined}
          onChange={event => onChange(event.target.value)}
          onBlur={onLeave}
        />
      </div>
      {problem && (
        <p id={`${id}-says`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
