import { useState } from 'react'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { Dialog } from '../../ui/overlays/dialog.tsx'

export interface ExcludeDialogProps {
  readonly count: number
  readonly onClose: () => void
  /** Hears the reason; empty where none was given. */
  readonly onExclude: (reason: string) => void
}

/** Asks why articles are excluded, and excludes them. */
export function ExcludeDialog({ count, onClose, onExclude }: ExcludeDialogProps) {
  const words = useWords()
  const { listing, common } = words.all
  const [reason, setReason] = useState('')
  const confirm = () => onExclude(reason.trim())
  return (
    <Dialog
      title={words.say(listing.excludeTitle, { count })}
      text={listing.excludeText}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" onClick={confirm}>
            {listing.excludeConfirm}
          </Button>
        </>
      }
    >
      <TextField
        label={listing.excludeReason}
        placeholder={listing.excludeReasonHint}
        value={reason}
        maxLength={1_000}
        autoFocus
        onChange={event => setReason(event.target.value)}
        onKeyDown={event => event.key === 'Enter' && confirm()}
      />
    </Dialog>
  )
}
