import { describe, expect, it } from 'vitest'
import type { EntityLine } from '../../../../core/model/codebook-views.ts'
import { entityId } from '../../../../core/model/ids.ts'
import { numberIn } from '../../../../renderer/codebook/forms/member-form.tsx'
import { entityRows } from '../../../../renderer/codebook/middle/entity-rows.ts'
import { languages } from '../../../../renderer/text/languages.ts'
import { Words } from '../../../../renderer/text/words.ts'
import { treeMove } from '../../../../renderer/ui/rows/tree-keys.ts'
import type { TreeRow } from '../../../../renderer/ui/rows/tree-row.ts'

const words = new Words(languages[0])
const idOf = (letter: string) => entityId.parse(`entity:${letter.repeat(16)}`)

function line(letter: string, name: string, part: Partial<EntityLine> = {}): EntityLine {
  return { id: idOf(letter), name, aliases: [], merged: [], type: null, parent: null, ...part }
}

function shown(lines: readonly EntityLine[], more: { search?: string; folded?: readonly string[] } = {}) {
  const rows = entityRows(
    { lines, counts: { [idOf('b')]: 3 }, folded: more.folded ?? [], search: more.search ?? '' },
    words,
  )
  return rows.map(({ level, text, isFolded }) => `${' '.repeat(level - 1)}${text}${isFolded ? ' +' : ''}`)
}

const family = [
  line('a', 'Sarwan'),
  line('b', 'سلمى الحدّاد', { parent: idOf('a'), aliases: ['Salma al-Haddad'], merged: ['الوزيرة'] }),
  line('c', 'Korsina'),
]

describe('the entities of a list as rows', () => {
  it('stand below what they belong to, unless that is folded', () => {
    expect(shown(family)).toEqual(['Sarwan', ' سلمى الحدّاد', 'Korsina'])
    expect(shown(family, { folded: [idOf('a')] })).toEqual(['Sarwan +', 'Korsina'])
  })

  it('are each shown once where parents lead round in a circle', () => {
    const circle = [line('a', 'One', { parent: idOf('b') }), line('b', 'Two', { parent: idOf('a') })]
    expect(shown(circle)).toEqual(['One', ' Two'])
  })

  it.each(['سلمي الحداد', 'SALMA', 'الوزيره', 'haddad'])('are found by %s', search => {
    expect(shown(family, { search })).toEqual(['سلمى الحدّاد'])
  })

  it('say how many statements name them', () => {
    const [row] = entityRows(
      { lines: family.slice(1, 2), counts: { [idOf('b')]: 3 }, folded: [], search: '' },
      words,
    )
    expect(row?.detail).toEqual({ text: '3', label: '3 statements' })
  })

  it('are ten thousand in less than a tenth of a second, searched or not, once names have been folded', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => {
      const id = entityId.parse(`entity:${String(at).padStart(16, '0')}`)
      return { ...line('a', `الوزير ${at}`), id, aliases: [`Minister ${at}`] }
    })
    const search = (text: string) => entityRows({ lines: many, counts: {}, folded: [], search: text }, words)
    search('9')
    const started = performance.now()
    expect(search('minister 99')).toHaveLength(111)
    expect(search('')).toHaveLength(10_000)
    expect(performance.now() - started).toBeLessThan(100)
  })
})

describe('the keys of a tree', () => {
  const rows: readonly TreeRow[] = [
    { id: 'a', level: 1, text: 'A', isFolded: false },
    { id: 'b', level: 2, text: 'B' },
    { id: 'c', level: 1, text: 'C', isFolded: true },
  ]
  const press = (key: string, index: number, isTurned = false) =>
    treeMove(key, { rows, index, rowsInSight: 10, isTurned })

  it.each([
    ['ArrowDown', -1, { kind: 'to', id: 'a' }],
    ['ArrowDown', 2, { kind: 'to', id: 'c' }],
    ['ArrowUp', 0, { kind: 'to', id: 'a' }],
    ['End', 0, { kind: 'to', id: 'c' }],
    ['PageUp', 2, { kind: 'to', id: 'a' }],
    ['ArrowRight', 0, { kind: 'to', id: 'b' }],
    ['ArrowRight', 1, undefined],
    ['ArrowRight', 2, { kind: 'fold', id: 'c', isFolded: false }],
    ['ArrowLeft', 0, { kind: 'fold', id: 'a', isFolded: true }],
    ['ArrowLeft', 1, { kind: 'to', id: 'a' }],
    ['ArrowLeft', 2, undefined],
    ['x', 1, undefined],
  ] as const)('%s on row %i', (key, index, move) => {
    expect(press(key, index)).toEqual(move)
  })

  it('turn round where lines do', () => {
    expect(press('ArrowLeft', 0, true)).toEqual({ kind: 'to', id: 'b' })
    expect(press('ArrowRight', 1, true)).toEqual({ kind: 'to', id: 'a' })
  })
})

describe('a number as it is typed', () => {
  it.each([
    ['-1', -1],
    ['\u22120.5', -0.5],
    ['+1', 1],
    ['٠٫٥', 0.5],
    ['۲', 2],
    ['one', undefined],
    ['', undefined],
    ['1e3', undefined],
  ] as const)('%s', (text, number) => {
    expect(numberIn(text)).toBe(number)
  })
})
