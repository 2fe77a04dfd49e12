import type { ImportId } from '../../../core/model/ids.ts'
import type { LedgerRow } from '../../../core/model/ledger.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { pathText } from '../../text/isolated.ts'
import { detailText } from '../../text/row-details.ts'
import type { Words } from '../../text/words.ts'
import { useWords } from '../../text/words-context.ts'
import type { filterOf } from './ledger-filter.ts'
import { rowsPerPage } from './paging.ts'
import { RowActions } from './row-actions.tsx'

export interface LedgerDetailProps {
  readonly of: ImportId
  readonly filter: ReturnType<typeof filterOf>
  readonly at: number
  /** Reads the files of these paths again. */
  readonly onRetry: (paths: readonly string[]) => void
}

/** What is known of one row, in whole sentences, and what to do about it. It keeps its height, so that the list stays. */
export function LedgerDetail({ of, filter, at, onRetry }: LedgerDetailProps) {
  const words = useWords()
  const offset = Math.floor(at / rowsPerPage) * rowsPerPage
  const { value } = useQuery('ledger.page', { ...filter, offset, limit: rowsPerPage })
  const row = value?.rows[at - offset] as LedgerRow | undefined // frozen by type alone
  return (
    <div className="ledger-detail">
      {row && (
        <>
          <div className="ledger-detail-text" aria-live="polite">
            <p className="ledger-detail-path">{pathText(row.path)}</p>
            <p>{adviceFor(row, words)}</p>
            {row.outcome === 'duplicate' && <p className="import-small">{pathText(row.duplicateOf)}</p>}
            <KnownMore row={row} />
          </div>
          <div className="ledger-detail-actions">
            <RowActions of={of} row={row} onRetry={onRetry} />
          </div>
        </>
      )}
    </div>
  )
}

/** What the row says beyond its reason. One of before there were kinds of it has an English sentence. */
function KnownMore({ row }: { readonly row: LedgerRow }) {
  const words = useWords()
  if (!('detail' in row) || row.detail === null) return null
  return (
    <p className="import-small">
      {row.why === undefined ? <bdi lang="en">{row.detail}</bdi> : detailText(row.why, words)}
    </p>
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
