import type { EntityDocument } from '../../core/model/entity.ts'
import type { StatementRow } from '../../core/model/views.ts'
import type { Column } from './columns.ts'
import { column, joinTexts } from './columns.ts'
import type { EntityRegister } from './entity-register.ts'

/** How often an entity is named: in how many statements, in how many articles. */
export interface EntityUse {
  readonly statements: number
  readonly articles: number
}

/** The columns of the table of entities, in order. `merged_into` is the entity that is left after all merges. */
export function entityColumns(
  register: EntityRegister,
  uses: ReadonlyMap<string, EntityUse>,
): Column<EntityDocument>[] {
  return [
    column('entity_id', entity => entity.id),
    column('list', entity => entity.list),
    column('name', entity => entity.name),
    column('aliases', entity => joinTexts(entity.aliases)),
    column('type', entity => entity.type),
    column('parent', entity => parentOf(entity, register)?.name ?? null),
    column('parent_id', entity => parentOf(entity, register)?.id ?? null),
    column('merged_into', entity => (entity.mergedInto && register.survivor(entity.id)?.id) ?? null),
    column('statements', entity => uses.get(entity.id)?.statements ?? 0),
    column('articles', entity => uses.get(entity.id)?.articles ?? 0),
    column('created', entity => entity.created),
    column('created_by', entity => entity.createdBy),
  ]
}

/** Entities by list, then name, then id, so that the same study always gives the same table. */
export function entitiesInOrder(entities: readonly EntityDocument[]): EntityDocument[] {
  return entities.toSorted(
    (left, right) =>
      compare(left.list, right.list) || compare(left.name, right.name) || compare(left.id, right.id),
  )
}

/**
 * Counts the uses of each entity, drafts included; those of a merged one count for the one that is left. Memory grows
 * with the pairs of entity and article, some tens of bytes for each, and not with the texts.
 */
export async function countUses(
  pages: AsyncIterable<readonly StatementRow[]>,
  register: EntityRegister,
): Promise<Map<string, EntityUse>> {
  const articleNumbers = new Map<string, number>()
  const counts = new Map<string, { statements: number; readonly articles: Set<number> }>()
  for await (const page of pages) {
    for (const row of page) {
      const article = articleNumbers.get(row.article) ?? articleNumbers.size
      articleNumbers.set(row.article, article)
      for (const id of entitiesOf(row, register)) {
        const count = counts.get(id) ?? { statements: 0, articles: new Set<number>() }
        count.statements += 1
        count.articles.add(article)
        counts.set(id, count)
      }
    }
  }
  return new Map(
    [...counts].map(([id, { statements, articles }]) => [id, { statements, articles: articles.size }]),
  )
}

function entitiesOf(row: StatementRow, register: EntityRegister): Set<string> {
  const ids = Object.values(row.values).flatMap(value => (value.kind === 'entities' ? value.ids : []))
  return new Set(register.named(ids).map(each => each.id))
}

/** A parent that was merged into its own child is none. */
function parentOf(entity: EntityDocument, register: EntityRegister): EntityDocument | undefined {
  const parent = entity.parent === null ? undefined : register.survivor(entity.parent)
  return parent?.id === entity.id ? undefined : parent
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
