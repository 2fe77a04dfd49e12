import { describe, expect, it, vi } from 'vitest'
import type { ProgramEvent } from '../../../core/contract.ts'
import type { CodingView, StatementDraft } from '../../../core/model/coding-views.ts'
import { articleId, statementId } from '../../../core/model/ids.ts'
import type { ProgramBridge } from '../../../renderer/bridge/bridge.ts'
import { ConnectionState } from '../../../renderer/bridge/connection.ts'
import { QueryCache } from '../../../renderer/bridge/query-cache.ts'
import { CodingStore, newStatementId } from '../../../renderer/coding/coding-store.ts'

const article = articleId.parse('article:3f9a3f9a3f9a3f9a3f9a3f9a-1')
const first = statementId.parse('statement:aaaabbbbccccdddd')
const note = (text: string): StatementDraft => ({
  id: first,
  status: 'draft',
  values: { note: { kind: 'text', text } },
  evidence: [],
})

/** A program that answers when it is told to, and keeps what it is given. */
class SlowProgram {
  view: CodingView = {
    article,
    status: 'not-started',
    reason: null,
    doubt: null,
    codedWith: null,
    ground: { from: 0, to: 100, revision: 1 },
    statements: [],
    entities: {},
  }
  readonly waiting: (() => void)[] = []
  readonly order: string[] = []
  refuses = false

  readonly bridge: ProgramBridge = {
    connection: new ConnectionState(),
    hasNativeMenu: false,
    picksOf: null,
    subscribe: (_listener: (event: ProgramEvent) => void) => () => undefined,
    call: (method, input) =>
      new Promise(resolve => {
        this.order.push(method)
        const answer = () => resolve(this.#answer(method, input) as never)
        if (method === 'coding.read') queueMicrotask(answer)
        else this.waiting.push(answer)
      }),
  }

  #answer(method: string, input: unknown): unknown {
    if (method === 'coding.read') return { ok: true, value: this.view }
    if (this.refuses) return { ok: false, failure: { kind: 'disk-full', path: 'x' } }
    const { statement } = input as { statement: StatementDraft }
    const saved = {
      ...statement,
      evidence: [],
      created: '2024-11-01T00:00:00.000Z',
      updated: '2024-11-01T00:00:00.000Z',
    }
    this.view = { ...this.view, statements: [saved] }
    return { ok: true, value: this.view }
  }
}

async function aStore(): Promise<{ program: SlowProgram; store: CodingStore; texts: () => unknown[] }> {
  const program = new SlowProgram()
  const store = new CodingStore(program.bridge, new QueryCache(program.bridge))
  store.watch(article, () => undefined)
  await Promise.resolve()
  await Promise.resolve()
  await Promise.resolve()
  return {
    program,
    store,
    texts: () => store.view(article)?.statements.map(({ values }) => values['note']) ?? [],
  }
}

const text = (words: string) => ({ kind: 'text', text: words })

describe('the coding store', () => {
  it('shows what is being saved at once, and the same object until something is different', async () => {
    const { store, texts } = await aStore()
    void store.save(article, note('one'))
    expect(texts()).toEqual([text('one')])
    expect(store.view(article)).toBe(store.view(article))
  })

  it('sends one after the other, and an earlier answer does not hide what is on its way', async () => {
    const { program, store, texts } = await aStore()
    const saved = store.save(article, note('one'))
    void store.save(article, note('two'))
    await Promise.resolve()
    expect(program.waiting).toHaveLength(1)
    program.waiting.shift()?.()
    await saved
    expect(texts()).toEqual([text('two')])
  })

  it('shows an article that was coded with another as begun by its own first statement', async () => {
    const { program, store } = await aStore()
    program.view = { ...program.view, status: 'done', codedWith: { article, title: 'x' } }
    const other = new CodingStore(program.bridge, new QueryCache(program.bridge))
    other.watch(article, () => undefined)
    await expect.poll(() => other.view(article)?.status).toBe('done')
    void other.save(article, note('one'))
    expect(other.view(article)).toMatchObject({ status: 'in-progress', codedWith: null })
    expect(store.view(article)?.codedWith).toBeNull()
  })

  it('puts back what stood there where the program refuses, and says why', async () => {
    const { program, store, texts } = await aStore()
    const heard: string[] = []
    store.onFailure = ({ kind }) => heard.push(kind)
    program.refuses = true
    const saved = store.save(article, note('one'))
    await Promise.resolve()
    program.waiting.shift()?.()
    await saved
    expect(texts()).toEqual([])
    expect(heard).toEqual(['disk-full'])
  })

  it('is not settled in the middle of a step of several calls', async () => {
    const { program, store } = await aStore()
    const order: string[] = []
    const step = store.doing(
      store.save(article, note('one')).then(async () => {
        const second = store.save(article, note('two'))
        await vi.waitFor(() => expect(program.waiting).toHaveLength(1))
        program.waiting.shift()?.()
        await second
        order.push('step')
      }),
    )
    const settled = store.settled().then(() => order.push('settled'))
    await vi.waitFor(() => expect(program.waiting).toHaveLength(1))
    program.waiting.shift()?.()
    await Promise.all([step, settled])
    expect(order).toEqual(['step', 'settled'])
  })

  it('makes ids of the form that statements have, each its own', () => {
    const ids = Array.from({ length: 50 }, newStatementId)
    expect(new Set(ids).size).toBe(50)
    for (const id of ids) expect(id).toMatch(/^statement:[0-9a-z]{16}$/)
  })
})
