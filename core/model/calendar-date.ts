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

/** The days that an EDTF text covers; `undefined` where it is not EDTF. */
export function dayRangeOf(edtfText: string): DayRange | undefined {
  const read = readEdtf(edtfText)
  if (read === undefined) return undefined
  return { first: isoDay(read.min), last: isoDay(read.max) }
}

interface ReadEdtf {
  readonly min: number
  readonly max: number
}

function readEdtf(text: string): ReadEdtf | undefined {
  if (!/^[\dXYSEU{}[\]?~%.,/:TZ+-]+$/.test(text) || !daysExist(text)) return undefined
  try {
    const parsed: unknown = parseEdtf(text)
    return parsed as ReadEdtf // every value that edtf parses has `min` and `max`, in milliseconds
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
  return Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString().slice(0, 10) : null
}
