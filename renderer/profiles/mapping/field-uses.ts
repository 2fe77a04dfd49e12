/** Which field of a record holds what, as a table that a person fills: decided here, drawn elsewhere. */
import type { RecordShape } from '../../../core/contract/profile-methods.ts'
import { type FieldMapping, type ProfileField, profileField } from '../../../core/model/profile.ts'

/** What a field of a record can hold. */
export type FieldUse = 'text' | ProfileField
export const fieldUses: readonly FieldUse[] = ['text', ...profileField.options]

const emptyMapping: FieldMapping = { records: null, text: [], fields: {} }

/** The fields that hold something, in the order in which they are believed. */
export function namesFor(mapping: FieldMapping | null, use: FieldUse): readonly string[] {
  if (mapping === null) return []
  return use === 'text' ? mapping.text : (mapping.fields[use] ?? [])
}

/** What a field holds; null where it holds nothing that is wanted. Of several uses the first. */
export function heldBy(mapping: FieldMapping | null, name: string): FieldUse | null {
  return fieldUses.find(use => namesFor(mapping, use).includes(name)) ?? null
}

/** The mapping once a field is said to hold `use`; null once nothing is said any more. */
export function withUse(
  mapping: FieldMapping | null,
  name: string,
  use: FieldUse | null,
): FieldMapping | null {
  const without = fieldUses.reduce(
    (now, each) =>
      setNames(
        now,
        each,
        namesFor(now, each).filter(other => other !== name),
      ),
    mapping ?? emptyMapping,
  )
  const next = use === null ? without : setNames(without, use, [...namesFor(without, use), name])
  return isEmpty(next) ? null : next
}

/** The mapping with a field believed one place earlier or later among those that hold the same. */
export function withMoved(mapping: FieldMapping, use: FieldUse, name: string, by: 1 | -1): FieldMapping {
  const names = [...namesFor(mapping, use)]
  const at = names.indexOf(name)
  const to = at + by
  if (at === -1 || to < 0 || to >= names.length) return mapping
  names.splice(at, 1)
  names.splice(to, 0, name)
  return setNames(mapping, use, names)
}

/** The mapping with another place of the list of records; empty where that is found without help. */
export function withRecords(mapping: FieldMapping | null, records: string): FieldMapping | null {
  const next = { ...(mapping ?? emptyMapping), records: records.trim() === '' ? null : records }
  return isEmpty(next) ? null : next
}

/** The fields that a mapping names and records of a shape do not have. */
export function namedElsewhere(mapping: FieldMapping | null, shape: RecordShape | undefined): string[] {
  const present = new Set(shape?.fields.map(({ name }) => name))
  const named = fieldUses.flatMap(use => namesFor(mapping, use))
  return [...new Set(named)].filter(name => !present.has(name))
}

/** The shapes with those first whose text nobody has named. */
export function unknownFirst(shapes: readonly RecordShape[]): RecordShape[] {
  return shapes.toSorted(
    (one, other) => Number(one.isKnown) - Number(other.isKnown) || other.count - one.count,
  )
}

function setNames(mapping: FieldMapping, use: FieldUse, names: readonly string[]): FieldMapping {
  if (use === 'text') return { ...mapping, text: [...names] }
  const { [use]: _before, ...others } = mapping.fields
  return { ...mapping, fields: names.length === 0 ? others : { ...others, [use]: [...names] } }
}

function isEmpty({ records, text, fields }: FieldMapping): boolean {
  return records === null && text.length === 0 && Object.keys(fields).length === 0
}
