import { describe, expect, test } from 'vitest'
import { readDate } from '../../../../core/dates/read-date.ts'

const options = { reference: '2024-11-01', language: 'ar' } as const

describe('a date typed into a field', () => {
  test.each([
    ['27 أيلول', '2024-09-27', 'day'],
    ['في 27 أيلول.', '2024-09-27', 'day'],
    ['yesterday', '2024-10-31', 'relative'],
    ['أمس', '2024-10-31', 'relative'],
    ['hier', '2024-10-31', 'relative'],
    ['вчера', '2024-10-31', 'relative'],
    ['dün', '2024-10-31', 'relative'],
    ['دیروز', '2024-10-31', 'relative'],
    ['الثلاثاء', '2024-10-29', 'relative'],
    ['مارس', '2024-03', 'month'],
    ['May', '2024-05', 'month'],
    ['2024', '2024', 'year'],
    ['٢٠٢٤', '2024', 'year'],
    ['2024-09', '2024-09', 'month'],
    ['2024-09?', '2024-09?', 'month'],
    ['2024-09؟', '2024-09?', 'month'],
    ['٢٠٢٤-٠٩-٢٧', '2024-09-27', 'day'],
    ['199X', '199X', 'range'],
    ['2023-22', '2023-22', 'range'],
    ['2024-03-03/2024-03-05', '2024-03-03/2024-03-05', 'range'],
    ['2024-03-03T10:00:00', '2024-03-03T10:00:00', 'time'],
    ['27/9', '2024-09-27', 'day'],
    ['27.9.2024', '2024-09-27', 'day'],
    ['العام الماضي', '2023', 'relative'],
    ['15 رمضان 1445', '2024-03-25~', 'day'],
  ])('%s is %s', (typed, edtf, kind) => {
    expect(readDate(typed, options)).toMatchObject({ kind: 'reading', reading: { edtf, kind } })
  })

  test('has choices where it may be two', () => {
    expect(readDate('3/4/2024', options)).toMatchObject({
      kind: 'ambiguity',
      whole: { edtf: '[2024-03-04,2024-04-03]' },
      choices: [{ edtf: '2024-04-03' }, { edtf: '2024-03-04' }],
    })
    expect(readDate('3/4/2024', { ...options, order: 'month-first' })).toMatchObject({
      reading: { edtf: '2024-03-04' },
    })
    expect(readDate('27 أيلول (أكتوبر)', options)).toMatchObject({
      kind: 'ambiguity',
      choices: [{ edtf: '2024-09-27' }, { edtf: '2024-10-27' }],
    })
  })

  test.each([
    '',
    '   ',
    'soon',
    'قريبا',
    '27 أيلول أو بعده بقليل',
    '2024-02-30',
    '99',
    '32 أيلول',
    'x'.repeat(500),
  ])('%j is none', typed => {
    expect(readDate(typed, options)).toEqual({ kind: 'nothing' })
  })

  test('that is counted says when there is nothing to count from', () => {
    expect(readDate('أمس', { reference: null })).toMatchObject({
      reading: { edtf: null, reasons: [{ kind: 'no-reference' }] },
    })
  })
})
