import type { LucideIcon } from 'lucide-react'
import { Tooltip } from 'radix-ui'
import type { ButtonHTMLAttributes, Ref } from 'react'
import { Kbd } from '../display/kbd.tsx'
import './controls.css'

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: LucideIcon
  /** What the button does: its name for screen readers, and its tooltip. */
  readonly label: string
  /** The keys that do the same, shown in the tooltip. */
  readonly keys?: readonly string[] | undefined
  /** Whether the icon points along the line, and so turns round with it. */
  readonly isDirectional?: boolean
  /** Where the tooltip stands. */
  readonly tooltip?: 'below' | 'above'
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button that is an icon, named by a tooltip. */
export function IconButton(props: IconButtonProps) {
  const { icon: Icon, label, keys = [], isDirectional = false, tooltip = 'below', ...rest } = props
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button type="button" aria-label={label} {...rest} className={`icon-button ${rest.className ?? ''}`}>
          <Icon size={17} strokeWidth={1.7} aria-hidden className={isDirectional ? 'icon-directional' : ''} />
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          className="tooltip"
          side={tooltip === 'below' ? 'bottom' : 'top'}
          sideOffset={6}
          collisionPadding={8}
        >
          {label}
          {keys.length > 0 && <Kbd keys={keys} />}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
