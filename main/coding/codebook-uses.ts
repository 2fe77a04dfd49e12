/** How much the codebook and its entities are used, from the index; all coders count. */
import type { CodebookDocument } from '../../core/model/codebook.ts'
import type { CodebookCounts, CodebookThing, EntityLine, Impact } from '../../core/model/codebook-views.ts'
import type { EntityDocument } from '../../core/model/entity.ts'
import { survivorsOf } from '../../core/model/entity.ts'
import type { EntityId } from '../../core/model/ids.ts'
import { assertNever } from '../../core/result.ts'
import type { ValueCount, ValueCountsInput, ValueFilter, VariableCount } from '../search/value-queries.ts'
import type { EntityRegistry } from './entities.ts'

/** What the index is asked here. */
export interface ValueIndex {
  impactOf(input: ValueFilter): Promise<Impact>
  valueCounts(input: ValueCountsInput): Promise<ValueCount[]>
  variableCounts(): Promise<VariableCount[]>
}

export interface UsesContext {
  readonly index: ValueIndex
  readonly entities: EntityRegistry
  readonly codebook: CodebookDocument
}

/** What a change of the thing would be seen in. @throws Refusal `unknown-entity` */
export function impactOfThing(
  { index, entities, codebook }: UsesContext,
  of: CodebookThing,
): Promise<Impact> {
  switch (of.kind) {
    case 'variable':
      return index.impactOf({ variables: [of.variable] })
    case 'member':
      return index.impactOf({ variables: onScale(codebook, of.scale), values: [of.member] })
    case 'category':
      return index.impactOf({ variables: inTree(codebook, of.categories), values: [of.category] })
    case 'entity':
      return index.impactOf({ values: familyOf(entities, of.entity) })
    default:
      return assertNever(of)
  }
}

/** In how many statements each variable, member and category is a value. */
export async function countCodebook({ index, codebook }: UsesContext): Promise<CodebookCounts> {
  const variables = await index.variableCounts()
  const counted = async (keys: readonly string[], drawing: (key: string) => string[]) =>
    Object.fromEntries(
      await Promise.all(
        keys.map(async key => [key, byValue(await index.valueCounts({ variables: drawing(key) }))]),
      ),
    )
  return {
    variables: Object.fromEntries(variables.map(({ variable, statements }) => [variable, statements])),
    scales: await counted(Object.keys(codebook.scales), key => onScale(codebook, key)),
    categories: await counted(Object.keys(codebook.categories), key => inTree(codebook, key)),
  }
}

/** In how many statements each entity of a list is named, with those that were merged into it. */
export async function countEntities(
  { index, entities }: UsesContext,
  list: string,
): Promise<Record<EntityId, number>> {
  const variables = (await index.variableCounts()).map(({ variable }) => variable)
  const survivors = survivorsOf(entities.all())
  const standFor = Object.fromEntries(
    [...survivors].flatMap(([id, { id: target }]) => (id === target ? [] : [[id, target]])),
  )
  const counts = await index.valueCounts({ variables, standFor })
  return Object.fromEntries(
    counts
      .filter(({ value }) => survivors.get(value)?.list === list)
      .map(({ value, statements }) => [value, statements]),
  )
}

/** The entities of a list that are left after merges, by name. */
export function outlineOf(entities: EntityRegistry, list: string): EntityLine[] {
  const all = entities.all()
  const survivors = survivorsOf(all)
  const merged = new Map<EntityId, string[]>()
  const left: EntityDocument[] = []
  for (const entity of all) {
    const survivor = survivors.get(entity.id) ?? entity
    if (survivor.id === entity.id) {
      if (entity.list === list) left.push(entity)
      continue
    }
    merged.set(survivor.id, [...(merged.get(survivor.id) ?? []), entity.name, ...entity.aliases])
  }
  const order = new Intl.Collator(undefined, { numeric: true })
  return left
    .map(entity => {
      const { id, name, aliases, type, parent } = entity
      const above = parent === null ? undefined : survivors.get(parent)
      return {
        id,
        name,
        aliases,
        merged: merged.get(id) ?? [],
        type,
        parent: above === undefined || above.id === id ? null : above.id,
      }
    })
    .sort((one, other) => order.compare(one.name, other.name))
}

/** The entity that an id stands for now, and all ids that stand for it. @throws Refusal `unknown-entity` */
function familyOf(entities: EntityRegistry, id: EntityId): EntityId[] {
  const survivor = entities.surviving(id)
  const survivors = survivorsOf(entities.all())
  return [...survivors].flatMap(([each, target]) => (target.id === survivor.id ? [each as EntityId] : [])) // its keys are ids
}

function onScale({ variables }: CodebookDocument, scale: string): string[] {
  return Object.values(variables).flatMap(each =>
    each.kind === 'scale' && each.scale === scale ? [each.id] : [],
  )
}

function inTree({ variables }: CodebookDocument, categories: string): string[] {
  return Object.values(variables).flatMap(each =>
    each.kind === 'category' && each.categories === categories ? [each.id] : [],
  )
}

function byValue(counts: readonly ValueCount[]): Record<string, number> {
  return Object.fromEntries(counts.map(({ value, statements }) => [value, statements]))
}
