import { describe, expect, it } from 'vitest'
import type { Method, ProgramEvent } from '../../../core/contract.ts'
import type { ProgramBridge } from '../../../renderer/bridge/bridge.ts'
import type { CallResult } from '../../../renderer/bridge/call.ts'
import { ConnectionState } from '../../../renderer/bridge/connection.ts'
import { completeLines } from '../../../renderer/bridge/event-lines.ts'
import { QueryCache } from '../../../renderer/bridge/query-cache.ts'
import { touches } from '../../../renderer/bridge/touched-queries.ts'

const record = '3f9a3f9a3f9a3f9a3f9a3f9a'
const other = 'aaaaaaaaaaaaaaaaaaaaaaaa'
const article = { article: `article:${record}-2` }
const changed = (...documents: string[]): ProgramEvent => ({ kind: 'changed', documents })
const index = (done: number, total: number): ProgramEvent => ({
  kind: 'progress',
  task: 'index',
  done,
  total,
})

describe('an event', () => {
  it.each<[string, ProgramEvent, Method, unknown, boolean]>([
    [
      'of its own record touches an article',
      changed(`records/3f/${record}.json`),
      'article.read',
      article,
      true,
    ],
    [
      'of another record leaves an article alone',
      changed(`records/aa/${other}.json`),
      'article.read',
      article,
      false,
    ],
    [
      'of its coding touches an article',
      changed(`coding/lamia/3f/${record}.json`),
      'article.read',
      article,
      true,
    ],
    [
      'of an import touches every article',
      changed('imports/20241103-090000-abcdef.json'),
      'article.read',
      article,
      true,
    ],
    ['of any record touches the list', changed(`records/aa/${other}.json`), 'articles.page', {}, true],
    ['of the codebook touches the codebook', changed('codebook.json'), 'codebook.read', {}, true],
    ['of the codebook leaves the list alone', changed('codebook.json'), 'articles.page', {}, false],
    ['of an entity touches the entities', changed('entities/actors/ab/x.json'), 'entities.list', {}, true],
    ['of a profile touches the profiles', changed('profiles/x.json'), 'profiles.list', {}, true],
    ['of the study touches the study', changed('study.json'), 'study.current', {}, true],
    ['of the study leaves the settings alone', changed('study.json'), 'settings.read', {}, false],
    ['of nothing known touches nothing', changed('elsewhere.json'), 'articles.page', {}, false],
    ['of a finished index touches the list', index(9, 9), 'articles.page', {}, true],
    ['of an index under way leaves the list alone', index(3, 9), 'articles.page', {}, false],
    ['of a finished index leaves an article alone', index(9, 9), 'article.read', article, false],
  ])('%s', (_, event, method, input, expected) => {
    expect(touches(event, { method, input })).toBe(expected)
  })
})

/** A bridge whose answers are given by hand, in any order. */
function handBridge() {
  const open: ((result: CallResult<unknown>) => void)[] = []
  const bridge: ProgramBridge = {
    picksOf: null,
    connection: new ConnectionState(),
    hasNativeMenu: false,
    call: () =>
      new Promise<CallResult<never>>(resolve => open.push(resolve as (result: CallResult<unknown>) => void)),
    subscribe: () => () => undefined,
  }
  const answer = async (at: number, result: CallResult<unknown>) => {
    open[at]?.(result)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { cache: new QueryCache(bridge), answer, asked: () => open.length }
}
const value = (said: unknown): CallResult<unknown> => ({ ok: true, value: said })

describe('the cache', () => {
  it('asks once for all who look', () => {
    const { cache, asked } = handBridge()
    cache.watch('codebook.read', {}, () => undefined)
    cache.watch('codebook.read', {}, () => undefined)
    expect(asked()).toBe(1)
  })

  it('keeps the value that is there while a newer one is on its way', async () => {
    const { cache, answer } = handBridge()
    cache.watch('codebook.read', {}, () => undefined)
    await answer(0, value('first'))
    cache.hear(changed('codebook.json'))
    expect(cache.peek('codebook.read', {})).toEqual({ value: 'first', failure: undefined, isLoading: true })
    await answer(1, value('second'))
    expect(cache.peek('codebook.read', {}).value).toBe('second')
  })

  it('asks again where an event came while it was asking', async () => {
    const { cache, answer, asked } = handBridge()
    cache.watch('codebook.read', {}, () => undefined)
    cache.hear(changed('codebook.json'))
    await answer(0, value('before the event'))
    expect(asked()).toBe(2)
  })

  it('forgets what nobody looks at and an event touches', async () => {
    const { cache, answer, asked } = handBridge()
    cache.watch('codebook.read', {}, () => undefined)()
    await answer(0, value('first'))
    cache.hear(changed('codebook.json'))
    expect(asked()).toBe(1)
    cache.watch('codebook.read', {}, () => undefined)
    expect(asked()).toBe(2)
  })

  it('shows what it had where the program cannot be reached', async () => {
    const { cache, answer } = handBridge()
    cache.watch('codebook.read', {}, () => undefined)
    await answer(0, value('first'))
    cache.hear(changed('codebook.json'))
    await answer(1, { ok: false, failure: { kind: 'connection-lost' } })
    expect(cache.peek('codebook.read', {})).toMatchObject({
      value: 'first',
      failure: { kind: 'connection-lost' },
    })
  })

  it('shows nothing where the program says that it is gone', async () => {
    const { cache, answer } = handBridge()
    cache.watch('codebook.read', {}, () => undefined)
    await answer(0, value('first'))
    cache.hear(changed('codebook.json'))
    await answer(1, { ok: false, failure: { kind: 'no-study-open' } })
    expect(cache.peek('codebook.read', {}).value).toBeUndefined()
  })
})

describe('a stream of lines', () => {
  it('gives whole lines and keeps the rest', () => {
    expect(completeLines('{"a":1}\n\n{}\n{"b"')).toEqual({ lines: ['{"a":1}', '{}'], rest: '{"b"' })
  })
})
