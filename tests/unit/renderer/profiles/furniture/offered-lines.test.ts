import { expect, it } from 'vitest'
import type { TriedFile } from '../../../../../core/contract/profile-methods.ts'
import type { FurnitureLine } from '../../../../../core/model/profile.ts'
import { offeredLines } from '../../../../../renderer/profiles/furniture/offered-lines.ts'

const file = (path: string, ...texts: string[]): TriedFile => ({
  path,
  place: path,
  applies: true,
  name: null,
  encoding: 'utf-8',
  fields: null,
  lines: texts.map((text, at) => ({ text, kind: at === 0 ? 'title' : 'body', detail: null })),
  failure: null,
})
const share: FurnitureLine = { text: 'شارك الخبر', form: 'line', as: 'share' }

const files = [
  file('a.txt', 'السد', 'شارك الخبر', 'أحمد سالم', 'تابعونا'),
  file('b.txt', 'السد', 'شارك الخبر', 'سلمى', 'تابعونا'),
  file('c.txt', 'السد', 'شارك الخبر', 'أحمد سالم', 'تابعونا'),
]

it('offers what stands in three files, and no titles', () => {
  expect(offeredLines([], [], files).map(({ text }) => text)).toEqual(['شارك الخبر', 'تابعونا'])
})

it('offers what is suggested first, once', () => {
  expect(offeredLines([], [share], files)[0]).toBe(share)
  expect(offeredLines([], [share], files)).toHaveLength(2)
})

it('offers nothing that the profile has, in whichever spelling', () => {
  const have: FurnitureLine = { text: 'شَارِك الخبر', form: 'start', as: null }
  expect(offeredLines([have], [share], files).map(({ text }) => text)).toEqual(['تابعونا'])
})
