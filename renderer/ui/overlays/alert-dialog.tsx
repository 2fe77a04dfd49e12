import { AlertDialog as Radix } from 'radix-ui'
import type { KeyboardEvent } from 'react'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../controls/button.tsx'
import { useFocusReturn } from './use-focus-return.ts'
import './overlays.css'

export interface AlertDialogProps {
  readonly title: string
  /** What will happen. */
  readonly text: string
  /** The word on the button that does it. */
  readonly confirm: string
  /** The word on the button that leaves everything as it is; `Cancel` where it is absent. */
  readonly dismiss?: string
  readonly isDanger?: boolean
  readonly isOpen: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** A question that has to be answered before anything else. */
export function AlertDialog(props: AlertDialogProps) {
  const { title, text, confirm, dismiss, isDanger = false, isOpen, onConfirm, onClose } = props
  const words = useWords()
  const giveFocusBack = useFocusReturn(isOpen)
  // A dialog below may take the same key for its own; whoever is asked something answers that first.
  function leaveByEscape(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose()
  }
  return (
    <Radix.Root open={isOpen} onOpenChange={open => !open && onClose()}>
      <Radix.Portal>
        <div className="veil" />
        <Radix.Content
          className="dialog dialog-narrow"
          onKeyDown={leaveByEscape}
          onCloseAutoFocus={giveFocusBack}
        >
          <header className="dialog-head">
            <Radix.Title className="dialog-title">{title}</Radix.Title>
          </header>
          <Radix.Description className="dialog-text">{text}</Radix.Description>
          <footer className="dialog-foot">
            <Radix.Cancel asChild>
              <Button>{dismiss ?? words.all.common.cancel}</Button>
            </Radix.Cancel>
            <Radix.Action asChild>
              <Button look={isDanger ? 'danger' : 'primary'} onClick={onConfirm}>
                {confirm}
              </Button>
            </Radix.Action>
          </footer>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
