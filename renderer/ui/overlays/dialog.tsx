import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useWords } from '../../text/words-context.ts'
import { IconButton } from '../controls/icon-button.tsx'
import { useFocusReturn } from './use-focus-return.ts'
import './overlays.css'

export interface DialogProps {
  readonly title: string
  /** A sentence under the title. */
  readonly text?: string | undefined
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly width?: 'narrow' | 'middle' | 'wide'
  /** Buttons at the foot; the main one last. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/**
 * A dialog over the page. The veil is our own: Radix's overlay locks scrolling by a style element, which the page's policy
 * refuses, and this page does not scroll.
 */
export function Dialog(props: DialogProps) {
  const { title, text, isOpen, onClose, width = 'middle', actions, children } = props
  const words = useWords()
  const giveFocusBack = useFocusReturn(isOpen)
  return (
    <Radix.Root open={isOpen} onOpenChange={open => !open && onClose()}>
      <Radix.Portal>
        <div className="veil" />
        <Radix.Content
          onOpenAutoFocus={focusWhole}
          onCloseAutoFocus={giveFocusBack}
          className={`dialog dialog-${width}`}
          {...(text ? {} : { 'aria-describedby': undefined })}
        >
          <header className="dialog-head">
            <Radix.Title className="dialog-title">{title}</Radix.Title>
            <IconButton icon={X} label={words.all.common.close} onClick={onClose} />
          </header>
          {text && <Radix.Description className="dialog-text">{text}</Radix.Description>}
          {children && <div className="dialog-body">{children}</div>}
          {actions && <footer className="dialog-foot">{actions}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Where nothing in the dialog has asked for the focus, it goes to the dialog, and not to the button that closes it. */
function focusWhole(event: Event): void {
  event.preventDefault()
  if (event.target instanceof HTMLElement) event.target.focus()
}
