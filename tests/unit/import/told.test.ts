import { expect, test } from 'vitest'
import { sentenceFor } from '../../../main/import/told.ts'
import { allDetails } from '../../support/row-details.ts'

test.each(allDetails.map(detail => [JSON.stringify(detail), detail] as const))(
  '%s has a sentence with its values in it',
  (_, detail) => {
    const sentence = sentenceFor(detail)
    expect(sentence).not.toMatch(/undefined|\[object/)
    const { kind: _kind, ...values } = detail
    for (const [name, value] of Object.entries(values))
      if (!['format', 'value', 'hasMore'].includes(name))
        for (const each of [value].flat()) expect(sentence).toContain(String(each))
  },
)

test('no two kinds say the same', () => {
  const said = allDetails.map(sentenceFor)
  expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([])
})
