import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react'
import { treeMove } from './tree-keys.ts'
import type { TreeRow } from './tree-row.ts'
import './row-tree.css'

export interface RowTreeProps {
  readonly label: string
  readonly rows: readonly TreeRow[]
  /** The row that is pointed to. */
  readonly at: string | null
  readonly onMove: (id: string) => void
  readonly onFold: (id: string, isFolded: boolean) => void
  /** Enter: goes on to what the row is about. */
  readonly onEnter?: (id: string) => void
  /** Moves a row among its like, with Alt and an arrow. */
  readonly onShift?: ((id: string, by: 1 | -1) => void) | undefined
  /** Delete. */
  readonly onRemove?: ((id: string) => void) | undefined
  readonly ref?: Ref<RowTreeHandle> | undefined
}

export interface RowTreeHandle {
  focus(): void
}

const rowHeight = 32

/**
 * A tree of any size. It holds the focus as a whole and points to a row; arrows move, fold and unfold, and only the rows in
 * sight are there.
 */
export function RowTree(props: RowTreeProps) {
  const { label, rows, at, onMove, onFold, ref } = props
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const index = rows.findIndex(row => row.id === at)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    paddingEnd: 8,
  })
  useImperativeHandle(ref, () => ({ focus: () => box.current?.focus() }), [])
  // Syncs the scroll position with the row that is pointed to.
  useEffect(() => {
    if (index >= 0) virtualizer.scrollToIndex(index)
  }, [virtualizer, index])
  return (
    <div
      ref={box}
      role="tree"
      tabIndex={0}
      className="row-tree"
      aria-label={label}
      aria-activedescendant={index >= 0 ? `${id}-${index}` : undefined}
      onKeyDown={event => act(event, props, index)}
    >
      <div role="presentation" className="row-tree-space" style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(item => {
          const row = rows[item.index]
          if (!row) return null
          return (
            <TreeLine
              key={row.id}
              id={`${id}-${item.index}`}
              row={row}
              top={item.start}
              isAt={item.index === index}
              onPress={() => onMove(row.id)}
              onFold={() => onFold(row.id, row.isFolded === false)}
            />
          )
        })}
      </div>
    </div>
  )
}

function act(event: KeyboardEvent<HTMLElement>, props: RowTreeProps, index: number): void {
  const { rows, onMove, onFold, onEnter, onShift, onRemove } = props
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return
  const row = rows[index]
  const isTurned = getComputedStyle(event.currentTarget).direction === 'rtl'
  const rowsInSight = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 1)
  if (event.altKey) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (by === undefined || !row || !onShift) return
    onShift(row.id, by)
  } else {
    const move = treeMove(event.key, { rows, index, rowsInSight, isTurned })
    if (move?.kind === 'to') onMove(move.id)
    else if (move?.kind === 'fold') onFold(move.id, move.isFolded)
    else if (event.key === 'Enter' && row && onEnter) onEnter(row.id)
    else if (event.key === 'Delete' && row && onRemove) onRemove(row.id)
    else return
  }
  event.preventDefault()
}

interface TreeLineProps {
  readonly id: string
  readonly row: TreeRow
  /** Pixels from the beginning of the tree. */
  readonly top: number
  readonly isAt: boolean
  readonly onPress: () => void
  readonly onFold: () => void
}

function TreeLine({ id, row, top, isAt, onPress, onFold }: TreeLineProps) {
  const { level, text, notes = [], detail, isFolded, look } = row
  const Fold = isFolded ? ChevronRight : ChevronDown
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the tree
    <div
      id={id}
      role="treeitem"
      className="tree-row"
      aria-level={level}
      aria-selected={isAt}
      aria-expanded={isFolded === undefined ? undefined : !isFolded}
      data-look={look}
      style={{ insetBlockStart: top, '--level': level - 1 } as never} // React takes custom properties, its types do not
      onClick={onPress}
    >
      {isFolded === undefined ? (
        <span className="tree-fold" />
      ) : (
        <span
          className="tree-fold"
          aria-hidden
          onClick={event => {
            event.stopPropagation()
            onFold()
          }}
        >
          <Fold size={14} className={isFolded ? 'icon-directional' : ''} />
        </span>
      )}
      <span className="tree-text truncate">
        <bdi>{text}</bdi>
        {notes.map(note => (
          <span key={note} className="tree-note">
            <bdi>{note}</bdi>
          </span>
        ))}
      </span>
      {detail && (
        <span className="tree-detail numeric">
          <span aria-hidden>{detail.text}</span>
          <span className="visually-hidden">{detail.label}</span>
        </span>
      )}
    </div>
  )
}
