import type { LedgerRow } from '../../../core/model/ledger.ts'
import { useQuery } from '../../bridge/use-query.ts'
import type { Words } from '../../text/words.ts'
import { useWords } from '../../text/words-context.ts'
import type { filterOf } from './ledger-filter.ts'
import { rowsPerPage } from './paging.ts'

export interface LedgerDetailProps {
  readonly filter: ReturnType<typeof filterOf>
  readonly at: number
}

/** What is known of one row, in whole sentences, and what to do about it. It keeps its height, so that the list stays. */
export function LedgerDetail({ filter, at }: LedgerDetailProps) {
  const words = useWords()
  const offset = Math.floor(at / rowsPerPage) * rowsPerPage
  const { value } = useQuery('ledger.page', { ...filter, offset, limit: rowsPerPage })
  const row = value?.rows[at - offset] as LedgerRow | undefined // frozen by type alone
  const { ledger } = words.all.importing
  return (
    <div className="ledger-detail" aria-live="polite">
      {row && (
        <>
          <p className="ledger-detail-path">
            <bdi>{row.path}</bdi>
          </p>
          <p>{adviceFor(row, words)}</p>
          {row.outcome === 'duplicate' && (
            <p className="import-small">
              <bdi>{row.duplicateOf}</bdi>
            </p>
          )}
          {'detail' in row && row.detail !== null && (
            <p className="import-small">
              {ledger.detail}: <bdi lang="en">{row.detail}</bdi>
            </p>
          )}
        </>
      )}
    </div>
  )
}

function adviceFor(row: LedgerRow, words: Words): string {
  const { ledger, advice } = words.all.importing
  switch (row.outcome) {
    case 'imported':
      return ledger.importedText
    case 'duplicate':
      return ledger.duplicateText
    case 'skipped':
    case 'failed':
      return advice[row.reason]
  }
}
