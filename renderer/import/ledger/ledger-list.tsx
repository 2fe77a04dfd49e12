import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import type { ImportId } from '../../../core/model/ids.ts'
import type { LedgerRow } from '../../../core/model/ledger.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { useDeskStore } from '../../desk/desk-context.ts'
import { sentenceOf } from '../../text/failures.ts'
import { useWords } from '../../text/words-context.ts'
import { LedgerDetail } from './ledger-detail.tsx'
import { articleOf, type LedgerFilter } from './ledger-filter.ts'
import { LedgerPage } from './ledger-page.tsx'
import { pagesInSight, rowPixels, rowsPerPage, steppedTo } from './paging.ts'

export interface LedgerListProps {
  readonly of: ImportId
  /** Whether the import was undone. */
  readonly isUndone: boolean
  /** Reads the files of these paths again. */
  readonly onRetry: (paths: readonly string[]) => void
  readonly filter: LedgerFilter
  /** Stands beside the number of rows. */
  readonly action: ReactNode
}

/** The rows as a list of which only what is in sight is there. One of them is current; what is known of it stands below. */
export function LedgerList({ of, isUndone, filter, onRetry, action }: LedgerListProps) {
  const words = useWords()
  const desk = useDeskStore()
  const { ledger } = words.all.importing
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const [sight, setSight] = useState({ from: 0, height: 300 })
  const { value, failure } = useQuery('ledger.page', { ...filter, offset: 0, limit: rowsPerPage })
  const total = value?.total ?? 0
  const row = useRow(filter, current)
  // Measures the list, whose height is what the dialog leaves.
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return undefined
    const observer = new ResizeObserver(() =>
      setSight({ from: element.scrollTop, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  function open(from: LedgerRow | undefined): void {
    const article = from && articleOf(from, isUndone)
    if (article) desk.showArticle(article)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') open(row)
    const next = steppedTo(event.key, { current, total, rowsInSight: Math.floor(sight.height / rowPixels) })
    const element = list.current
    if (next === null || !element) return
    event.preventDefault()
    setCurrent(next)
    const top = next * rowPixels
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + rowPixels > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowPixels - element.clientHeight
  }
  if (failure) return <p role="alert">{sentenceOf(failure, words)}</p>
  return (
    <>
      <div
        ref={list}
        className="ledger-list"
        role="listbox"
        tabIndex={0}
        aria-label={ledger.label}
        aria-activedescendant={total > 0 ? `${id}-${current}` : undefined}
        onKeyDown={onKeyDown}
        onScroll={event =>
          setSight({ from: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
        }
      >
        <div role="presentation" style={{ blockSize: total * rowPixels }}>
          {pagesInSight(sight, total).map(page => (
            <LedgerPage
              key={page}
              page={page}
              filter={filter}
              total={total}
              idPrefix={id}
              current={current}
              onChoose={setCurrent}
              onOpen={open}
            />
          ))}
        </div>
        {value && total === 0 && (
          <div role="option" aria-disabled aria-selected={false} tabIndex={-1} className="ledger-none">
            {ledger.none}
          </div>
        )}
      </div>
      <div className="ledger-foot">
        <span className="numeric" role="status">
          {value && words.say(ledger.rows, { count: total })}
        </span>
        <span className="import-small">{ledger.keys}</span>
        {action}
      </div>
      <LedgerDetail of={of} isUndone={isUndone} row={row} onOpen={open} onRetry={onRetry} />
    </>
  )
}

/** A row by its place among those of a filter; `undefined` until it is there. */
function useRow(filter: LedgerListProps['filter'], at: number): LedgerRow | undefined {
  const offset = Math.floor(at / rowsPerPage) * rowsPerPage
  const { value } = useQuery('ledger.page', { ...filter, offset, limit: rowsPerPage })
  return value?.rows[at - offset] as LedgerRow | undefined // frozen by type alone
}
