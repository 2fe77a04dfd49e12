import { describe, expect, it } from 'vitest'
import {
  type CaretPlace,
  type Cell,
  caretX,
  nearestPlace,
  runsRtl,
  steppedInLine,
} from '../../../../renderer/reader/caret/visual-line.ts'

/** A line as it is seen from left to right: `offset` of each character, `<` where it runs right to left. Each is 10 wide. */
function line(...seen: string[]): Cell[] {
  return seen
    .map((each, at) => {
      const from = Number(each.replace('<', ''))
      return { from, to: from + 1, leftEdge: at * 10, rightEdge: at * 10 + 10, isRtl: each.startsWith('<') }
    })
    .sort((one, other) => one.from - other.from)
}
// "اب cd ه" in an Arabic line: the Arabic from the right, "cd" left to right within.
const mixed = line('<6', '<5', '3', '4', '<2', '<1', '<0')

describe('a caret in a mixed line', () => {
  it.each(['left', 'right'] as const)('goes %s by one character each time, through both runs', towards => {
    const xs: number[] = []
    let place: CaretPlace | undefined =
      towards === 'left' ? { offset: 0, side: 'after' } : { offset: 7, side: 'before' }
    while (place) {
      xs.push(caretX(mixed, place) ?? Number.NaN)
      place = steppedInLine(mixed, place, towards)
    }
    const all = [70, 60, 50, 40, 30, 20, 10, 0]
    expect(xs).toEqual(towards === 'left' ? all : all.toReversed())
  })

  it('is where the character is that it belongs to, where runs turn round', () => {
    expect(caretX(mixed, { offset: 3, side: 'before' })).toBe(40)
    expect(caretX(mixed, { offset: 3, side: 'after' })).toBe(20)
  })

  it('stays at the end of a line whose last blanks are not drawn', () => {
    expect(caretX(mixed, { offset: 9, side: 'before' })).toBe(0)
    expect(steppedInLine(mixed, { offset: 9, side: 'before' }, 'right')).toEqual({ offset: 6, side: 'after' })
  })

  it('is put to the nearer edge of the character that is there', () => {
    expect(nearestPlace(mixed, 23)).toEqual({ offset: 3, side: 'after' })
    expect(nearestPlace(mixed, 18)).toEqual({ offset: 5, side: 'after' })
    expect(nearestPlace(mixed, 39)).toEqual({ offset: 5, side: 'before' })
    expect(nearestPlace(mixed, -50)).toEqual({ offset: 7, side: 'before' })
  })
})

describe('the way a character runs', () => {
  it.each([
    ['ب', undefined, true],
    ['S', undefined, false],
    ['7', { leftEdge: 0, isNext: true }, false],
    ['٧', { leftEdge: 0, isNext: true }, false],
    ['(', { leftEdge: 40, isNext: true }, true],
    ['(', { leftEdge: 60, isNext: true }, false],
    ['.', { leftEdge: 60, isNext: false }, true],
    ['👪', { leftEdge: 40, isNext: true }, true],
  ])('of %s is seen by itself or by its neighbour', (character, neighbour, isRtl) => {
    expect(runsRtl(character, 50, neighbour)).toBe(isRtl)
  })
})
