import { describe, expect, it } from 'vitest'
import { foldWithOrigins } from '../../../../core/text/fold.ts'
import { findInText, firstHit } from '../../../../renderer/reader/find/find-text.ts'

const found = (text: string, typed: string) =>
  findInText(foldWithOrigins(text), typed).map(({ from, to }) => text.slice(from, to))

describe('finding in an article', () => {
  it.each([
    ['forms of alef', 'قال أحمد وإحمد', 'احمد', ['أحمد', 'إحمد']],
    ['vowel marks', 'قَالَ مُحَمَّدٌ نعم', 'محمد', ['مُحَمَّدٌ']],
    ['marks that are typed', 'قال محمد نعم', 'مُحَمَّد', ['محمد']],
    ['tatweel', 'الســـد', 'السد', ['الســـد']],
    ['a part of a word', 'ونعترض على الملء', 'عترض', ['عترض']],
    ['case', 'The River and the river', 'RIVER', ['River', 'river']],
    [
      'blanks of any kind',
      'سد\u00a0النهر، سد  النهر، سد\nالنهر',
      'سد النهر',
      ['سد\u00a0النهر', 'سد  النهر', 'سد\nالنهر'],
    ],
    ['signs as they are', 'a.b (c) a+b', 'a+b', ['a+b']],
    ['a sign that means something to patterns', 'a.b axb', 'a.b', ['a.b']],
    ['nothing', 'نص', '  ', []],
  ])('passes over %s', (_, text, typed, hits) => {
    expect(found(text, typed)).toEqual(hits)
  })

  it('begins with the next hit, and round the end with the first', () => {
    const hits = findInText(foldWithOrigins('a b a b a'), 'a')
    expect([0, 1, 5, 9].map(from => firstHit(hits, from))).toEqual([0, 1, 2, 0])
    expect(firstHit([], 3)).toBe(-1)
  })
})
