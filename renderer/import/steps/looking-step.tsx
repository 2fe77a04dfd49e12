import { useWords } from '../../text/words-context.ts'
import { Progress } from '../../ui/display/progress.tsx'
import { FirstButton, StepActions } from './step-actions.tsx'

export interface LookingStepProps {
  readonly files: number
  readonly onCancel: () => void
}

/** A moment while the folder is looked through. */
export function LookingStep({ files, onCancel }: LookingStepProps) {
  const words = useWords()
  const { looking } = words.all.importing
  return (
    <>
      <div className="import-waiting">
        <Progress label={words.say(looking.files, { count: files })} share={null} />
        <p className="numeric">{words.say(looking.files, { count: files })}</p>
      </div>
      <StepActions>
        <FirstButton onClick={onCancel}>{words.all.common.cancel}</FirstButton>
      </StepActions>
    </>
  )
}
