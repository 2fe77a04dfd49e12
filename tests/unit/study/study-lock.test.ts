import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Held, Lock } from '../../../main/study/study-lock.ts'
import { isHeld, takeLock } from '../../../main/study/study-lock.ts'
import { kill, otherProcess } from '../../support/other-process.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const holder = new URL('../../support/holds-a-lock.ts', import.meta.url)

function lockPath(): string {
  return join(temporaryFolder(), 'locks', 'amal.lock')
}

function taken(path: string, note = 'process 1'): Lock {
  const lock = takeLock(path, note)
  if (isHeld(lock)) throw new Error(`Held by ${lock.holder}`)
  onTestFinished(() => lock.release())
  return lock
}

function refusedAt(path: string, waitMilliseconds = 0): Held {
  const lock = takeLock(path, 'somebody else', waitMilliseconds)
  if (isHeld(lock)) return lock
  lock.release()
  throw new Error('It was expected to be held')
}

describe('a lock', () => {
  it('is one holder’s at a time, who is named to others', () => {
    const path = lockPath()
    taken(path, 'process 1, since noon')
    expect(refusedAt(path)).toEqual({ holder: 'process 1, since noon' })
  })

  it('can be taken again once it is released, and nobody is said to have left it', () => {
    const path = lockPath()
    taken(path).release()
    expect(taken(path).leftBy).toBeUndefined()
  })

  it('may be released twice', () => {
    const path = lockPath()
    const lock = taken(path)
    lock.release()
    taken(path, 'the next')
    lock.release()
    expect(refusedAt(path)).toEqual({ holder: 'the next' })
  })

  it('does not keep anybody from another', () => {
    const path = lockPath()
    taken(path)
    expect(isHeld(taken(`${path}-other`))).toBe(false)
  })

  it('is waited for where that is asked for, and no longer', () => {
    const path = lockPath()
    taken(path)
    const before = performance.now()
    refusedAt(path, 200)
    const waited = performance.now() - before
    expect(waited).toBeGreaterThanOrEqual(150)
    expect(waited).toBeLessThan(5_000)
  })

  it('whose note is gone is held all the same', () => {
    const path = lockPath()
    taken(path)
    fs.rmSync(`${path}.holder`)
    expect(refusedAt(path)).toEqual({ holder: 'another process' })
  })
})

describe('a lock of another process', () => {
  it('is held while that process lives', async () => {
    const path = lockPath()
    await otherProcess(holder, [path, 'process 4711'])
    expect(refusedAt(path)).toEqual({ holder: 'process 4711' })
  })

  it('is free the moment that process is killed, and says who left it', async () => {
    const path = lockPath()
    const { child } = await otherProcess(holder, [path, 'process 4711'])
    await kill(child)
    expect(taken(path).leftBy).toBe('process 4711')
  })

  it('is refused to it in turn', async () => {
    const path = lockPath()
    taken(path, 'this process')
    const { line } = await otherProcess(holder, [path, 'process 4711'])
    expect(line).toBe('held by this process')
  })
})
