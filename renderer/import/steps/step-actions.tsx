import { type ReactNode, useEffect, useRef } from 'react'
import { Button, type ButtonProps } from '../../ui/controls/button.tsx'

/** The foot of a step: what can be done now. */
export function StepActions({ children }: { readonly children: ReactNode }) {
  return <div className="import-actions">{children}</div>
}

/** The button that a step is there for; it has the focus when the step begins. */
export function FirstButton(props: ButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  // Syncs the focus with the step: the button that led here is gone.
  useEffect(() => button.current?.focus({ preventScroll: true }), [])
  return <Button {...props} ref={button} />
}
