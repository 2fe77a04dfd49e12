import type { ReactNode } from 'react'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { Progress } from '../ui/display/progress.tsx'
import { Dialog } from '../ui/overlays/dialog.tsx'
import { RereadOutcome } from './reread-outcome.tsx'
import type { Rereading } from './use-rereading.ts'
import './reread.css'

export interface RereadShellProps {
  readonly title: string
  readonly text?: string
  /** The words on the button that begins it. */
  readonly confirm: string
  readonly isReady: boolean
  readonly rereading: Rereading
  readonly onConfirm: () => void
  readonly onClose: () => void
  /** What is chosen before. */
  readonly children?: ReactNode
}

/** A dialog that reads records again: what is chosen, then how far it is with a way to stop it, then what came of it. */
export function RereadShell(props: RereadShellProps) {
  const { title, text, confirm, isReady, rereading, onConfirm, onClose, children } = props
  const words = useWords()
  const { common, listing, rereading: says } = words.all
  const { isRunning, share, outcome, stop, undo } = rereading
  const actions = outcome ? (
    <>
      {outcome.changed > 0 && (
        <Button
          onClick={() => {
            undo(outcome.group)
            onClose()
          }}
        >
          {listing.undo}
        </Button>
      )}
      <Button look="primary" onClick={onClose}>
        {common.done}
      </Button>
    </>
  ) : isRunning ? (
    <>
      <span className="reread-progress" role="status">
        <Progress label={says.running} share={share} />
        {says.running}
      </span>
      <Button onClick={stop}>{listing.stop}</Button>
    </>
  ) : (
    <>
      <Button onClick={onClose}>{common.cancel}</Button>
      <Button look="primary" disabled={!isReady} onClick={onConfirm}>
        {confirm}
      </Button>
    </>
  )
  return (
    <Dialog
      title={title}
      text={outcome ? undefined : text}
      isOpen
      onClose={isRunning ? stop : onClose}
      actions={actions}
    >
      {outcome ? (
        <RereadOutcome outcome={outcome} onLeave={onClose} />
      ) : (
        <fieldset className="reread-choice" disabled={isRunning}>
          {children}
        </fieldset>
      )}
    </Dialog>
  )
}
