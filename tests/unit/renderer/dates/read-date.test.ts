/** What a date field reads, and how it says why: by the facts of `core/dates`, in each language of the interface. */
import { describe, expect, it } from 'vitest'
import type { Conflict, Reason } from '../../../../core/dates/reading.ts'
import { daysText } from '../../../../renderer/dates/days-text.ts'
import { readField } from '../../../../renderer/dates/read-date.ts'
import { conflictText, dayText, reasonTexts } from '../../../../renderer/text/dates.ts'
import { languages } from '../../../../renderer/text/languages.ts'
import { Words } from '../../../../renderer/text/words.ts'

const [en, ar] = languages.map(language => new Words(language)) as [Words, Words]
const bare = (text: string) => text.replace(/[\u2066\u2069]/g, '')
const unknown = { reference: null, language: null }
const sunday = { reference: '2024-10-27', language: 'ar' }

describe('EDTF that is typed', () => {
  it.each([
    ['2024-10-27', '2024-10-27', null],
    [' 2024-09? ', '2024-09?', null],
    ['٢٠٢٤-١٠-٢٧', '2024-10-27', '٢٠٢٤-١٠-٢٧'],
    ['2024/3/5', '2024-03-05', '2024/3/5'],
    ['2024-10-26 / 2024-10-28', '2024-10-26/2024-10-28', '2024-10-26 / 2024-10-28'],
    ['2024-09؟', '2024-09?', '2024-09؟'],
    ['2024-11-01/..', '2024-11-01/..', null],
    ['201x', '201X', '201x'],
  ])('%s is read', (text, edtf, written) => {
    expect(readField(text, unknown)).toMatchObject({ kind: 'date', date: { edtf, written }, choices: [] })
  })

  it.each([
    ['2024-02-30', 'no-such-day', true],
    ['2024-13', 'no-such-day', false],
    ['2023-02-29/2023-03-01', 'no-such-day', true],
  ])('%s is a day that no calendar has', (text, kind, isWhole) => {
    expect(readField(text, unknown)).toEqual({ kind, isWhole })
  })

  it.each(['soon', '', '27', 'أ'])('%j is none', text => {
    expect(readField(text, unknown)).toEqual({ kind: 'unread' })
  })
})

describe('words that are typed', () => {
  it.each([
    ['27 أيلول 2024', '2024-09-27'],
    ['أمس', '2024-10-26'],
    ['yesterday', '2024-10-26'],
    ['الثلاثاء 15 مارس 2023', '2023-03-15?'],
  ])('%s is read, and kept as it was written', (written, edtf) => {
    expect(readField(written, sunday)).toMatchObject({ kind: 'date', date: { edtf, written }, choices: [] })
  })

  it('have nothing chosen for them where they may be several', () => {
    expect(readField('3/4/2024', sunday)).toMatchObject({
      date: { edtf: '[2024-03-04,2024-04-03]', written: '3/4/2024' },
      choices: ['2024-04-03', '2024-03-04'],
    })
  })

  it.each([
    ['أمس', unknown, 'relative'],
    ['كل يوم جمعة', sunday, 'recurring'],
  ])('%s cannot be written down', (text, options, kind) => {
    expect(readField(text, options)).toMatchObject({ kind: 'no-edtf', reading: { kind } })
  })
})

/** Each reason, and words that its sentence must have. The type asks for all kinds. */
const reasons: { readonly [Kind in Reason['kind']]: readonly [Extract<Reason, { kind: Kind }>, string] } = {
  'counted-from': [
    { kind: 'counted-from', reference: '2024-10-27' },
    'counted from the publication date 2024-10-27',
  ],
  'no-reference': [{ kind: 'no-reference' }, 'is not known'],
  'year-from-reference': [
    { kind: 'year-from-reference', year: 2024, reference: '2024-10-27', by: 'nearest' },
    '2024 is the nearest to 2024-10-27',
  ],
  'month-from-reference': [
    { kind: 'month-from-reference', month: '2024-10', reference: '2024-10-27' },
    '2024-10 is that of the publication date 2024-10-27',
  ],
  calendar: [
    { kind: 'calendar', calendar: 'hijri', year: 1445, month: 9, day: 15, toleranceDays: 1 },
    'it may be 1 day off',
  ],
  'weekday-fits': [{ kind: 'weekday-fits', weekday: 7 }, 'Sunday'],
  order: [{ kind: 'order', order: 'day-first', by: 'text' }, 'another date of this text'],
  'order-unknown': [{ kind: 'order-unknown' }, 'either way round'],
  part: [{ kind: 'part', part: 'early', of: '2024' }, 'first third of 2024'],
  approximate: [{ kind: 'approximate', unit: 'month' }, 'counted in months'],
  week: [{ kind: 'week', monday: '2024-10-14' }, 'from 2024-10-14'],
  'century-assumed': [{ kind: 'century-assumed', century: 20 }, '1900'],
  zone: [{ kind: 'zone', minutes: -210 }, 'UTC\u221203:30'],
  edtf: [{ kind: 'edtf' }, 'notation'],
}

const conflicts: {
  readonly [Kind in Conflict['kind']]: readonly [Extract<Conflict, { kind: Kind }>, string]
} = {
  months: [{ kind: 'months', months: [9, 10] }, 'September, October'],
  weekday: [{ kind: 'weekday', written: 2, actual: 3 }, 'Tuesday is written, and the day was a Wednesday'],
  calendars: [{ kind: 'calendars', edtf: ['2024-03-28', '2024-03-25~'] }, '2024-03-28, 2024-03-25~'],
}

describe('why a date is read so', () => {
  it.each(Object.values(reasons))('%j is said', (reason, words) => {
    expect(bare(reasonTexts({ reasons: [reason] }, en).join('; '))).toContain(words)
  })

  it.each(Object.values(conflicts))('%j is said', (conflict, words) => {
    expect(bare(conflictText(conflict, en))).toContain(words)
  })

  it('is said in Arabic too, with no place left open', () => {
    const said = [
      ...Object.values(reasons).flatMap(([reason]) => reasonTexts({ reasons: [reason] }, ar)),
      ...Object.values(conflicts).map(([conflict]) => conflictText(conflict, ar)),
    ]
    expect(said.filter(text => !/[\u0621-\u064a]/.test(text) || /\{\w+\}/.test(text))).toEqual([])
  })

  it('names a day in words, and nothing that is none', () => {
    expect(dayText('2024-04-03', en)).toMatch(/April/)
    expect(dayText('2024-04', en)).toBeUndefined()
  })
})

describe('the days that a date covers', () => {
  it.each([
    [{ first: '2024-09-01', last: '2024-09-30' }, '2024-09-01 – 2024-09-30'],
    [{ first: '2024-09-01', last: '2024-09-01' }, '2024-09-01'],
    [{ first: null, last: '2024-09-30' }, 'until 2024-09-30'],
    [{ first: '2024-09-01', last: null }, 'from 2024-09-01'],
    [{ first: null, last: null }, 'no day known'],
  ])('%j', (days, text) => {
    expect(bare(daysText(days, en))).toBe(text)
  })
})
