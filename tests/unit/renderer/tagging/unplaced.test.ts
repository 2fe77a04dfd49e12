import { describe, expect, it } from 'vitest'
import { statementId } from '../../../../core/model/ids.ts'
import { countUnplaced, firstUnplaced, nextUnplaced } from '../../../../renderer/tagging/evidence/unplaced.ts'

/** Statements by whether each piece of their evidence has a place. */
function statements(...placed: boolean[][]) {
  return placed.map((each, at) => ({
    id: statementId.parse(`statement:${String(at).padStart(16, 'a')}`),
    evidence: each.map((isPlaced, from) => ({ from, to: from + 1, for: null, quote: 'x', isPlaced })),
  }))
}

describe('evidence without a place', () => {
  const all = statements([true], [true, false], [], [false, false])
  const [one, two, , four] = all.map(({ id }) => id)

  it('is counted over all statements', () => {
    expect(countUnplaced(all)).toBe(3)
  })

  it('is the first of its statement', () => {
    expect(all.map(each => firstUnplaced(each)?.from)).toEqual([undefined, 1, undefined, 0])
  })

  it.each([
    ['no statement', null, two],
    ['one before', one, two],
    ['one that has some', two, four],
    ['the last', four, two],
  ])('is found from %s on, round the end', (_, active, expected) => {
    expect(nextUnplaced(all, active ?? null)).toBe(expected)
  })

  it('is nowhere where all of it has one', () => {
    expect(nextUnplaced(statements([true], []), null)).toBeNull()
  })
})
