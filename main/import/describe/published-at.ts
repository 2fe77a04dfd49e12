/**
 * When an article appeared: by what the file states, its address, its header lines, the names of the file and its folders,
 * the newest complete date in its text, and by the file's own time where there is nothing else.
 */

import { readMoment } from '../../../core/dates/read-moment.ts'
import type { DateOrder } from '../../../core/model/profile.ts'
import { dayFirst } from '../../../core/model/provenance.ts'
import type { TextField } from '../../../core/model/record.ts'
import { unknownText } from '../../../core/model/record.ts'
import { fold } from '../../../core/text/fold.ts'
import type { Finding } from '../findings.ts'
import { isoMoment } from '../published.ts'
import type { Marked } from '../segment/line/mark.ts'
import { dayInAddress, dayInName } from './named-day.ts'
import { writtenDatesIn } from './written-dates.ts'

/** What is known of the file that an article came in. */
export interface Place {
  readonly path: string
  /** The day on which the file was last written, where that is known. */
  readonly modifiedDay: string | undefined
  /** The day of the import: nothing that it finds is of a later one. Undefined in a preview. */
  readonly importDay: string | undefined
  /** Which number comes first in its dates, where somebody has said so. */
  readonly dateOrder?: DateOrder | null
}

export interface PublishedClues {
  readonly finding: Finding | undefined
  readonly url: string | null
  readonly lines: readonly Marked[]
  readonly place: Place
  /** The language of the article, where it is known: dates in digits are written as it writes them. */
  readonly language: string | null
}

/**
 * The field of publication; unknown where nothing tells. What was stated and could not be read is said in any case, and of two
 * days that a statement may mean, the one that something else tells is taken.
 */
export function publishedAt(clues: PublishedClues): TextField {
  const stated = statedMoment(clues)
  if (stated?.field !== undefined && stated.days.length < 2) return stated.field
  const found = foundMoment(clues)
  if (stated === undefined) return found ?? unknownText
  const isTold = found !== undefined && stated.days.includes(found.value?.slice(0, 10) ?? '')
  if (stated.field !== undefined && !isTold) return stated.field
  if (found === undefined) return { value: null, status: 'unknown', from: stated.unread }
  return { ...found, from: `${found.from} (${stated.unread})` }
}

function foundMoment({ url, lines, place, language }: PublishedClues): TextField | undefined {
  const header = headerMoment(lines, language)
  const address = url === null ? undefined : dayInAddress(url.slice(0, 2_000), place)
  // A header may show the day on which the page was scraped; where the address agrees, the header is more exact.
  if (header !== undefined && (address === undefined || header.value?.startsWith(address) === true))
    return header
  if (address !== undefined) return { value: address, status: 'inferred', from: 'date in the address' }
  return namedDay(place, language) ?? newestDate(lines, place) ?? fileDay(place)
}

/** What a file states of the time: the field that this makes, the days that may be meant, and the statement as it stands. */
interface Stated {
  /** Undefined where it cannot be read. */
  readonly field: TextField | undefined
  readonly days: readonly string[]
  readonly unread: string
}

function statedMoment({ finding, place, language }: PublishedClues): Stated | undefined {
  if (finding === undefined) return undefined
  const written = finding.value.trim()
  const shown = written.replace(/\s+/g, ' ')
  const short = shown.length > 60 ? `${shown.slice(0, 60).toWellFormed()}…` : shown
  const unread = `${finding.from}, not read: ${short}`
  const { dateOrder } = place
  const value = isoMoment(written, dateOrder) ?? writtenMoment(written, dateOrder) ?? partOfDate(written)
  if (value !== undefined) {
    const status = finding.isStated === false ? 'inferred' : 'stated'
    return { field: { value, status, from: finding.from }, days: [], unread }
  }
  const read = readWritten(written, language, dateOrder)
  return { field: read && foundBy(read, finding.from), days: read?.days ?? [], unread }
}

/** A month or a year, where a field has no more than that. */
function partOfDate(value: string): string | undefined {
  return /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/.exec(value)?.[0]
}

/** The longest value of a field that is a date in words, in UTF-16 units. */
const longestWritten = 120

/** The only date in a field that writes it in words (`٣ كانون الثاني ٢٠٢٤`). */
function writtenMoment(value: string, order: DateOrder | null | undefined): string | undefined {
  if (value.length > longestWritten) return undefined
  const dates = writtenDatesIn(fold(value), order ?? null)
  const [date, ...others] = dates.filter(({ iso }) => iso !== undefined) // the same day may stand beside it by another calendar
  return others.length === 0 ? date?.iso : undefined
}

/** What is read of a date in another calendar, or in digits that may be two days. */
interface ReadDate {
  readonly value: string
  readonly isExact: boolean
  /** The days that may be meant, where the order of the numbers had to be taken for granted; else none. */
  readonly days: readonly string[]
}

const ordersInDigits = { 'day-month': 'day-first', 'month-day': 'month-first' } as const

/** Only English has outlets that write the month first; elsewhere the day is first, and that it was taken so is said. */
function readWritten(
  written: string,
  language: string | null,
  order: DateOrder | null = null,
): ReadDate | undefined {
  const moment = readMoment(written, { language, order: order && ordersInDigits[order] })
  if (moment.kind === 'moment') {
    const folded = fold(written)
    const isOfMoon = hijri.test(folded) || (language !== 'fa' && otherYear.test(folded))
    return { value: moment.iso, isExact: !isOfMoon, days: [] }
  }
  const days = moment.kind === 'ambiguous' ? moment.choices.map(each => each.slice(0, 10)) : []
  const [first] = days
  if (first === undefined || language === null || language === 'en') return undefined
  // With the day in ISO, the time beside it is read as behind any other.
  const [timed] = writtenDatesIn(fold(written).replace(inDigits, first))
  return { value: timed?.iso ?? first, isExact: false, days }
}

function foundBy({ value, isExact, days }: ReadDate, from: string): TextField {
  const status = isExact ? 'stated' : 'inferred'
  return { value, status, from: days.length > 0 ? `${from}${dayFirst}` : from }
}

/** The date that a header line states: one with a label before one without, the first before others. */
function headerMoment(lines: readonly Marked[], language: string | null): TextField | undefined {
  const headers = lines.filter(({ kind, states }) => kind === 'furniture' && states === 'published')
  const dated = headers.filter(({ iso }) => iso !== undefined)
  const best = dated.find(({ value }) => value !== undefined) ?? dated[0]
  if (best?.iso !== undefined) return { value: best.iso, status: 'stated', from: lineName(best) }
  for (const header of headers) {
    const read = readWritten(header.line.text, language)
    if (read !== undefined) return foundBy(read, lineName(header))
  }
  return undefined
}

const inDigits = /\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{4}/

/** Years of the lunar calendar: their days are known to a day more or less. */
const hijri = /(?<!\d)1[34]\d{2}\s?ه(?!\p{L})|(?<!\d)14[45]\d(?!\d)/u

/** A year of another calendar: that of the sun in Persian, that of the moon elsewhere. */
const otherYear = /(?<!\d)1[34]\d{2}(?!\d)/

function lineName({ line }: Marked): string {
  return `line ${line.number}`
}

/** By the name of the file, or else of its folders. Only English has outlets that write the month first. */
function namedDay({ path, ...place }: Place, language: string | null): TextField | undefined {
  const whole = path.replace(/\.[^./]*$/, '')
  const options = { ...place, isDayFirst: language !== null && language !== 'en' }
  const inFile = dayInName(whole.slice(whole.lastIndexOf('/') + 1), options)
  const named = inFile ?? dayInName(whole, options)
  if (named === undefined) return undefined
  const from = inFile === undefined ? 'folder name' : 'file name'
  return { value: named.day, status: 'inferred', from: named.isOrderTaken ? `${from}${dayFirst}` : from }
}

const digitsOfYear = 4

/** Whether a line has a number as long as a year: one character in four is looked at, since it would be part of it. */
function hasYear(text: string): boolean {
  for (let at = digitsOfYear - 1; at < text.length; at += digitsOfYear) {
    if (!isDigit(text.charCodeAt(at))) continue
    let [from, to] = [at, at + 1]
    while (isDigit(text.charCodeAt(from - 1))) from -= 1
    while (isDigit(text.charCodeAt(to))) to += 1
    if (to - from >= digitsOfYear) return true
  }
  return false
}

function isDigit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9)
  )
}

function newestDate(lines: readonly Marked[], { importDay, dateOrder }: Place): TextField | undefined {
  let newest: { day: string; line: number } | undefined
  for (const { kind, detail, line } of lines) {
    const isOthers = kind === 'furniture' && (detail === 'comment' || detail === 'related' || detail === null)
    if (line.isBlank || isOthers || !hasYear(line.text)) continue
    for (const { iso } of writtenDatesIn(fold(line.text), dateOrder)) {
      const day = iso?.slice(0, 10)
      if (day === undefined || isLater(day, importDay) || (newest !== undefined && day <= newest.day))
        continue
      newest = { day, line: line.number }
    }
  }
  if (newest === undefined) return undefined
  return { value: newest.day, status: 'inferred', from: `newest date in the text, line ${newest.line}` }
}

/** A file that was written on the day of the import was copied then, or scraped: that says nothing of its article. */
function fileDay({ modifiedDay, importDay }: Place): TextField | undefined {
  if (modifiedDay === undefined || (importDay !== undefined && modifiedDay >= importDay)) return undefined
  return { value: modifiedDay, status: 'inferred', from: 'time of the file' }
}

function isLater(day: string, than: string | undefined): boolean {
  return than !== undefined && day > than
}
