import type { ButtonHTMLAttributes, Ref } from 'react'
import './controls.css'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` for the one thing that a dialog is there for, `danger` where something goes. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words on it. */
export function Button({ look = 'plain', className = '', type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button button-${look} ${className}`} />
}
