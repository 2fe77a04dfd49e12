import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { flawIn } from '../../../../../main/import/extract/json/flaw.ts'

/** What JSON.parse says of a text: nothing, or where it breaks off as far as it tells. */
function parsed(text: string): { readonly isJson: boolean; readonly at?: number | undefined } {
  try {
    JSON.parse(text)
    return { isJson: true }
  } catch (error) {
    const message = String(error)
    const stated = /at position (\d+)/.exec(message)?.[1]
    const at =
      stated !== undefined ? Number(stated) : /end of JSON input/.test(message) ? text.length : undefined
    return { isJson: false, at }
  }
}

/** Texts of JSON with a character put in, taken out or changed. */
const spoilt = fc
  .tuple(fc.json(), fc.nat(), fc.constantFrom(...'{}[],:"\\x1-.e \n'), fc.constantFrom(0, 1), fc.boolean())
  .map(([text, seed, sign, taken, isPut]) => {
    const at = seed % (text.length + 1)
    return text.slice(0, at) + (isPut ? sign : '') + text.slice(at + taken)
  })

test('a flaw is found where JSON.parse finds one, and only there', () => {
  fc.assert(
    fc.property(spoilt, text => {
      const isTolerated = /,\s*[}\]]/.test(text)
      const { isJson, at } = parsed(text)
      const flaw = flawIn(text)
      if (isJson) expect(flaw).toBeUndefined()
      else if (!isTolerated) expect(flaw).toBeDefined()
      // Within an escape, a word or a number it says how far it came, and not where that begins.
      if (
        at !== undefined &&
        flaw !== undefined &&
        !isTolerated &&
        !/[\\\w-]/.test(text.slice(Math.max(0, flaw - 1), at + 1))
      )
        expect(flaw).toBe(at)
    }),
    { numRuns: 3_000 },
  )
})

test.each([
  ['{"a": oops}', 6],
  ['[1, 2 3]', 6],
  ['{"a": 1', 7],
  ['["a\nb"]', 3],
  ['["a\\qb"]', 3],
  ['{"a" 1}', 5],
  ['{a: 1}', 1],
  ['[NaN, Infinity, -Infinity, x]', 27],
  ['[1,] 2', 5],
])('%s breaks at %i', (text, at) => {
  expect(flawIn(text)).toBe(at)
})
