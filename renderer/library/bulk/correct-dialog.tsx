import { useState } from 'react'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Checkbox } from '../../ui/controls/checkbox.tsx'
import { Choice } from '../../ui/controls/choice.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { Dialog } from '../../ui/overlays/dialog.tsx'

type Field = 'source' | 'published'

export interface CorrectDialogProps {
  readonly count: number
  readonly onClose: () => void
  /** Hears what the field is to say; null where it is not known. */
  readonly onCorrect: (field: Field, value: string | null) => void
}

/** What a date looks like at a glance; the program knows better, and says so. */
const looksLikeDate = /^[\dXYu?~%.,/:TZ+[\]{}-]*\d[\dXYu?~%.,/:TZ+[\]{}-]*$/

/** Asks what the source or the date of articles is, and corrects it. */
export function CorrectDialog({ count, onClose, onCorrect }: CorrectDialogProps) {
  const words = useWords()
  const { listing, common } = words.all
  const [field, setField] = useState<Field>('source')
  const [value, setValue] = useState('')
  const [isUnknown, setIsUnknown] = useState(false)
  const typed = value.trim()
  const isWrong = field === 'published' && typed !== '' && !looksLikeDate.test(typed)
  const isReady = isUnknown || (typed !== '' && !isWrong)
  const confirm = () => onCorrect(field, isUnknown ? null : typed)
  return (
    <Dialog
      title={words.say(listing.correctTitle, { count })}
      text={listing.correctText}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" disabled={!isReady} onClick={confirm}>
            {listing.correctConfirm}
          </Button>
        </>
      }
    >
      <Choice
        label={listing.correctField}
        value={field}
        options={[
          { value: 'source', text: listing.columns.source },
          { value: 'published', text: listing.columns.published },
        ]}
        onChange={next => {
          setField(next)
          setValue('')
        }}
      />
      <TextField
        key={field}
        label={field === 'source' ? listing.correctSource : listing.correctDate}
        hint={field === 'published' ? listing.correctDateHint : undefined}
        problem={isWrong ? listing.correctDateWrong : undefined}
        value={value}
        disabled={isUnknown}
        maxLength={2_000}
        autoFocus
        onChange={event => setValue(event.target.value)}
        onKeyDown={event => event.key === 'Enter' && isReady && confirm()}
      />
      <Checkbox label={listing.correctUnknown} checked={isUnknown} onChange={setIsUnknown} />
    </Dialog>
  )
}
