import { describe, expect, it } from 'vitest'
import type { Method, Request } from '../../../../../core/contract.ts'
import { articleId } from '../../../../../core/model/ids.ts'
import type { CallFailure, CallResult } from '../../../../../renderer/bridge/call.ts'
import { Corrections, type Done } from '../../../../../renderer/reader/correct/corrections.ts'
import { Here } from '../../../../../renderer/reader/correct/here.ts'

const first = articleId.parse('article:3f9a3f9a3f9a3f9a3f9a3f9a-1')
const second = articleId.parse('article:3f9a3f9a3f9a3f9a3f9a3f9a-2')
const mark = { kind: 'furniture', detail: 'advert' } as const

/** Corrections of the first article, by a program that gives these answers in turn. */
function setUp(...answers: CallResult<unknown>[]) {
  const asked: [Method, Record<string, unknown>][] = []
  const done: Done[] = []
  const failures: CallFailure[] = []
  const opened: string[] = []
  const here = new Here()
  here.onOpen = article => opened.push(article)
  const bridge = {
    call: async <M extends Method>(method: M, input: Request<M>) => {
      asked.push([method, input as Record<string, unknown>])
      return answers.shift() as never // each call has its answer
    },
  }
  const corrections = new Corrections({
    bridge,
    here,
    article: first,
    onDone: each => done.push(each),
    onFailure: failure => failures.push(failure),
  })
  return { corrections, asked, done, failures, here, opened }
}

describe('corrections of an article', () => {
  it('mark lines under the group by which that is taken back, and speak of it until they are told to forget', async () => {
    const { corrections, asked, done } = setUp({ ok: true, value: { article: first } })
    await corrections.mark({ from: 3, to: 9 }, mark)
    const [[method, input] = []] = asked
    expect(method).toBe('record.markRegion')
    expect(input).toMatchObject({ article: first, from: 3, to: 9, ...mark })
    expect(done).toMatchObject([{ kind: 'marked', group: input?.['group'] }])
    expect(corrections.marked()?.lines).toEqual({ from: 3, to: 9 })
    corrections.forget()
    expect(corrections.marked()).toBeNull()
  })

  it('go over to the second article of a cut, and know where it was cut off', async () => {
    const { corrections, here, opened } = setUp({ ok: true, value: { article: second } })
    await corrections.cut(12)
    expect(opened).toEqual([second])
    expect(here.insteadOf(second)?.article).toBe(first)
  })

  it('say why something was refused, and have done nothing', async () => {
    const { corrections, done, failures, opened } = setUp({ ok: false, failure: { kind: 'first-article' } })
    await corrections.join()
    expect(failures).toEqual([{ kind: 'first-article' }])
    expect([done, opened]).toEqual([[], []])
  })

  it('show marks at once, one after the other, and take off again what is refused', async () => {
    const { corrections, failures } = setUp(
      { ok: true, value: { article: first } },
      { ok: false, failure: { kind: 'no-text-there' } },
    )
    const marked = corrections.mark({ from: 3, to: 9 }, mark)
    const refused = corrections.mark({ from: 12, to: 15 }, mark)
    expect(corrections.pending().map(({ lines }) => lines.from)).toEqual([3, 12])
    await Promise.all([marked, refused])
    expect(failures).toEqual([{ kind: 'no-text-there' }])
    expect(corrections.pending().map(({ lines }) => lines.from)).toEqual([3])
    expect(corrections.isWriting).toBe(false)
    corrections.settle()
    expect(corrections.pending()).toEqual([])
  })

  it('are made one at a time: what is pressed twice is meant once', async () => {
    const { corrections, asked } = setUp({ ok: true, value: { article: first } })
    await Promise.all([corrections.dismiss(4), corrections.dismiss(4)])
    expect(asked).toHaveLength(1)
  })
})
