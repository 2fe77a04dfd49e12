import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchingHeight, readingLine } from '../../../../renderer/family/matching-height.ts'

type Heights = readonly (readonly [here: number, there: number])[]

function matched(heights: Heights, height: number, ends: readonly [number, number] = [1_000, 2_000]): number {
  return matchingHeight(
    {
      places: heights.length,
      here: place => heights[place]?.[0] ?? Number.NaN,
      there: place => heights[place]?.[1] ?? Number.NaN,
      ends: { here: [0, ends[0]], there: [0, ends[1]] },
    },
    height,
  )
}

describe('the line that is read', () => {
  test.each([
    [0, 0],
    [150, 150],
    [300, 300],
    [2_000, 300],
    [4_400, 300],
    [4_700, 600],
    [5_000, 900],
  ])('is, %i down a text that can be scrolled by 5,000, %i below the top of 900', (at, line) => {
    expect(readingLine({ at, most: 5_000, height: 900 })).toBeCloseTo(line, 9)
  })

  test('goes from top to bottom without leaps, however short the way is', () => {
    for (const most of [0.5, 40, 700, 9_000]) {
      const at = (part: number) => readingLine({ at: part * most, most, height: 900 })
      expect(at(0)).toBeCloseTo(0, 9)
      expect(at(1)).toBeCloseTo(900, 9)
      for (let part = 0; part < 1; part += 0.001) {
        expect(at(part + 0.001)).toBeGreaterThanOrEqual(at(part) - 1e-9)
        expect(at(part + 0.001) - at(part)).toBeLessThan(12)
      }
    }
  })
})

describe('the height of the same words in the other text', () => {
  const heights = [
    [100, 300],
    [140, 340],
    [500, 400],
  ] as const

  test.each([
    [100, 300],
    [140, 340],
    [320, 370],
    [500, 400],
    [50, 150],
    [750, 1_200],
    [0, 0],
  ])('of %i is %i', (here, there) => {
    expect(matched(heights, here)).toBe(there)
  })

  test('is that of the first word of a line, where its others stand on another line there', () => {
    expect(
      matched(
        [
          [100, 300],
          [100, 336],
          [101, 336],
          [136, 372],
        ],
        100,
      ),
    ).toBe(300)
    expect(
      matched(
        [
          [100, 300],
          [100, 336],
          [101, 336],
          [136, 372],
        ],
        118,
      ),
    ).toBe(336)
  })

  test('goes in proportion to the length where nothing is the same', () => {
    expect(matched([], 250)).toBe(500)
  })

  test('never leaps and never goes back while one scrolls', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        let [here, there] = [40, 40]
        const heights = steps.map(([down, beside]) => {
          here += down * 36
          there += beside * 36
          return [here, there] as const
        })
        const ends = [here + 500, there + 500] as const
        // A line here is 36 high, and at most thirty times three there stand against it: a hundredth of a pixel is never one pixel.
        for (const height of [0, ...heights.map(([height]) => height)]) {
          const moved = matched(heights, height + 0.01, ends) - matched(heights, height - 0.01, ends)
          expect(moved).toBeGreaterThanOrEqual(0)
          expect(moved).toBeLessThan(2)
        }
      }),
    )
  })
})
