/** What somebody was told is saved, against what stands on disk. */
import type { EntityDocument } from '../../../core/model/entity.ts'
import type { Statement } from '../../../core/model/statement.ts'
import type { Model, ModelEntity, ModelStatement } from '../work/model.ts'
import type { OnDisk } from './on-disk.ts'
import { Violation } from './on-disk.ts'
import { canonical } from './verify-history.ts'

/** Which entity of the model has which id; learnt as entities are found on disk, and binding from then on. */
export type Bindings = Map<string, string>

export interface ModelCheck {
  readonly coder: string
  /** What may be on disk: all that was acknowledged, then with each commit of what was under way. */
  readonly candidates: readonly Model[]
  readonly bindings: Bindings
}

/** The one of the candidates that is on disk. @throws Violation where none is */
export function verifyModel(onDisk: OnDisk, { coder, candidates, bindings }: ModelCheck): Model {
  const commits = onDisk.histories.get(coder)?.length ?? 0
  const model = candidates.find(each => each.commits === commits)
  if (model === undefined) {
    throw new Violation(`The history of ${coder} has ${commits} commits`, {
      acknowledged: candidates[0]?.commits,
      possible: candidates.map(each => each.commits),
    })
  }
  const differences = [
    ...entityDifferences(onDisk, coder, model, bindings),
    ...statementDifferences(onDisk, coder, model, bindings),
  ]
  if (differences.length > 0)
    throw new Violation(`The disk does not have what was acknowledged to ${coder}`, differences)
  return model
}

function entityDifferences(onDisk: OnDisk, coder: string, { state }: Model, bindings: Bindings): string[] {
  const differences: string[] = []
  const left = new Map(
    onDisk.entities.filter(({ createdBy }) => createdBy === coder).map(each => [each.id as string, each]),
  )
  const pairs: [ModelEntity, EntityDocument][] = []
  for (const entity of state.entities.values()) {
    const bound = bindings.get(entity.key)
    const found = bound === undefined ? named(left, entity) : left.get(bound)
    if (found === undefined) {
      differences.push(`missing: entity ${entity.key}, called ${entity.name}`)
      continue
    }
    left.delete(found.id)
    bindings.set(entity.key, found.id)
    pairs.push([entity, found])
  }
  for (const { id, name } of left.values()) differences.push(`too many: ${id}, called ${name}`)
  for (const [entity, found] of pairs) {
    const mergedInto = entity.mergedInto === null ? null : (bindings.get(entity.mergedInto) ?? '?')
    const expected = canonical([entity.list, entity.name, entity.aliases, entity.type, mergedInto])
    const actual = canonical([found.list, found.name, found.aliases, found.type, found.mergedInto])
    if (expected !== actual) differences.push(`${found.id} is ${actual} and should be ${expected}`)
  }
  return differences
}

function named(
  entities: ReadonlyMap<string, EntityDocument>,
  { list, name }: ModelEntity,
): EntityDocument | undefined {
  return [...entities.values()].find(each => each.list === list && each.name === name)
}

function statementDifferences(onDisk: OnDisk, coder: string, { state }: Model, bindings: Bindings): string[] {
  const differences: string[] = []
  const onDiskNow = onDisk.codings
    .filter(each => each.coder === coder)
    .flatMap(each => Object.values(each.statements))
  const left = new Map(onDiskNow.map(each => [each.id as string, each]))
  for (const statement of state.statements.values()) {
    const found = left.get(statement.line.id)
    left.delete(statement.line.id)
    const [expected, actual] = [expectedShape(statement, bindings), found && shapeOf(found)].map(canonical)
    if (expected !== actual) differences.push(`${statement.line.id} is ${actual} and should be ${expected}`)
  }
  for (const id of left.keys()) differences.push(`too many: ${id}`)
  if (left.size + state.statements.size !== onDiskNow.length)
    differences.push('a statement stands in two documents')
  return differences
}

function expectedShape({ line, ...keys }: ModelStatement, bindings: Bindings): unknown {
  const ids = (some: readonly string[]) => some.map(key => bindings.get(key) ?? key)
  return {
    article: line.article,
    quotes: line.evidence.map(({ quote }) => quote),
    actor: ids(keys.actor),
    issue: ids(keys.issue),
    addressee: ids(keys.addressee),
    reportedBy: ids(keys.reportedBy),
    stance: line.stance ?? 'not-stated',
    date: line.date ?? null,
    note: line.note ?? null,
  }
}

function shapeOf({ article, evidence, values }: Statement): unknown {
  const idsOf = (variable: string) => {
    const value = values[variable]
    return value?.kind === 'entities' ? value.ids : []
  }
  const { stance, date, note } = values
  return {
    article,
    quotes: evidence.map(({ quote }) => quote),
    actor: idsOf('actor'),
    issue: idsOf('issue'),
    addressee: idsOf('addressee'),
    reportedBy: idsOf('reportedBy'),
    stance: stance?.kind === 'member' ? stance.id : null,
    date: date?.kind === 'date' ? date.date.edtf : null,
    note: note?.kind === 'text' ? note.text : null,
  }
}
