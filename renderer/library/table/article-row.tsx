import { type MouseEvent, memo } from 'react'
import type { ArticleStatus } from '../../../core/model/coding.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { directionOf } from '../../../core/text/direction.ts'
import type { TextQuery } from '../../../core/text/text-query.ts'
import { FamilyCount } from '../../family/family-count.tsx'
import { useWords } from '../../text/words-context.ts'
import type { ColumnId } from './columns.ts'
import { MarkedText } from './marked-text.tsx'

export interface ArticleRowProps {
  /** Place in the list, from 0. */
  readonly at: number
  readonly top: number
  readonly height: number
  readonly columns: readonly ColumnId[]
  readonly article: ArticleId
  readonly title: string | null
  readonly source: string | null
  readonly published: string | null
  readonly language: string | null
  readonly length: number
  readonly statements: number
  readonly status: ArticleStatus
  /** Whether its text is told in other articles too. */
  readonly hasFamily: boolean
  /** Whether the others stay behind it. */
  readonly isOncePerFamily: boolean
  /** Whether it is the one that is read. */
  readonly isCurrent: boolean
  /** Whether the keyboard is at it. */
  readonly isAt: boolean
  readonly isSelected: boolean
  readonly canChoose: boolean
  /** What is looked for, to be marked in the title. */
  readonly query: TextQuery
  readonly on: RowActions
}

/** What a row says has been done to it. The same object for all rows, so that they need not be drawn again. */
export interface RowActions {
  readonly press: (at: number, article: ArticleId, event: MouseEvent) => void
  readonly toggle: (at: number, article: ArticleId, isStretch: boolean) => void
}

/** An article in the list. Its title takes its own direction. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { at, top, height, columns, article, title, isCurrent, isAt, isSelected, on } = props
  const words = useWords()
  const { listing, library } = words.all
  const name = title ?? library.untitled
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtualiser, which table elements do not allow
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and points to a row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
    <div
      role="row"
      id={`article-row-${at}`}
      aria-rowindex={at + 2}
      aria-selected={isSelected}
      aria-current={isCurrent || undefined}
      data-at={isAt || undefined}
      className="article-row table-line"
      style={{ translate: `0 ${top}px`, blockSize: height }}
      onClick={event => isOnRow(event) && on.press(at, article, event)}
    >
      {columns.map((column, place) =>
        column === 'status' ? (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div key={column} role="gridcell" aria-colindex={place + 1} className="cell-status">
            {props.canChoose && (
              <input
                type="checkbox"
                tabIndex={-1}
                className="row-check"
                aria-label={words.say(listing.select, { title: name })}
                checked={isSelected}
                onClick={event => event.stopPropagation()}
                onChange={event => {
                  const { nativeEvent } = event
                  on.toggle(at, article, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
                }}
              />
            )}
            <StatusDot status={props.status} />
          </div>
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div key={column} role="gridcell" aria-colindex={place + 1} className={`cell-${column}`}>
            <Cell {...props} column={column} />
          </div>
        ),
      )}
    </div>
  )
})

/** Whether the row itself was pressed: not a button in it, nor what one has opened, whose events come by here too. */
function isOnRow({ target, currentTarget }: MouseEvent): boolean {
  return target instanceof Element && currentTarget.contains(target) && target.closest('button') === null
}

function Cell(props: ArticleRowProps & { readonly column: Exclude<ColumnId, 'status'> }) {
  const words = useWords()
  const { library } = words.all
  const { column, columns, title, source, published, language, length, statements, query } = props
  switch (column) {
    case 'title':
      return (
        <>
          <b
            className="truncate"
            dir={directionOf(title ?? library.untitled, language)}
            lang={language ?? undefined}
            title={title ?? undefined}
          >
            {title === null ? library.untitled : <MarkedText text={title} query={query} />}
          </b>
          {props.hasFamily && (
            <FamilyCount article={props.article} areOthersHidden={props.isOncePerFamily} isAt={props.isAt} />
          )}
          {!columns.includes('source') && (
            <small className="truncate">
              <bdi>{source ?? library.unknownSource}</bdi>
            </small>
          )}
        </>
      )
    case 'source':
      return source === null ? <span aria-hidden>—</span> : <bdi>{source}</bdi>
    case 'published':
      return published === null ? (
        <span aria-hidden>—</span>
      ) : (
        <time dateTime={published}>{published.slice(0, 10)}</time>
      )
    case 'language':
      return language ?? <span aria-hidden>—</span>
    case 'length':
      return words.number(length)
    case 'statements':
      return statements === 0 ? <span aria-hidden /> : words.number(statements)
  }
}

function StatusDot({ status }: { readonly status: ArticleStatus }) {
  const { articleStatus } = useWords().all
  return (
    <span
      className={`status-dot status-dot-${status}`}
      role="img"
      aria-label={articleStatus[status]}
      title={articleStatus[status]}
    />
  )
}

/** The place of an article that is on its way. */
export const RowPlaceholder = memo(function RowPlaceholder({
  top,
  height,
}: {
  readonly top: number
  readonly height: number
}) {
  return (
    <div
      className="article-row row-placeholder"
      aria-hidden
      style={{ translate: `0 ${top}px`, blockSize: height }}
    >
      <i />
      <i />
    </div>
  )
})
