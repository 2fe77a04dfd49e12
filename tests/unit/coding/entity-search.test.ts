import { describe, expect, it, vi } from 'vitest'
import type { StatementDraft } from '../../../core/model/coding-views.ts'
import type { EntityDocument } from '../../../core/model/entity.ts'
import { statementId } from '../../../core/model/ids.ts'
import { EntityRegistry } from '../../../main/coding/entities.ts'
import { fitOf, searchEntities, type Usage } from '../../../main/coding/entity-search.ts'
import { edit } from '../../../main/study/study-store.ts'
import { aStudy, type TestStudy } from '../../support/a-study.ts'
import { SeededIds, TickingClock } from '../../support/fake-ports.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { anEntity, aStore, refOf } from '../study/a-store.ts'

function search(
  entities: readonly EntityDocument[],
  text: string,
  { lists = ['actors'], usage = {} }: { lists?: string[]; usage?: Record<string, Usage> } = {},
) {
  const { store } = aStore(temporaryFolder())
  for (const entity of entities)
    store.commit({
      label: { kind: 'entity-created', subject: null },
      edits: [edit(refOf(entity), undefined, entity)],
    })
  const registry = new EntityRegistry(store, new SeededIds(), new TickingClock())
  const byId = new Map(entities.map(({ id }) => [id, usage[id.slice(-1)] ?? { uses: 0, last: '' }]))
  return searchEntities(registry.known({ anew: true }), byId, { lists, text, limit: 20 })
}

function namesOf(rows: ReturnType<typeof search>): string[] {
  return rows.map(({ entity }) => entity.name)
}

describe('a name fits', () => {
  it.each([
    ['exactly', 'salma haddad', 'salma haddad', 'exact'],
    ['from its beginning', 'salma haddad', 'salma h', 'start'],
    ['from the beginning of a later word', 'salma haddad', 'had', 'word'],
    ['by words in another order', 'salma haddad', 'haddad salma', 'word'],
    ['by a word without its article', 'وزير الخارجيه', 'خارجيه', 'word'],
    ['by a word behind a hyphen', 'al-haddad', 'haddad', 'word'],
    ['by letters within a word', 'salma haddad', 'dda', 'within'],
  ])('%s', (_how, name, wanted, fit) => {
    expect(fitOf(name, wanted)).toBe(fit)
  })

  it('not at all where a word of several is missing', () => {
    expect(fitOf('salma haddad', 'salma nasser')).toBeUndefined()
  })
})

describe('entities are found', () => {
  it.each([
    ['in another spelling', 'احمد حداد', 'أحمد حدّاد'],
    ['as one types, with marks and tatweel', 'أحـمَد', 'أحمد حدّاد'],
    ['by an alias in another script', 'ahmad', 'Ahmad Haddad'],
    ['by an alias in another case and with blanks around', '  HADDAD ', 'Ahmad Haddad'],
    ['by a Persian yeh and kaf', 'علی مکی', 'علي مكي'],
  ])('%s', (_how, text, matched) => {
    const ahmad = anEntity('a', { name: 'أحمد حدّاد', aliases: ['Ahmad Haddad', 'علي مكي'] })
    const rows = search([ahmad, anEntity('b', { name: 'Somebody else' })], text)
    expect(rows.map(row => [row.entity.id, row.matched])).toEqual([[ahmad.id, matched]])
  })

  it('the better the fit, the earlier; among equals those that are used more', () => {
    const rows = search(
      [
        anEntity('a', { name: 'Undersalma' }),
        anEntity('b', { name: 'Umm Salma' }),
        anEntity('c', { name: 'Salma Nasser' }),
        anEntity('d', { name: 'Salma Haddad' }),
        anEntity('e', { name: 'Salma' }),
      ],
      'salma',
      { usage: { d: { uses: 4, last: '2024-11-01' }, a: { uses: 90, last: '2024-11-02' } } },
    )
    expect(namesOf(rows)).toEqual(['Salma', 'Salma Haddad', 'Salma Nasser', 'Umm Salma', 'Undersalma'])
    expect(rows.map(({ fit }) => fit)).toEqual(['exact', 'start', 'start', 'word', 'within'])
    expect(rows[1]?.uses).toBe(4)
  })

  it('without a text: the last used first, then the most used, then by name', () => {
    const usage = {
      a: { uses: 1, last: '2024-11-09' },
      b: { uses: 2, last: '2024-11-08' },
      c: { uses: 1, last: '2024-11-07' },
      d: { uses: 5, last: '2024-11-01' },
      e: { uses: 9, last: '2024-10-01' },
    }
    const rows = search(
      ['g', 'f', 'e', 'd', 'c', 'b', 'a'].map(mark => anEntity(mark)),
      '  ',
      { usage },
    )
    expect(rows.map(({ entity }) => entity.id.slice(-1)).join('')).toBe('abcedfg')
  })

  it('once, under the name that survives, and with the uses of both, where they were merged', () => {
    const survivor = anEntity('b', { name: 'Republic of Korsina' })
    const merged = anEntity('a', { name: 'Korsina', mergedInto: survivor.id })
    const usage = { a: { uses: 3, last: '2024-11-01' }, b: { uses: 2, last: '2024-11-02' } }
    const rows = search([merged, survivor], 'korsina', { usage })
    expect(rows).toEqual([
      {
        entity: { id: survivor.id, name: 'Republic of Korsina', list: 'actors', type: null },
        matched: 'Korsina',
        fit: 'exact',
        uses: 5,
      },
    ])
  })

  it('though two were merged into each other', () => {
    const one = anEntity('a', { name: 'Korsina' })
    const other = anEntity('b', { name: 'Sarwan', mergedInto: one.id })
    expect(search([{ ...one, mergedInto: other.id }, other], 'kors')).toHaveLength(1)
  })

  it('only in the lists that are asked for', () => {
    const outlet = anEntity('b', { name: 'Dam Post', list: 'outlets' })
    const all = [anEntity('a', { name: 'Dam Council' }), outlet]
    expect(namesOf(search(all, 'dam'))).toEqual(['Dam Council'])
    expect(namesOf(search(all, 'dam', { lists: ['actors', 'outlets'] }))).toEqual(['Dam Post', 'Dam Council'])
  })
})

describe('through the door', () => {
  async function named(place: TestStudy, text: string) {
    const { rows } = await place.call('entities.search', { lists: ['actors'], text, limit: 5 })
    return rows.map(({ entity, uses }) => `${entity.name} ${uses}`)
  }

  it('a new entity is found at once, and counted as soon as a statement names it', async () => {
    const place = await aStudy({ coder: 'Amal', files: { 'a.txt': 'The minister welcomed the bridge.' } })
    expect(await named(place, '')).toEqual([])
    await place.call('entity.create', { list: 'actors', name: 'Aziza' })
    const { id } = await place.call('entity.create', { list: 'actors', name: 'Basim' })
    expect(await named(place, '')).toEqual(['Aziza 0', 'Basim 0'])
    const values: StatementDraft['values'] = { actor: { kind: 'entities', ids: [id] } }
    const first = statementId.parse('statement:aaaabbbbccccdddd')
    await place.call('statement.save', {
      article: await place.article('a.txt'),
      statement: { id: first, status: 'draft', values: { ...values }, evidence: [] },
    })
    expect(await named(place, '')).toEqual(['Basim 1', 'Aziza 0'])
    await place.call('history.undo', {})
    await vi.waitFor(async () => expect(await named(place, '')).toEqual(['Aziza 0', 'Basim 0']))
  })

  it('what was named in earlier sessions is counted behind', async () => {
    const place = await aStudy({ coder: 'Amal', files: { 'a.txt': 'The minister welcomed the bridge.' } })
    const article = await place.article('a.txt')
    await place.code([
      { article, actor: ['Zeki'], stance: 'supports' },
      { article, actor: ['Zeki', 'Aziza'], addressee: ['Zeki'], stance: 'opposes' },
    ])
    await place.reopen('Amal')
    await vi.waitFor(async () => expect(await named(place, '')).toEqual(['Aziza 1', 'Zeki 2']))
  })
})
