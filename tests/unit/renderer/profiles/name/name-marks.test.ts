import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOfName } from '../../../../../core/profiles/name-parts.ts'
import { matchName, readPattern } from '../../../../../core/profiles/name-pattern.ts'
import { marksOf, type PartMark, withMark } from '../../../../../renderer/profiles/name/name-marks.ts'

const path = 'صحف/2024-09-27_river_dam-talks-resume.txt'

const title = (toEnd = false): PartMark => ({ kind: 'field', field: 'title', form: null, toEnd })
const source: PartMark = { kind: 'field', field: 'source', form: null, toEnd: false }
const date: PartMark = { kind: 'field', field: 'published', form: 'ymd', toEnd: false }

/** The index of the part with this text. */
function at(text: string): number {
  const index = partsOfName(path).findIndex(part => part.text === text)
  if (index === -1) throw new Error(`There is no part ${text}.`)
  return index
}

/** The pattern after clicks, one after the other. */
function clicked(...clicks: readonly (readonly [text: string, mark: PartMark])[]): string | null | undefined {
  let pattern: string | null | undefined = null
  for (const [text, mark] of clicks) {
    if (pattern === undefined) return undefined
    pattern = withMark(path, marksOf(pattern, path), at(text), mark)
  }
  return pattern
}

describe('clicking the parts of a name', () => {
  it.each<readonly [string, readonly (readonly [string, PartMark])[], string | null]>([
    ['one part', [['river', source]], '{*}-{*}-{*}_{source}_{*}-{*}-{*}'],
    [
      'date, source and title to the end',
      [
        ['2024-09-27', date],
        ['river', source],
        ['dam', title(true)],
      ],
      '{published:ymd}_{source}_{title}',
    ],
    [
      'neighbours of one field, which join',
      [
        ['2024-09-27', date],
        ['river', source],
        ['dam', title()],
        ['talks', title()],
        ['resume', title()],
      ],
      '{published:ymd}_{source}_{title}',
    ],
    [
      'a part that has to be as it is',
      [
        ['2024-09-27', date],
        ['river', { kind: 'keep' }],
      ],
      '{published:ymd}_river_{*}-{*}-{*}',
    ],
    [
      'the only field away again',
      [
        ['river', source],
        ['river', { kind: 'any' }],
      ],
      null,
    ],
    [
      'a field onto another part, to which it moves',
      [
        ['2024-09-27', date],
        ['river', source],
        ['صحف', source],
      ],
      '{source}/{published:ymd}_{*}_{*}-{*}-{*}',
    ],
  ])('%s', (_, clicks, pattern) => {
    expect(clicked(...clicks)).toBe(pattern)
  })

  it('takes a part out of a field that is clicked as another', () => {
    const pattern = clicked(['dam', title(true)], ['dam', source])
    expect(pattern).toBe('{*}-{*}-{*}_{*}_{source}-{title}')
  })

  it('reads off a pattern what was clicked', () => {
    const pattern = clicked(['2024-09-27', date], ['river', { kind: 'keep' }], ['dam', title(true)]) ?? null
    const { chosen, kept, fits } = marksOf(pattern, path)
    expect(fits).toBe(true)
    expect(kept).toEqual([at('river')])
    expect(chosen.map(({ field, first, last }) => [field, first, last])).toEqual([
      ['published', at('2024-09-27'), at('2024-09-27')],
      ['title', at('dam'), at('resume')],
    ])
  })

  it('begins anew from a name that the pattern does not fit', () => {
    const marks = marksOf('{published:ymd} {title}', path)
    expect(marks).toMatchObject({ chosen: [], kept: [], fits: false })
    expect(withMark(path, marks, at('river'), source)).toContain('{source}')
  })
})

it('never makes a pattern that cannot be read, or that the example does not fit', () => {
  const indices = partsOfName(path).flatMap(({ kind }, index) => (kind === 'between' ? [] : [index]))
  const marks = fc.constantFrom<PartMark>(title(), title(true), source, { kind: 'any' }, { kind: 'keep' })
  const clicks = fc.array(fc.tuple(fc.constantFrom(...indices), marks), { maxLength: 8 })
  fc.assert(
    fc.property(clicks, all => {
      let pattern: string | null = null
      for (const [index, mark] of all) {
        // What cannot be told apart is refused, and the pattern stays.
        pattern =
          withMark(path, marksOf(pattern, path), index, mark) ?? (mark.kind === 'any' ? null : pattern)
        if (pattern === null) continue
        const read = readPattern(pattern)
        expect(read.kind).toBe('pattern')
        expect(read.kind === 'pattern' && matchName(read.pattern, path)).toBeTruthy()
      }
    }),
  )
})
