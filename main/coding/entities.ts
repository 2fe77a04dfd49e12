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
import type { DocumentRef } from '../study/layout.ts'
import { entityRef } from '../study/layout.ts'
import type { Edit, StudyStore } from '../study/study-store.ts'
import { edit } from '../study/study-store.ts'

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
  #known: Map<EntityId, EntityDocument> | undefined
  #byName = new Map<string, Set<EntityId>>()

  constructor(store: StudyStore, ids: IdSource, clock: Clock) {
    this.#store = store
    this.#ids = ids
    this.#clock = clock
  }

  /** All entities, merged ones too, in the order of their ids. */
  all(): EntityDocument[] {
    return [...this.#load().values()]
  }

  /** The entity as it stands, also where it has been merged into another. @throws Refusal `unknown-entity` */
  read(id: EntityId): EntityDocument {
    const entity = this.#load().get(id)
    if (entity === undefined) throw new Refusal({ kind: 'unknown-entity', entity: id })
    return entity
  }

  /** The entity that `id` stands for after all merges; a circle that two studies merged into each other ends where it began. */
  surviving(id: EntityId): EntityDocument {
    const passed = new Set<EntityId>()
    let entity = this.read(id)
    while (entity.mergedInto !== null && !passed.has(entity.id)) {
      passed.add(entity.id)
      entity = this.read(entity.mergedInto)
    }
    return entity
  }

  /**
   * The entities of the lists that are called `name`, by name or alias: those spelt exactly so, else those spelt so once
   * folded. Merged ones are given as the one that survives.
   */
  named(name: string, lists: readonly string[]): EntityDocument[] {
    this.#load()
    const exact = this.#lookUp(exactKey(name), lists)
    return exact.length > 0 ? exact : this.#lookUp(foldedKey(name), lists)
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

  /** Forgets what is known, so that the next question reads the disk; called when entity documents change. */
  forget(paths: readonly string[]): void {
    if (this.#known === undefined) return
    for (const path of paths.filter(each => each.startsWith('entities/'))) this.#refresh(path)
  }

  #lookUp(key: string, lists: readonly string[]): EntityDocument[] {
    const ids = [...(this.#byName.get(key) ?? [])]
    const found = ids.map(id => this.surviving(id)).filter(({ list }) => lists.includes(list))
    return [...new Map(found.map(entity => [entity.id, entity])).values()]
  }

  #load(): Map<EntityId, EntityDocument> {
    if (this.#known !== undefined) return this.#known
    this.#known = new Map()
    this.#byName = new Map()
    const root = join(this.#store.folder, 'entities')
    for (const list of namesIn(root)) {
      for (const shard of namesIn(join(root, list))) {
        for (const name of namesIn(join(root, list, shard))) {
          if (name.endsWith('.json')) this.#refresh(`entities/${list}/${shard}/${name}`)
        }
      }
    }
    return this.#known
  }

  #refresh(path: string): void {
    const entity = this.#store.read({ kind: 'entity', path } satisfies DocumentRef<'entity'>)
    const id = entityId.parse(`entity:${path.slice(path.lastIndexOf('/') + 1, -'.json'.length)}`)
    const before = this.#known?.get(id)
    if (before !== undefined) for (const key of keysOf(before)) this.#byName.get(key)?.delete(id)
    this.#known?.delete(id)
    if (entity === undefined) return
    this.#known?.set(id, entity)
    for (const key of keysOf(entity)) this.#byName.set(key, (this.#byName.get(key) ?? new Set()).add(id))
  }
}

/** The place of an entity in the study. */
export function refOfEntity(entity: EntityDocument): DocumentRef<'entity'> {
  return entityRef(entity.list, entity.id)
}

function keysOf(entity: EntityDocument): string[] {
  return [entity.name, ...entity.aliases].flatMap(name => [exactKey(name), foldedKey(name)])
}

function tidy(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

function exactKey(name: string): string {
  return `=${tidy(name)}`
}

function foldedKey(name: string): string {
  return `~${fold(tidy(name))}`
}
