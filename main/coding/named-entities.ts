import type { NamedEntity } from '../../core/model/coding-views.ts'
import type { EntityId } from '../../core/model/ids.ts'
import type { Statement } from '../../core/model/statement.ts'
import type { EntityRegistry } from './entities.ts'

/** Every entity that the statements name, as it stands after merges, by the id that they name it by. One that is gone is left out. */
export function namesIn(
  statements: readonly Pick<Statement, 'values'>[],
  entities: EntityRegistry,
): Record<EntityId, NamedEntity> {
  const ids = statements.flatMap(({ values }) =>
    Object.values(values).flatMap(value => (value.kind === 'entities' ? value.ids : [])),
  )
  return Object.fromEntries(
    [...new Set(ids)].flatMap(id => {
      const entity = entities.survivingIfThere(id)
      if (entity === undefined) return []
      const { name, list, type } = entity
      return [[id, { id: entity.id, name, list, type }]]
    }),
  )
}
