import { expect, test } from 'vitest'
import { linesOf } from '../../../../../main/import/segment/line/lines.ts'
import { openingOf, phrasesByWord } from '../../../../../main/import/segment/line/tables.ts'

function opening(text: string) {
  const [line] = linesOf(text)
  if (line === undefined) throw new Error('There is no line')
  return openingOf(line)
}

test.each([
  ['a word with marks and hamza', 'المصدَر: بوابة النخيل', 'المصدر'],
  ['a word behind a bullet', '• المصدر: بوابة النخيل', 'المصدر'],
  ['a word behind a bullet without a blank', '•المصدر : بوابة النخيل', 'المصدر'],
  ['capitals', 'SOURCE: The Lantern', 'source'],
  ['a word that is followed by no blank', 'Source:The-Lantern-and-nothing-else', 'source'],
])('the first word of a line is found: %s', (_, text, word) => {
  const found = opening(text)
  expect(found.word).toBe(word)
  expect(found.phrases).toBe(phrasesByWord.get(word))
  expect(opening(text)).toEqual(found) // as it is remembered
})

test('a line that begins with a number may count something', () => {
  expect(opening('12 comments').isCount).toBe(true)
  expect(opening('١٢ تعليقا').isCount).toBe(true)
  expect(opening('twelve comments').isCount).toBe(false)
})

test('a line of signs begins with nothing', () => {
  expect(opening('— — —').phrases).toEqual([])
})

test('more words than are remembered are all found', () => {
  for (let number = 0; number < 20_000; number += 1)
    expect(opening(`w${number}x is a word`).word).toBe(`w${number}x`)
  expect(opening('Source: The Lantern').word).toBe('source')
})
