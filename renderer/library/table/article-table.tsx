import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { ArticleId } from '../../../core/model/ids.ts'
import type { TextQuery } from '../../../core/text/text-query.ts'
import { useWords } from '../../text/words-context.ts'
import { isSelected, type LibraryAction, type LibraryState, selectedCount } from '../library-state.ts'
import type { ArticlePages } from '../list/use-article-pages.ts'
import { ArticleRow, type RowActions, RowPlaceholder } from './article-row.tsx'
import { type ColumnId, isColumnId } from './columns.ts'
import { gridMove } from './grid-keys.ts'
import { TableHead } from './table-head.tsx'
import type { LibraryTable } from './use-library-table.ts'
import './table.css'

export interface ArticleTableProps {
  readonly table: LibraryTable
  readonly pages: ArticlePages
  readonly total: number
  readonly state: LibraryState
  readonly dispatch: (action: LibraryAction) => void
  /** Changes with every list: another one is looked at from its beginning. */
  readonly listKey: string
  readonly query: TextQuery
  readonly current: ArticleId | null
  /** Place of the article that is read, where it is in the list. */
  readonly currentAt: number | null
  /** Whether not all articles are in it. Then its beginning is what is wanted, wherever the article that is read stands. */
  readonly isNarrowed: boolean
  /** Whether one article of each family is listed. */
  readonly isOncePerFamily: boolean
  readonly canChoose: boolean
  readonly gridRef: RefObject<HTMLDivElement | null>
  /** Hears which rows are in sight. */
  readonly onRange: (from: number, to: number) => void
  readonly onOpen: (at: number) => void
  /** Chooses the rows between two places. */
  readonly onExtend: (from: number, to: number) => void
}

const headHeight = 30
const twoLines = 51
const oneLine = 37
const overscan = 10

/** The table of articles. It holds the focus as a whole and points to a row; only the rows in sight are there. */
export function ArticleTable(props: ArticleTableProps) {
  const { table, pages, total, state, dispatch, canChoose, gridRef, onOpen, onExtend } = props
  const { listing } = useWords().all
  const columns = table
    .getVisibleLeafColumns()
    .map(({ id }) => id)
    .filter(isColumnId)
  const shownColumns = useSame(columns)
  const height = columns.includes('source') ? oneLine : twoLines
  const scrollTo = useRef<(at: number) => void>(() => undefined)

  function moveTo(at: number, isStretch: boolean): void {
    scrollTo.current(at)
    if (isStretch && canChoose) onExtend(state.anchor, at)
    else dispatch({ kind: 'move', cursor: at })
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.target !== event.currentTarget) return
    const rowsInSight = Math.floor((event.currentTarget.clientHeight - headHeight) / height)
    const to = gridMove(event.key, { at: state.cursor, total, rowsInSight })
    const row = pages.rowAt(state.cursor)
    const isPrimary = event.ctrlKey || event.metaKey
    if (to !== undefined && !isPrimary) moveTo(to, event.shiftKey)
    else if (event.key === 'Enter') onOpen(state.cursor)
    else if (event.key === ' ' && row && canChoose) dispatch({ kind: 'toggle', id: row.id, at: state.cursor })
    else if (isPrimary && event.code === 'KeyA' && canChoose) dispatch({ kind: 'select-all' })
    else if (event.key === 'Escape') dispatch({ kind: 'select-none' })
    else return
    event.preventDefault()
  }
  const chosenCount = selectedCount(state.selection, total)
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtualiser, which table elements do not allow
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      className="article-table"
      aria-label={listing.table}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-multiselectable={canChoose}
      aria-activedescendant={pages.rowAt(state.cursor) ? `article-row-${state.cursor}` : undefined}
      data-choosing={chosenCount > 0 || undefined}
      style={tracks(table)}
      onKeyDown={onKeyDown}
    >
      <TableHead
        table={table}
        chosen={chosenCount > 0 && (chosenCount === total || 'mixed')}
        onChooseAll={all => dispatch({ kind: all ? 'select-all' : 'select-none' })}
        canChoose={canChoose}
      />
      <ArticleRows {...props} columns={shownColumns} rowHeight={height} scrollTo={scrollTo} />
    </div>
  )
}

interface ArticleRowsProps extends ArticleTableProps {
  readonly columns: readonly ColumnId[]
  readonly rowHeight: number
  /** Is given what brings a row into sight. */
  readonly scrollTo: RefObject<(at: number) => void>
}

/** The rows in sight, each in its place; those that are on their way leave it empty. Scrolling draws nothing but this. */
function ArticleRows(props: ArticleRowsProps) {
  const { columns, rowHeight, pages, total, state, current, canChoose, query, gridRef, onRange } = props
  const { isOncePerFamily } = props
  const on = useRowActions(props)
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    onChange: ({ range }) => {
      if (range) onRange(Math.max(0, range.startIndex - overscan), range.endIndex + overscan + 1)
    },
  })
  useScrolling(virtualizer, props)
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtualiser, which table elements do not allow
    <div role="rowgroup" className="table-body" style={{ blockSize: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start, size }) => {
        const row = pages.rowAt(index)
        const place = { top: start - headHeight, height: size }
        if (!row) return <RowPlaceholder key={index} {...place} />
        return (
          <ArticleRow
            key={index}
            at={index}
            {...place}
            columns={columns}
            article={row.id}
            title={row.title.value}
            source={row.source.value}
            published={row.published.value}
            language={row.language.value}
            length={row.length}
            statements={row.statements}
            status={row.status}
            hasFamily={row.family !== null}
            isOncePerFamily={isOncePerFamily}
            isCurrent={row.id === current}
            isAt={index === state.cursor}
            isSelected={isSelected(state.selection, row.id)}
            canChoose={canChoose}
            query={query}
            on={on}
          />
        )
      })}
    </div>
  )
}

/**
 * Does something once what is drawn now is on the screen; gives what calls it off. Scrolling lays the whole page out: before
 * that, the article that was opened would be laid out for the list's sake.
 */
function afterPaint(act: () => void): () => void {
  let timer: number | undefined
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(act)
  })
  return () => {
    cancelAnimationFrame(frame)
    window.clearTimeout(timer)
  }
}

type Rows = Virtualizer<HTMLDivElement, Element>

/** Another list begins at its top; what is opened, and what is moved to, is in sight. */
function useScrolling(virtualizer: Rows, props: ArticleRowsProps): void {
  const { rowHeight, listKey, current, currentAt, isNarrowed, scrollTo } = props
  const revealed = useRef<{ readonly article: ArticleId | null; readonly at: number } | null>(null)
  /** Calls off bringing into sight what was opened. */
  const callOff = useRef<() => void>(() => undefined)
  // Syncs the virtualiser with a height that it has measured before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is why it measures again
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  // Syncs the scroll position, here and below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key is a new list
  useEffect(() => virtualizer.scrollToOffset(0), [virtualizer, listKey])
  useEffect(() => {
    if (currentAt === null) return
    const { article, at } = revealed.current ?? {}
    // Its place is asked for anew once its row is out of sight, and is no news then.
    if (article === current && (isNarrowed || at === currentAt)) return
    const settle = () => {
      revealed.current = { article: current, at: currentAt }
      callOff.current = () => undefined
    }
    const cancel = afterPaint(() => {
      settle()
      virtualizer.scrollToIndex(currentAt)
    })
    callOff.current = () => {
      cancel()
      settle()
    }
    return cancel
  }, [virtualizer, currentAt, current, isNarrowed])
  useEffect(() => {
    scrollTo.current = at => {
      callOff.current() // whoever moves on has seen enough of what was opened
      virtualizer.scrollToIndex(at)
    }
  }, [virtualizer, scrollTo])
}

/** One object for all rows and all times; what it does is what the newest drawing says. */
function useRowActions({ canChoose, dispatch, onOpen, onExtend, state }: ArticleTableProps): RowActions {
  const newest = useRef({ canChoose, dispatch, onOpen, onExtend, anchor: state.anchor })
  // Syncs with what was drawn, for events that come later.
  useEffect(() => {
    newest.current = { canChoose, dispatch, onOpen, onExtend, anchor: state.anchor }
  })
  return useMemo<RowActions>(
    () => ({
      press(at, article, event) {
        const now = newest.current
        if (now.canChoose && event.shiftKey) now.onExtend(now.anchor, at)
        else if (now.canChoose && (event.ctrlKey || event.metaKey))
          now.dispatch({ kind: 'toggle', id: article, at })
        else now.onOpen(at)
      },
      toggle(at, article, isStretch) {
        const now = newest.current
        if (isStretch) now.onExtend(now.anchor, at)
        else now.dispatch({ kind: 'toggle', id: article, at })
      },
    }),
    [],
  )
}

/** The same list for as long as it has the same columns. */
function useSame(columns: readonly ColumnId[]): readonly ColumnId[] {
  const key = columns.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the columns
  return useMemo(() => columns, [key])
}

/** The widths of the columns as a grid has them; the title takes what is left. */
function tracks(table: LibraryTable): CSSProperties {
  const shown = table.getVisibleLeafColumns()
  const widths = shown.map(column =>
    column.id === 'title' ? `minmax(${column.getSize()}px, 1fr)` : `${column.getSize()}px`,
  )
  const least = shown.reduce((sum, column) => sum + column.getSize() + 8, 16)
  return { '--tracks': widths.join(' '), '--least': `${least}px` } as CSSProperties // React takes custom properties, its types do not
}
