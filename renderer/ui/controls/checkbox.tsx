import { Check, Minus } from 'lucide-react'
import { Checkbox as Radix } from 'radix-ui'
import { useId } from 'react'
import './controls.css'

export interface CheckboxProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  /** `mixed` where it stands for several that differ. */
  readonly checked: boolean | 'mixed'
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}

/** Yes or no. */
export function Checkbox({
  label,
  isLabelHidden = false,
  checked,
  onChange,
  disabled = false,
}: CheckboxProps) {
  const id = useId()
  return (
    <span className="checkbox-line">
      <Radix.Root
        id={id}
        className="checkbox"
        checked={checked === 'mixed' ? 'indeterminate' : checked}
        onCheckedChange={next => onChange(next === true)}
        disabled={disabled}
      >
        <Radix.Indicator className="checkbox-mark">
          {checked === 'mixed' ? <Minus size={12} strokeWidth={3} /> : <Check size={12} strokeWidth={3} />}
        </Radix.Indicator>
      </Radix.Root>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : ''}>
        {label}
      </label>
    </span>
  )
}
