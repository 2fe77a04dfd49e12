import { describe, expect, test } from 'vitest'
import { languages } from '../../../../renderer/text/languages.ts'
import { detailText } from '../../../../renderer/text/row-details.ts'
import { Words } from '../../../../renderer/text/words.ts'
import { allDetails } from '../../../support/row-details.ts'

const named = allDetails.map(detail => [JSON.stringify(detail), detail] as const)

describe.each(languages.map(language => [language.name, new Words(language)] as const))(
  'in %s',
  (_, words) => {
    test.each(named)('%s has a sentence without an open place', (_name, detail) => {
      const text = detailText(detail, words)
      expect(text).toMatch(/\p{L}.*\p{P}$|: \S+$/u)
      expect(text).not.toMatch(/[{}](?!”)|undefined/)
    })

    test('no two kinds say the same', () => {
      const said = allDetails.map(detail => detailText(detail, words))
      expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([])
    })
  },
)

test('an Arabic sentence has no words in Latin letters but values and names of formats', () => {
  const ar = new Words(languages[1])
  const technical = /\b(?:[A-Z]{2,}|GIF|WebP|Office|gzip|bzip2|xz|Zstandard|z|SQLite|null|rss|txt|docx)\b/g
  const latin = allDetails.map(detail => detailText(detail, ar).replace(technical, ''))
  expect(latin.filter(text => /[A-Za-z]{2}/.test(text))).toEqual([])
})
