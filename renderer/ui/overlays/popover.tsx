import { Popover as Radix } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { overlayHome } from './overlay-home.ts'
import './overlays.css'

export interface PopoverProps {
  readonly label: string
  /** The button that opens it. Must take a ref. */
  readonly trigger: ReactNode
  readonly children: ReactNode
}

/** A small sheet beside a button. */
export function Popover({ label, trigger, children }: PopoverProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Radix.Root open={isOpen} onOpenChange={setOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={isOpen ? overlayHome() : null}>
        <Radix.Content
          className="popover"
          aria-label={label}
          align="start"
          sideOffset={6}
          collisionPadding={8}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
