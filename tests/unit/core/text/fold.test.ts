import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { FoldedUnits, fold, foldWithOrigins, originalSpan } from '../../../../core/text/fold.ts'

test.each([
  ['forms of alef', 'أحمد إلى آخر ٱلباب', 'احمد الي اخر الباب'],
  ['hamza seats', 'مؤتمر بيئة', 'موتمر بييه'],
  ['alef maqsura and Persian yeh', 'على فی', 'علي في'],
  ['Persian kaf', 'ترکیا', 'تركيا'],
  ['teh marbuta', 'حكومة', 'حكومه'],
  ['marks', 'مُحَمَّدٌ', 'محمد'],
  ['hamza as a mark of its own', 'ا\u0654حمد', 'احمد'],
  ['tatweel', 'ســـلام', 'سلام'],
  ['direction marks and zero widths', '\u200fقمة\u200e \u2067بريكس\u2069\u200c', 'قمه بريكس'],
  ['Arabic digits', '٢٠٢٤', '2024'],
  ['Persian digits', '۲۰۲۴', '2024'],
  ['presentation forms', '\ufe8d\ufedf\ufee0\ufeea', 'الله'],
  ['lam-alef ligatures', 'ﻻﻹ', 'لالا'],
  ['the name of God in one character', 'ﷲ', 'الله'],
  ['the eulogy in one character', 'ﷺ', 'صلي الله عليه وسلم'],
  ['case', 'BRICS', 'brics'],
  ['the Turkish dotted capital', 'İzmir', 'izmir'],
  ['the Turkish dotless letter', 'IĞDIR Iğdır', 'igdir igdir'],
  ['accents, composed or not', 'É e\u0301', 'e e'],
  ['Cyrillic, whose short i is a letter of its own', 'Йод Ёлка', 'йод елка'],
  ['full-width letters', 'ＡＢ１', 'ab1'],
  ['letters that Arabic does not have stay', 'گچپژ', 'گچپژ'],
])('%s are folded', (_, text, folded) => {
  expect(fold(text)).toBe(folded)
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('أ', 'ﷺ', 'ﻻ', 'َ', '\u200f', 'İ', '😀', 'ب', ' '), { maxLength: 40 })
    .map(each => each.join('')),
)

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('the way back gives each folded unit an offset that never falls, and ends at the end', () => {
  fc.assert(
    fc.property(anyText, text => {
      const folded = foldWithOrigins(text)
      expect(folded.text).toBe(fold(text))
      expect(folded.origins).toHaveLength(folded.text.length + 1)
      expect(folded.origins.at(-1)).toBe(text.length)
      for (let at = 1; at < folded.origins.length; at += 1) {
        expect(folded.origins[at]).toBeGreaterThanOrEqual(folded.origins[at - 1] ?? 0)
      }
    }),
  )
})

test('a stretch of the folded text leads to a stretch of the original that folds to it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('أَ', 'ؤ', 'ـ', 'بّ', ' ', 'X', '\u200f'), { minLength: 1 }),
      parts => {
        const text = parts.join('')
        const folded = foldWithOrigins(text)
        for (let from = 0; from < folded.text.length; from += 1) {
          const span = originalSpan(folded, from, from + 1)
          expect(fold(text.slice(span.from, span.to))).toBe(folded.text[from])
        }
      },
    ),
  )
})

test('a hit keeps the marks behind its last letter', () => {
  const text = 'قال مُحَمَّدٌ اليوم'
  const folded = foldWithOrigins(text)
  const from = folded.text.indexOf('محمد')
  const span = originalSpan(folded, from, from + 4)
  expect(text.slice(span.from, span.to)).toBe('مُحَمَّدٌ')
})

test('a hit that ends within a character that became several takes it whole', () => {
  const folded = foldWithOrigins('ﻻبد')
  expect(originalSpan(folded, 0, 1)).toEqual({ from: 0, to: 1 })
})

test('a text longer than any buffer is folded whole', () => {
  const text = 'أﷺب'.repeat(20_000)
  expect(fold(text)).toBe('اصلي الله عليه وسلمب'.repeat(20_000))
})

test('stretches folded one behind the other are the folded text, however long it is', () => {
  const units = new FoldedUnits()
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 200 }), (some, times) => {
      const text = some.repeat(times)
      const middle = Math.floor(text.length / 3)
      units.clear()
      units.add(text, { from: 0, to: middle })
      units.add(text, { from: middle, to: text.length })
      const folded = Array.from(units.from(0), unit => String.fromCharCode(unit)).join('')
      expect(units).toHaveLength(folded.length)
      expect(folded.toWellFormed()).toBe(fold(text))
    }),
  )
})
