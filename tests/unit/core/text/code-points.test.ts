import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  codePointLength,
  codePointOffset,
  codePointOffsets,
  utf16Offset,
  utf16Offsets,
} from '../../../../core/text/code-points.ts'

/** Text with letters, emoji, and halves of pairs that stand alone. */
const hardText = fc
  .array(fc.constantFrom('ا', 'ب', ' ', '😀', '🇷🇺', '\ud800', '\udc00', 'é', '\n', 'Z'), { maxLength: 40 })
  .map(parts => parts.join(''))

test('a text is as long as the characters that JavaScript iterates over', () => {
  fc.assert(
    fc.property(hardText, text => {
      expect(codePointLength(text)).toBe([...text].length)
    }),
  )
})

test('an offset in code points goes to UTF-16 and back unchanged', () => {
  fc.assert(
    fc.property(hardText, text => {
      for (let at = 0; at <= codePointLength(text); at += 1)
        expect(codePointOffset(text, utf16Offset(text, at))).toBe(at)
    }),
  )
})

test('a UTF-16 offset between characters goes to code points and back unchanged', () => {
  fc.assert(
    fc.property(hardText, text => {
      let at = 0
      for (const character of text) {
        expect(utf16Offset(text, codePointOffset(text, at))).toBe(at)
        at += character.length
      }
    }),
  )
})

test.each([
  ['😀ب', 0, 0],
  ['😀ب', 1, 0],
  ['😀ب', 2, 1],
  ['😀ب', 3, 2],
  ['😀ب', 99, 2],
  ['\ud83dب', 1, 1],
  ['', 3, 0],
])('in %j the UTF-16 offset %i is the code point %i', (text, utf16, codePoint) => {
  expect(codePointOffset(text, utf16)).toBe(codePoint)
})

test('many offsets in any order are answered as each by itself', () => {
  fc.assert(
    fc.property(hardText, fc.array(fc.nat(60), { maxLength: 12 }), (text, offsets) => {
      expect(codePointOffsets(text, offsets)).toEqual(offsets.map(each => codePointOffset(text, each)))
      expect(utf16Offsets(text, offsets)).toEqual(offsets.map(each => utf16Offset(text, each)))
    }),
  )
})
