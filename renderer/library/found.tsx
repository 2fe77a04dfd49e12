import { useWords } from '../text/words-context.ts'

export interface FoundProps {
  /** How many articles are listed; absent where nothing is looked for. */
  readonly total: number | undefined
  /** How many stay behind others of their families; absent where all are listed. */
  readonly hidden: number | undefined
  readonly onClear: () => void
  readonly onShowHidden: () => void
}

/** How many articles were found and how many tellings are hidden, and the ways back to all. */
export function Found({ total, hidden, onClear, onShowHidden }: FoundProps) {
  const words = useWords()
  const { listing } = words.all
  return (
    <>
      {total !== undefined && (
        <p className="found">
          <span className="numeric" role="status">
            {words.say(listing.found, { count: total })}
          </span>
          <button type="button" className="found-clear" onClick={onClear}>
            {listing.clearFilters}
          </button>
        </p>
      )}
      {hidden !== undefined && (
        <p className="found">
          <span className="numeric" role="status">
            {words.say(listing.hidden, { count: hidden })}
          </span>
          <button type="button" className="found-clear" onClick={onShowHidden}>
            {listing.showHidden}
          </button>
        </p>
      )}
    </>
  )
}
