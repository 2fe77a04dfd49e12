import { describe, expect, test } from 'vitest'
import { PhraseSearch } from '../../../../core/text/phrase-search.ts'

const search = new PhraseSearch({
  told: ['لرويترز', 'told', 'ТАСС', "l'A"],
  credited: ['وفق', 'رويت', 'selon', 'ccd'],
  doubled: ['abab', 'ababc', 'bc'],
})

describe('a search for phrases', () => {
  test.each([
    ['قال لرويترز أمس', ['told', 'credited']], // one phrase within another
    ['قال رويترز أمس', ['credited']],
    ['وفقا لمصدر', ['credited']],
    ['TOLD by him, SELON elle', ['told', 'credited']],
    ['заявили Тасс', ['told']],
    ["à l'AFP", ['told']],
    ['abababc', ['doubled']], // a phrase that begins within another that fails
    ['accccd', ['credited']],
    ['abacab', []],
    ['tol d', []],
    ['', []],
    ['😀 to\nld', []],
  ])('in %j finds %j', (text, names) => {
    const found = Object.entries(search.in(text)).flatMap(([name, isFound]) => (isFound ? [name] : []))
    expect(found).toEqual(names)
  })

  test('finds what an expression of the same phrases finds, wherever they are', () => {
    let seed = 7
    const next = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      return (seed >>> 8) % below
    }
    const phrases = Array.from({ length: 20 }, () =>
      Array.from({ length: 2 + next(4) }, () => 'abc'[next(3)]).join(''),
    )
    const [few, many] = [phrases.slice(0, 4), phrases.slice(4)]
    const both = new PhraseSearch({ few, many })
    for (let round = 0; round < 2_000; round += 1) {
      const text = Array.from({ length: next(12) }, () => 'abcd'[next(4)]).join('')
      const isIn = (list: readonly string[]) => list.some(phrase => text.includes(phrase))
      expect([text, both.in(text)]).toEqual([text, { few: isIn(few), many: isIn(many) }])
    }
  })
})
