import type { LucideIcon } from 'lucide-react'
import { Check, ChevronRight } from 'lucide-react'
import { ContextMenu as Context, DropdownMenu as Dropdown } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { Kbd } from '../display/kbd.tsx'
import { overlayHome } from './overlay-home.ts'
import './overlays.css'

/** A line of a menu: something to do, more of that in a menu beside it, a heading, or a rule between groups. */
export type MenuEntry =
  | {
      readonly kind: 'action'
      readonly id: string
      readonly text: string
      readonly icon?: LucideIcon
      readonly keys?: readonly string[]
      /** Present where the entry is one of several states; true for the one that holds. */
      readonly isChecked?: boolean
      readonly isDisabled?: boolean
      readonly onSelect: () => void
    }
  | {
      readonly kind: 'menu'
      readonly id: string
      readonly text: string
      readonly entries: readonly MenuEntry[]
    }
  | { readonly kind: 'heading'; readonly id: string; readonly text: string }
  | { readonly kind: 'rule'; readonly id: string }

export interface MenuProps {
  /** What is in the menu, for screen readers. */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** The button that opens it, or for a context menu what it belongs to. Must take a ref. */
  readonly children: ReactNode
}

export interface DropdownMenuProps extends MenuProps {
  readonly side?: 'bottom' | 'top'
  /** Where it is opened by other means than its button as well: whether it is open, and who hears that it is to be. */
  readonly isOpen?: boolean
  readonly onOpen?: (isOpen: boolean) => void
  /** Takes the focus once it is closed, which goes to its button otherwise. */
  readonly onLeft?: () => void
}

/** A menu under a button. */
export function DropdownMenu({ label, entries, children, side = 'bottom', ...control }: DropdownMenuProps) {
  const [isOpenByItself, setOpen] = useState(false)
  const { isOpen = isOpenByItself, onOpen = setOpen, onLeft } = control
  return (
    // Not modal: a modal menu locks scrolling by a style element, which the page's policy refuses.
    <Dropdown.Root modal={false} open={isOpen} onOpenChange={onOpen}>
      <Dropdown.Trigger asChild>{children}</Dropdown.Trigger>
      <Dropdown.Portal container={isOpen ? overlayHome() : null}>
        <Dropdown.Content
          className="menu"
          aria-label={label}
          side={side}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={event => {
            if (!onLeft) return
            event.preventDefault()
            onLeft()
          }}
        >
          {entries.map(entry => lineOf(entry, Dropdown))}
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  )
}

/** A menu at the pointer, or by the menu key. */
export function ContextMenu({ label, entries, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Context.Root modal={false} onOpenChange={setOpen}>
      <Context.Trigger asChild>{children}</Context.Trigger>
      <Context.Portal container={isOpen ? overlayHome() : null}>
        <Context.Content className="menu" aria-label={label} collisionPadding={8}>
          {entries.map(entry => lineOf(entry, Context))}
        </Context.Content>
      </Context.Portal>
    </Context.Root>
  )
}

type MenuParts = Pick<
  typeof Dropdown,
  'Label' | 'Separator' | 'Item' | 'CheckboxItem' | 'ItemIndicator' | 'Sub' | 'SubTrigger' | 'SubContent'
>

function lineOf(entry: MenuEntry, parts: MenuParts | typeof Context): ReactNode {
  const { Label, Separator, Item, CheckboxItem, ItemIndicator, Sub, SubTrigger, SubContent } =
    parts as MenuParts // both are made of the same parts
  if (entry.kind === 'heading')
    return (
      <Label key={entry.id} className="menu-heading">
        {entry.text}
      </Label>
    )
  if (entry.kind === 'menu')
    return (
      <Sub key={entry.id}>
        <SubTrigger className="menu-item">
          <span className="own-direction">{entry.text}</span>
          <ChevronRight size={14} aria-hidden className="icon-directional" />
        </SubTrigger>
        <SubContent className="menu" aria-label={entry.text} collisionPadding={8}>
          {entry.entries.map(each => lineOf(each, parts))}
        </SubContent>
      </Sub>
    )
  if (entry.kind === 'rule') return <Separator key={entry.id} className="menu-rule" />
  const shared = { className: 'menu-item', disabled: entry.isDisabled === true, onSelect: entry.onSelect }
  const Icon = entry.icon
  const inside = (
    <>
      {Icon && <Icon size={15} strokeWidth={1.7} aria-hidden />}
      <span className="own-direction">{entry.text}</span>
      {entry.keys && <Kbd keys={entry.keys} />}
    </>
  )
  if (entry.isChecked === undefined)
    return (
      <Item key={entry.id} {...shared}>
        {inside}
      </Item>
    )
  return (
    <CheckboxItem key={entry.id} {...shared} checked={entry.isChecked}>
      {inside}
      <ItemIndicator className="menu-check">
        <Check size={14} aria-hidden />
      </ItemIndicator>
    </CheckboxItem>
  )
}
