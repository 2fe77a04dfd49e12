import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pickToken } from '../../core/contract.ts'
import { cacheFolder, OfferedPicks, randomIds, systemClock } from '../../main/hosts/local-ports.ts'

describe('the clock', () => {
  it('says the time as an ISO instant with milliseconds', () => {
    expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })
})

describe('ids', () => {
  it('have the length asked for, use every character, and do not repeat', () => {
    const tokens = Array.from({ length: 2_000 }, () => randomIds.token(12))
    expect(tokens.every(token => /^[a-z0-9]{12}$/.test(token))).toBe(true)
    expect(new Set(tokens).size).toBe(2_000)
    expect(new Set(tokens.join('')).size).toBe(36)
  })
})

describe('picks', () => {
  it('give a token for a path, and the path for the token', () => {
    const picks = new OfferedPicks()
    const token = picks.offer('/samples')
    expect(token).not.toContain('samples')
    expect(picks.pathOf(token)).toBe('/samples')
  })

  it('know nothing of a token of another table', () => {
    expect(new OfferedPicks().pathOf(new OfferedPicks().offer('/samples'))).toBeUndefined()
    expect(new OfferedPicks().pathOf(pickToken.parse('/samples'))).toBeUndefined()
  })
})

describe('the cache folder', () => {
  it.each([
    ['linux', {}, join('/home/a', '.cache', 'tarmiz')],
    ['linux', { XDG_CACHE_HOME: '/caches' }, join('/caches', 'tarmiz')],
    ['linux', { XDG_CACHE_HOME: 'caches' }, join('/home/a', '.cache', 'tarmiz')],
    ['linux', { TARMIZ_CACHE: '/elsewhere', XDG_CACHE_HOME: '/caches' }, '/elsewhere'],
    ['darwin', {}, join('/home/a', 'Library', 'Caches', 'tarmiz')],
    ['win32', {}, join('/home/a', 'AppData', 'Local', 'tarmiz', 'cache')],
    ['win32', { LOCALAPPDATA: '/local' }, join('/local', 'tarmiz', 'cache')],
  ] as const)('on %s with %o is %s', (platform, env, expected) => {
    expect(cacheFolder(platform, env, '/home/a')).toBe(expected)
  })
})
