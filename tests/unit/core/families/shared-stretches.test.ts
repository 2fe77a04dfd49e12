import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedStretches } from '../../../../core/families/shared-stretches.ts'

const sentence = 'قال مدير الهيئة إن الرصيف الشرقي سيعود إلى العمل مطلع الشهر المقبل.'

function shared(text: string, other: string): string[] {
  return sharedStretches(text, other).map(({ from, to }) => text.slice(from, to))
}

describe('what a text shares with another', () => {
  test('is all of it where the texts are equal, with the punctuation at its end', () => {
    expect(shared(sentence, sentence)).toEqual([sentence])
  })

  test('is found under other letters, marks, tatweel and digits, and measured in the text as it is written', () => {
    const other =
      'وَقال المتحدث: قال مديرُ الهيئه ان الرصيـــف الشرقى سيعود الى العملِ مطلع الشهر المقبلِ، وأضاف ٣ تفاصيل'
    expect(shared(sentence, other)).toEqual([sentence])
    expect(shared(other, sentence)).toEqual([
      'قال مديرُ الهيئه ان الرصيـــف الشرقى سيعود الى العملِ مطلع الشهر المقبلِ،',
    ])
  })

  test('stops where one of them has other words, and goes on behind them', () => {
    const own = 'one two three four five six seven eight nine'
    const more = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen'
    expect(shared(`${own} HERE ${more}`, `${own} there ${more}`)).toEqual([own, more])
  })

  test('is nothing where a phrase of less than eight words is all that is common', () => {
    expect(
      shared('the prime minister of the republic said no', 'yes, the prime minister of the republic'),
    ).toEqual([])
  })

  test('is nothing of a text without words', () => {
    expect(shared('', sentence)).toEqual([])
    expect(shared('… — !', '… — !')).toEqual([])
  })

  test('is counted in UTF-16 behind characters of two units', () => {
    const text = `😀😀 ${sentence}`
    expect(sharedStretches(text, sentence)).toEqual([{ from: 5, to: text.length }])
  })
})

const words = fc.array(fc.constantFrom('سد', 'نهر', 'ماء', 'وزير', 'قرية', 'ميناء'), { maxLength: 60 })

test('stretches are in order, apart, of words that stand in the other in the same order', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [text, otherText] = [one.join(' '), ` ${other.join(' ')} `]
      let last = -1
      for (const { from, to } of sharedStretches(text, otherText)) {
        expect(from).toBeGreaterThan(last)
        expect(to).toBeGreaterThan(from)
        last = to
        const run = text.slice(from, to).split(' ')
        for (let at = 0; at + 4 <= run.length; at += 1)
          expect(otherText).toContain(` ${run.slice(at, at + 4).join(' ')} `)
      }
    }),
  )
})

test('whatever is put around a long text, all of it is found', () => {
  const long = Array.from({ length: 30 }, (_, at) => `كلمة${at}`).join(' ')
  fc.assert(
    fc.property(words, words, (before, behind) => {
      const other = `${before.join(' ')}\n${long}\n${behind.join(' ')}`
      expect(shared(long, other)).toEqual([long])
    }),
  )
})
