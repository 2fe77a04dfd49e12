import { sentenceOf } from '../../text/failures.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import type { Editing } from './use-editing.ts'

export interface EditorFootProps {
  readonly editing: Editing
  readonly onSave: () => void
  readonly onLeave: () => void
}

/** Saving, leaving, and why it could not be saved. */
export function EditorFoot({ editing, onSave, onLeave }: EditorFootProps) {
  const words = useWords()
  const { editor, flaws: sentences } = words.all.profiles
  const { failure, flaws, isSaving } = editing
  const [flaw] = flaws
  const problem = failure ? sentenceOf(failure, words) : flaw ? sentences[flaw.kind] : null
  return (
    <footer className="profile-foot">
      <span className="profile-problem" role="alert">
        {problem}
      </span>
      <Button onClick={onLeave}>{words.all.common.cancel}</Button>
      <Button look="primary" disabled={isSaving} onClick={onSave}>
        {editor.save}
      </Button>
    </footer>
  )
}
