import { Popover as Radix } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { overlayHome } from './overlay-home.ts'
import './overlays.css'

export interface PopoverProps {
  readonly label: string
  /** The button that opens it. Must take a ref. */
  readonly trigger: ReactNode
  /** What is in it; a function is given what closes it. */
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/** A small sheet beside a button. */
export function Popover({ label, trigger, children }: PopoverProps) {
  // Looked for once, when it opens: a popover is a dialog too, and would move into itself with the next drawing.
  const [home, setHome] = useState<HTMLElement | null>(null)
  return (
    <Radix.Root open={home !== null} onOpenChange={isOpen => setHome(isOpen ? overlayHome() : null)}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={home}>
        <Radix.Content
          className="popover"
          aria-label={label}
          align="start"
          sideOffset={6}
          collisionPadding={8}
        >
          {typeof children === 'function' ? children(() => setHome(null)) : children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
