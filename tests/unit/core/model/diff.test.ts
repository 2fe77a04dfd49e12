import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../../core/json.ts'
import type { Change } from '../../../../core/model/diff.ts'
import { applyChanges, change, changesBetween, fieldAt, holds, invert } from '../../../../core/model/diff.ts'

const document = 'entities/actors/ab/abcd.json'

function between(before: JsonObject | undefined, after: JsonObject | undefined): Change[] {
  return changesBetween(document, before, after)
}

describe('changes between two states', () => {
  it('are none where nothing differs, whatever the order of the fields', () => {
    expect(between({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 })).toEqual([])
  })

  it('name the fields that differ, by their path, and no others', () => {
    expect(between({ a: 1, b: { c: 'x', d: 'y' } }, { a: 1, b: { c: 'z', d: 'y' } })).toEqual([
      { document, path: ['b', 'c'], from: 'x', to: 'z' },
    ])
  })

  it('take a list as one value', () => {
    expect(between({ aliases: ['a', 'b'] }, { aliases: ['a'] })).toEqual([
      { document, path: ['aliases'], from: ['a', 'b'], to: ['a'] },
    ])
  })

  it('leave a side away where the field is absent, and keep null as a value', () => {
    expect(between({ type: null }, {})).toEqual([{ document, path: ['type'], from: null }])
    expect(between({}, { type: null })).toEqual([{ document, path: ['type'], to: null }])
    expect(between({ type: null }, { type: 'state' })).toEqual([
      { document, path: ['type'], from: null, to: 'state' },
    ])
  })

  it('replace a value by an object, and an object by a value, as a whole', () => {
    expect(between({ a: null }, { a: { b: 1 } })).toEqual([
      { document, path: ['a'], from: null, to: { b: 1 } },
    ])
    expect(between({ a: { b: 1 } }, { a: [1] })).toEqual([{ document, path: ['a'], from: { b: 1 }, to: [1] }])
  })

  it('hold the whole document where it is made or taken away', () => {
    expect(between(undefined, { rev: 3, a: 1 })).toEqual([{ document, path: [], to: { a: 1 } }])
    expect(between({ rev: 3, a: 1 }, undefined)).toEqual([{ document, path: [], from: { a: 1 } }])
    expect(between(undefined, undefined)).toEqual([])
  })

  it('pass over rev, which the store counts', () => {
    expect(between({ rev: 1, a: 1 }, { rev: 2, a: 1 })).toEqual([])
  })

  it('see a field called rev below the top, which is no counter', () => {
    expect(between({ a: { rev: 1 } }, { a: { rev: 2 } })).toEqual([
      { document, path: ['a', 'rev'], from: 1, to: 2 },
    ])
  })

  it('can be written to the history and read back', () => {
    const changes = between({ a: null, b: { c: 1 } }, { b: {}, d: [{ e: null }] })
    expect(changes.map(each => change.parse(JSON.parse(JSON.stringify(each))))).toEqual(changes)
  })
})

describe('an inverted diff', () => {
  it('has its sides swapped and its order reversed', () => {
    expect(
      invert([
        { document, path: ['a'], to: 1 },
        { document, path: ['b'], from: 2, to: null },
      ]),
    ).toEqual([
      { document, path: ['b'], from: null, to: 2 },
      { document, path: ['a'], from: 1 },
    ])
  })

  it('inverted again is the diff', () => {
    const diff = between({ a: 1, b: { c: null } }, { b: { c: 'x' }, d: true })
    expect(invert(invert(diff))).toEqual(diff)
  })
})

describe('applying changes', () => {
  it('leads from the one state to the other and back', () => {
    const before: JsonObject = { rev: 4, a: 1, b: { c: 'x', d: null }, gone: [1] }
    const after: JsonObject = { rev: 4, a: 2, b: { c: 'x' }, made: { e: [] } }
    const diff = between(before, after)
    expect(applyChanges(before, diff)).toEqual(after)
    expect(applyChanges(after, invert(diff))).toEqual(before)
  })

  it('takes a field away where it becomes absent, and does not leave it as undefined', () => {
    const next = applyChanges({ a: 1, b: 2 }, [{ document, path: ['a'], from: 1 }])
    expect(Object.keys(next ?? {})).toEqual(['b'])
  })

  it('makes the objects on the way to a field', () => {
    expect(applyChanges({}, [{ document, path: ['a', 'b'], to: 1 }])).toEqual({ a: { b: 1 } })
  })

  it('makes a document and takes it away', () => {
    expect(applyChanges(undefined, [{ document, path: [], to: { a: 1 } }])).toEqual({ a: 1 })
    expect(applyChanges({ rev: 1, a: 1 }, [{ document, path: [], from: { a: 1 } }])).toBeUndefined()
  })

  it('does not touch the state that it is given', () => {
    const before = Object.freeze({ a: Object.freeze({ b: 1 }) })
    applyChanges(before, [{ document, path: ['a', 'b'], from: 1, to: 2 }])
    expect(before).toEqual({ a: { b: 1 } })
  })

  it('keeps the counter of a document that is written anew as a whole', () => {
    expect(applyChanges({ rev: 7, a: 1 }, [{ document, path: [], to: { b: 2 } }])).toEqual({ rev: 7, b: 2 })
  })
})

describe('whether a field holds a side of a change', () => {
  const set: Change = { document, path: ['a', 'b'], to: null }

  it('tells null from absent', () => {
    expect(holds({ a: { b: null } }, set, 'to')).toBe(true)
    expect(holds({ a: {} }, set, 'to')).toBe(false)
    expect(holds({ a: {} }, set, 'from')).toBe(true)
    expect(holds({ a: { b: null } }, set, 'from')).toBe(false)
  })

  it('takes a field below something that is no object for absent', () => {
    expect(holds({ a: [1] }, set, 'from')).toBe(true)
    expect(holds(undefined, set, 'from')).toBe(true)
  })

  it('compares whole documents without their counter', () => {
    const made: Change = { document, path: [], to: { a: 1 } }
    expect(holds({ rev: 9, a: 1 }, made, 'to')).toBe(true)
    expect(holds({ rev: 9, a: 2 }, made, 'to')).toBe(false)
    expect(holds(undefined, made, 'from')).toBe(true)
    expect(holds({ rev: 9 }, made, 'from')).toBe(false)
  })
})

describe('the value at a path', () => {
  it.each([
    ['a field', ['a'], { b: [1] }],
    ['a field of a field', ['a', 'b'], [1]],
    ['an item of a list, which is no field', ['a', 'b', '0'], undefined],
    ['a field that every object inherits', ['constructor'], undefined],
    ['nothing', ['c'], undefined],
  ])('of %s', (_name, path, expected) => {
    expect(fieldAt({ a: { b: [1] } }, path)).toEqual(expected)
  })
})
