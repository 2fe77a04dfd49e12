import { ArrowDown, ArrowUp, Columns3, type LucideIcon } from 'lucide-react'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Checkbox } from '../../ui/controls/checkbox.tsx'
import { Popover } from '../../ui/overlays/popover.tsx'
import { fixedColumns } from './columns.ts'
import { columnName } from './head-cell.tsx'
import { moved } from './moved.ts'
import type { LibraryTable } from './use-library-table.ts'

export interface ColumnsMenuProps {
  readonly table: LibraryTable
  readonly onReset: () => void
  /** Whether the list can be sorted by how well it matches. */
  readonly hasText: boolean
}

/** Which columns are shown and in what order, and the orders of the list that no column stands for. */
export function ColumnsMenu({ table, onReset, hasText }: ColumnsMenuProps) {
  const words = useWords()
  const { listing } = words.all
  const all = table.getAllLeafColumns().filter(({ id }) => id !== 'status')
  const ids = table.getAllLeafColumns().map(({ id }) => id)
  const move = (id: string, by: 1 | -1) => table.setColumnOrder(moved(ids, ids, id, by))
  return (
    <Popover
      label={listing.columnsMenu}
      trigger={
        <button
          type="button"
          className="icon-button columns-button"
          aria-label={listing.columnsMenu}
          title={listing.columnsMenu}
        >
          <Columns3 size={15} strokeWidth={1.7} aria-hidden />
        </button>
      }
    >
      <h3 className="popover-head">{listing.columnsShow}</h3>
      <ul className="columns-list">
        {all.map((column, at) => {
          const name = columnName(column.id, words)
          return (
            <li key={column.id}>
              <Checkbox
                label={name}
                checked={column.getIsVisible()}
                disabled={fixedColumns.has(column.id)}
                onChange={visible => column.toggleVisibility(visible)}
              />
              <span className="columns-moves">
                <MoveButton
                  icon={ArrowUp}
                  name={words.say(listing.columnEarlier, { column: name })}
                  isLast={at === 0}
                  onMove={() => move(column.id, -1)}
                />
                <MoveButton
                  icon={ArrowDown}
                  name={words.say(listing.columnLater, { column: name })}
                  isLast={at === all.length - 1}
                  onMove={() => move(column.id, 1)}
                />
              </span>
            </li>
          )
        })}
      </ul>
      <div className="columns-orders">
        <Button
          look="quiet"
          disabled={!hasText}
          onClick={() => table.setSorting([{ id: 'relevance', desc: false }])}
        >
          {listing.sortBest}
        </Button>
        <Button look="quiet" onClick={() => table.setSorting([])}>
          {listing.sortPath}
        </Button>
        <Button look="quiet" onClick={onReset}>
          {listing.columnsReset}
        </Button>
      </div>
    </Popover>
  )
}

interface MoveButtonProps {
  readonly icon: LucideIcon
  readonly name: string
  /** Whether there is no place left that way. */
  readonly isLast: boolean
  readonly onMove: () => void
}

/** Without a tooltip: it would lie over the next line. */
function MoveButton({ icon: Icon, name, isLast, onMove }: MoveButtonProps) {
  return (
    <button type="button" className="icon-button" aria-label={name} disabled={isLast} onClick={onMove}>
      <Icon size={15} strokeWidth={1.7} aria-hidden />
    </button>
  )
}
