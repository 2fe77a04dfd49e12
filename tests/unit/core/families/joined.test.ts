import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Joined } from '../../../../core/families/joined.ts'

const count = 20
const pairs = fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)))

test('numbers have the least that any way of pairs leads to, whatever the order of the pairs', () => {
  fc.assert(
    fc.property(pairs, joins => {
      const joined = new Joined(count)
      for (const [one, other] of joins) joined.join(one, other)
      const least = Array.from({ length: count }, (_, number) => number)
      for (let round = 0; round < count; round += 1)
        for (const [one, other] of joins)
          least[one] = least[other] = Math.min(least[one] ?? 0, least[other] ?? 0)
      expect(Array.from({ length: count }, (_, number) => joined.rootOf(number))).toEqual(least)
    }),
  )
})
