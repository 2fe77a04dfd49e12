/**
 * A date as it is coded: EDTF (ISO 8601-2, Library of Congress levels 0 to 2), with the first and last day that it
 * covers. EDTF says precision and doubt in the notation itself: `2024-09`, `2024?`, `2024-11-01/2024-11-05`.
 */
import parseEdtf from 'edtf'
import * as z from 'zod'

export const calendarDate = z.strictObject({
  edtf: z.string().min(1),
  /** The words of the text or of the coder that the date was read from; null where it was given as EDTF. */
  written: z.string().nullable(),
})
export type CalendarDate = Readonly<z.output<typeof calendarDate>>

/** First and last day that a date covers, as ISO days; null on a side that is open or unknown. */
export interface DayRange {
  readonly first: string | null
  readonly last: string | null
}

/** Whether `text` is valid EDTF of level 0, 1 or 2. A day that no calendar has (`2024-02-30`) is not. */
export function isEdtf(text: string): boolean {
  return readEdtf(text) !== undefined
}

/** What most dates are, and what edtf's grammar need not be asked about: it takes a tenth of a millisecond. */
const plainDay = /^\d{4}-\d{2}-\d{2}$/

/** The days that an EDTF text covers; `undefined` where it is not EDTF. */
export function dayRangeOf(edtfText: string): DayRange | undefined {
  if (plainDay.test(edtfText)) return daysExist(edtfText) ? { first: edtfText, last: edtfText } : undefined
  // The day is the one of the place that the time is told in: without its time no zone can move it.
  const read = readEdtf(edtfText) && readEdtf(withMonthsForSeason(edtfText.replace(/T[^/,.\]}]+/g, '')))
  if (read === undefined) return undefined
  const { min, max } = endsOf(read)
  return { first: isoDay(min), last: isoDay(max) }
}

/** Spring to winter, by EDTF's numbers. The grammar knows them only by themselves: not in intervals, in sets or in doubt. */
const season = /^(-?\d{4})-(2[1-4])$/

/**
 * Whole months in place of a season, northern and meteorological: spring is March to May, and winter is of the year in which
 * it begins. To edtf the seasons are the quarters of a year.
 */
function withMonthsForSeason(edtf: string): string {
  return edtf.replace(season, (_whole, year: string, number: string) => {
    const first = 3 * (Number(number) - 20)
    return `${monthOf(Number(year), first)}/${monthOf(Number(year), first + 2)}`
  })
}

/** A month of a year as EDTF; the 13th is the first of the next. */
function monthOf(year: number, month: number): string {
  const [of, number] = month > 12 ? [year + 1, month - 12] : [year, month]
  const digits = String(Math.abs(of)).padStart(4, '0')
  return `${of < 0 ? '-' : ''}${digits}-${String(number).padStart(2, '0')}`
}

/** In milliseconds; infinite on a side that is open. */
interface Ends {
  readonly min: number
  readonly max: number
}

type ReadEdtf = ({ readonly type: string } & Ends) | EdtfSet

interface EdtfSet {
  readonly type: 'Set' | 'List'
  /** Dates, and pairs of them for what was written with `..` in between. */
  readonly values: readonly (Ends | readonly Ends[])[]
  readonly earlier: boolean
  readonly later: boolean
}

function isSet(read: ReadEdtf): read is EdtfSet {
  return read.type === 'Set' || read.type === 'List'
}

/** edtf itself takes a set to be in order, and to end where its last range begins. */
function endsOf(read: ReadEdtf): Ends {
  if (!isSet(read)) return read
  const members = read.values.flat()
  return {
    min: read.earlier ? Number.NEGATIVE_INFINITY : Math.min(...members.map(({ min }) => min)),
    max: read.later ? Number.POSITIVE_INFINITY : Math.max(...members.map(({ max }) => max)),
  }
}

function readEdtf(text: string): ReadEdtf | undefined {
  if (!/^[\dXYSEU{}[\]?~%.,/:TZ+-]+$/.test(text) || !/[\dX]/.test(text) || !daysExist(text)) return undefined
  try {
    const parsed: unknown = parseEdtf(text)
    return parsed as ReadEdtf // each of edtf's classes has its name as `type`, and these members
  } catch (error) {
    if (error instanceof Error) return undefined // edtf's only way to say that a text is not EDTF
    throw error
  }
}

/** Grammars accept 2024-02-30; calendars do not. */
function daysExist(text: string): boolean {
  return [...text.matchAll(/(\d{4})-(\d{2})-(\d{2})/g)].every(([, year, month, day]) => {
    const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
    return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= lastDay
  })
}

function isoDay(milliseconds: number): string | null {
  return Number.isFinite(milliseconds) ? (new Date(milliseconds).toISOString().split('T')[0] ?? null) : null
}
