import { expect, test } from 'vitest'
import { directionOf } from '../../../../core/text/direction.ts'

test.each([
  ['Arabic', 'اجتمع الوزراء صباح اليوم', null, 'rtl'],
  ['Arabic behind an English agency', '(CNN)— اجتمع الوزراء صباح اليوم', null, 'rtl'],
  ['English that quotes one Arabic word', 'The word سلام means peace in this headline', 'ar', 'ltr'],
  ['Hebrew', 'שלום לכולם', null, 'rtl'],
  ['Russian', 'Министры встретились', 'ar', 'ltr'],
  ['presentation forms', '\ufe8d\ufedf\ufee0\ufeea', null, 'rtl'],
  ['numbers in an Arabic article', '2024 — 15', 'ar', 'rtl'],
  ['numbers in an article with a region in its language', '2024', 'ar-EG', 'rtl'],
  ['numbers in a Persian article', '۲۰۲۴', 'fa', 'rtl'],
  ['Arabic digits in an English article', '٢٠٢٤', 'en', 'ltr'],
  ['nothing at all', '', null, 'ltr'],
  ['as many letters either way', 'ab اب', 'ar', 'rtl'],
  ['emoji only', '😀😀', 'ar', 'rtl'],
])('%s', (_, paragraph, language, direction) => {
  expect(directionOf(paragraph, language)).toBe(direction)
})
