/** What the tag panel does, on the program itself: the coder's work is on disk, or it is not. */
import { describe, expect, it } from 'vitest'
import type { Answer, Method, ProgramEvent, Request } from '../../../../core/contract.ts'
import type { CodebookDocument, Variable } from '../../../../core/model/codebook.ts'
import type { CodingView, StatementView } from '../../../../core/model/coding-views.ts'
import type { ArticleId } from '../../../../core/model/ids.ts'
import type { ProgramBridge } from '../../../../renderer/bridge/bridge.ts'
import { ConnectionState } from '../../../../renderer/bridge/connection.ts'
import { QueryCache } from '../../../../renderer/bridge/query-cache.ts'
import { CodingStore } from '../../../../renderer/coding/coding-store.ts'
import { DeskStore } from '../../../../renderer/desk/desk-store.ts'
import { emptyDraft } from '../../../../renderer/tagging/draft/statement-edit.ts'
import { Tagging } from '../../../../renderer/tagging/tagging.ts'

const text =
  'قالت سلمى الحدّاد في 2024-10-27 إن بلادها ترفض ملء السد.\nThe mayor agreed.\nسيعقد المجلس جلسته يوم الجمعة بعد جلسة 3/4/2024.\n'

const ground = { from: 0, to: text.length, revision: 1 }

/** A study of tests/support, as far as it is used here. */
interface Place {
  readonly program: {
    dispatch(method: string, input: unknown): Promise<unknown>
    subscribe(listener: (event: ProgramEvent) => void): () => void
  }
  call<M extends Method>(method: M, input: Request<M>): Promise<Answer<M>>
  article(path: string): Promise<ArticleId>
}

/** The program is checked by the types of Node, and this by those of the page: neither compiles with those of the other. */
const support = '../../../support/a-study.ts'
const { aStudy } = (await import(support)) as {
  aStudy(options: { coder: string; files: Record<string, string> }): Promise<Place>
}

interface Panel {
  readonly place: Place
  readonly article: ArticleId
  readonly desk: DeskStore
  readonly coding: CodingStore
  readonly tagging: Tagging
  readonly failures: string[]
  /** From now on the disk takes nothing. */
  refuseWith(kind: 'disk-full'): void
  select(words: string): void
  variable<Kind extends Variable['kind']>(id: string): Extract<Variable, { kind: Kind }>
  /** What is on disk. */
  read(): Promise<CodingView>
  /** The only statement on disk. */
  only(): Promise<StatementView>
}

async function aPanel(): Promise<Panel> {
  const place = await aStudy({ coder: 'Amal', files: { 'a.txt': text } })
  const article = await place.article('a.txt')
  let refusal: string | undefined
  const bridge: ProgramBridge = {
    connection: new ConnectionState(),
    hasNativeMenu: false,
    picksOf: null,
    subscribe: listener => place.program.subscribe(listener),
    call: (method, input) =>
      (refusal !== undefined && !method.endsWith('.read')
        ? Promise.resolve({ ok: false, failure: { kind: refusal, path: 'coding' } })
        : place.program.dispatch(method, input)) as never, // the door answers with the output of the method
  }
  const cache = new QueryCache(bridge)
  bridge.subscribe(event => cache.hear(event))
  const failures: string[] = []
  const coding = new CodingStore(bridge, cache)
  coding.onFailure = ({ kind }) => failures.push(kind)
  const desk = new DeskStore()
  coding.watch(article, () => undefined)
  const codebook = (await place.call('codebook.read', {})) as CodebookDocument // frozen by type alone
  const options = { reference: '2024-10-28', language: 'ar', text, ground }
  const tagging = new Tagging({
    ...{ bridge, coding, desk, article, codebook, ...options },
    onFailure: ({ kind }) => failures.push(kind),
  })
  const read = async () => {
    await coding.settled()
    return (await place.call('coding.read', { article })) as CodingView // frozen by type alone
  }
  return {
    ...{ place, article, desk, coding, tagging, failures, read },
    refuseWith(kind) {
      refusal = kind
    },
    select(words) {
      const from = text.indexOf(words)
      desk.select({ article, from, to: from + words.length, text: words, ground })
    },
    variable: id => codebook.variables[id] as never, // each test names one of the kind that it asks for
    async only() {
      const { statements } = await read()
      const [statement, another] = statements
      if (!statement || another) throw new Error(`There are ${statements.length} statements.`)
      return statement
    },
  }
}

describe('a new statement', () => {
  it('has what is selected as its evidence, and takes the selection', async () => {
    const { tagging, desk, select, only } = await aPanel()
    select('ترفض ملء السد')
    const id = tagging.begin()
    expect(desk.now()).toMatchObject({ selection: null, active: { statement: id } })
    expect((await only()).evidence).toMatchObject([{ quote: 'ترفض ملء السد', for: null }])
  })

  it('is not saved before there is something in it, and is the same one however often it is begun', async () => {
    const { tagging, select, read, only } = await aPanel()
    const id = tagging.begin()
    expect(tagging.begin()).toBe(id)
    expect((await read()).statements).toEqual([])
    select('ترفض')
    expect(tagging.begin()).toBe(id)
    expect((await only()).id).toBe(id)
    expect(tagging.begin()).not.toBe(id)
  })

  it('begins by itself where a slot is filled and none is active', async () => {
    const { tagging, select, variable, only } = await aPanel()
    select('2024-10-27')
    expect(await tagging.fill(variable('date'))).toEqual({ kind: 'filled' })
    const statement = await only()
    expect(tagging.active).toBe(statement.id)
    expect(statement.values['date']).toEqual({ kind: 'date', date: { edtf: '2024-10-27', written: null } })
    expect(statement.evidence).toMatchObject([{ quote: '2024-10-27', for: 'date' }])
  })
})

describe('a slot that is filled with what is selected', () => {
  it('takes the entity that is called so in another spelling, with its evidence, in one step of undo', async () => {
    const { place, tagging, select, variable, only, read } = await aPanel()
    const { id } = await place.call('entity.create', { list: 'actors', name: 'سلمي الحداد' })
    select('سلمى الحدّاد')
    expect(await tagging.fill(variable('actor'))).toEqual({ kind: 'filled' })
    const statement = await only()
    expect(statement.values['actor']).toEqual({ kind: 'entities', ids: [id] })
    expect(statement.evidence).toMatchObject([{ for: 'actor' }])
    await place.call('history.undo', {})
    expect((await read()).statements).toEqual([])
  })

  it('asks for the name where nobody is called so; one Enter makes the entity, one undo takes it back', async () => {
    const { place, tagging, select, variable, only } = await aPanel()
    select('سلمى الحدّاد')
    const outcome = await tagging.fill(variable('actor'))
    expect(outcome).toMatchObject({ kind: 'open', text: 'سلمى الحدّاد' })
    const id = tagging.activeOrNew()
    expect(await tagging.createEntity(id, variable('actor'), 'سلمى الحدّاد')).toBe(true)
    expect(Object.keys((await only()).values)).toEqual(['actor'])
    await place.call('history.undo', {})
    expect((await only()).values).toEqual({})
    expect(await place.call('entities.list', {})).toEqual([])
  })

  it('asks which one is meant where two are called so', async () => {
    const { place, tagging, select, variable } = await aPanel()
    const first = await place.call('entity.create', { list: 'actors', name: 'سلمى الحداد' })
    await place.call('entity.create', { list: 'actors', name: 'Salma' })
    await place.call('entity.change', {
      entity: (await place.call('entities.list', {})).find(({ id }) => id !== first.id)?.id as never,
      aliases: ['سلمى الحداد'],
    })
    select('سلمى الحدّاد')
    expect((await tagging.fill(variable('actor'))).kind).toBe('open')
  })

  it('opens the field of a date that cannot be read, and keeps the evidence', async () => {
    const { tagging, select, variable, only } = await aPanel()
    select('السد')
    expect(await tagging.fill(variable('date'))).toMatchObject({ kind: 'open', text: 'السد' })
    expect(await only()).toMatchObject({ values: {}, evidence: [{ quote: 'السد', for: 'date' }] })
  })

  it('reads a date as the text around it has it: what is still to come is not past', async () => {
    const { tagging, select, variable, only } = await aPanel()
    select('يوم الجمعة')
    expect(await tagging.fill(variable('date'))).toEqual({ kind: 'filled' })
    expect((await only()).values['date']).toEqual({
      kind: 'date',
      date: { edtf: '2024-11-01', written: 'يوم الجمعة' },
    })
  })

  it('opens the field of a date that may be several, and saves none of them', async () => {
    const { tagging, select, variable, only } = await aPanel()
    select('3/4/2024')
    expect(await tagging.fill(variable('date'))).toMatchObject({ kind: 'open', text: '3/4/2024' })
    expect(await only()).toMatchObject({ values: {}, evidence: [{ quote: '3/4/2024', for: 'date' }] })
  })

  it('takes a date of the article with its words as evidence, in one step', async () => {
    const { tagging, variable, only } = await aPanel()
    const friday = tagging.dates.all().find(({ edtf }) => edtf === '2024-11-01')
    if (!friday) throw new Error('The Friday was not found.')
    expect(tagging.takeDate(tagging.begin(), variable('date'), friday)).toEqual({ kind: 'filled' })
    const { values, evidence } = await only()
    expect(values['date']).toEqual({ kind: 'date', date: { edtf: '2024-11-01', written: friday.text } })
    expect(evidence).toMatchObject([{ quote: friday.text, for: 'date' }])
  })

  it('goes to the field and saves nothing where nothing is selected', async () => {
    const { tagging, variable, read } = await aPanel()
    expect(await tagging.fill(variable('actor'))).toMatchObject({ kind: 'open', text: '' })
    expect((await read()).statements).toEqual([])
  })

  it('does not take what is selected in another article', async () => {
    const { tagging, desk, variable } = await aPanel()
    desk.select({
      article: 'article:3f9a3f9a3f9a3f9a3f9a3f9a-1' as ArticleId,
      from: 0,
      to: 4,
      text: 'else',
      ground,
    })
    expect(await tagging.fill(variable('issue'))).toMatchObject({ kind: 'open', text: '' })
    expect(desk.now().selection).not.toBeNull()
  })
})

describe('an entity', () => {
  it('that is there already is taken, and not made twice', async () => {
    const { place, tagging, variable, only, failures } = await aPanel()
    const { id } = await place.call('entity.create', { list: 'actors', name: 'المجلس' })
    await tagging.createEntity(tagging.begin(), variable('actor'), ' المجلس ')
    expect((await only()).values['actor']).toEqual({ kind: 'entities', ids: [id] })
    expect(failures).toEqual([])
  })

  it('that was merged is not added beside the one that survives', async () => {
    const { place, tagging, variable, only } = await aPanel()
    const survivor = await place.call('entity.create', { list: 'actors', name: 'Republic of Korsina' })
    const merged = await place.call('entity.create', { list: 'actors', name: 'Korsina' })
    const id = tagging.begin()
    await tagging.addEntity(id, variable('actor'), { ...merged, list: 'actors' })
    await place.call('entity.merge', { entity: merged.id, into: survivor.id })
    await only()
    const [row] = await tagging.findEntity(variable('actor'), 'korsina')
    if (!row) throw new Error('It is not found.')
    await tagging.addEntity(id, variable('actor'), row.entity)
    expect((await only()).values['actor']).toEqual({ kind: 'entities', ids: [merged.id] })
  })
})

describe('completing a statement', () => {
  it('says what is missing and leaves it a draft', async () => {
    const { tagging, only } = await aPanel()
    const id = tagging.begin()
    await tagging.setValue(id, 'stance', { kind: 'member', id: 'opposes' })
    expect(await tagging.complete()).toMatchObject({
      kind: 'missing',
      statement: id,
      variables: [{ id: 'actor' }],
    })
    expect((await only()).status).toBe('draft')
    expect(tagging.active).toBe(id)
  })

  it('begins the next, of which nothing is saved yet', async () => {
    const { tagging, variable, only } = await aPanel()
    const id = tagging.begin()
    await tagging.createEntity(id, variable('actor'), 'المجلس')
    expect(await tagging.complete()).toEqual({ kind: 'completed' })
    expect(await only()).toMatchObject({ id, status: 'complete', values: { stance: { id: 'not-stated' } } })
    expect(tagging.active).not.toBe(id)
    expect(await tagging.complete()).toEqual({ kind: 'nothing' })
  })

  it('is of the one that was active then, though another is begun before its name is made', async () => {
    const { tagging, variable, read } = await aPanel()
    const id = tagging.begin()
    void tagging.doing(tagging.createEntity(id, variable('actor'), 'المجلس'))
    const completed = tagging.complete()
    await tagging.setValue(id, 'stance', { kind: 'member', id: 'opposes' })
    const next = tagging.begin()
    expect(await completed).toEqual({ kind: 'completed' })
    expect(tagging.active).toBe(next)
    expect((await read()).statements).toMatchObject([{ id, status: 'complete' }])
  })

  it('makes a draft of it again where what is required is taken away', async () => {
    const { tagging, variable, only } = await aPanel()
    const id = tagging.begin()
    await tagging.createEntity(id, variable('actor'), 'المجلس')
    await tagging.complete()
    await tagging.setValue(id, 'actor', undefined)
    expect((await only()).status).toBe('draft')
  })
})

describe('a whole statement', () => {
  it('that is deleted comes back by its own undo', async () => {
    const { place, tagging, only, read } = await aPanel()
    const id = tagging.begin()
    await tagging.setValue(id, 'note', { kind: 'text', text: 'irony' })
    const group = await tagging.delete(id)
    expect((await read()).statements).toEqual([])
    expect(tagging.active).toBeNull()
    await place.call('history.undo', { group: group ?? '' })
    expect((await only()).values).toEqual({ note: { kind: 'text', text: 'irony' } })
  })

  it('is split in one step, and joined again by one', async () => {
    const { place, tagging, variable, only, read } = await aPanel()
    const id = tagging.begin()
    await tagging.createEntity(id, variable('actor'), 'المجلس')
    await tagging.createEntity(id, variable('actor'), 'الوزارة')
    const before = await only()
    await tagging.split(id, { by: 'entities', variable: 'actor', count: 2 })
    const actors = (await read()).statements.map(({ values }) => values['actor'])
    expect(actors.map(value => value?.kind === 'entities' && value.ids.length)).toEqual([1, 1])
    await place.call('history.undo', {})
    expect((await only()).values).toEqual(before.values)
  })

  it('is cloned as a draft that is gone on with', async () => {
    const { tagging, read } = await aPanel()
    const id = tagging.begin()
    await tagging.setValue(id, 'note', { kind: 'text', text: 'irony' })
    tagging.clone(id)
    const { statements } = await read()
    expect(statements.map(({ values }) => values)).toEqual([statements[0]?.values, statements[0]?.values])
    expect(tagging.active).toBe(statements[1]?.id)
  })
})

describe('a change', () => {
  it('that is refused is not true, says why, and what stood there stands there again', async () => {
    const panel = await aPanel()
    const { tagging, article, coding, failures } = panel
    const id = tagging.begin()
    await tagging.setValue(id, 'stance', { kind: 'member', id: 'opposes' })
    panel.refuseWith('disk-full')
    expect(await tagging.setValue(id, 'stance', { kind: 'member', id: 'supports' })).toBe(false)
    expect(await tagging.createEntity(id, panel.variable('actor'), 'المجلس')).toBe(false)
    expect(failures).toEqual(['disk-full', 'disk-full'])
    expect(coding.view(article)?.statements[0]?.values).toEqual({ stance: { kind: 'member', id: 'opposes' } })
  })

  it('of nothing is no change, and is not asked for', async () => {
    const { tagging, place } = await aPanel()
    const id = tagging.begin()
    expect(await tagging.edit(id, () => emptyDraft(id))).toBe(true)
    await tagging.setValue(id, 'note', { kind: 'text', text: 'x' })
    const before = await place.call('history.recent', { limit: 5 })
    await tagging.setValue(id, 'note', { kind: 'text', text: 'x' })
    expect(await place.call('history.recent', { limit: 5 })).toEqual(before)
  })
})
