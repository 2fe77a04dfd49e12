/** Times of day, alone or beside a date. */
import type { ClockTime } from './expression.ts'
import type { Reader } from './reader.ts'

interface TimeMatch {
  readonly time: ClockTime
  readonly to: number
  /** Whether something but digits says that it is a time. */
  readonly isSaid: boolean
}

/** A time; before it may stand the word for it, behind it half of the day and zone. */
export function timeAt(reader: Reader, at: number): TimeMatch | undefined {
  const hasWord = reader.is(at, 'clock')
  const again = hasWord && reader.is(at + 1, 'clock') ? at + 2 : at + (hasWord ? 1 : 0)
  const start = reader.past(again, ['approximately'])
  const read = digitsAt(reader, start, hasWord) ?? hourInWords(reader, start, hasWord)
  if (read === undefined) return named(reader, start)
  const half = reader.sense(read.to, 'half-day')
  const zoneAt = half === undefined ? read.to : afterHalf(reader, read.to)
  const zone = zoneFrom(reader, zoneAt)
  const isSaid = hasWord && isArabicScript(reader, at)
  const isBare = !read.hasMinutes && (half === undefined ? !isSaid : !isSaid && isOneLetter(reader, read.to))
  if (isBare) return undefined
  const hour = half === undefined ? read.hour : hourOf(read.hour, half.hours)
  if (hour === undefined || hour > 24) return undefined
  const time = { hour: hour % 24, minute: read.minute, second: read.second, zone: zone?.minutes ?? null }
  return { time, to: zone?.to ?? zoneAt, isSaid: hasWord || half !== undefined }
}

/** "At" is said of places too: "at 3" is no time, الساعة 3 is one. */
function isArabicScript(reader: Reader, at: number): boolean {
  return /^[\u0600-\u06ff]/.test(reader.tokens[at]?.text ?? '')
}

/** م is metres, too. */
function isOneLetter(reader: Reader, at: number): boolean {
  return reader.tokens[at]?.text.length === 1 && isArabicScript(reader, at)
}

function afterHalf(reader: Reader, at: number): number {
  return /^[ap]$/.test(reader.tokens[at]?.text ?? '') && reader.isMark(at + 1, '.') ? at + 2 : at + 1
}

/** Twelve at night is 0; an hour past twelve is what it is. */
function hourOf(hour: number, half: 0 | 12): number | undefined {
  if (hour > 12) return half === 12 ? hour : undefined
  return (hour % 12) + half
}

interface Digits {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly hasMinutes: boolean
  readonly to: number
}

/** 9:30, 09:30:15, 14h30, 8; Persian says hours, minutes and seconds in words between digits. */
function digitsAt(reader: Reader, at: number, hasWord: boolean): Digits | undefined {
  const hour = digits(reader, at, 24)
  if (hour === undefined) return undefined
  const isFrench = reader.tokens[at + 1]?.text === 'h' && reader.isGlued(at + 1)
  const isScore = reader.tokens[at + 2]?.text.length !== 2 && !hasWord
  const isColon = reader.mark(at + 1) === ':' || (hasWord && reader.isMark(at + 1, ',،.'))
  if (isFrench || (isColon && reader.isGlued(at + 1) && reader.isGlued(at + 2) && !isScore)) {
    const minute = digits(reader, at + 2, 59)
    if (minute === undefined)
      return isFrench ? { hour, minute: 0, second: 0, hasMinutes: true, to: at + 2 } : undefined
    const second = reader.mark(at + 3) === ':' ? digits(reader, at + 4, 60) : undefined
    const end = second === undefined ? at + 3 : afterFraction(reader, at + 5)
    return { hour, minute, second: second ?? 0, hasMinutes: true, to: end }
  }
  const minute = inWords(reader, at + 1)
  const second = minute === undefined ? undefined : inWords(reader, minute.to)
  return {
    hour,
    minute: minute?.value ?? 0,
    second: second?.value ?? 0,
    hasMinutes: minute !== undefined,
    to: second?.to ?? minute?.to ?? at + 1,
  }
}

function digits(reader: Reader, at: number, most: number): number | undefined {
  const token = reader.tokens[at]
  if (token?.kind !== 'number' || token.text.length > 2 || token.value > most) return undefined
  return token.value
}

function afterFraction(reader: Reader, at: number): number {
  return reader.isMark(at, '.,') &&
    reader.isGlued(at) &&
    reader.isGlued(at + 1) &&
    reader.tokens[at + 1]?.kind === 'number'
    ? at + 2
    : at
}

/** و 30 دقيقة. */
function inWords(reader: Reader, at: number): { readonly value: number; readonly to: number } | undefined {
  if (!reader.is(at, 'and')) return undefined
  const value = digits(reader, at + 1, 59)
  if (value === undefined || reader.sense(at + 2, 'unit')?.unit !== 'minute') return undefined
  return { value, to: at + 3 }
}

/** The hours are ordinals in Arabic: الساعة الثامنة والنصف. */
function hourInWords(reader: Reader, at: number, hasWord: boolean): Digits | undefined {
  const first = reader.sense(at, 'number')
  if (first?.ordinal !== true || first.value > 12 || !(hasWord || reader.is(at + 1, 'half-day')))
    return undefined
  const behind = reader.sense(at + 1, 'unit')
  const fraction = reader.tokens[at + 1]?.hasAnd === true ? fractions.get(behind?.unit ?? '') : undefined
  return {
    hour: first.value,
    minute: fraction ?? 0,
    second: 0,
    hasMinutes: fraction !== undefined,
    to: at + (fraction === undefined ? 1 : 2),
  }
}

const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 30],
  ['quarter', 15],
])

function named(reader: Reader, at: number): TimeMatch | undefined {
  const hour = reader.is(at, 'noon') ? 12 : reader.is(at, 'midnight') ? 0 : undefined
  if (hour === undefined) return undefined
  return { time: { hour, minute: 0, second: 0, zone: null }, to: at + 1, isSaid: true }
}

/** GMT, GMT+3, +0300, +01:00, Z, (UTC). */
function zoneFrom(reader: Reader, at: number): { readonly minutes: number; readonly to: number } | undefined {
  const bracket = reader.isMark(at, '(') ? 1 : 0
  const name = reader.sense(at + bracket, 'zone')
  const signAt = name === undefined ? at : at + bracket + 1
  const offset = offsetAt(reader, signAt)
  const to = offset?.to ?? (name === undefined ? at : at + bracket + 1)
  if (name === undefined && offset === undefined) return undefined
  if (bracket === 1 && !reader.isMark(to, ')')) return undefined
  return { minutes: (name?.minutes ?? 0) + (offset?.minutes ?? 0), to: to + bracket }
}

function offsetAt(reader: Reader, at: number): { readonly minutes: number; readonly to: number } | undefined {
  const sign = reader.mark(at)
  const token = reader.tokens[at + 1]
  if ((sign !== '+' && sign !== '-' && sign !== '−') || token?.kind !== 'number' || !reader.isGlued(at + 1))
    return undefined
  const factor = sign === '+' ? 1 : -1
  if (token.text.length === 4)
    return { minutes: factor * (Math.floor(token.value / 100) * 60 + (token.value % 100)), to: at + 2 }
  if (token.text.length > 2 || token.value > 14) return undefined
  const minutes =
    reader.mark(at + 2) === ':' && reader.isGlued(at + 2) ? digits(reader, at + 3, 59) : undefined
  return {
    minutes: factor * (token.value * 60 + (minutes ?? 0)),
    to: minutes === undefined ? at + 2 : at + 4,
  }
}
