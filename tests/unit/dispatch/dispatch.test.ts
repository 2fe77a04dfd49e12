import { describe, expect, it } from 'vitest'
import type { Handlers } from '../../../core/contract.ts'
import { Refusal } from '../../../core/model/failure.ts'
import { createDispatch } from '../../../main/dispatch.ts'
import type { Reported } from '../../support/fake-ports.ts'

/** The door with one handler of ours behind `study.close`, which takes and gives nothing. */
function doorTo(handler: () => unknown, { checkOutputs = true } = {}) {
  const reported: Reported[] = []
  const handlers = { 'study.close': handler } as unknown as Handlers // the door calls no other here
  const dispatch = createDispatch({
    handlers,
    report: (error, doing) => reported.push({ error, doing }),
    checkOutputs,
  })
  return {
    reported,
    call: (...[method = 'study.close', ...inputs]: [string?, unknown?]) =>
      dispatch(method, inputs.length === 0 ? {} : inputs[0]),
  }
}

function broken(error: unknown): () => never {
  return () => {
    throw error
  }
}

describe('the door', () => {
  it('gives back what the handler answers, at once or later', async () => {
    expect(await doorTo(() => ({})).call()).toEqual({ ok: true, value: {} })
    expect(await doorTo(async () => ({})).call()).toEqual({ ok: true, value: {} })
  })

  it.each(['study.destroy', '', 'toString', '__proto__', 'constructor', 'Study.close', 'study.close '])(
    'knows no method %j',
    async method => {
      const { call, reported } = doorTo(() => ({}))
      expect(await call(method)).toEqual({ ok: false, failure: { kind: 'unknown-method', method } })
      expect(reported).toEqual([])
    },
  )

  it.each([
    ['nothing', 'article.read', undefined, ['']],
    ['null', 'article.read', null, ['']],
    ['a list', 'study.close', [], ['']],
    ['a field too many', 'study.close', { force: true }, ['']],
    ['a field missing', 'article.read', {}, ['article']],
    ['an id of another kind', 'article.read', { article: 'record:75916f6f561ab873d332a44b' }, ['article']],
    ['a number that is too small', 'ledger.page', { offset: -1, limit: 10 }, ['offset']],
    ['a number that is too large', 'ledger.page', { offset: 0, limit: 10_001 }, ['limit']],
    ['no number', 'ledger.page', { offset: Number.NaN, limit: '10' }, ['offset', 'limit']],
    ['a word that is none of those known', 'articles.page', { offset: 0, limit: 1, sort: 'mood' }, ['sort']],
    [
      'something wrong deep inside',
      'statements.code',
      {
        group: 'g',
        lines: [
          { line: 1, statement: {} },
          { line: 0, statement: {} },
        ],
      },
      ['lines.1.line'],
    ],
  ])('refuses %s, and says where it is wrong', async (_name, method, input, paths) => {
    const { call, reported } = doorTo(() => ({}))
    const result = await call(method, input)
    expect(result).toMatchObject({ ok: false, failure: { kind: 'bad-input', method } })
    const { issues } = (result as unknown as { failure: { issues: { path: string; message: string }[] } })
      .failure
    expect(issues.map(({ path }) => path)).toEqual(paths)
    expect(issues.every(({ message }) => message.length > 0)).toBe(true)
    expect(reported).toEqual([])
  })

  it('does not call the handler with an input that it refuses', async () => {
    let calls = 0
    const { call } = doorTo(() => {
      calls += 1
      return {}
    })
    await call('study.close', { force: true })
    expect(calls).toBe(0)
  })

  it('gives a refusal as its failure, and reports nothing', async () => {
    const { call, reported } = doorTo(broken(new Refusal({ kind: 'no-study-open' })))
    expect(await call()).toEqual({ ok: false, failure: { kind: 'no-study-open' } })
    expect(reported).toEqual([])
  })

  it.each([
    ['an error', new Error('the disk came loose'), 'the disk came loose'],
    ['a text', 'out of cheese', 'out of cheese'],
    ['nothing', undefined, 'undefined'],
    ['an object without a prototype', Object.create(null), expect.any(String)],
  ])('gives and reports %s that nobody expected', async (_name, error, message) => {
    for (const handler of [broken(error), () => Promise.reject(error)]) {
      const { call, reported } = doorTo(handler)
      expect(await call()).toEqual({
        ok: false,
        failure: { kind: 'unexpected', doing: 'study.close', message },
      })
      expect(reported).toEqual([{ error, doing: 'study.close' }])
    }
  })

  it('takes an answer of the wrong shape for something unexpected, where it checks outputs', async () => {
    const { call, reported } = doorTo(() => ({ secret: 1 }))
    expect(await call()).toMatchObject({ ok: false, failure: { kind: 'unexpected' } })
    expect(reported).toHaveLength(1)
    expect(await doorTo(() => ({ secret: 1 }), { checkOutputs: false }).call()).toEqual({
      ok: true,
      value: { secret: 1 },
    })
  })
})
