import { useState } from 'react'
import type { Words } from '../../text/words.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Progress } from '../../ui/display/progress.tsx'
import { AlertDialog } from '../../ui/overlays/alert-dialog.tsx'
import type { ImportFlow, ImportProgress } from '../import-flow.ts'
import { FirstButton, StepActions } from './step-actions.tsx'
import { filesPerSecond, timeLeft } from './time-left.ts'

export interface RunningStepProps {
  readonly flow: Extract<ImportFlow, { step: 'running' }>
  readonly onCancel: () => void
  readonly onClose: () => void
}

/** How far the import is, and how to end it. */
export function RunningStep({ flow: { progress, isCancelling }, onCancel, onClose }: RunningStepProps) {
  const words = useWords()
  const { running } = words.all.importing
  const [isAsking, setAsking] = useState(false)
  const share = progress?.total && !isCancelling ? progress.done / progress.total : null
  return (
    <>
      <div className="import-running">
        <Progress label={running.unnamed} share={share} />
        <div className="import-figures numeric">
          {isCancelling ? <span role="status">{running.cancelling}</span> : figuresOf(progress, words)}
        </div>
        <p className="import-text">{running.hint}</p>
      </div>
      <StepActions>
        <Button look="quiet" disabled={isCancelling} onClick={() => setAsking(true)}>
          {running.cancel}
        </Button>
        <FirstButton onClick={onClose}>{words.all.common.close}</FirstButton>
      </StepActions>
      <AlertDialog
        title={running.confirmTitle}
        text={running.confirmText}
        confirm={running.confirm}
        dismiss={running.goOn}
        isDanger
        isOpen={isAsking}
        onConfirm={onCancel}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

function figuresOf(progress: ImportProgress | null, words: Words) {
  const { running } = words.all.importing
  const { done, total } = progress ?? { done: 0, total: null }
  const rate = progress && filesPerSecond(progress)
  const left = progress && timeLeft(progress)
  return (
    <>
      <span>
        {total === null
          ? words.say(running.files, { count: done })
          : words.say(running.filesOf, { done, total })}
      </span>
      {rate !== null && <span>{words.say(running.rate, { count: Math.round(rate) })}</span>}
      {left && (
        <span>
          {left.count === 0
            ? running.almost
            : words.say(running.left, { time: words.amount(left.count, left.unit) })}
        </span>
      )}
    </>
  )
}
