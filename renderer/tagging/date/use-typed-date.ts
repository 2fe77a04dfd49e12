import { useEffect, useRef, useState } from 'react'
import type { CalendarDate } from '../../../core/model/calendar-date.ts'
import type { StatementId } from '../../../core/model/ids.ts'
import { useWords } from '../../text/words-context.ts'
import { useTagging } from '../tagging-context.ts'
import { type DateReading, readDate } from './read-date.ts'

export interface TypedDate {
  readonly text: string
  readonly problem: string | undefined
  /** The date to be explained beside the text: the one being typed, or a saved one that says more than a day does. */
  readonly explained: CalendarDate | null
  readonly type: (text: string) => void
  /** Begins with words that were selected in the article. */
  readonly beginWith: (text: string) => void
  /** Goes back to what is saved. */
  readonly drop: () => void
  /** Saves what was typed, if it is a date; true where there is nothing to be put right. */
  readonly confirm: () => boolean
}

/** Typing a date into the field of a slot. What was typed and not confirmed is saved where the field goes, if it is a date. */
export function useTypedDate(
  statement: StatementId,
  variable: string,
  saved: CalendarDate | null,
): TypedDate {
  const { tagging } = useTagging()
  const { date: says } = useWords().all.tagging
  const [typed, setTyped] = useState<string | null>(null)
  /** The same, for those who ask before the next drawing: Escape drops what is typed, and leaves the field. */
  const now = useRef<string | null>(null)
  /** A day that does not exist is said at once; what is no date yet may become one, and is said once the field is left. */
  const [isLeft, setLeft] = useState(false)
  const read = (text: string | null) =>
    text === null || text.trim() === '' ? null : readDate(text, tagging.reference, tagging.language)
  const reading = read(typed)

  function show(text: string | null): void {
    now.current = text
    setTyped(text)
  }

  function confirm(): boolean {
    if (now.current === null) return true
    setLeft(true)
    const meant = read(now.current)
    if (meant !== null && meant.kind !== 'date') return false
    show(null)
    void tagging.setValue(statement, variable, meant ? { kind: 'date', date: meant.date } : undefined)
    return true
  }
  const latest = useRef(confirm)
  // Syncs with what was typed last, for when the field goes.
  useEffect(() => {
    latest.current = confirm
  })
  // Saves what was typed where the field goes with another article, or the page is left.
  useEffect(() => {
    const flush = () => void latest.current()
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [])

  return {
    text: typed ?? (saved ? (saved.written ?? saved.edtf) : ''),
    problem: reading === null ? undefined : problemOf(reading, isLeft, says),
    explained: explainedOf(reading, typed === null ? saved : null),
    type(text) {
      show(text)
      setLeft(false)
    },
    beginWith(text) {
      show(text)
      setLeft(true)
    },
    drop: () => show(null),
    confirm,
  }
}

function explainedOf(reading: DateReading | null, saved: CalendarDate | null): CalendarDate | null {
  if (reading?.kind === 'date') return reading.date
  if (saved === null) return null
  return saved.written !== null || !/^\d{4}-\d{2}-\d{2}$/.test(saved.edtf) ? saved : null
}

function problemOf(
  reading: DateReading,
  isLeft: boolean,
  says: { readonly noSuchDay: string; readonly unread: string },
): string | undefined {
  if (reading.kind === 'date') return undefined
  if (reading.kind === 'unread') return isLeft ? says.unread : undefined
  return isLeft || reading.isWhole ? says.noSuchDay : undefined
}
