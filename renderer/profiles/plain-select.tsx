import { ChevronDown } from 'lucide-react'

export interface PlainSelectProps<Value extends string> {
  /** For screen readers: in a row of a list its column says what it is. */
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few in a row of a list, where no label stands over it. */
export function PlainSelect<Value extends string>({
  label,
  value,
  options,
  onChange,
}: PlainSelectProps<Value>) {
  return (
    <div className="field-box select-box profile-select">
      {/* The value is that of an option, and those are of this type. */}
      <select aria-label={label} value={value} onChange={event => onChange(event.target.value as Value)}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <ChevronDown size={14} aria-hidden />
    </div>
  )
}
