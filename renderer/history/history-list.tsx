import { History } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { HistoryStep } from '../../core/model/history-step.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { EmptyState } from '../ui/display/empty-state.tsx'
import { byDay, startOfDay } from './days.ts'
import { StepRow } from './step-row.tsx'
import { useVariableNames } from './use-variable-names.ts'

export interface HistoryListProps {
  readonly isToday: boolean
  readonly hasCoder: boolean
  /** Whether the way back is being gone, while which nothing else can be begun. */
  readonly isBusy: boolean
  readonly onOpenArticle: (article: ArticleId) => void
  readonly onGoBack: (step: HistoryStep) => void
}

const stepsAtOnce = 100
const mostSteps = 10_000

/** The steps of the coder day by day, the latest first. */
export function HistoryList(props: HistoryListProps) {
  const { isToday, hasCoder, isBusy, onOpenArticle, onGoBack } = props
  const words = useWords()
  const { historyPanel } = words.all
  const names = useVariableNames()
  const [limit, setLimit] = useState(stepsAtOnce)
  const [since] = useState(() => (isToday ? { since: new Date(startOfDay(Date.now())).toISOString() } : {}))
  const { value: page, failure } = useQuery('history.page', { ...since, limit })
  if (!hasCoder || failure?.kind === 'no-coder')
    return <EmptyState icon={History} title={historyPanel.readingTitle} text={historyPanel.readingText} />
  if (!page) return <p className="history-none">{failure ? '' : words.all.common.loading}</p>
  const steps = page.steps as readonly HistoryStep[] // frozen by type alone
  if (steps.length === 0)
    return isToday ? (
      <p className="history-none">{historyPanel.emptyToday}</p>
    ) : (
      <EmptyState icon={History} title={historyPanel.emptyTitle} text={historyPanel.emptyText} />
    )
  const newest = steps.find(({ isUndone }) => !isUndone)?.seq
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys lead from row to row; the rows' own buttons do the rest
    <div className="history-days" onKeyDown={walk}>
      {byDay(steps).map(({ moment, items }) => (
        <section key={items[0]?.seq}>
          <h3>{words.day(moment)}</h3>
          <ul>
            {items.map(step => (
              <StepRow
                key={step.seq}
                step={step}
                names={names}
                isNewest={step.seq === newest}
                isBusy={isBusy}
                onOpen={onOpenArticle}
                onGoBack={onGoBack}
              />
            ))}
          </ul>
        </section>
      ))}
      {page.next !== null && limit < mostSteps && (
        <Button className="history-more" onClick={() => setLimit(limit + stepsAtOnce)}>
          {historyPanel.more}
        </Button>
      )}
    </div>
  )
}

/** Leads from the row that has the focus to the one below or above it that can have it. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  event.preventDefault()
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('li:has(button:not(:disabled))')]
  const here = rows.findIndex(row => row.contains(document.activeElement))
  const next = rows[here + by]
  const place = document.activeElement?.classList.contains('history-back') ? '.history-back' : 'button'
  const target = next?.querySelector<HTMLElement>(place) ?? next?.querySelector('button')
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}
