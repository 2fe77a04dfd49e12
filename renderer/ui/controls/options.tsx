import { RadioGroup } from 'radix-ui'
import { type ReactNode, useId } from 'react'
import './controls.css'

export interface OptionsProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly {
    readonly value: Value
    readonly text: string
    /** What stands at the end of its line. */
    readonly aside?: string | undefined
    /** What stands below, and shows what choosing it would give. */
    readonly more?: ReactNode
  }[]
  readonly onChange: (value: Value) => void
}

/** One of several that say more of themselves than a word, one below the other. */
export function Options<Value extends string>({ label, value, options, onChange }: OptionsProps<Value>) {
  const id = useId()
  return (
    <div className="field">
      <span id={id} className="field-label">
        {label}
      </span>
      <RadioGroup.Root
        className="options"
        aria-labelledby={id}
        value={value}
        onValueChange={next => onChange(next as Value)} // the items below have no other values
      >
        {options.map(option => (
          <RadioGroup.Item
            key={option.value}
            value={option.value}
            className="option"
            aria-labelledby={`${id}-${option.value}`}
            aria-describedby={option.aside === undefined ? undefined : `${id}-${option.value}-aside`}
          >
            <span className="option-mark" aria-hidden />
            <span className="option-line">
              <span id={`${id}-${option.value}`}>{option.text}</span>
              {option.aside !== undefined && (
                <span id={`${id}-${option.value}-aside`} className="option-aside">
                  {option.aside}
                </span>
              )}
            </span>
            {option.more}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  )
}
