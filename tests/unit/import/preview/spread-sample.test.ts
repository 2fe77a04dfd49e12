import { expect, it } from 'vitest'
import { farApart, SpreadSample } from '../../../../main/import/preview/spread-sample.ts'

function sampleOf(count: number, most: number): number[] {
  const sample = new SpreadSample<number>(most)
  for (let number = 0; number < count; number++) sample.add(number)
  return sample.taken()
}

it('keeps everything while there is little', () => {
  expect(sampleOf(5, 10)).toEqual([0, 1, 2, 3, 4])
})

it.each([1_000, 12_345, 100_000])('spreads over the whole of %i', count => {
  const taken = sampleOf(count, 50)
  expect(taken.length).toBe(50)
  const gaps = taken.slice(1).map((number, at) => number - (taken[at] ?? 0))
  expect(Math.max(...gaps)).toBeLessThan((3 * count) / 50)
  expect(count - (taken.at(-1) ?? 0)).toBeLessThan((4 * count) / 50)
})

it('takes none where none is wanted', () => {
  expect(sampleOf(100, 0)).toEqual([])
})

it.each([0, 1, 2, 7, 10, 200])('goes through every index below %i once', length => {
  expect([...farApart(length)].sort((left, right) => left - right)).toEqual(
    Array.from({ length }, (_, at) => at),
  )
})
