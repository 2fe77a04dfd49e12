import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mixed } from '../../../../core/families/shingles.ts'
import { signatureOf, signatureSlots } from '../../../../core/families/signature.ts'

/** Different shingles, as hashing leaves them. */
function shingles(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: to - from }, (_, at) => mixed(from + at + 1))
}

function agreement(one: Uint32Array, other: Uint32Array): number {
  const [left, right] = [signatureOf(one), signatureOf(other)]
  let equal = 0
  for (let slot = 0; slot < signatureSlots; slot += 1) if (left?.[slot] === right?.[slot]) equal += 1
  return equal / signatureSlots
}

test('a text without shingles has no signature', () => {
  expect(signatureOf(new Uint32Array(0))).toBeUndefined()
})

test('order and repetition make no difference', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), numbers => {
      const turned = [...numbers, ...numbers].reverse()
      expect(signatureOf(Uint32Array.from(turned))).toEqual(signatureOf(Uint32Array.from(numbers)))
    }),
  )
})

test.each([
  ['half of all, long texts', 1_000, 500],
  ['half of all, texts shorter than a signature', 40, 20],
  ['a fifth of all', 600, 120],
  ['nothing', 600, 0],
  ['everything', 600, 600],
])('slots agree as often as texts resemble each other: %s', (_name, all, common) => {
  const each = (all - common) / 2
  let sum = 0
  const times = 200
  for (let time = 0; time < times; time += 1) {
    const start = time * 10_000
    const one = shingles(start, start + common + each)
    const other = Uint32Array.from([
      ...shingles(start, start + common),
      ...shingles(start + common + each, start + all),
    ])
    sum += agreement(one, other)
  }
  expect(sum / times).toBeCloseTo(common / all, 1)
})
