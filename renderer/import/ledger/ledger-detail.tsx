import type { ImportId } from '../../../core/model/ids.ts'
import type { LedgerRow } from '../../../core/model/ledger.ts'
import { pathText } from '../../text/isolated.ts'
import { detailText } from '../../text/row-details.ts'
import type { Words } from '../../text/words.ts'
import { useWords } from '../../text/words-context.ts'
import { canBeMapped } from './ledger-filter.ts'
import { RowActions } from './row-actions.tsx'

export interface LedgerDetailProps {
  readonly of: ImportId
  /** Whether the import was undone. */
  readonly isUndone: boolean
  readonly row: LedgerRow | undefined
  /** Opens the article of a row. */
  readonly onOpen: (row: LedgerRow) => void
  /** Reads the files of these paths again. */
  readonly onRetry: (paths: readonly string[]) => void
}

/** What is known of one row, in whole sentences, and what to do about it. It keeps its height, so that the list stays. */
export function LedgerDetail({ of, isUndone, row, onOpen, onRetry }: LedgerDetailProps) {
  const words = useWords()
  return (
    <div className="ledger-detail">
      {row && (
        <>
          <div className="ledger-detail-text" aria-live="polite">
            <p className="ledger-detail-path">{pathText(row.path)}</p>
            <p>{adviceFor(row, isUndone, words)}</p>
            {row.outcome === 'duplicate' && <p className="import-small">{pathText(row.duplicateOf)}</p>}
            <KnownMore row={row} />
          </div>
          <div className="ledger-detail-actions">
            <RowActions of={of} isUndone={isUndone} row={row} onOpen={onOpen} onRetry={onRetry} />
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

function adviceFor(row: LedgerRow, isUndone: boolean, words: Words): string {
  const { ledger, advice } = words.all.importing
  switch (row.outcome) {
    case 'imported':
      return isUndone ? ledger.undoneText : ledger.importedText
    case 'duplicate':
      return ledger.duplicateText
    case 'skipped':
    case 'failed':
      // Where there is no field to be named, it helps nobody to be told to name one.
      return row.reason === 'no-text-field' && !canBeMapped(row) ? ledger.noTextAtAll : advice[row.reason]
  }
}
