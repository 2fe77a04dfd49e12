import { describe, expect, it } from 'vitest'
import { CommitSize } from '../../../main/study/commit-size.ts'

/** Sizes of commits, on a disk that takes so many milliseconds for a document. */
function sizes(costs: readonly number[]): number[] {
  let now = 5_000
  const size = new CommitSize(() => now)
  return costs.map(cost => {
    const { documents } = size
    size.commit(documents, () => {
      now += documents * cost
    })
    return documents
  })
}

describe('how many documents a commit holds', () => {
  it('comes to a tenth of a second after one commit, on any disk', () => {
    expect(sizes([2, 2, 2])).toEqual([20, 50, 50])
    expect(sizes([4, 4, 4])).toEqual([20, 25, 25])
  })

  it('follows a disk that becomes slower or faster', () => {
    expect(sizes([2, 5, 1, 1])).toEqual([20, 50, 20, 100])
  })

  it('is at least 10 and at most 200', () => {
    expect(sizes([50, 50])).toEqual([20, 10])
    expect(sizes([0.1, 0.1])).toEqual([20, 200])
    expect(sizes([0, 0])).toEqual([20, 200])
  })

  it('is not learnt from a commit of nothing, nor from one that fails', () => {
    let now = 0
    const size = new CommitSize(() => now)
    size.commit(0, () => {
      now += 1_000
    })
    const full = (): never => {
      now += 1_000
      throw new Error('The disk is full.')
    }
    expect(() => size.commit(20, full)).toThrow('The disk is full.')
    expect(size.documents).toBe(20)
    expect(size.commit(20, () => 'made')).toBe('made')
    expect(size.documents).toBe(200)
  })
})
