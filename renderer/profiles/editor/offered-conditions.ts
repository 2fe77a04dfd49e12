import type { RecordShape, TriedFile } from '../../../core/contract/profile-methods.ts'
import type { ProfileCondition, ProfileContent } from '../../../core/model/profile.ts'
import { conditionKey } from '../list/condition-words.ts'
import { unknownFirst } from '../mapping/field-uses.ts'

const mostOfAKind = 4
const mostFields = 50

export interface OfferedFrom {
  /** What the program suggests for the files. */
  readonly suggested: readonly ProfileCondition[]
  readonly files: readonly TriedFile[]
  readonly shapes: readonly RecordShape[]
}

/** Conditions that the files at hand would meet, and the profile does not have. */
export function offeredConditions(
  { appliesTo, fileName }: Pick<ProfileContent, 'appliesTo' | 'fileName'>,
  { suggested, files, shapes }: OfferedFrom,
): ProfileCondition[] {
  const all: ProfileCondition[] = [
    ...suggested,
    ...counted(files.flatMap(({ place }) => foldersOf(place))).map(place => ({
      kind: 'place' as const,
      place,
    })),
    ...counted(files.flatMap(({ fields }) => fields?.source.value ?? [])).map(outlet => ({
      kind: 'outlet' as const,
      outlet,
    })),
    ...(fileName === null ? [] : [{ kind: 'file-name' as const }]),
    ...shapes.slice(0, mostOfAKind).map(shapeCondition),
  ]
  const seen = new Set(appliesTo.map(conditionKey))
  return all.filter(condition => {
    const key = conditionKey(condition)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Records with the fields of a shape. */
function shapeCondition({ fields }: RecordShape): ProfileCondition {
  return { kind: 'fields', fields: fields.slice(0, mostFields).map(({ name }) => name) }
}

/** By so many fields records are told well enough; more would let go of some in which one is missing. */
const fewFields = 8

/** What records without a known text have in common with the commonest of them; null where there are none. */
export function unknownCondition(shapes: readonly RecordShape[]): ProfileCondition | null {
  const [first, ...others] = unknownFirst(shapes)
  if (first === undefined) return null
  let common = first.fields.map(({ name }) => name)
  for (const { isKnown, fields } of others) {
    const shared = common.filter(each => fields.some(({ name }) => name === each))
    if (isKnown === first.isKnown && shared.length * 2 >= first.fields.length) common = shared
  }
  return { kind: 'fields', fields: common.slice(0, fewFields) }
}

/** The folders that a path lies in, the nearest first. */
function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, at) => names.slice(0, names.length - at).join('/'))
}

/** Values by how often they come, the commonest first, and no more than can be looked through. */
function counted(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostOfAKind)
    .map(([value]) => value)
}
