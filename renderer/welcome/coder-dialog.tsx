import { useState } from 'react'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { TextField } from '../ui/controls/text-field.tsx'
import { Dialog } from '../ui/overlays/dialog.tsx'

export interface CoderDialogProps {
  readonly isOpen: boolean
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

/** Asks who codes; once on a machine. */
export function CoderDialog({ isOpen, onName, onClose }: CoderDialogProps) {
  const { coder, common } = useWords().all
  const [name, setName] = useState('')
  const trimmed = name.trim()
  const hasLetter = /[\p{L}\p{N}]/u.test(trimmed)
  const confirm = () => hasLetter && onName(trimmed)
  return (
    <Dialog
      title={coder.title}
      text={coder.text}
      isOpen={isOpen}
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" disabled={!hasLetter} onClick={confirm}>
            {coder.confirm}
          </Button>
        </>
      }
    >
      <TextField
        label={coder.label}
        autoFocus
        maxLength={100}
        value={name}
        onChange={event => setName(event.target.value)}
        onKeyDown={event => event.key === 'Enter' && confirm()}
      />
    </Dialog>
  )
}
