import { expect, test } from 'vitest'
import { hashedWords, shinglesIn } from '../../../../core/families/shingles.ts'

test.each([
  ['vowel marks', 'قَالَ الوَزِيرُ إن السَّدَّ سيبقى', 'قال الوزير إن السد سيبقى'],
  ['letters for one another', 'قالت الحكومه ان الاتفاق انتهي', 'قالت الحكومة إن الإتفاق إنتهى'],
  ['tatweel', 'قـــال الوزير إن الســد باق', 'قال الوزير إن السد باق'],
  ['digits', 'في عام ٢٠٢٤ وقع الاتفاق', 'في عام 2024 وقع الاتفاق'],
  [
    'case, punctuation and line ends',
    'The Minister, on Monday:\nsaid "no".',
    'the minister on monday said no',
  ],
])('%s make no difference', (_name, one, other) => {
  expect(shinglesIn(one)).toEqual(shinglesIn(other))
})

test('the order of words does', () => {
  expect(shinglesIn('one two three four')).not.toEqual(shinglesIn('four three two one'))
})

test('a text has a shingle for each run of four words', () => {
  expect(shinglesIn('a b c')).toHaveLength(0)
  expect(shinglesIn('a b c d')).toHaveLength(1)
  expect(new Set(shinglesIn('a b c d e f g')).size).toBe(4)
})

test('words know where they stand, also at both ends and between signs', () => {
  const text = 'سد، 12 ab'
  const { from, to } = hashedWords(text)
  expect(Array.from(from, (at, word) => text.slice(at, to[word]))).toEqual(['سد', '12', 'ab'])
  expect(hashedWords('').hashes).toHaveLength(0)
  expect(hashedWords('  … ').hashes).toHaveLength(0)
})
