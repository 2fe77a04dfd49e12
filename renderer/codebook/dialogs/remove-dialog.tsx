import type { CodebookThing } from '../../../core/model/codebook-views.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { useWords } from '../../text/words-context.ts'
import { AlertDialog } from '../../ui/overlays/alert-dialog.tsx'
import { impactText } from '../forms/impact-line.tsx'

export interface RemoveDialogProps {
  readonly of: CodebookThing
  readonly name: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks whether a member or a category should go, with what has it now and keeps it. */
export function RemoveDialog({ of, name, onConfirm, onClose }: RemoveDialogProps) {
  const words = useWords()
  const all = words.all.codebook
  const { value } = useQuery('codebook.impact', { of })
  if (!value) return null
  const text =
    value.statements === 0
      ? all.removeUnused
      : words.say(all.removeUsed, { impact: impactText(value, words, true) })
  return (
    <AlertDialog
      title={words.say(all.removeTitle, { name })}
      text={text}
      confirm={all.remove}
      isDanger
      isOpen
      onConfirm={onConfirm}
      onClose={onClose}
    />
  )
}
