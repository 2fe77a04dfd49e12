import type { ImportId } from '../../core/model/ids.ts'
import type { LedgerRow } from '../../core/model/ledger.ts'
import type { Column } from './columns.ts'
import { column, joinIds } from './columns.ts'

/** A row of a ledger, with the import that it is of. */
export interface LedgerEntry {
  readonly import: ImportId
  readonly row: LedgerRow
}

/** The columns of the table of the ledger, in order: every record of every import, and what became of it. */
export const ledgerColumns: readonly Column<LedgerEntry>[] = [
  column('path', ({ row }) => row.path),
  column('outcome', ({ row }) => row.outcome),
  column('reason', ({ row }) => ('reason' in row ? row.reason : null)),
  column('detail', ({ row }) => ('detail' in row ? row.detail : null)),
  column('encoding', ({ row }) => ('encoding' in row ? row.encoding : null)),
  column('record_id', ({ row }) => ('record' in row ? row.record : null)),
  column('article_ids', ({ row }) => ('articles' in row ? joinIds(row.articles) : null)),
  column('duplicate_of', ({ row }) => (row.outcome === 'duplicate' ? row.duplicateOf : null)),
  column('import', entry => entry.import),
]
