/**
 * The moment that a scraper or a page states, put into ISO 8601. Only what is certain is read: a day that could be a
 * month (05/07/2016) is not, and nothing is filled in that was not said.
 */

import type { DateOrder } from '../../core/model/profile.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Offsets of the zones that RFC 2822 names. */
const zones: Readonly<Record<string, string>> = {
  ...{ z: 'Z', ut: 'Z', utc: 'Z', gmt: 'Z', est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00' },
  ...{ mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00' },
}

const clock = String.raw`(?:[T ,]+(?:at )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(z|utc?|gmt|[ecmp][sd]t|(?:utc|gmt)?[+-]\d{2}:?(?:\d{2})?)?(?:\s*\([a-z ]+\))?)?`
const weekday = String.raw`(?:[a-z]{3,9},?\s+)?`
const monthName = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`

/** No paper is older; an earlier year is of another calendar. */
const firstYear = 1600

const shapes: readonly { readonly shape: RegExp; readonly order: readonly [number, number, number] }[] = [
  { shape: new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${clock}$`, 'i'), order: [1, 2, 3] },
  {
    shape: new RegExp(`^${weekday}(\\d{1,2})[ -]${monthName},?[ -](\\d{4})${clock}$`, 'i'),
    order: [3, 2, 1],
  },
  {
    shape: new RegExp(`^${weekday}${monthName}\\s+(\\d{1,2}),?\\s+(\\d{4})${clock}$`, 'i'),
    order: [3, 1, 2],
  },
]

/**
 * `written` as ISO 8601: a day (`2024-11-01`), or a day with a time (`2024-11-01T09:30:00`) and, where one was stated, an
 * offset (`+03:00`, or `Z` for none). `undefined` where it cannot be read for certain.
 * @param order which number comes first where both could be a month
 */
export function isoMoment(written: string, order: DateOrder | null = null): string | undefined {
  const text = written.trim()
  if (text.length > 80) return undefined
  for (const { shape, order } of shapes) {
    const match = shape.exec(text)
    if (match !== null)
      return assemble(
        order.map(group => match[group] ?? ''),
        match.slice(4),
      )
  }
  return compact(text) ?? slashed(text, order) ?? shortYear(text) ?? byClock(text) ?? epoch(text)
}

/** `20241101`, `20241101T093000Z`. */
function compact(text: string): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(text)
  if (match === null || Number(match[1]) < 1900 || Number(match[1]) > 2100) return undefined
  return assemble(match.slice(1, 4), [match[4], match[5], match[6], undefined, match[7]])
}

/** `29/07/2016` and `07/29/2016`, where a number above 12 says which is the day, or somebody has. */
function slashed(text: string, order: DateOrder | null): string | undefined {
  const match = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})${clock}$`, 'i').exec(text)
  if (match === null) return undefined
  const [, first = '', second = '', year = ''] = match
  if (Number(first) > 12) return assemble([year, second, first], match.slice(4))
  if (order === 'day-month' && Number(second) <= 12) return assemble([year, second, first], match.slice(4))
  const isCertain = Number(second) > 12 || first === second || order === 'month-day'
  return isCertain ? assemble([year, first, second], match.slice(4)) : undefined
}

/** `05-Mar-24`, as spreadsheets and databases write it: of this century. */
function shortYear(text: string): string | undefined {
  const match = new RegExp(`^(\\d{1,2})[ -]${monthName}[ -](\\d{2})${clock}$`, 'i').exec(text)
  return match === null
    ? undefined
    : assemble([`20${match[3]}`, match[2] ?? '', match[1] ?? ''], match.slice(4))
}

/** `Tue Mar 05 10:15:00 +0000 2024`, as C and the networks write it. */
function byClock(text: string): string | undefined {
  const match = new RegExp(
    `^[a-z]{3} ${monthName} +(\\d{1,2})( \\d{2}:\\d{2}:\\d{2}(?: [+-]\\d{4}| utc| gmt)?) (\\d{4})$`,
    'i',
  ).exec(text)
  return match === null ? undefined : isoMoment(`${match[2]} ${match[1]} ${match[4]}${match[3]}`)
}

/** Seconds or milliseconds since 1970. */
function epoch(text: string): string | undefined {
  if (!/^\d{9,10}(\.\d+)?$|^\d{12,13}$/.test(text)) return undefined
  const milliseconds = text.replace(/\..*/, '').length > 10 ? Number(text) : Math.floor(Number(text)) * 1000
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

type Clock = readonly (string | undefined)[]

function assemble(
  [year = '', month = '', day = '']: readonly string[],
  [hour, minute, second, half, zone]: Clock,
): string | undefined {
  const monthNumber = /^\d/.test(month) ? Number(month) : months.indexOf(month.toLowerCase()) + 1
  if (monthNumber < 1 || monthNumber > 12 || Number(year) < firstYear) return undefined
  if (Number(day) < 1 || Number(day) > new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate())
    return undefined
  const isoDay = `${year}-${two(monthNumber)}-${two(Number(day))}`
  if (hour === undefined) return isoDay
  const hours = hourOf(Number(hour), half)
  if (hours === undefined || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined
  const offset = zone === undefined ? '' : offsetOf(zone)
  return offset === undefined ? undefined : `${isoDay}T${two(hours)}:${minute}:${second ?? '00'}${offset}`
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}

function offsetOf(zone: string): string | undefined {
  const named = zones[zone.toLowerCase()]
  if (named !== undefined) return named
  const [, sign, hours = '', minutes] = /([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  if (sign === undefined || Number(hours) > 14) return undefined
  return hours === '00' && (minutes ?? '00') === '00' ? 'Z' : `${sign}${hours}:${minutes ?? '00'}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
