import { describe, expect, it } from 'vitest'
import type { RecordShape } from '../../../../../core/contract/profile-methods.ts'
import {
  heldBy,
  namedElsewhere,
  namesFor,
  unknownFirst,
  withMoved,
  withRecords,
  withUse,
} from '../../../../../renderer/profiles/mapping/field-uses.ts'

const shape = (count: number, isKnown: boolean, ...names: string[]): RecordShape => ({
  count,
  path: 'a.jsonl#1',
  isKnown,
  records: null,
  fields: names.map(name => ({ name, values: [] })),
})

describe('what a field holds', () => {
  it('is one thing, and moves with the choice', () => {
    const mapping = withUse(withUse(null, 'corps', 'title'), 'corps', 'text')
    expect(mapping).toEqual({ records: null, text: ['corps'], fields: {} })
    expect(heldBy(mapping, 'corps')).toBe('text')
    expect(heldBy(mapping, 'h1')).toBeNull()
  })

  it('is nothing at all once the last is taken away', () => {
    expect(withUse(withUse(null, 'corps', 'text'), 'corps', null)).toBeNull()
  })

  it('is believed in the order in which it was chosen, until it is moved', () => {
    const mapping = withUse(withUse(null, 'corps', 'text'), 'chapo', 'text')
    if (mapping === null) throw new Error('Something is said.')
    expect(namesFor(mapping, 'text')).toEqual(['corps', 'chapo'])
    expect(withMoved(mapping, 'text', 'chapo', -1).text).toEqual(['chapo', 'corps'])
    expect(withMoved(mapping, 'text', 'chapo', 1)).toBe(mapping)
  })

  it('keeps the place of the list of records while nothing else is said', () => {
    expect(withRecords(null, 'answer.items')).toEqual({ records: 'answer.items', text: [], fields: {} })
    expect(withRecords(withRecords(null, 'answer.items'), ' ')).toBeNull()
  })
})

it('names the fields that other records have', () => {
  const mapping = withUse(withUse(null, 'corps', 'text'), 'h1', 'title')
  expect(namedElsewhere(mapping, shape(3, false, 'h1', 'id'))).toEqual(['corps'])
})

it('puts records first whose text nobody has named, then the commonest', () => {
  const sorted = unknownFirst([shape(9, true, 'a'), shape(2, false, 'b'), shape(5, false, 'c')])
  expect(sorted.map(({ count }) => count)).toEqual([5, 2, 9])
})
