import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { FoldedUnits, fold } from '../../../../core/text/fold.ts'
import { wordsIn } from '../../../../core/text/text-query.ts'
import { WordBytes } from '../../../../core/text/word-bytes.ts'

const units = new FoldedUnits()
const bytes = new WordBytes()

function writtenWords(text: string): string[] {
  units.clear()
  units.add(text, { from: 0, to: text.length })
  const written = new TextDecoder('utf-8', { fatal: true }).decode(bytes.of(units.from(0)))
  return written.split(' ').filter(word => word !== '')
}

function wordsOf(text: string): string[] {
  return wordsIn(fold(text)).map(({ word }) => word)
}

test('every character of the first plane is part of a word or between words, as in what is searched for', () => {
  const all = Array.from({ length: 0x10000 }, (_, unit) => `ا${String.fromCharCode(unit)}b`).join('\n')
  expect(writtenWords(all)).toEqual(wordsOf(all))
})

test.each([
  ['letters beyond the BMP', 'a𝐀𐐷 b', ['a𝐀𐐷', 'b']],
  ['emoji', 'سد👍🏽سد 🙂', ['سد', 'سد']],
  ['half a pair', 'a\ud835 \udc00b\ud835', ['a', 'b']],
  ['what stands apart at both ends', '«قمة» بريكس، ٢٠٢٤.', ['قمه', 'بريكس', '2024']],
  ['nothing', ' … ', []],
])('%s', (_, text, words) => {
  expect(writtenWords(text)).toEqual(words)
})

test('any text has the words that it is searched by', () => {
  const anyText = fc.string({
    unit: fc.oneof(
      fc.constantFrom('ب', ' ', '😀', 'ﷺ', 'َ', '𝐀'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
  })
  fc.assert(
    fc.property(anyText, text => {
      expect(writtenWords(text)).toEqual(wordsOf(text))
    }),
  )
})
