/** A whole date from where it begins: the longest that is one, with a range, a second calendar or a time of day joined on. */
import type { Sense } from '../words/sense.ts'
import type { CalendarExpression, Expression } from './expression.ts'
import { calendarDate } from './read-calendar.ts'
import { timeAt } from './read-clock.ts'
import { centuryOf, decadeOf, nthOf, partOf, seasonOf, withPartBehind } from './read-period.ts'
import { rangeAt } from './read-range.ts'
import { dayWord, distance, recurring, stretch, unitStep, weekdayAlone } from './read-relative.ts'
import type { Match, Reader } from './reader.ts'
import type { Token } from './tokens.ts'

type Begins = Sense['kind']

interface Rule {
  readonly read: (reader: Reader, at: number) => Match | undefined
  /** What the first word can mean. Most words mean nothing, and most of the others begin few things. */
  readonly begins: readonly Begins[]
  readonly beginsWithDigits?: true
}

/** What one date is. The first of equally long ones is taken. */
const points: readonly Rule[] = [
  { read: calendarDate, begins: ['month', 'weekday', 'number', 'unit'], beginsWithDigits: true },
  { read: partOf, begins: ['part'] },
  { read: nthOf, begins: ['number', 'last-one', 'weekday', 'unit'], beginsWithDigits: true },
  { read: unitStep, begins: ['step', 'unit'] },
  { read: weekdayAlone, begins: ['step', 'last-one', 'weekday'] },
  { read: dayWord, begins: ['day-word'] },
  { read: distance, begins: ['distance', 'number', 'unit', 'few', 'approximately'], beginsWithDigits: true },
  { read: stretch, begins: ['step', 'number', 'unit'], beginsWithDigits: true },
  { read: seasonOf, begins: ['step', 'season'], beginsWithDigits: true },
  { read: decadeOf, begins: ['decade', 'unit'], beginsWithDigits: true },
  { read: centuryOf, begins: ['number', 'unit'], beginsWithDigits: true },
  { read: recurring, begins: ['every'] },
]

/** What is joined of several. */
const compounds: readonly Rule[] = [
  {
    read: (reader, at) => rangeAt(reader, at, pointAt),
    begins: ['from', 'between', 'number', 'month', 'weekday', 'unit', 'step', 'day-word'],
    beginsWithDigits: true,
  },
  { read: timeBeforeDate, begins: ['clock', 'number', 'noon', 'midnight'], beginsWithDigits: true },
]

const rules = [...points, ...compounds]

/** For each meaning the rules that it begins, as bits. */
const bitsOf = new Map<Begins, number>(
  rules.flatMap(({ begins }) => begins).map(kind => [kind, bits(({ begins }) => begins.includes(kind))]),
)
const digitBits = bits(({ beginsWithDigits }) => beginsWithDigits === true)
const calendarBit = bits(({ read }) => read === calendarDate)

function bits(holds: (rule: Rule) => boolean): number {
  return rules.reduce((all, rule, index) => (holds(rule) ? all | (1 << index) : all), 0)
}

/** The rules that a token begins. */
function bitsAt({ kind, text, senses }: Token): number {
  if (kind === 'number') return digitBits
  if (kind === 'mark') return text === '(' ? calendarBit : 0
  if (senses.length === 0) return kind === 'word' && text.length <= 3 && text.endsWith('ال') ? calendarBit : 0
  let all = 0
  for (const sense of senses) all |= bitsOf.get(sense.kind) ?? 0
  return all
}

/** The date that begins at `at`, if one does: the longest. */
export function expressionAt(reader: Reader, at: number): Match | undefined {
  const token = reader.tokens[at]
  const begun = token === undefined ? 0 : bitsAt(token)
  if (begun === 0) return undefined
  let best = pointAt(reader, at)
  for (let index = points.length; index < rules.length; index += 1)
    if ((begun >> index) & 1) best = longest(best, rules[index]?.read(reader, at))
  return best
}

function longest(first: Match | undefined, second: Match | undefined): Match | undefined {
  if (first === undefined || second === undefined) return first ?? second
  return second.to > first.to ? second : first
}

/** A date without a range around it. */
function pointAt(reader: Reader, at: number): Match | undefined {
  const token = reader.tokens[at]
  const begun = token === undefined ? 0 : bitsAt(token)
  let best: Match | undefined
  for (let index = 0; index < points.length; index += 1)
    if ((begun >> index) & 1) best = longest(best, points[index]?.read(reader, at))
  return best && withTime(reader, withPartBehind(reader, withSecondCalendar(reader, best)))
}

function isCalendar(expression: Expression): expression is CalendarExpression {
  return expression.kind === 'calendar'
}

/** 15 رمضان 1445 الموافق 25 مارس 2024; the second may stand in brackets or behind a dash, where it is of another calendar. */
function withSecondCalendar(reader: Reader, match: Match): Match {
  const { expression } = match
  if (!isCalendar(expression) || expression.day === null) return match
  const comma = reader.pastComma(match.to)
  const word = reader.is(comma, 'corresponding')
    ? reader.past(comma + 1, ['of', 'day-label', 'on'])
    : undefined
  const isMarked = reader.isMark(match.to, '/(-–،,=')
  if (word === undefined && !isMarked) return match
  const second = calendarDate(reader, word ?? match.to + 1)
  if (
    second === undefined ||
    second.expression.day === null ||
    second.expression.calendar === expression.calendar
  )
    return match
  const bracket = word === undefined && reader.mark(match.to) === '('
  if (bracket && !reader.isMark(second.to, ')')) return match
  const corresponding: Expression = { kind: 'corresponding', first: expression, second: second.expression }
  return { expression: corresponding, from: match.from, to: second.to + (bracket ? 1 : 0) }
}

function isOfDay({ kind, ...rest }: Expression): boolean {
  if (kind === 'calendar') return 'day' in rest && rest.day !== null
  return kind === 'day-word' || kind === 'weekday' || kind === 'corresponding'
}

/** Words that stand between a day and its time, and say nothing of their own. */
const beforeTimes: ReadonlySet<string> = new Set(['عند', 'مع', 'علي', 'في', 'saat'])

function withTime(reader: Reader, match: Match): Match {
  if (!isOfDay(match.expression)) return match
  const isIso =
    reader.tokens[match.to]?.text === 't' && reader.isGlued(match.to) && reader.isGlued(match.to + 1)
  const marked = reader.isMark(match.to, ',،-–|') || isIso ? match.to + 1 : match.to
  const word = beforeTimes.has(reader.tokens[marked]?.text ?? '') ? marked + 1 : marked
  const time = timeAt(reader, marked) ?? (word > marked ? timeAt(reader, word) : undefined)
  if (time === undefined) return match
  return { ...match, expression: { kind: 'clock', time: time.time, on: match.expression }, to: time.to }
}

/** الساعة 8 مساء; with the date behind it, where one is: 19:00, 2016-12-22. */
function timeBeforeDate(reader: Reader, at: number): Match | undefined {
  if (reader.tokens[at]?.kind === 'number' && reader.isGlued(at) && reader.isMark(at - 1, ':.,/-'))
    return undefined
  const time = timeAt(reader, at)
  if (time === undefined) return undefined
  const next = reader.past(reader.pastComma(time.to), ['of', 'on', 'day-label'])
  const date = pointAt(reader, next)
  if (date !== undefined && isOfDay(date.expression))
    return { expression: { kind: 'clock', time: time.time, on: date.expression }, from: at, to: date.to }
  return time.isSaid
    ? { expression: { kind: 'clock', time: time.time, on: null }, from: at, to: time.to }
    : undefined
}
