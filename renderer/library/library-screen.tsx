import { Inbox, SearchX } from 'lucide-react'
import { useRef } from 'react'
import { QueryCache } from '../bridge/query-cache.ts'
import { useQuery } from '../bridge/use-query.ts'
import type { LibraryScreenProps } from '../frame/slots.ts'
import { sentenceOf } from '../text/failures.ts'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { EmptyState } from '../ui/display/empty-state.tsx'
import { BulkBar } from './bulk/bulk-bar.tsx'
import { FilterBar } from './facets/filter-bar.tsx'
import { SearchField } from './facets/search-field.tsx'
import { Found } from './found.tsx'
import { isFiltering, selectedCount } from './library-state.ts'
import { useArticlePages } from './list/use-article-pages.ts'
import { useAskedList } from './list/use-asked-list.ts'
import { useExtend } from './list/use-extend.ts'
import { useQueue } from './list/use-queue.ts'
import { useRange } from './list/use-range.ts'
import { ArticleTable } from './table/article-table.tsx'
import { ColumnsMenu } from './table/columns-menu.tsx'
import { useLibraryTable } from './table/use-library-table.ts'
import { useLibraryCommands } from './use-library-commands.ts'
import { useLibraryState } from './use-library-state.ts'
import { useOnce } from './use-once.ts'
import './library.css'

/** The articles of the study: found, narrowed down, sorted, chosen, and walked one after the other. */
export function LibraryScreen({ current, isFolded, isReadOnly, onOpen, onImport }: LibraryScreenProps) {
  const words = useWords()
  const [state, dispatch] = useLibraryState()
  const { table, sort, reset } = useLibraryTable()
  const { typed, chosen } = state
  const { list, query } = useAskedList(state, sort)
  const { range, onRange } = useRange()
  const pages = useArticlePages(list, range.from, range.to)
  const { value: facets } = useQuery('articles.facets', { filter: list.filter })
  const { value: whole } = useQuery('articles.facets', { filter: {} })
  const total = pages.total ?? 0
  const queue = useQueue({ list, pages, total, current, onOpen })
  const field = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const isAsking = isFiltering(state)
  const once = useOnce(list, whole, dispatch)
  useLibraryCommands({ field, dispatch, isFolded, isReadOnly, isAsking, once })
  const extend = useExtend(list, pages, dispatch)

  const clear = () => dispatch({ kind: 'clear' })
  function open(at: number): void {
    dispatch({ kind: 'move', cursor: at })
    queue.open(at)
  }
  function leaveField(opensFirst: boolean): void {
    if (total === 0) return
    grid.current?.focus()
    if (opensFirst) open(0)
  }

  if (pages.failure) return <p className="library-failure">{sentenceOf(pages.failure, words)}</p>
  if (pages.total === undefined || !whole) return null
  if (whole.total === 0) return <NoArticles isReadOnly={isReadOnly} onImport={onImport} />
  const selected = selectedCount(state.selection, total)
  return (
    <>
      <SearchField
        typed={typed}
        total={whole.total}
        inputRef={field}
        onType={next => dispatch({ kind: 'type', typed: next })}
        onLeave={leaveField}
      />
      <FilterBar
        whole={whole}
        facets={facets}
        chosen={chosen}
        once={once}
        onChange={next => dispatch({ kind: 'choose', chosen: next })}
      >
        <ColumnsMenu table={table} onReset={reset} hasText={query.terms.length > 0} />
      </FilterBar>
      <Found
        total={isAsking ? total : undefined}
        hidden={once.isOn ? (facets?.hidden ?? 0) : undefined}
        onClear={clear}
        onShowHidden={() => once.set(false)}
      />
      {total === 0 ? (
        <EmptyState icon={SearchX} title={words.all.listing.noneTitle} text={words.all.listing.noneText}>
          <Button onClick={clear}>{words.all.listing.clearFilters}</Button>
        </EmptyState>
      ) : (
        <ArticleTable
          table={table}
          pages={pages}
          total={total}
          state={state}
          dispatch={dispatch}
          listKey={QueryCache.keyOf('articles.page', list)}
          query={query}
          current={current}
          currentAt={queue.at}
          isNarrowed={isAsking}
          isOncePerFamily={once.isOn}
          canChoose={!isReadOnly}
          gridRef={grid}
          onRange={onRange}
          onOpen={open}
          onExtend={extend}
        />
      )}
      {selected > 0 && total > 0 && (
        <BulkBar
          selection={state.selection}
          filter={list.filter}
          count={selected}
          hasFamilies={once.hasFamilies}
          onNone={() => dispatch({ kind: 'select-none' })}
        />
      )}
    </>
  )
}

/** A study without articles says how to get some. */
function NoArticles({ isReadOnly, onImport }: Pick<LibraryScreenProps, 'isReadOnly' | 'onImport'>) {
  const { library } = useWords().all
  return (
    <EmptyState
      icon={Inbox}
      title={library.emptyTitle}
      text={isReadOnly ? library.emptyReading : library.emptyText}
    >
      {onImport && (
        <Button look="primary" onClick={onImport}>
          {library.import}
        </Button>
      )}
    </EmptyState>
  )
}
