import { RotateCcw } from 'lucide-react'
import type { HistoryStep } from '../../core/model/history-step.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { useWords } from '../text/words-context.ts'
import { IconButton } from '../ui/controls/icon-button.tsx'
import { stepText, type VariableNames } from './step-words.ts'

export interface StepRowProps {
  readonly step: HistoryStep
  readonly names: VariableNames
  /** Whether it is the latest that stands: there is nothing to go back from. */
  readonly isNewest: boolean
  readonly isBusy: boolean
  readonly onOpen: (article: ArticleId) => void
  readonly onGoBack: (step: HistoryStep) => void
}

/** A step: when, what, whether it stands; it opens its article, and leads back to where it was the latest. */
export function StepRow({ step, names, isNewest, isBusy, onOpen, onGoBack }: StepRowProps) {
  const words = useWords()
  const { historyPanel } = words.all
  const text = stepText(step, words, names)
  const { article } = step
  const about = (
    <>
      <time dateTime={step.at} className="numeric">
        {words.time(Date.parse(step.at))}
      </time>
      <span className="history-what">{text}</span>
      {article === null && step.documents > 1 && (
        <span className="history-count">{words.say(historyPanel.changes, { count: step.documents })}</span>
      )}
    </>
  )
  return (
    <li className={`history-row ${step.isUndone ? 'history-undone' : ''}`}>
      {article === null ? (
        <span className="history-line">{about}</span>
      ) : (
        <button
          type="button"
          className="history-line history-opens"
          title={historyPanel.open}
          onClick={() => onOpen(article)}
        >
          {about}
        </button>
      )}
      <span className="history-end">
        {step.isUndone ? (
          <span className="history-mark">{historyPanel.undone}</span>
        ) : isNewest ? (
          <span className="history-mark history-now">{historyPanel.now}</span>
        ) : (
          <IconButton
            className="history-back"
            icon={RotateCcw}
            label={words.say(historyPanel.goBackTo, { step: text })}
            disabled={isBusy}
            onClick={() => onGoBack(step)}
          />
        )}
      </span>
    </li>
  )
}
