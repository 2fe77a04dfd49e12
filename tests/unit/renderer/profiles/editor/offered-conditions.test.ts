import { expect, it } from 'vitest'
import type { TriedFile } from '../../../../../core/contract/profile-methods.ts'
import { blankProfile } from '../../../../../core/model/profile.ts'
import {
  offeredConditions,
  unknownCondition,
} from '../../../../../renderer/profiles/editor/offered-conditions.ts'

const file = (path: string): TriedFile => ({
  path,
  place: path,
  applies: false,
  name: null,
  encoding: null,
  fields: null,
  lines: [],
  failure: null,
})

const from = { suggested: [], files: [], shapes: [] }

it('offers the folders of the files, the commonest first, and the pattern where there is one', () => {
  const files = [file('in/river/a.txt'), file('in/river/b.txt'), file('in/north/c.txt')]
  const draft = { ...blankProfile('a'), fileName: '{title}' }
  expect(offeredConditions(draft, { ...from, files })).toEqual([
    { kind: 'place', place: 'in' },
    { kind: 'place', place: 'in/river' },
    { kind: 'place', place: 'in/north' },
    { kind: 'file-name' },
  ])
})

it('offers nothing twice, and nothing that the profile has', () => {
  const river = { kind: 'place' as const, place: 'river' }
  const found = { ...from, suggested: [river], files: [file('river/a.txt')] }
  expect(offeredConditions(blankProfile('a'), found)).toEqual([river])
  expect(offeredConditions({ ...blankProfile('a'), appliesTo: [river] }, found)).toEqual([])
})

it('offers records by their fields', () => {
  const shapes = [
    { count: 2, path: 'a', isKnown: false, records: null, fields: [{ name: 'h1', values: [] }] },
  ]
  expect(offeredConditions(blankProfile('a'), { ...from, shapes })).toEqual([
    { kind: 'fields', fields: ['h1'] },
  ])
})

it('tells records by what those of one make have in common', () => {
  const shape = (count: number, isKnown: boolean, ...names: string[]) => ({
    count,
    path: 'a',
    isKnown,
    records: null,
    fields: names.map(name => ({ name, values: [] })),
  })
  const shapes = [
    shape(9, true, 'text', 'id'),
    shape(4, false, 'id', 'h1', 'corps', 'site'),
    shape(2, false, 'id', 'h1', 'corps'),
    shape(1, false, 'other'),
  ]
  expect(unknownCondition(shapes)).toEqual({ kind: 'fields', fields: ['id', 'h1', 'corps'] })
  expect(unknownCondition([])).toBeNull()
})
