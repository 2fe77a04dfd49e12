/** No text makes the reading of dates run long: twice the text takes about twice the time, whatever is in it. */
import { describe, expect, test } from 'vitest'
import { findDates } from '../../../../core/dates/find-dates.ts'

const pieces = [
  '1',
  '1 ',
  ' ',
  '\n',
  '1-',
  '1/2/',
  '2024-',
  '1:',
  'كانون ',
  'كانون',
  'آب ',
  'ثلاثة و',
  'ألف و',
  'قبل ',
  'قبل يوم و',
  'مطلع ',
  'الأحد الأول ',
  'بين 3 و',
  'الأسبوع المقبل بين ',
  'الثلاثاء الموافق ',
  '3 مارس - ',
  '3 مارس 2024 / 4 رجب 1445 ',
  'early ',
  'https://',
  '\\u200f',
  '\u0651',
  '(2024',
]

const length = 100_000

function timeOf(text: string): number {
  const started = performance.now()
  findDates(text, { reference: '2024-11-01', language: 'ar' })
  return performance.now() - started
}

/** The least of several: what else the machine does can only add to it. */
function leastTimeOf(text: string): number {
  return Math.min(...Array.from({ length: 2 }, () => timeOf(text)))
}

describe('grows with the text and no faster', () => {
  test.each(pieces.map(piece => [piece]))('%j', { retry: 2 }, piece => {
    const text = piece.repeat(Math.ceil(length / piece.length))
    timeOf(text)
    const [half, whole] = [leastTimeOf(text.slice(0, length / 2)), leastTimeOf(text)]
    // Twice the text; a pass that looked at everything from everywhere would take four times as long. Below a few milliseconds times say nothing.
    expect(whole < 5 || whole / half < 3.2).toBe(true)
  })
})
