import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedPlaces } from '../../../../core/families/shared-places.ts'
import { fold } from '../../../../core/text/fold.ts'

describe('where two texts are at the same words', () => {
  test('is at each word that begins a run of four, in the text as it is written', () => {
    const text = 'قال مدير الهيئة إن الرصيف'
    const other = 'وأضاف: قـــال مديرُ الهيئه ان الرصيف'
    const words = (places: ReturnType<typeof sharedPlaces>) =>
      places.map(({ here, there }) => [text.slice(here).split(' ')[0], other.slice(there).split(' ')[0]])
    expect(words(sharedPlaces(text, other))).toEqual([
      ['قال', 'قـــال'],
      ['مدير', 'مديرُ'],
    ])
  })

  test('is nowhere for what stands twice', () => {
    const refrain = 'one two three four'
    expect(sharedPlaces(`${refrain} . ${refrain}`, refrain)).toEqual([])
  })

  test('keeps the longer of two chains where parts have changed places', () => {
    const long = 'a b c d e f g h'
    const short = 'p q r s t'
    const places = sharedPlaces(`${long} ${short}`, `${short} ${long}`)
    expect(places.map(({ here, there }) => there - here)).toEqual(Array(5).fill(short.length + 1))
  })

  test('is once where one character stands for several words', () => {
    const text = 'the ﷺ dam was opened today'
    expect(sharedPlaces(text, text).map(({ here }) => here)).toEqual([0, 4, 6])
  })

  test('rises in both texts and has the same folded words there, whatever the texts', () => {
    const word = fc.constantFrom('قال', 'وزير', 'the', 'DAM', 'سدّ', 'ﷺ', '٣', 'x')
    const text = fc.array(word, { maxLength: 60 }).map(words => words.join(' '))
    const run = (of: string, at: number) =>
      fold(of.slice(at))
        .match(/[\p{L}\p{N}]+/gu)
        ?.slice(0, 4)
    fc.assert(
      fc.property(text, text, (one, other) => {
        const places = sharedPlaces(one, other)
        for (const [at, { here, there }] of places.entries()) {
          if (!`${one}${other}`.includes('ﷺ')) expect(run(one, here)).toEqual(run(other, there))
          const last = places[at - 1]
          if (last) expect(here > last.here && there > last.there).toBe(true)
        }
      }),
    )
  })
})
