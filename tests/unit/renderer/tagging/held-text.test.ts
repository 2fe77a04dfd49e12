import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HeldText } from '../../../../renderer/tagging/draft/held-text.ts'

interface Typist {
  readonly held: HeldText
  readonly saved: string[]
  settled: number
  isRefusing: boolean
}

function aTypist(): Typist {
  const typist: Typist = {
    held: new HeldText(
      async text => {
        if (typist.isRefusing) return false
        typist.saved.push(text)
        return true
      },
      () => {
        typist.settled += 1
      },
    ),
    saved: [],
    settled: 0,
    isRefusing: false,
  }
  return typist
}

describe('a text that is being typed', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is saved once the hand has rested for half a second, and not between letters', async () => {
    const { held, saved } = aTypist()
    held.type('a')
    await vi.advanceTimersByTimeAsync(400)
    held.type('ab')
    await vi.advanceTimersByTimeAsync(499)
    expect(saved).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(saved).toEqual(['ab'])
  })

  it('is saved at once where the field is left, and only once', async () => {
    const { held, saved } = aTypist()
    held.type('a')
    await held.flush()
    await vi.advanceTimersByTimeAsync(1_000)
    await held.flush()
    expect(saved).toEqual(['a'])
  })

  it('is held where it was refused, and sent again with the next flush', async () => {
    const typist = aTypist()
    typist.isRefusing = true
    typist.held.type('a')
    await typist.held.flush()
    expect(typist.held.isUnsent).toBe(true)
    typist.isRefusing = false
    await typist.held.flush()
    expect(typist.saved).toEqual(['a'])
    expect(typist.held.isUnsent).toBe(false)
    expect(typist.settled).toBe(2)
  })

  it('that was typed while an earlier one was refused is not replaced by it', async () => {
    const typist = aTypist()
    typist.isRefusing = true
    typist.held.type('a')
    const flushed = typist.held.flush()
    typist.held.type('ab')
    await flushed
    typist.isRefusing = false
    await vi.advanceTimersByTimeAsync(500)
    expect(typist.saved).toEqual(['ab'])
  })
})
