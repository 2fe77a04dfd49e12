import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react'
import type { ArticleFilter } from '../../../core/model/article-filter.ts'
import { useWords } from '../../text/words-context.ts'
import type { MonthCount } from './month-bins.ts'
import { barsOf, binsOf, datesOf } from './month-bins.ts'
import { periodName } from './period-name.ts'

type Dates = Pick<ArticleFilter, 'after' | 'before'>

export interface DateBrushProps {
  /** The months of all articles: the time that the bars span. */
  readonly whole: readonly MonthCount[]
  /** The months of those that are counted. */
  readonly months: readonly MonthCount[]
  readonly dates: Dates
  readonly onChange: (dates: Dates) => void
}

/**
 * How many articles there are of each time, as bars. Drawn over, they choose a stretch of time; two handles do the same by
 * the arrow keys. Time runs along the line, so from right to left in Arabic.
 */
export function DateBrush({ whole, months, dates, onChange }: DateBrushProps) {
  const words = useWords()
  const { listing } = words.all
  const [drawn, setDrawn] = useState<readonly [number, number] | null>(null)
  const bins = useMemo(() => binsOf(whole, months), [whole, months])
  const times = JSON.stringify(bins.map(({ first, last }) => [first, last]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bars' times stay the same while their counts change
  const names = useMemo(() => bins.map(bin => periodName(bin, words)), [times, words])
  if (bins.length < 2) return null
  const highest = Math.max(1, ...bins.map(({ count }) => count))
  const given = barsOf(bins, dates)
  const chosen = drawn ?? given
  const [from, to] = chosen ? [Math.min(...chosen), Math.max(...chosen)] : [0, bins.length - 1]

  function barAt(event: PointerEvent<HTMLElement>): number {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const share = (event.clientX - left) / width
    return Math.max(0, Math.min(bins.length - 1, Math.floor((isRtl ? 1 - share : share) * bins.length)))
  }
  function finish(): void {
    if (!drawn) return
    setDrawn(null)
    const isSame = given && from === given[0] && to === given[1]
    onChange(isSame ? {} : datesOf(bins, ...drawn))
  }
  return (
    <fieldset className="brush" aria-label={listing.dates}>
      <div
        className="brush-bars"
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setDrawn([barAt(event), barAt(event)])
        }}
        onPointerMove={event => drawn && setDrawn([drawn[0], barAt(event)])}
        onPointerUp={finish}
        onPointerCancel={() => setDrawn(null)}
      >
        {bins.map((bin, at) => (
          <i
            key={bin.first}
            data-on={(chosen && at >= from && at <= to) || undefined}
            title={words.say(listing.dateBar, { period: names[at] ?? '', count: bin.count })}
            style={{ blockSize: bin.count === 0 ? 1 : `${8 + (92 * bin.count) / highest}%` }}
          />
        ))}
      </div>
      <Handle
        label={listing.dateFrom}
        names={names}
        at={from}
        least={0}
        most={to}
        onMove={at => onChange(datesOf(bins, at, to))}
        onClear={() => onChange({})}
      />
      <Handle
        label={listing.dateTo}
        names={names}
        at={to}
        least={from}
        most={bins.length - 1}
        onMove={at => onChange(datesOf(bins, from, at))}
        onClear={() => onChange({})}
        isEnd
      />
    </fieldset>
  )
}

interface HandleProps {
  readonly label: string
  /** What the bars are called. */
  readonly names: readonly string[]
  readonly at: number
  readonly least: number
  readonly most: number
  readonly onMove: (at: number) => void
  readonly onClear: () => void
  readonly isEnd?: boolean
}

/** One end of the stretch: seen while it has the focus. */
function Handle({ label, names, at, least, most, onMove, onClear, isEnd = false }: HandleProps) {
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const forward = isRtl ? 'ArrowLeft' : 'ArrowRight'
    const backward = isRtl ? 'ArrowRight' : 'ArrowLeft'
    const to = {
      [forward]: at + 1,
      ArrowUp: at + 1,
      [backward]: at - 1,
      ArrowDown: at - 1,
      Home: least,
      End: most,
      PageUp: at + 6,
      PageDown: at - 6,
    }[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace') onClear()
    else if (to !== undefined) onMove(Math.max(least, Math.min(most, to)))
    else return
    event.preventDefault()
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className="brush-handle"
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={at}
      aria-valuetext={names[at]}
      style={{ insetInlineStart: `${((at + (isEnd ? 1 : 0)) / names.length) * 100}%` }}
      onKeyDown={onKeyDown}
    />
  )
}
