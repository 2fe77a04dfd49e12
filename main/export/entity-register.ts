import type { EntityDocument } from '../../core/model/entity.ts'
import { survivorsOf } from '../../core/model/entity.ts'
import type { EntityName } from '../../core/model/views.ts'

/** Finds entities by id as merges left them. */
export interface EntityRegister {
  /** The entity that `id` stands for now; `undefined` where its document is missing. */
  survivor(id: string): EntityDocument | undefined
  /** The ids with their names now, each entity once. One whose document is missing goes by its id. */
  named(ids: readonly EntityDocument['id'][]): readonly EntityName[]
}

/** The register of all entities of a study. Merges are followed once, here; a circle of them ends where it closes. */
export function entityRegister(entities: readonly EntityDocument[]): EntityRegister {
  const survivors = survivorsOf(entities)
  const nameOf = (id: EntityDocument['id']): EntityName => survivors.get(id) ?? { id, name: id }

  return {
    survivor: id => survivors.get(id),
    named: ids => {
      const [only, ...others] = ids
      if (only === undefined) return []
      if (others.length === 0) return [nameOf(only)]
      return [...new Map(ids.map(nameOf).map(each => [each.id, each])).values()]
    },
  }
}
