import { ArrowDown, ArrowUp } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, type MouseEvent, useState } from 'react'
import type { Words } from '../../text/words.ts'
import { useWords } from '../../text/words-context.ts'
import { Splitter } from '../../ui/splitter.tsx'
import { isColumnId } from './columns.ts'
import { moved, movedBeside } from './moved.ts'
import type { LibraryTable } from './use-library-table.ts'

type Column = ReturnType<LibraryTable['getVisibleLeafColumns']>[number]

export interface HeadCellProps {
  readonly column: Column
  readonly table: LibraryTable
  /** Place among the columns that are shown, from 0. */
  readonly at: number
}

const dragType = 'application/x-tarmiz-column'

/**
 * The head of a column: a click sorts by it, with Shift by it as well; dragged, or moved by Alt and the arrow keys, it takes
 * another place; its edge sets its width.
 */
export function HeadCell({ column, table, at }: HeadCellProps) {
  const words = useWords()
  const { listing } = words.all
  const [isOver, setIsOver] = useState(false)
  const name = columnName(column.id, words)
  const sorted = column.getIsSorted()
  const sortedAmong = table.state.sorting.length
  const [width, setWidth] = useState<number | null>(null)
  const order = () => table.getAllLeafColumns().map(({ id }) => id)

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const by = (event.key === 'ArrowRight') === isRtl ? -1 : 1
    const shown = table.getVisibleLeafColumns().map(({ id }) => id)
    table.setColumnOrder(moved(order(), shown, column.id, by))
    event.preventDefault()
  }
  function onDrop(event: DragEvent<HTMLElement>): void {
    setIsOver(false)
    const from = event.dataTransfer.getData(dragType)
    if (isColumnId(from)) table.setColumnOrder(movedBeside(order(), from, column.id))
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtualiser, which table elements do not allow
    // biome-ignore lint/a11y/useFocusableInteractive: the button in it takes the focus
    <div
      role="columnheader"
      id={`column-${column.id}`}
      aria-colindex={at + 1}
      aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
      className={`head-cell head-${column.id}`}
      data-over={isOver || undefined}
      onDragOver={event => {
        if (!event.dataTransfer.types.includes(dragType)) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <button
        type="button"
        className="head-button"
        draggable
        title={`${name}. ${listing.sortHint}`}
        onClick={(event: MouseEvent) => column.toggleSorting(undefined, event.shiftKey)}
        onKeyDown={onKeyDown}
        onDragStart={event => {
          event.dataTransfer.setData(dragType, column.id)
          event.dataTransfer.effectAllowed = 'move'
        }}
      >
        <span className="truncate">{shortName(column.id, words)}</span>
        {sorted === 'asc' && <ArrowUp size={11} aria-hidden />}
        {sorted === 'desc' && <ArrowDown size={11} aria-hidden />}
        {sorted !== false && sortedAmong > 1 && <sub aria-hidden>{column.getSortIndex() + 1}</sub>}
      </button>
      {column.id !== 'title' && (
        <Splitter
          label={words.say(listing.columnResize, { column: name })}
          controls={`column-${column.id}`}
          width={width ?? column.getSize()}
          least={column.columnDef.minSize ?? 30}
          most={column.columnDef.maxSize ?? 320}
          panel="after"
          onResize={(next, isDone) => {
            setWidth(isDone ? null : next)
            if (isDone) table.setColumnSizing(before => ({ ...before, [column.id]: next }))
          }}
          onReset={() => column.resetSize()}
        />
      )}
    </div>
  )
}

/** The name of a column in full. */
export function columnName(id: string, { all: { listing } }: Words): string {
  return isColumnId(id) ? listing.columns[id] : id
}

function shortName(id: string, words: Words): string {
  const { columnsShort } = words.all.listing
  return id === 'statements' || id === 'language' ? columnsShort[id] : columnName(id, words)
}
