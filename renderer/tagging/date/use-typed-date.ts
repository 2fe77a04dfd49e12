import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { DateReading, FoundDate } from '../../../core/dates/reading.ts'
import type { CalendarDate } from '../../../core/model/calendar-date.ts'
import type { StatementId } from '../../../core/model/ids.ts'
import { type FieldReading, type FieldReadingOptions, readField } from '../../dates/read-date.ts'
import type { Words } from '../../text/words.ts'
import { useWords } from '../../text/words-context.ts'
import { useTagging } from '../tagging-context.ts'

/** How a date is understood; `reading` is null where it is not known why. */
export interface ExplainedDate {
  readonly edtf: string
  readonly reading: DateReading | null
  /** What it may be, while that is not settled. */
  readonly choices: readonly string[]
}

/** What became of it: saved, or there is something to be put right, or to be chosen. */
export type Confirmed = 'done' | 'wrong' | 'open'

export interface TypedDate {
  readonly text: string
  /** Whether something is being typed, and not only blanks. */
  readonly isTyping: boolean
  readonly problem: string | undefined
  /** The date to be explained beside the text: the one being typed, or a saved one that says more than a day does. */
  readonly explained: ExplainedDate | null
  readonly type: (text: string) => void
  /** Begins with words that were selected in the article. */
  readonly beginWith: (text: string) => void
  /** Goes back to what is saved. */
  readonly drop: () => void
  /** Saves what was typed, if it is a date. What may be several dates is `open`, unless the field is left: then all are kept. */
  readonly confirm: (how?: { readonly isLeaving: boolean }) => Confirmed
  /** Saves one of the choices, beside the words that it was chosen for. */
  readonly take: (edtf: string) => void
}

/** Typing a date into the field of a slot. What was typed and not confirmed is saved where the field goes, if it is a date. */
export function useTypedDate(
  statement: StatementId,
  variable: string,
  saved: CalendarDate | null,
): TypedDate {
  const { tagging } = useTagging()
  const words = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  /** The same, for those who ask before the next drawing: Escape drops what is typed, and leaves the field. */
  const now = useRef<string | null>(null)
  /** A day that does not exist is said at once; what is no date yet may become one, and is said once the field is left. */
  const [isLeft, setLeft] = useState(false)
  const reading = useMemo(() => readTyped(typed, tagging), [typed, tagging])
  const savedAs = useSavedReading(saved)

  function show(text: string | null): void {
    now.current = text
    setTyped(text)
  }

  function confirm({ isLeaving } = { isLeaving: false }): Confirmed {
    if (now.current === null) return 'done'
    setLeft(true)
    const meant = readTyped(now.current, tagging)
    if (meant !== null && meant.kind !== 'date') return 'wrong'
    if (meant !== null && meant.choices.length > 0 && !isLeaving) return 'open'
    show(null)
    void tagging.setValue(statement, variable, meant ? { kind: 'date', date: meant.date } : undefined)
    return 'done'
  }
  const latest = useRef(confirm)
  // Syncs with what was typed last, for when the field goes.
  useEffect(() => {
    latest.current = confirm
  })
  // Saves what was typed where the field goes with another article, or the page is left.
  useEffect(() => {
    const flush = () => void latest.current({ isLeaving: true })
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [])

  return {
    text: typed ?? (saved ? (saved.written ?? saved.edtf) : ''),
    isTyping: typed !== null && typed.trim() !== '',
    problem: reading === null ? undefined : problemOf(reading, isLeft, words),
    explained: reading === null ? savedAs : explainedOf(reading),
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
    take(edtf) {
      const written = now.current?.trim() ?? saved?.written ?? null
      show(null)
      void tagging.setValue(statement, variable, { kind: 'date', date: { edtf, written } })
    },
  }
}

function readTyped(text: string | null, options: FieldReadingOptions): FieldReading | null {
  return text === null || text.trim() === '' ? null : readField(text, options)
}

function explainedOf(reading: FieldReading): ExplainedDate | null {
  if (reading.kind !== 'date') return null
  return { edtf: reading.date.edtf, reading: reading.reading, choices: reading.choices }
}

/** A saved date as it is explained; null where it is a day by itself, or nothing is saved. */
function useSavedReading(saved: CalendarDate | null): ExplainedDate | null {
  const { tagging } = useTagging()
  const { edtf, written } = saved ?? { edtf: '', written: null }
  const reading = useMemo(() => (written === null ? null : readField(written, tagging)), [written, tagging])
  const isSo = reading?.kind === 'date' && reading.date.edtf === edtf
  const wasChosen = reading?.kind === 'date' && reading.choices.includes(edtf)
  // Words that were taken from the article may be read by what stands around them.
  const isOfText = saved !== null && written !== null && !isSo && !wasChosen
  const dates = useSyncExternalStore(isOfText ? tagging.dates.subscribe : unheard, tagging.dates.now)
  if (saved === null) return null
  if (isSo) return { edtf, reading: reading.reading, choices: reading.choices }
  if (wasChosen) return { edtf, reading: reading.reading, choices: [] }
  if (written === null && /^\d{4}-\d{2}-\d{2}$/.test(edtf)) return null
  return { edtf, reading: (isOfText && dates?.find(isOf(saved))) || null, choices: [] }
}

/** Whether a date of the text is the one that was taken. */
function isOf({ edtf, written }: CalendarDate): (date: FoundDate) => boolean {
  return date => (date.edtf === edtf || date.choices.includes(edtf)) && written?.includes(date.text) === true
}

function unheard(): () => void {
  return () => undefined
}

function problemOf(reading: FieldReading, isLeft: boolean, words: Words): string | undefined {
  const { tagging, dates } = words.all
  switch (reading.kind) {
    case 'date':
      return undefined
    case 'no-edtf':
      return reading.reading.kind === 'recurring' ? dates.none.recurring : dates.none.uncounted
    case 'unread':
      return isLeft ? tagging.date.unread : undefined
    case 'no-such-day':
      return isLeft || reading.isWhole ? tagging.date.noSuchDay : undefined
  }
}
