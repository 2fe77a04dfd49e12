import { describe, expect, test } from 'vitest'
import { namedPlaces, placesWithName } from '../../../../core/model/provenance.ts'
import { fieldStatus } from '../../../../core/model/record.ts'
import { languages } from '../../../../renderer/text/languages.ts'
import { mendingTexts, provenanceText } from '../../../../renderer/text/provenance.ts'
import { Words } from '../../../../renderer/text/words.ts'

const places = [
  ...Object.values(namedPlaces),
  ...Object.values(placesWithName).map(word => `${word} n`),
  'line 3',
  'line 3, line 4',
  'newest date in the text, line 17',
  'line 4, the day before the month',
]
const froms = [
  ...places,
  'field n, not read: x',
  'date in the address (field n, not read: x)',
  'script and frequent words, against html lang n (x)',
]
const mendings = [
  'utf-8 read as windows-1256',
  'utf-8 read as windows-1252, mended in 3 of 12 lines',
  'lines in windows-1256 among utf-8',
]

describe.each(languages.map(language => [language.name, new Words(language)] as const))(
  'in %s',
  (_, words) => {
    test.each(froms)('%s has words without an open place', from => {
      expect(provenanceText({ value: null, status: 'inferred', from }, words)).not.toMatch(/[{}]|undefined/)
    })

    test('no two places are called the same', () => {
      const said = places.map(from => provenanceText({ value: 'x', status: 'stated', from }, words))
      expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([])
    })

    test('who corrected a value is named, and a value of no place has its status', () => {
      expect(provenanceText({ value: 'x', status: 'corrected', from: 'line 3' }, words)).toContain('line 3')
      for (const status of fieldStatus.options)
        expect(provenanceText({ value: 'x', status, from: null }, words)).toBe(words.all.fieldStatus[status])
    })

    test.each(mendings)('%s has a sentence', mojibake => {
      expect(mendingTexts(mojibake, words).join()).not.toMatch(/[{}]|undefined/)
    })
  },
)

test('in Arabic nothing of it is in Latin words but names in files, of elements and of formats', () => {
  const ar = new Words(languages[1])
  const technical = /\b(?:meta|title|time|h1|microdata|JSON-LD|UTF-8|utf-8|windows-\d+)\b/g
  const said = [
    ...froms.map(from => provenanceText({ value: null, status: 'inferred', from }, ar)),
    ...mendings.flatMap(mojibake => mendingTexts(mojibake, ar)),
  ]
  expect(said.filter(text => /[A-Za-z]{2}/.test(text.replace(technical, '')))).toEqual([])
})
