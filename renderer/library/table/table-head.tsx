import { useWords } from '../../text/words-context.ts'
import { Checkbox } from '../../ui/controls/checkbox.tsx'
import { HeadCell } from './head-cell.tsx'
import type { LibraryTable } from './use-library-table.ts'

export interface TableHeadProps {
  readonly table: LibraryTable
  /** Whether all rows of the list are chosen, some, or none. */
  readonly chosen: boolean | 'mixed'
  readonly onChooseAll: (all: boolean) => void
  readonly canChoose: boolean
}

/** The line of column heads. It stays in sight while the rows scroll beneath it. */
export function TableHead({ table, chosen, onChooseAll, canChoose }: TableHeadProps) {
  const { listing } = useWords().all
  const shown = table.getVisibleLeafColumns()
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtualiser, which table elements do not allow
    <div role="rowgroup" className="table-head">
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the controls in it take the focus */}
      <div role="row" aria-rowindex={1} className="table-line">
        {shown.map((column, at) =>
          column.id === 'status' ? (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <div key={column.id} role="columnheader" aria-colindex={at + 1} className="head-status">
              <span className="visually-hidden">{listing.columns.status}</span>
              {canChoose && (
                <Checkbox label={listing.selectAll} isLabelHidden checked={chosen} onChange={onChooseAll} />
              )}
            </div>
          ) : (
            <HeadCell key={column.id} column={column} table={table} at={at} />
          ),
        )}
      </div>
    </div>
  )
}
