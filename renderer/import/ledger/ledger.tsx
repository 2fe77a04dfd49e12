import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { ImportId } from '../../../core/model/ids.ts'
import type { LedgerSummary } from '../../../core/model/import-views.ts'
import { useProgram } from '../../bridge/program-context.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Choice } from '../../ui/controls/choice.tsx'
import { Select } from '../../ui/controls/select.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import {
  filterOf,
  firstChoice,
  type LedgerChoice,
  type LedgerFilter,
  type Reason,
  retriedBy,
} from './ledger-filter.ts'
import { LedgerList } from './ledger-list.tsx'
import { rowsPerPage } from './paging.ts'
import { rowPaths } from './row-paths.ts'
import './ledger.css'

export interface LedgerProps {
  readonly of: ImportId
  /** Whether the import was undone: what it brought is not in the study. */
  readonly isUndone: boolean
  /** Reads the files of these paths again. */
  readonly onRetry: (paths: readonly string[]) => void
}

/** The account of an import, row by row: filters above, the list, and what is known of one row below. */
export function Ledger(props: LedgerProps) {
  const { of } = props
  const { value: summary } = useQuery('ledger.summary', { import: of })
  // Until it is there, nothing can be said of the rows.
  return summary ? <FilteredLedger key={of} {...props} summary={summary} /> : null
}

function FilteredLedger({
  of,
  isUndone,
  summary,
  onRetry,
}: LedgerProps & { readonly summary: LedgerSummary }) {
  const words = useWords()
  const { ledger } = words.all.importing
  const [choice, setChoice] = useState<LedgerChoice>(() => firstChoice(summary))
  // What is typed may wait; another choice is another list at once, or keys would go to the one that is about to leave.
  const listed = { ...choice, text: useDeferredValue(choice.text) }
  const filter = filterOf(of, listed)
  const retried = isUndone ? null : retriedBy(of, listed)
  const { outcomes } = summary
  const all = outcomes.imported + outcomes.duplicate + outcomes.skipped + outcomes.failed
  const option = (value: LedgerChoice['outcome'], count: number) => ({
    value,
    text: words.say(ledger.option, { name: ledger[value], count }),
  })
  return (
    <section className="ledger" aria-label={ledger.label}>
      <div className="ledger-filters">
        <Choice
          label={ledger.show}
          value={choice.outcome}
          options={[
            option('all', all),
            option('imported', outcomes.imported),
            option('duplicate', outcomes.duplicate),
            option('skipped', outcomes.skipped),
            option('failed', outcomes.failed),
          ]}
          onChange={outcome => setChoice({ ...choice, outcome, reason: 'any' })}
        />
        <TextField
          label={ledger.filter}
          value={choice.text}
          maxLength={500}
          before={<Search size={14} aria-hidden />}
          onChange={event => setChoice({ ...choice, text: event.target.value })}
        />
        <ReasonSelect summary={summary} choice={choice} onChange={setChoice} />
      </div>
      <LedgerList
        key={JSON.stringify(filter)}
        of={of}
        isUndone={isUndone}
        filter={filter}
        onRetry={onRetry}
        action={retried && <RetryButton filter={retried} onRetry={onRetry} />}
      />
    </section>
  )
}

interface ReasonSelectProps {
  readonly summary: LedgerSummary
  readonly choice: LedgerChoice
  readonly onChange: (choice: LedgerChoice) => void
}

function ReasonSelect({ summary, choice, onChange }: ReasonSelectProps) {
  const words = useWords()
  const { ledger, reasons } = words.all.importing
  const present = Object.entries(summary.reasons) as [Reason, number][] // its keys are reasons
  return (
    <Select<Reason | 'any'>
      label={ledger.reason}
      value={choice.reason}
      options={[
        { value: 'any', text: ledger.anyReason },
        ...present.map(([reason, count]) => ({
          value: reason,
          text: words.say(ledger.option, { name: reasons[reason], count }),
        })),
      ]}
      onChange={reason => onChange({ ...choice, outcome: 'all', reason })}
    />
  )
}

interface RetryButtonProps {
  readonly filter: LedgerFilter
  readonly onRetry: (paths: readonly string[]) => void
}

function RetryButton({ filter, onRetry }: RetryButtonProps) {
  const words = useWords()
  const { bridge } = useProgram()
  const { value } = useQuery('ledger.page', { ...filter, offset: 0, limit: rowsPerPage })
  const [isAsking, setAsking] = useState(false)
  const total = value?.total ?? 0
  if (total === 0) return null
  async function retry(): Promise<void> {
    setAsking(true)
    const paths = await rowPaths(bridge, filter)
    setAsking(false)
    if (paths.length > 0) onRetry(paths)
  }
  return (
    <Button disabled={isAsking} onClick={() => void retry()}>
      {words.say(words.all.importing.ledger.retry, { count: total })}
    </Button>
  )
}
