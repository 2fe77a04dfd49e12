import { sentenceOf } from '../../text/failures.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import type { ImportFlow } from '../import-flow.ts'
import type { ImportActions } from '../use-import-flow.ts'
import { FirstButton, StepActions } from './step-actions.tsx'

export interface CancelledStepProps {
  readonly kept: readonly string[]
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** What is left of an import that was cancelled. */
export function CancelledStep({ kept, onAgain, onClose }: CancelledStepProps) {
  const words = useWords()
  const { cancelled, done } = words.all.importing
  return (
    <>
      <p className="import-text import-ended" role="status">
        {kept.length === 0
          ? cancelled.clean
          : words.say(cancelled.kept, { count: kept.length, paths: words.list(kept) })}
      </p>
      <StepActions>
        <Button onClick={onAgain}>{done.another}</Button>
        <FirstButton onClick={onClose}>{words.all.common.close}</FirstButton>
      </StepActions>
    </>
  )
}

export interface FailedStepProps {
  readonly flow: Extract<ImportFlow, { step: 'failed' }>
  readonly actions: ImportActions
  readonly onClose: () => void
}

/** Why it stopped, and how to go on. */
export function FailedStep({
  flow: { failure, picks, profile, stopped, wasRunning },
  actions,
  onClose,
}: FailedStepProps) {
  const words = useWords()
  const { failed, preview } = words.all.importing
  return (
    <>
      <div className="import-failed" role="alert">
        <p>{failure === null ? failed.unknown : sentenceOf(failure, words)}</p>
        {wasRunning && (picks || stopped) && <p className="import-text">{failed.resume}</p>}
      </div>
      <StepActions>
        <Button look="quiet" onClick={onClose}>
          {words.all.common.close}
        </Button>
        <Button onClick={actions.restart}>{preview.again}</Button>
        {stopped && (
          <FirstButton look="primary" onClick={() => actions.resume(stopped)}>
            {preview.resume}
          </FirstButton>
        )}
        {picks && (
          <FirstButton
            look="primary"
            onClick={() => (wasRunning ? actions.start(picks, profile) : actions.look(picks))}
          >
            {words.all.common.tryAgain}
          </FirstButton>
        )}
      </StepActions>
    </>
  )
}
