import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { profileField } from '../../../../core/model/profile.ts'
import { dateAt, withPlainDigits } from '../../../../core/profiles/name-dates.ts'
import { type ChosenParts, partsOfName, patternOfParts } from '../../../../core/profiles/name-parts.ts'
import { matchName, namesIn, readPattern } from '../../../../core/profiles/name-pattern.ts'

test('a name falls into words, dates with their forms, and what stands between', () => {
  expect(
    partsOfName('post/01-11-2024_سد {1}.txt').map(({ kind, text, forms }) => [kind, text, ...forms]),
  ).toEqual([
    ['word', 'post'],
    ['between', '/'],
    ['date', '01-11-2024', 'dmy', 'mdy'],
    ['between', '_'],
    ['word', 'سد'],
    ['between', ' {'],
    ['word', '1'],
    ['between', '}'],
  ])
})

test.each([
  ['in/river_2024-11-01_7.txt', [[2, 2, 'source']], '{source}_{*}-{*}-{*}_{*}'],
  [
    'in/river_2024-11-01_7.txt',
    [
      [2, 2, 'source'],
      [4, 4, 'published', 'ymd'],
    ],
    '{source}_{published:ymd}_{*}',
  ],
  ['river/2024-11-01.txt', [[0, 0, 'source']], '{source}/{*}'],
  [
    'river/x/7 dam.txt',
    [
      [0, 0, 'source'],
      [6, 6, 'title'],
    ],
    '{source}/{*}/{*} {title}',
  ],
  ['dam talks resume 7.txt', [[0, 4, 'title']], '{title} {*}'],
  ['news20241101.txt', [[0, 0, 'source']], '{source}20241101'],
  ['a{b}.txt', [[0, 0, 'title']], '{title}{{{*}}}'],
] as const)('%s with %j is %s', (path, chosen, pattern) => {
  expect(patternOfParts(path, chosen.map(chosenParts))).toBe(pattern)
})

function chosenParts(
  written: readonly [number, number, ChosenParts['field'], ChosenParts['form']?],
): ChosenParts {
  const [first, last, field, form = null] = written
  return { first, last, field, form }
}

test('what no pattern could tell apart is none', () => {
  expect(
    patternOfParts('river post dam.txt', [chosenParts([0, 2, 'source']), chosenParts([4, 4, 'author'])]),
  ).toBeNull()
  expect(patternOfParts('dam.txt', [])).toBeNull()
})

const piece = fc.constantFrom(
  ...[
    'river',
    'سد',
    'a',
    'aa',
    '7',
    '2024-11-01',
    '20241101',
    '01_02_2003',
    '1467710130',
    '٢٠٢٤-١-٢',
    'é',
    '{x}',
    '%',
    '😀',
  ],
)
const between = fc.constantFrom('_', '-', ' ', '__', ' - ', '.', '/', '{', '}', '')
const paths = fc
  .array(fc.tuple(piece, between), { minLength: 1, maxLength: 7 })
  .map(pieces => `${pieces.flat().join('')}.txt`)

test('the parts joined are the names', () => {
  fc.assert(
    fc.property(paths, path => {
      expect(
        partsOfName(path)
          .map(({ text }) => text)
          .join(''),
      ).toBe(namesIn(path).join('/'))
    }),
  )
})

test('a pattern made of single parts is there, fits its example and gives what was clicked', () => {
  fc.assert(
    fc.property(paths, fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }), (path, clicks) => {
      const parts = partsOfName(path)
      const places = [...new Set(clicks.map(click => click % Math.max(1, parts.length)))]
      const chosen = places.flatMap((at, nth): ChosenParts[] => {
        const part = parts[at]
        const isDated =
          part?.kind === 'date' && !places.slice(0, nth).some(before => parts[before]?.kind === 'date')
        if (part === undefined || part.kind === 'between') return []
        if (isDated) return [{ first: at, last: at, field: 'published', form: part.forms[0] ?? null }]
        const field = profileField.options.filter(name => name !== 'published')[nth] ?? 'title'
        return [{ first: at, last: at, field, form: null }]
      })
      fc.pre(chosen.length > 0)
      const pattern = patternOfParts(path, chosen)
      if (pattern === null) {
        // Two words on end, or a date between that is clicked as a word, cannot be told apart.
        expect(
          chosen.some(({ first }) => parts[first + 1]?.kind !== 'between' || parts[first]?.kind === 'date'),
        ).toBe(true)
        return
      }
      const read = readPattern(pattern)
      const found = read.kind === 'pattern' ? matchName(read.pattern, path) : undefined
      const expected = chosen.map(({ first, field, form }) => {
        const text = parts[first]?.text ?? ''
        return [field, form === null ? text : dateAt(withPlainDigits(text), 0, form)?.iso]
      })
      expect(found?.values).toEqual(Object.fromEntries(expected))
    }),
    { numRuns: 3_000 },
  )
})
