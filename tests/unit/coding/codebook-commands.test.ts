import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Answer, Request } from '../../../core/contract.ts'
import type { TestProgram, TestStudy } from '../../support/a-study.ts'
import { aStudy, filesIn } from '../../support/a-study.ts'

type Codebook = Request<'codebook.change'>['codebook']

const files = { 'a.txt': 'The minister welcomed the bridge.', 'b.txt': 'The mayor opposed the canal.' }

async function coded(): Promise<TestStudy> {
  const study = await aStudy({ coder: 'Amal', files })
  const [a, b] = [await study.article('a.txt'), await study.article('b.txt')]
  await study.code([
    { article: a, actor: ['The minister'], stance: 'supports', note: 'Said at the opening.' },
    { article: a, actor: ['The minister', 'The mayor'], stance: 'neutral' },
    { article: b, actor: ['The mayor'], stance: 'opposes', reportedBy: ['The mayor'] },
  ])
  const basim = await study.another('Basim')
  await basim.call('statements.code', {
    group: 'g',
    lines: [{ line: 1, statement: { article: a, actor: ['The minister'], stance: 'supports' } }],
  })
  await study.call('index.settled', {})
  return study
}

async function changing(
  study: TestProgram,
  change: (codebook: Codebook) => Partial<Codebook>,
): Promise<Answer<'codebook.change'>> {
  const { rev, codebook } = await current(study)
  return study.call('codebook.change', { rev, codebook: { ...codebook, ...change(codebook) } })
}

async function current(study: TestProgram): Promise<{ rev: number; codebook: Codebook }> {
  const { rev, template: _template, ...codebook } = await study.call('codebook.read', {})
  return { rev, codebook: structuredClone(codebook) as Codebook } // a copy may be changed
}

function without(codebook: Codebook, id: string): Codebook['variables'] {
  return Object.fromEntries(Object.entries(codebook.variables).filter(([key]) => key !== id))
}

function statements(study: TestStudy): string[] {
  return filesIn(join(study.folder, 'coding')).map(path =>
    fs.readFileSync(join(study.folder, 'coding', path), 'utf8'),
  )
}

describe('changing the codebook', () => {
  it('retires a variable that has values instead of removing it, and touches no statement', async () => {
    const study = await coded()
    const before = statements(study)
    const next = await changing(study, codebook => ({ variables: without(codebook, 'note') }))
    expect(next.variables['note']).toMatchObject({ kind: 'text', retired: true })
    expect(statements(study)).toEqual(before)
  })

  it('removes a variable that has none', async () => {
    const study = await coded()
    const next = await changing(study, codebook => ({ variables: without(codebook, 'addressee') }))
    expect(next.variables).not.toHaveProperty('addressee')
  })

  it('keeps a value whose member has gone from the scale, and goes on counting it', async () => {
    const study = await coded()
    const before = statements(study)
    await changing(study, ({ scales }) => {
      const stance = scales['stance'] ?? { label: {}, members: [] }
      const members = stance.members.filter(({ id }) => id !== 'opposes')
      return { scales: { ...scales, stance: { ...stance, members } } }
    })
    expect(statements(study)).toEqual(before)
    expect((await study.call('codebook.counts', {})).scales['stance']).toEqual({
      opposes: 1,
      neutral: 1,
      supports: 2,
    })
    const of = { kind: 'member', scale: 'stance', member: 'opposes' } as const
    expect(await study.call('codebook.impact', { of })).toEqual({ statements: 1, articles: 1, coders: 1 })
  })

  it('is refused where the codebook has moved, with nothing of either lost', async () => {
    const study = await coded()
    const { rev, codebook } = await current(study)
    await changing(study, () => ({ name: { en: 'Dams' } }))
    const failure = await study.failure('codebook.change', { rev, codebook: { ...codebook, lists: {} } })
    expect(failure.kind).toBe('document-moved')
    expect((await study.call('codebook.read', {})).name).toEqual({ en: 'Dams' })
  })

  it('is one step of undo, named in the history by what was changed', async () => {
    const study = await coded()
    const { rev, codebook } = await current(study)
    await study.call('codebook.change', {
      rev,
      codebook: { ...codebook, variables: without(codebook, 'addressee') },
      subject: 'المخاطَب',
    })
    const [last] = await study.call('history.recent', { limit: 1 })
    expect(last?.label).toEqual({ kind: 'codebook-changed', subject: 'المخاطَب' })
    await study.call('history.undo', {})
    expect((await current(study)).codebook).toEqual(codebook)
  })
})

describe('how much is used', () => {
  async function entity(study: TestStudy, name: string) {
    const found = (await study.call('entities.list', {})).find(each => each.name === name)
    if (!found) throw new Error(`There is no ${name}`)
    return found
  }

  it('counts statements, articles and coders of a variable, and of a text too', async () => {
    const study = await coded()
    const impactOf = (variable: string) =>
      study.call('codebook.impact', { of: { kind: 'variable', variable } })
    expect(await impactOf('actor')).toEqual({ statements: 4, articles: 2, coders: 2 })
    expect(await impactOf('note')).toEqual({ statements: 1, articles: 1, coders: 1 })
    expect(await impactOf('addressee')).toEqual({ statements: 0, articles: 0, coders: 0 })
  })

  it('counts an entity in any variable once for a statement, and after a merge for the one that is left', async () => {
    const study = await coded()
    const [minister, mayor] = [await entity(study, 'The minister'), await entity(study, 'The mayor')]
    const list = 'actors'
    expect(await study.call('entities.counts', { list })).toEqual({ [minister.id]: 3, [mayor.id]: 2 })
    const of = { kind: 'entity', entity: mayor.id } as const
    expect(await study.call('codebook.impact', { of })).toEqual({ statements: 2, articles: 2, coders: 1 })
    await study.call('entity.merge', { entity: mayor.id, into: minister.id })
    expect(await study.call('entities.counts', { list })).toEqual({ [minister.id]: 4 })
    expect(await study.call('codebook.impact', { of })).toEqual({ statements: 4, articles: 2, coders: 2 })
    const [line] = await study.call('entities.outline', { list })
    expect(line).toMatchObject({ name: 'The minister', merged: ['The mayor'], parent: null })
    await study.call('history.undo', {})
    expect(await study.call('entities.counts', { list })).toEqual({ [minister.id]: 3, [mayor.id]: 2 })
  })

  it('a parent that was merged into what stands below it is none', async () => {
    const study = await coded()
    const [minister, mayor] = [await entity(study, 'The minister'), await entity(study, 'The mayor')]
    await study.call('entity.change', { entity: minister.id, parent: mayor.id })
    await study.call('entity.merge', { entity: mayor.id, into: minister.id })
    const outline = await study.call('entities.outline', { list: 'actors' })
    expect(outline.map(({ name, parent }) => [name, parent])).toEqual([['The minister', null]])
  })
})

describe('what is known of an entity', () => {
  it('has attributes, type, parent, spellings in any script and dated roles, and none of it is there before', async () => {
    const study = await aStudy({ coder: 'Amal' })
    const make = (name: string) => study.call('entity.create', { list: 'actors', name })
    const [state, minister] = [await make('Sarwan'), await make('سلمى الحدّاد')]
    expect(minister).not.toHaveProperty('roles')
    const roles = [{ role: 'وزيرة المياه', from: '2019-05', to: null }]
    const changed = await study.call('entity.change', {
      entity: minister.id,
      aliases: [' Salma  al-Haddad ', 'Salma al-Haddad', 'Сальма'],
      type: 'person',
      attributes: { party: 'River' },
      parent: state.id,
      roles,
    })
    expect(changed).toMatchObject({
      aliases: ['Salma al-Haddad', 'Сальма'],
      type: 'person',
      parent: state.id,
      roles,
    })
    expect(await study.call('entity.read', { entity: minister.id })).toMatchObject({
      createdBy: 'Amal',
      merged: [],
    })
    expect(await study.call('entity.change', { entity: minister.id, roles: [] })).not.toHaveProperty('roles')
    for (let undone = 0; undone < 2; undone++) await study.call('history.undo', {})
    expect((await study.call('entity.read', { entity: minister.id })).entity).toEqual({
      ...minister,
      rev: expect.any(Number),
    })
  })

  it('is not renamed to what another is called, in any spelling', async () => {
    const study = await aStudy({ coder: 'Amal' })
    await study.call('entity.create', { list: 'actors', name: 'أحمد' })
    const other = await study.call('entity.create', { list: 'actors', name: 'Basim' })
    const failure = await study.failure('entity.change', { entity: other.id, name: 'احمد' })
    expect(failure.kind).toBe('entity-exists')
  })
})
