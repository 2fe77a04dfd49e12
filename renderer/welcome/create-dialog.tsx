import { useState } from 'react'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { TextField } from '../ui/controls/text-field.tsx'
import { Dialog } from '../ui/overlays/dialog.tsx'

export interface CreateDialogProps {
  readonly isOpen: boolean
  readonly onCreate: (name: string) => void
  readonly onClose: () => void
}

/** Asks what the new study is called; where it goes is asked next. */
export function CreateDialog({ isOpen, onCreate, onClose }: CreateDialogProps) {
  const { create, common } = useWords().all
  const [name, setName] = useState('')
  const trimmed = name.trim()
  const confirm = () => trimmed !== '' && onCreate(trimmed)
  return (
    <Dialog
      title={create.title}
      isOpen={isOpen}
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" disabled={trimmed === ''} onClick={confirm}>
            {create.confirm}
          </Button>
        </>
      }
    >
      <TextField
        label={create.name}
        autoFocus
        maxLength={200}
        value={name}
        onChange={event => setName(event.target.value)}
        onKeyDown={event => event.key === 'Enter' && confirm()}
      />
    </Dialog>
  )
}
