import { useQuery } from '../bridge/use-query.ts'
import { useWords } from '../text/words-context.ts'
import { AlertDialog } from '../ui/overlays/alert-dialog.tsx'

export interface GoBackQuestionProps {
  /** The commit to go back to. */
  readonly seq: number
  /** When it was made. */
  readonly at: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before steps are taken back: how many, and of what kinds. */
export function GoBackQuestion({ seq, at, onConfirm, onClose }: GoBackQuestionProps) {
  const words = useWords()
  const { historyPanel, history } = words.all
  const { value: way, isEarlier } = useQuery('history.wayBack', { seq })
  if (!way || isEarlier) return null
  const kinds = way.kinds.map(({ kind, steps }) =>
    words.say(historyPanel.kind, { kind: history[kind], count: steps }),
  )
  return (
    <AlertDialog
      title={words.say(historyPanel.confirmTitle, { count: way.steps })}
      text={words.say(historyPanel.confirmText, {
        moment: words.moment(Date.parse(at)),
        kinds: words.list(kinds),
      })}
      confirm={historyPanel.confirm}
      isOpen
      onConfirm={onConfirm}
      onClose={onClose}
    />
  )
}
