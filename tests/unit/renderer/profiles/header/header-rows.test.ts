import { describe, expect, it } from 'vitest'
import type { TriedFile } from '../../../../../core/contract/profile-methods.ts'
import type { HeaderLine } from '../../../../../core/model/profile.ts'
import { unknownList, unknownText } from '../../../../../core/model/record.ts'
import {
  endedBefore,
  fitOf,
  likelyLabel,
  withLabel,
  withRole,
} from '../../../../../renderer/profiles/header/header-rows.ts'

const line = (text: string, kind: 'title' | 'body' | 'furniture' = 'body') => ({ text, kind, detail: null })
const taken = [line('السد', 'title'), line('مشاركة', 'furniture'), line('الكاتب: سلمى'), line('نص')]

describe('saying what a line is', () => {
  it('leaves the lines above it what they were taken for', () => {
    expect(withRole([], 2, 'author', taken).map(({ is }) => is)).toEqual(['title', 'line', 'author'])
  })

  it('keeps the label of a value, and none of a line without one', () => {
    const header = withLabel(withRole([], 0, 'author', taken), 0, 'By ')
    expect(withRole(header, 0, 'source', taken)).toEqual([{ is: 'source', label: 'By ' }])
    expect(withRole(header, 0, 'text', taken)).toEqual([{ is: 'text', label: null }])
    expect(withLabel(header, 0, '')).toEqual([{ is: 'author', label: null }])
  })

  it('ends the header before a line', () => {
    expect(endedBefore(withRole([], 2, 'author', taken), 1)).toEqual([{ is: 'title', label: null }])
  })

  it('says no more than thirty lines', () => {
    expect(withRole([], 30, 'text', taken)).toEqual([])
  })
})

it.each([
  ['الكاتب: سلمى الحداد', 'الكاتب: '],
  ['By: A. Writer', 'By: '],
  ['12:30 اليوم', null],
  ['بلا علامة', null],
  ['آخرها علامة:', null],
])('the label of %s is %j', (text, label) => {
  expect(likelyLabel(text)).toBe(label)
})

describe('how the first lines of a file agree', () => {
  const header: readonly HeaderLine[] = [
    { is: 'title', label: null },
    { is: 'author', label: 'الكاتب:' },
    { is: 'line', label: null },
  ]
  const file = (lines: readonly string[], author: string | null, from = 'line 2'): TriedFile => ({
    path: 'a.txt',
    place: 'a.txt',
    applies: true,
    name: null,
    encoding: 'utf-8',
    fields: {
      title: { value: lines[0] ?? null, status: 'stated', from: 'line 1' },
      source: unknownText,
      agencies: unknownList,
      author: author === null ? unknownText : { value: author, status: 'stated', from },
      published: unknownText,
      url: unknownText,
      keywords: unknownList,
      section: unknownText,
      language: unknownText,
    },
    lines: lines.map(text => line(text)),
    failure: null,
  })

  it.each([
    ['all of them', file(['السد', 'الكاتب: سلمى', 'مشاركة'], 'سلمى'), ['fits', 'fits', 'fits']],
    ['another beginning', file(['السد', 'نص أول', 'نص'], null), ['fits', 'no-label', 'fits']],
    ['a value that was not read', file(['السد', 'الكاتب:', 'نص'], null), ['fits', 'no-value', 'fits']],
    [
      'a value known from elsewhere',
      file(['السد', 'الكاتب:', 'نص'], 'سلمى', 'file name'),
      ['fits', 'no-value', 'fits'],
    ],
    [
      'a field of the record, which comes first',
      file(['السد', 'الكاتب:', 'نص'], 'سلمى', 'field by'),
      ['fits', 'fits', 'fits'],
    ],
    ['a shorter text', file(['السد', 'الكاتب: سلمى'], 'سلمى'), ['fits', 'fits', 'missing']],
  ])('%s', (_, tried, fits) => {
    expect(fitOf(tried, header)).toEqual(fits)
  })
})
