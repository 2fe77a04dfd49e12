import { expect, it } from 'vitest'
import { nextStep, readingSizes } from '../../../../renderer/reader/use-type-commands.ts'

it.each([
  [19, 1, 20],
  [19, -1, 18],
  [18.5, 1, 19],
  [18.5, -1, 18],
  [32, 1, 32],
  [14, -1, 14],
  [8, -1, 8],
] as const)('from size %f by %i comes %f', (size, by, next) => {
  expect(nextStep(readingSizes, size, by)).toBe(next)
})
