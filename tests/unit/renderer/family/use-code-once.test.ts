import { expect, test } from 'vitest'
import { codedOnceText } from '../../../../renderer/family/use-code-once.ts'
import { languages } from '../../../../renderer/text/languages.ts'
import { Words } from '../../../../renderer/text/words.ts'

const [english] = languages.filter(({ tag }) => tag === 'en')
if (!english) throw new Error('the interface speaks English')
const words = new Words(english)

test.each([
  [{ changed: 2, kept: 0, left: 0, uncoded: 0 }, '2 tellings are coded with it now.'],
  [
    { changed: 1, kept: 3, left: 0, uncoded: 1 },
    '1 telling is coded with it now. Left alone, for what you did in them: 3.',
  ],
  [
    { changed: 0, kept: 1, left: 0, uncoded: 0 },
    'Nothing changed: 1 other telling is left alone, for what you did in it.',
  ],
  [
    { changed: 5, kept: 1, left: 7, uncoded: 0 },
    'Stopped. 5 tellings are coded with it now; 7 left as they were.',
  ],
  [
    { changed: 0, kept: 0, left: 0, uncoded: 1 },
    'Nothing changed: code an article first, then its other tellings can be coded with it.',
  ],
  [
    { changed: 0, kept: 0, left: 0, uncoded: 0 },
    'Nothing changed: there are no other tellings that are not coded with it already.',
  ],
])('what came of coding once: %o', (outcome, text) => {
  expect(codedOnceText(outcome, words)).toBe(text)
})
