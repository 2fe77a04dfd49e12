import { expect, test } from 'vitest'
import { bodyOf } from '../../../../core/families/body.ts'
import type { Region } from '../../../../core/model/region.ts'

const text = 'Title\nBody one\nLinks\nBody two\nSecond'
const regions: Region[] = [
  { from: 0, to: 6, kind: 'title', detail: null },
  { from: 6, to: 15, kind: 'body', detail: null },
  { from: 15, to: 21, kind: 'furniture', detail: 'related' },
  { from: 21, to: text.length, kind: 'body', detail: null },
]

test('a body is without title and furniture, and ends with the article', () => {
  expect(bodyOf({ text, regions }, { from: 0, to: 30 })).toBe('Body one\n\nBody two\n')
})

test('an article of which nothing is known to be body is all body', () => {
  expect(bodyOf({ text, regions }, { from: 0, to: 6 })).toBe('Title\n')
})
