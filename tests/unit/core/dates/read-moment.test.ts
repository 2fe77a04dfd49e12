import { describe, expect, test } from 'vitest'
import { readMoment } from '../../../../core/dates/read-moment.ts'

describe('a publication time', () => {
  test.each([
    ['Mon, 12 Mar 2018 09:52:37 +0000', '2018-03-12T09:52:37Z'],
    ['Thu, 01 Mar 2018 08:36:25 GMT', '2018-03-01T08:36:25Z'],
    ['2017-04-12T18:30:00+01:00', '2017-04-12T18:30:00+01:00'],
    ['2017-04-12 18:30', '2017-04-12T18:30:00'],
    ['18/11/2016', '2016-11-18'],
    ['نشر في: الأحد 3 نوفمبر 2024 - 10:50 ص | آخر تحديث: أمس', '2024-11-03T10:50:00'],
    ['الخميس ٣١ أكتوبر/تشرين الأول ٢٠٢٤، الساعة ٢:١٥ مساءً', '2024-10-31T14:15:00'],
    ['Published November 1, 2024 at 5:30 p.m. EST', '2024-11-01T17:30:00-05:00'],
    ['Publié le 1er mars 2024 à 14h30', '2024-03-01T14:30:00'],
    ['27 Eylül 2024 Cuma 10:15', '2024-09-27'],
    ['1 ноября 2024, 10:15', '2024-11-01T10:15:00'],
    ['15 رمضان 1445', '2024-03-25'],
  ])('%s is %s', (written, iso) => {
    expect(readMoment(written)).toEqual({ kind: 'moment', iso })
  })

  test('is two where day and month may be either, until the outlet is known', () => {
    expect(readMoment('03/04/2016')).toEqual({ kind: 'ambiguous', choices: ['2016-04-03', '2016-03-04'] })
    expect(readMoment('03/04/2016', { order: 'day-first' })).toEqual({ kind: 'moment', iso: '2016-04-03' })
    expect(readMoment('03/04/2016', { order: 'month-first' })).toEqual({ kind: 'moment', iso: '2016-03-04' })
  })

  test.each([
    '',
    'أمس',
    '3 نوفمبر',
    'نوفمبر 2024',
    'الثلاثاء 3 نوفمبر 2024',
    'by our correspondent',
    '2024-02-30',
  ])('%j is none: nothing is filled in, and nothing that disagrees is taken', written => {
    expect(readMoment(written)).toEqual({ kind: 'nothing' })
  })
})
