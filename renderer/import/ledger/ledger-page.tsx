import { Ban, Check, CopyCheck, TriangleAlert } from 'lucide-react'
import type { LedgerRow } from '../../../core/model/ledger.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { pathText } from '../../text/isolated.ts'
import type { Words } from '../../text/words.ts'
import { useWords } from '../../text/words-context.ts'
import type { filterOf } from './ledger-filter.ts'
import { rowPixels, rowsPerPage } from './paging.ts'

export interface LedgerPageProps {
  readonly page: number
  readonly filter: ReturnType<typeof filterOf>
  readonly total: number
  readonly idPrefix: string
  readonly current: number
  readonly onChoose: (at: number) => void
  /** Opens the article of a row, where it has one. */
  readonly onOpen: (row: LedgerRow) => void
}

const icons = { imported: Check, duplicate: CopyCheck, skipped: Ban, failed: TriangleAlert } as const

/** A page of rows in its place. */
export function LedgerPage({ page, filter, total, idPrefix, current, onChoose, onOpen }: LedgerPageProps) {
  const words = useWords()
  const first = page * rowsPerPage
  const { value, isEarlier } = useQuery('ledger.page', { ...filter, offset: first, limit: rowsPerPage })
  if (!value || isEarlier) return null
  return value.rows.map((row, nth) => {
    const at = first + nth
    const Icon = icons[row.outcome]
    const about = aboutRow(row as LedgerRow, words) // frozen by type alone
    return (
      // The list has the focus and hears the keys.
      // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant names the current row
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list steps by arrow keys
      <div
        key={`${at} ${row.path}`}
        id={`${idPrefix}-${at}`}
        role="option"
        aria-selected={at === current}
        aria-setsize={total}
        aria-posinset={at + 1}
        className={`ledger-row ledger-${row.outcome}`}
        style={{ insetBlockStart: at * rowPixels, blockSize: rowPixels }}
        onClick={() => onChoose(at)}
        onDoubleClick={() => onOpen(row as LedgerRow)} // frozen by type alone
      >
        <Icon size={14} strokeWidth={1.8} role="img" aria-label={words.all.importing.ledger[row.outcome]} />
        <span className="truncate ledger-path">{pathText(row.path)}</span>
        <span className="truncate ledger-about">{about}</span>
        <span className="ledger-encoding">{'encoding' in row ? row.encoding : null}</span>
      </div>
    )
  })
}

function aboutRow(row: LedgerRow, words: Words): string {
  const { ledger, reasons } = words.all.importing
  switch (row.outcome) {
    case 'imported':
      return words.say(ledger.importedAs, { count: row.articles.length })
    case 'duplicate':
      return words.say(ledger.duplicateOf, { path: pathText(row.duplicateOf) })
    case 'skipped':
    case 'failed':
      return reasons[row.reason]
  }
}
