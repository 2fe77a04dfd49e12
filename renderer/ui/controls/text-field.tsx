import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react'
import './controls.css'

export interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string
  /** Whether the label is for screen readers alone, where an icon or a heading says it. */
  readonly isLabelHidden?: boolean
  /** What helps to fill it. */
  readonly hint?: string | undefined
  /** What is wrong with it. */
  readonly problem?: string | undefined
  /** Stands in the field before what is typed. */
  readonly before?: ReactNode
  /** Stands in the field after what is typed. */
  readonly after?: ReactNode
  readonly ref?: Ref<HTMLInputElement>
}

/** A line to type in. What is typed takes its own direction. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden = false, hint, problem, before, after, className = '', ...rest } = props
  const id = useId()
  const says = problem ?? hint
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <div className="field-box">
        {before}
        <input
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          {...rest}
          id={id}
          aria-invalid={problem !== undefined}
          aria-describedby={says ? `${id}-says` : undefined}
        />
        {after}
      </div>
      {says && (
        <p
          id={`${id}-says`}
          className={problem ? 'field-problem' : 'field-hint'}
          role={problem ? 'alert' : undefined}
        >
          {says}
        </p>
      )}
    </div>
  )
}
