import { describe, expect, it } from 'vitest'
import type { EntityDocument } from '../../../core/model/entity.ts'
import { EntityRegistry, refOfEntity } from '../../../main/coding/entities.ts'
import { edit } from '../../../main/study/study-store.ts'
import { SeededIds, TickingClock } from '../../support/fake-ports.ts'
import { failureOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import type { TestStore } from '../study/a-store.ts'
import { amal, anEntity, aStore, basim } from '../study/a-store.ts'

interface Registry {
  readonly test: TestStore
  readonly registry: EntityRegistry
}

function withEntities(...entities: EntityDocument[]): Registry & { readonly folder: string } {
  const folder = temporaryFolder()
  const test = aStore(folder)
  for (const entity of entities) put(test, undefined, entity)
  return { folder, test, registry: registryOf(test) }
}

function registryOf({ store }: TestStore): EntityRegistry {
  return new EntityRegistry(store, new SeededIds(), new TickingClock())
}

function put({ store }: TestStore, base: EntityDocument | undefined, next: EntityDocument | undefined): void {
  const entity = base ?? next
  if (entity === undefined) throw new Error('Nothing to put')
  store.commit({
    label: { kind: 'entity-changed', subject: null },
    edits: [edit(refOfEntity(entity), base, next)],
  })
}

function namesOf(entities: readonly EntityDocument[]): string[] {
  return entities.map(({ name }) => name)
}

describe('an entity is found', () => {
  it.each([
    ['by its name', 'أحمد حدّاد'],
    ['by its name in another spelling', 'احمد حداد'],
    ['by its name with blanks around and within', '  أحمد   حدّاد '],
    ['by an alias', 'Ahmad Haddad'],
    ['by an alias in another case', 'AHMAD HADDAD'],
  ])('%s', (_name, wanted) => {
    const entity = anEntity('a', { name: 'أحمد حدّاد', aliases: ['Ahmad Haddad'] })
    const { registry } = withEntities(entity, anEntity('b', { name: 'Somebody else' }))
    expect(namesOf(registry.named(wanted, ['actors']))).toEqual(['أحمد حدّاد'])
  })

  it('by nothing looser than that', () => {
    const { registry } = withEntities(anEntity('a', { name: 'أحمد حدّاد' }))
    expect(registry.named('أحمد', ['actors'])).toEqual([])
    expect(registry.named('أحمد حدا', ['actors'])).toEqual([])
  })

  it('by its exact spelling before others that are folded alike', () => {
    const { registry } = withEntities(anEntity('a', { name: 'على' }), anEntity('b', { name: 'علي' }))
    expect(namesOf(registry.named('علي', ['actors']))).toEqual(['علي'])
    expect(namesOf(registry.named('على', ['actors']))).toEqual(['على'])
  })

  it('in the lists that are asked for, and in no other', () => {
    const { registry } = withEntities(
      anEntity('a', { name: 'Sana', list: 'actors' }),
      anEntity('b', { name: 'Sana', list: 'outlets' }),
    )
    expect(registry.named('Sana', ['actors']).map(({ list }) => list)).toEqual(['actors'])
    expect(registry.named('Sana', ['issues'])).toEqual([])
    expect(registry.named('Sana', ['actors', 'outlets'])).toHaveLength(2)
  })

  it('as the one that survives, where it was merged', () => {
    const [old, middle, last] = [anEntity('a'), anEntity('b'), anEntity('c', { name: 'Survivor' })]
    const { registry } = withEntities(
      { ...old, mergedInto: middle.id },
      { ...middle, mergedInto: last.id },
      last,
    )
    expect(namesOf(registry.named('Actor a', ['actors']))).toEqual(['Survivor'])
    expect(registry.surviving(old.id).name).toBe('Survivor')
    expect(registry.read(old.id).name).toBe('Actor a')
  })

  it('once, where its name and its alias are alike', () => {
    const { registry } = withEntities(anEntity('a', { name: 'Sana', aliases: ['SANA', 'sana'] }))
    expect(registry.named('sana', ['actors'])).toHaveLength(1)
  })

  it('although two were merged into one another', () => {
    const [one, two] = [anEntity('a'), anEntity('b')]
    const { registry } = withEntities({ ...one, mergedInto: two.id }, { ...two, mergedInto: one.id })
    expect(registry.surviving(one.id).id).toBe(one.id)
  })
})

describe('an entity whose survivor is gone', () => {
  it('stands for itself again', () => {
    const lost = anEntity('b')
    const { registry } = withEntities(anEntity('a', { mergedInto: lost.id }))
    expect(registry.surviving(anEntity('a').id).name).toBe('Actor a')
    expect(namesOf(registry.named('Actor a', ['actors']))).toEqual(['Actor a'])
  })
})

describe('an entity that is wanted', () => {
  it('is the one that there is', () => {
    const { registry } = withEntities(anEntity('a', { name: 'الوزير' }))
    expect(registry.want('الوزيرُ', ['actors'], amal)).toMatchObject({
      entity: { name: 'الوزير' },
      creation: undefined,
    })
  })

  it('is made in the last of its lists where there is none, with its name tidied', () => {
    const { registry } = withEntities()
    const { entity, creation } = registry.want('  The   minister ', ['actors', 'outlets'], basim)
    expect(entity).toMatchObject({
      name: 'The minister',
      list: 'outlets',
      createdBy: basim,
      mergedInto: null,
    })
    expect(creation?.ref.path).toBe(refOfEntity(entity).path)
  })

  it('is refused where several are called so, and they are named', () => {
    const [one, two] = [anEntity('a', { name: 'Sana' }), anEntity('b', { name: 'Sana' })]
    const { registry } = withEntities(one, two)
    expect(failureOf(() => registry.want('Sana', ['actors'], amal))).toEqual({
      kind: 'ambiguous-entity',
      name: 'Sana',
      entities: [one.id, two.id],
    })
  })
})

describe('what another program did is seen', () => {
  it('where it made an entity', () => {
    const { folder, registry } = withEntities(anEntity('a'))
    expect(registry.all()).toHaveLength(1)
    put(aStore(folder, basim), undefined, anEntity('b', { name: 'The mayor' }))
    expect(registry.want('The mayor', ['actors'], amal).creation).toBeUndefined()
    expect(namesOf(registry.all())).toEqual(['Actor a', 'The mayor'])
  })

  it('where it made one beside another in the same folder', () => {
    const beside = anEntity('a', {
      id: anEntity('a').id.replace(/a$/, 'b') as EntityDocument['id'],
      name: 'Beside',
    }) // as long as before
    const { folder, registry } = withEntities(anEntity('a'))
    expect(registry.all()).toHaveLength(1)
    put(aStore(folder, basim), undefined, beside)
    expect(namesOf(registry.named('Beside', ['actors']))).toEqual(['Beside'])
  })

  it('where it changed one', () => {
    const { folder, registry } = withEntities(anEntity('a'))
    const before = registry.read(anEntity('a').id)
    put(aStore(folder, basim), before, { ...before, name: 'Renamed', aliases: ['Other'] })
    expect(registry.read(before.id)).toMatchObject({ name: 'Renamed', rev: 2 })
    expect(namesOf(registry.named('Other', ['actors']))).toEqual(['Renamed'])
    expect(registry.named('Actor a', ['actors'])).toEqual([])
  })

  it('where it took one away', () => {
    const { folder, registry } = withEntities(anEntity('a'), anEntity('b'))
    expect(registry.all()).toHaveLength(2)
    put(aStore(folder, basim), anEntity('a'), undefined)
    expect(registry.named('Actor a', ['actors'])).toEqual([])
    expect(namesOf(registry.all())).toEqual(['Actor b'])
    expect(failureOf(() => registry.read(anEntity('a').id)).kind).toBe('unknown-entity')
  })
})
