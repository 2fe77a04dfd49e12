import { expect, test } from 'vitest'
import { articleIdOf, recordIdOf } from '../../../../core/model/ids.ts'
import { nextTelling, otherOutlets } from '../../../../renderer/family/next-telling.ts'

const [one, two, three] = ['a', 'b', 'c'].map(letter => articleIdOf(recordIdOf(letter.repeat(64)), 1)) as [
  ReturnType<typeof articleIdOf>,
  ReturnType<typeof articleIdOf>,
  ReturnType<typeof articleIdOf>,
] // of three letters three ids
const members = [
  { id: one, source: 'RT' },
  { id: two, source: 'SANA' },
  { id: three, source: 'SANA' },
]

test('each of the others comes once, and then none', () => {
  expect(nextTelling(members, two, null)).toBe(one)
  expect(nextTelling(members, two, one)).toBe(three)
  expect(nextTelling(members, two, three)).toBeNull()
})

test('an article that stands beside it by chance is followed by the first', () => {
  expect(nextTelling(members.slice(1), two, one)).toBe(three)
})

test('there is none where there is no family', () => {
  expect(nextTelling([], one, null)).toBeNull()
})

test('outlets are counted without its own, and not where one is unknown', () => {
  expect(otherOutlets(members, one)).toBe(1)
  expect(otherOutlets(members, two)).toBe(1)
  expect(otherOutlets([...members, { id: two, source: null }], one)).toBeNull()
})
