import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { JsonObject } from '../../core/json.ts'
import { applyChanges, change, changesBetween, holds, invert } from '../../core/model/diff.ts'
import { hold } from '../support/laws.ts'

/** Field names as documents have them, few enough that two documents share some. */
const name = fc.constantFrom('a', 'b', 'c', 'rev', 'الفاعل', 'record:1', 'toString')
const plain = fc.oneof(
  fc.constantFrom(null, true, false, '', 0),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
  fc.integer(),
)
const { object } = fc.letrec<{ object: JsonObject; value: JsonObject[string] }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    plain,
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ) as fc.Arbitrary<JsonObject[string]>, // what JSON holds
  object: fc.dictionary(name, tie('value'), { maxKeys: 5 }) as fc.Arbitrary<JsonObject>,
}))
const document = fc.option(
  fc.tuple(object, fc.integer({ min: 1, max: 9 })).map(([fields, rev]): JsonObject => ({ ...fields, rev })),
  { nil: undefined },
)

function withoutRev(value: JsonObject | undefined): JsonObject | undefined {
  if (value === undefined) return undefined
  const { rev: _rev, ...rest } = value
  return rest
}

it('changes lead from the one state to the other, and inverted from the other to the one', () => {
  hold(
    500,
    fc.property(document, document, (before, after) => {
      const changes = changesBetween('x.json', before, after)
      expect(withoutRev(applyChanges(before, changes))).toEqual(withoutRev(after))
      expect(withoutRev(applyChanges(after, invert(changes)))).toEqual(withoutRev(before))
    }),
  )
})

it('changes hold from where they start to where they end, and there are none where nothing differs', () => {
  hold(
    500,
    fc.property(document, document, (before, after) => {
      const changes = changesBetween('x.json', before, after)
      expect(changes.filter(each => !holds(before, each, 'from') || !holds(after, each, 'to'))).toEqual([])
      expect(changesBetween('x.json', after, after)).toEqual([])
    }),
  )
})

it('changes are the same once they have been in the history', () => {
  hold(
    300,
    fc.property(document, document, (before, after) => {
      const changes = changesBetween('x.json', before, after)
      const read = JSON.parse(JSON.stringify(changes)).map((each: unknown) => change.parse(each))
      expect(read).toEqual(changes)
      expect(invert(invert(read))).toEqual(changes)
    }),
  )
})
