/**
 * The registry of entities: actors, issues, outlets, each a document of its own. Names are found by their exact spelling
 * first and by their folded one second, so that أحمد and احمد are one, and never by anything looser.
 */
import { join } from 'node:path'
import type { CodebookDocument } from '../../core/model/codebook.ts'
import type { EntityDocument } from '../../core/model/entity.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { CoderSlug, EntityId } from '../../core/model/ids.ts'
import { entityId } from '../../core/model/ids.ts'
import { fold } from '../../core/text/fold.ts'
import type { Clock, IdSource } from '../ports.ts'
import { namesIn } from '../study/disk.ts'
import type { Stamp } from '../study/json-document.ts'
import { stampOf } from '../study/json-document.ts'
import type { DocumentRef } from '../study/layout.ts'
import { entityRef } from '../study/layout.ts'
import type { Edit, StudyStore } from '../study/study-store.ts'
import { edit } from '../study/study-store.ts'

/** An entity as it was last read, with its name and aliases folded. */
export interface KnownEntity {
  readonly entity: EntityDocument
  readonly names: readonly { readonly name: string; readonly folded: string }[]
}

/** An entity that is wanted by name: found, or to be made in the same commit as what names it. */
export interface WantedEntity {
  readonly entity: EntityDocument
  /** The edit that makes it; `undefined` where it is there already. */
  readonly creation: Edit | undefined
}

export class EntityRegistry {
  readonly #store: StudyStore
  readonly #ids: IdSource
  readonly #clock: Clock
  readonly #known = new Map<EntityId, EntityDocument>()
  /** Beside `#known`: folding ten thousand names takes longer than searching them. */
  readonly #folded = new Map<EntityId, KnownEntity>()
  readonly #byName = new Map<string, Set<EntityId>>()
  /** What was in each folder when it was last looked at. */
  readonly #folders = new Map<string, { readonly stamp: Stamp; readonly paths: ReadonlySet<string> }>()
  #isLoaded = false

  constructor(store: StudyStore, ids: IdSource, clock: Clock) {
    this.#store = store
    this.#ids = ids
    this.#clock = clock
  }

  /** All entities, merged ones too, in the order of their ids. */
  all(): EntityDocument[] {
    this.#look()
    return [...this.#known.values()].sort((left, right) => (left.id < right.id ? -1 : 1))
  }

  /**
   * All entities with their names folded, as last read: what is asked with every key that is pressed must not read ten thousand
   * documents. With `anew`, what other programs wrote since is read.
   */
  known({ anew }: { readonly anew: boolean }): ReadonlyMap<EntityId, KnownEntity> {
    if (anew || !this.#isLoaded) this.#look()
    return this.#folded
  }

  /** The entity as it stands, also where it has been merged into another. @throws Refusal `unknown-entity` */
  read(id: EntityId): EntityDocument {
    const entity = this.#readIfThere(id)
    if (entity === undefined) throw new Refusal({ kind: 'unknown-entity', entity: id })
    return entity
  }

  /**
   * The entity that `id` stands for after all merges; a circle that two studies merged into each other ends where it began.
   * @throws Refusal `unknown-entity`
   */
  surviving(id: EntityId): EntityDocument {
    const entity = this.survivingIfThere(id)
    if (entity === undefined) throw new Refusal({ kind: 'unknown-entity', entity: id })
    return entity
  }

  /** The same; `undefined` where there is no such entity. */
  survivingIfThere(id: EntityId): EntityDocument | undefined {
    const passed = new Set<EntityId>()
    let entity = this.#readIfThere(id)
    while (entity !== undefined && entity.mergedInto !== null && !passed.has(entity.id)) {
      passed.add(entity.id)
      const next = this.#readIfThere(entity.mergedInto)
      if (next === undefined) return entity // what it was merged into is gone
      entity = next
    }
    return entity
  }

  /**
   * The entities of the lists that are called `name`, by name or alias: those spelt exactly so, else those spelt so once
   * folded. Merged ones are given as the one that survives.
   */
  named(name: string, lists: readonly string[]): EntityDocument[] {
    if (!this.#isLoaded) this.#look()
    const found = this.#find(name, lists)
    if (found.length > 0) return found
    this.#look() // another program may have made it since
    return this.#find(name, lists)
  }

  /** The entity called `name`, or the edit that makes one in `list`. @throws Refusal where several are called so */
  want(name: string, lists: readonly string[], by: CoderSlug): WantedEntity {
    const found = this.named(name, lists)
    const [first, second] = found
    if (first !== undefined && second !== undefined) {
      throw new Refusal({ kind: 'ambiguous-entity', name, entities: found.map(({ id }) => id) })
    }
    if (first !== undefined) return { entity: first, creation: undefined }
    return this.make(name, [], lists.at(-1) ?? 'actors', by)
  }

  /** The edit that makes a new entity in a list. */
  make(name: string, aliases: readonly string[], list: string, by: CoderSlug): WantedEntity {
    const entity: EntityDocument = {
      id: entityId.parse(`entity:${this.#ids.token(16)}`),
      rev: 1,
      list,
      name: tidy(name),
      aliases: [...new Set(aliases.map(tidy))].filter(alias => alias !== tidy(name)),
      type: null,
      attributes: {},
      parent: null,
      mergedInto: null,
      created: this.#clock.now(),
      createdBy: by,
    }
    return { entity, creation: edit(refOfEntity(entity), undefined, entity) }
  }

  /** The lists that entities may stand in. @throws Refusal `unknown-list` */
  static checkList(codebook: CodebookDocument, list: string): void {
    const known = Object.keys(codebook.lists)
    if (!known.includes(list)) throw new Refusal({ kind: 'unknown-list', list, known })
  }

  /** Reads entities again that were changed here. */
  forget(paths: readonly string[]): void {
    if (!this.#isLoaded) return
    for (const path of paths.filter(each => each.startsWith('entities/'))) this.#refresh(path)
  }

  #find(name: string, lists: readonly string[]): EntityDocument[] {
    const exact = this.#lookUp(exactKey(name), lists)
    return exact.length > 0 ? exact : this.#lookUp(foldedKey(name), lists)
  }

  #lookUp(key: string, lists: readonly string[]): EntityDocument[] {
    for (const id of [...this.#idsOf(key)]) this.#readAgain(id)
    const found = [...this.#idsOf(key)]
      .map(id => this.surviving(id))
      .filter(({ list }) => lists.includes(list))
    return [...new Map(found.map(entity => [entity.id, entity])).values()]
  }

  #idsOf(key: string): ReadonlySet<EntityId> {
    return this.#byName.get(key) ?? new Set()
  }

  /**
   * Reads what is new or different on disk, whoever wrote it. A folder's stamp changes with every document that is put into
   * it or taken out, so that only those folders are gone through in which something happened.
   */
  #look(): void {
    this.#isLoaded = true
    const root = join(this.#store.folder, 'entities')
    for (const list of namesIn(root)) {
      for (const shard of namesIn(join(root, list))) this.#lookInto(`entities/${list}/${shard}`)
    }
  }

  #lookInto(folder: string): void {
    const before = this.#folders.get(folder)
    const stamp = stampOf(join(this.#store.folder, folder))
    if (before !== undefined && before.stamp === stamp) return
    const names = namesIn(join(this.#store.folder, folder)).filter(name => name.endsWith('.json'))
    const paths = new Set(names.map(name => `${folder}/${name}`))
    for (const path of paths.union(before?.paths ?? new Set<string>())) this.#refresh(path)
    this.#folders.set(folder, { stamp, paths })
  }

  #readIfThere(id: EntityId): EntityDocument | undefined {
    if (this.#known.has(id)) this.#readAgain(id)
    else this.#look()
    return this.#known.get(id)
  }

  #readAgain(id: EntityId): void {
    const known = this.#known.get(id)
    if (known !== undefined) this.#refresh(refOfEntity(known).path)
  }

  #refresh(path: string): void {
    const entity = this.#store.read({ kind: 'entity', path } satisfies DocumentRef<'entity'>)
    const id = entityId.parse(`entity:${path.slice(path.lastIndexOf('/') + 1, -'.json'.length)}`)
    const before = this.#known.get(id)
    if (before === entity) return
    if (before !== undefined) for (const key of keysOf(before)) this.#byName.get(key)?.delete(id)
    this.#known.delete(id)
    this.#folded.delete(id)
    if (entity === undefined) return
    this.#known.set(id, entity)
    this.#folded.set(id, { entity, names: [entity.name, ...entity.aliases].map(foldedName) })
    for (const key of keysOf(entity)) this.#byName.set(key, (this.#byName.get(key) ?? new Set()).add(id))
  }
}

/** The place of an entity in the study. */
export function refOfEntity(entity: EntityDocument): DocumentRef<'entity'> {
  return entityRef(entity.list, entity.id)
}

/** Whether an entity would be found by this name. */
export function isCalled(entity: EntityDocument, name: string): boolean {
  return keysOf(entity).includes(foldedKey(name))
}

function keysOf(entity: EntityDocument): string[] {
  return [entity.name, ...entity.aliases].flatMap(name => [exactKey(name), foldedKey(name)])
}

function foldedName(name: string): { name: string; folded: string } {
  return { name, folded: fold(tidy(name)) }
}

/** A name as it is kept: composed letters, single blanks, none around it. */
export function tidy(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

function exactKey(name: string): string {
  return `=${tidy(name)}`
}

function foldedKey(name: string): string {
  return `~${fold(tidy(name))}`
}
