import { RadioGroup } from 'radix-ui'
import { useId } from 'react'
import './controls.css'

export interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly text: string; readonly language?: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few that all stand in sight, as a row of buttons. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div className="field">
      <span id={id} className="field-label">
        {label}
      </span>
      <RadioGroup.Root
        className="choice"
        aria-labelledby={id}
        orientation="horizontal"
        value={value}
        onValueChange={next => onChange(next as Value)} // the items below have no other values
      >
        {options.map(option => (
          <RadioGroup.Item
            key={option.value}
            value={option.value}
            className="choice-item"
            lang={option.language}
          >
            {option.text}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  )
}
