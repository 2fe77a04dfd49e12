import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import './controls.css'

export interface SelectProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  readonly onChange: (value: Value) => void
}

/**
 * One of a few. The browser's own: Radix's writes a style element into the page, which the page's policy refuses, and the
 * browser's list knows every screen reader.
 */
export function Select<Value extends string>({ label, value, options, onChange }: SelectProps<Value>) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <div className="field-box select-box">
        {/* The value is that of an option, and those are of this type. */}
        <select id={id} value={value} onChange={event => onChange(event.target.value as Value)}>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
        <ChevronDown size={14} aria-hidden />
      </div>
    </div>
  )
}
