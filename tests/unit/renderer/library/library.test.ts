import { describe, expect, test } from 'vitest'
import { articleIdOf, recordIdOf } from '../../../../core/model/ids.ts'
import { barsOf, binsOf, datesOf } from '../../../../renderer/library/facets/month-bins.ts'
import { datesName } from '../../../../renderer/library/facets/period-name.ts'
import {
  filterOf,
  firstState,
  isFiltering,
  isSelected,
  reduceLibrary,
  selectedCount,
} from '../../../../renderer/library/library-state.ts'
import { gridMove } from '../../../../renderer/library/table/grid-keys.ts'
import { moved, movedBeside } from '../../../../renderer/library/table/moved.ts'
import { languages } from '../../../../renderer/text/languages.ts'
import { Words } from '../../../../renderer/text/words.ts'

const [one, two] = ['a', 'b'].map(letter => articleIdOf(recordIdOf(letter.repeat(64)), 1)) as [
  ReturnType<typeof articleIdOf>,
  ReturnType<typeof articleIdOf>,
] // of two letters two ids

describe('choosing articles', () => {
  test('all but one, and that one again', () => {
    const all = reduceLibrary(firstState, { kind: 'select-all' })
    const but = reduceLibrary(all, { kind: 'toggle', id: one, at: 0 })
    expect(isSelected(but.selection, one)).toBe(false)
    expect(isSelected(but.selection, two)).toBe(true)
    expect(selectedCount(but.selection, 10)).toBe(9)
    const again = reduceLibrary(but, { kind: 'toggle', id: one, at: 0 })
    expect(selectedCount(again.selection, 10)).toBe(10)
  })

  test('ends where something else is looked for', () => {
    const some = reduceLibrary(firstState, { kind: 'extend', ids: [one, two], at: 1 })
    expect(selectedCount(some.selection, 10)).toBe(2)
    expect(selectedCount(reduceLibrary(some, { kind: 'type', typed: 'x' }).selection, 10)).toBe(0)
    expect(selectedCount(reduceLibrary(some, { kind: 'choose', chosen: {} }).selection, 10)).toBe(0)
  })
})

test.each([
  ['السد', { text: 'السد', isTyping: true }],
  ['السد ', { text: 'السد' }],
  ['after:2024 ', { after: '2024' }],
  ['after:soon', { text: 'after:soon', isTyping: true }],
  ['  ', {}],
])('"%s" asks for %o', (typed, filter) => {
  expect(filterOf({ typed, chosen: {} })).toEqual(filter)
})

describe('one article of each family', () => {
  test('is still listed once the filters are cleared', () => {
    const state = { ...firstState, typed: 'x', chosen: { oncePerFamily: true, language: ['ar'] } }
    expect(filterOf(reduceLibrary(state, { kind: 'clear' }))).toEqual({ oncePerFamily: true })
  })

  test('is no longer asked for by what was typed either', () => {
    const state = reduceLibrary(firstState, { kind: 'type', typed: 'السد family:once source:x' })
    expect(filterOf(state)).toMatchObject({ oncePerFamily: true })
    expect(filterOf(reduceLibrary(state, { kind: 'once', isOn: false }))).toEqual({
      text: 'السد',
      source: ['x'],
      isTyping: true,
    })
  })

  test('filters nothing by itself', () => {
    const state = reduceLibrary(firstState, { kind: 'once', isOn: true })
    expect(filterOf(state)).toEqual({ oncePerFamily: true })
    expect(isFiltering(state)).toBe(false)
  })
})

describe('bars of time', () => {
  const months = [
    { month: '2024', count: 2 },
    { month: '2024-03', count: 5 },
    { month: '2024-05', count: 1 },
  ]

  test('have no gaps, and years without months in their January', () => {
    expect(binsOf(months, months).map(({ first, count }) => `${first} ${count}`)).toEqual([
      '2024-01 2',
      '2024-02 0',
      '2024-03 5',
      '2024-04 0',
      '2024-05 1',
    ])
  })

  test('stay where they are when fewer articles are counted', () => {
    expect(binsOf(months, [{ month: '2024-03', count: 1 }])).toHaveLength(5)
  })

  test('of many years are quarters or years', () => {
    const long = [
      { month: '2015-02', count: 1 },
      { month: '2024-11', count: 1 },
    ]
    expect(binsOf(long, long)).toHaveLength(40)
    const longer = [{ month: '1990-02', count: 1 }, ...long]
    expect(binsOf(longer, longer)).toHaveLength(35)
  })

  test('give dates, and dates give them back', () => {
    const bins = binsOf(months, months)
    for (const [from, to] of [
      [0, 0],
      [2, 4],
      [4, 1],
    ] as const) {
      const [first, last] = [Math.min(from, to), Math.max(from, to)]
      expect(barsOf(bins, datesOf(bins, from, to))).toEqual([first, last])
    }
    expect(datesOf(bins, 0, 1)).toEqual({ after: '2024', before: '2024-02' })
    expect(barsOf(bins, {})).toBeUndefined()
  })

  test.each([
    ['2024-10', '2024', 'Oct – Dec 2024'],
    ['2018', '2024', '2018 – 2024'],
    ['2024', '2024', '2024'],
    ['2024-10', '2024-10', 'Oct 2024'],
    [undefined, '2024-10-05', '… – 5 Oct 2024'],
  ])('from %s to %s are called %s', (after, before, name) => {
    expect(datesName(after, before, new Words(languages[0])).replaceAll(/\s/gu, ' ')).toBe(name)
  })
})

test.each([
  ['ArrowDown', 9, 9],
  ['ArrowUp', 5, 4],
  ['PageDown', 2, 6],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['a', 5, undefined],
])('%s leads from %i to %s', (key, at, to) => {
  expect(gridMove(key, { at, total: 10, rowsInSight: 5 })).toBe(to)
})

test('a column moves among those that are shown, over hidden ones', () => {
  const order = ['status', 'title', 'source', 'published', 'length']
  const shown = ['status', 'title', 'published', 'length']
  expect(moved(order, shown, 'published', -1)).toEqual(['status', 'published', 'title', 'source', 'length'])
  expect(moved(order, shown, 'title', 1)).toEqual(['status', 'source', 'published', 'title', 'length'])
  expect(moved(order, shown, 'title', -1)).toEqual(order)
  expect(movedBeside(order, 'length', 'title')).toEqual(['status', 'length', 'title', 'source', 'published'])
})
