import { useState } from 'react'
import { useQuery } from '../bridge/use-query.ts'
import type { HistoryPanelProps } from '../frame/slots.ts'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { Choice } from '../ui/controls/choice.tsx'
import { Progress } from '../ui/display/progress.tsx'
import { Dialog } from '../ui/overlays/dialog.tsx'
import { GoBackQuestion } from './go-back-question.tsx'
import { HistoryList } from './history-list.tsx'
import { type GoingBack, useGoingBack } from './use-going-back.ts'
import './history.css'

/** What the coder did, step by step, and the way back to any moment of it. */
export function HistoryPanel({ isOpen, onClose, onOpenArticle }: HistoryPanelProps) {
  const words = useWords()
  const { historyPanel } = words.all
  const { value: study } = useQuery('study.current', {})
  const going = useGoingBack(isOpen)
  const [shown, setShown] = useState<'all' | 'today'>('all')
  const [asked, setAsked] = useState<{ readonly seq: number; readonly at: string } | null>(null)
  const coder = study?.coder?.name ?? null
  return (
    <Dialog
      title={historyPanel.title}
      text={coder === null ? undefined : words.say(historyPanel.of, { coder: `\u2068${coder}\u2069` })}
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
    >
      <div className="history">
        <div className="history-head">
          <Choice
            label={historyPanel.show}
            value={shown}
            options={[
              { value: 'all', text: historyPanel.all },
              { value: 'today', text: historyPanel.today },
            ]}
            onChange={setShown}
          />
          <Going going={going} />
        </div>
        <HistoryList
          key={shown}
          isToday={shown === 'today'}
          hasCoder={coder !== null}
          isBusy={going.progress !== null}
          onOpenArticle={onOpenArticle}
          onGoBack={setAsked}
        />
      </div>
      {asked && (
        <GoBackQuestion
          seq={asked.seq}
          at={asked.at}
          onConfirm={() => going.start(asked.seq)}
          onClose={() => setAsked(null)}
        />
      )}
    </Dialog>
  )
}

/** How far going back is, or what came of it; its place is kept while there is neither. */
function Going({ going: { progress, said, stop } }: { readonly going: GoingBack }) {
  const words = useWords()
  const { historyPanel } = words.all
  return (
    <div className="history-going" role="status">
      {!progress && said}
      {progress && (
        <>
          <span>{historyPanel.going}</span>
          <Progress
            label={historyPanel.going}
            share={progress.total > 0 ? progress.done / progress.total : null}
          />
          {progress.total > 0 && <span className="numeric">{words.say(historyPanel.goingOf, progress)}</span>}
          <Button onClick={stop}>{historyPanel.stop}</Button>
        </>
      )}
    </div>
  )
}
