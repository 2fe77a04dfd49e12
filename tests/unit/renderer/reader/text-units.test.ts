import { describe, expect, it } from 'vitest'
import {
  characterEdge,
  movedBy,
  paragraphAt,
  wholeSpan,
  wholeWords,
  widened,
} from '../../../../renderer/reader/caret/text-units.ts'
import { marked } from '../../../support/spans.ts'

/** The words that `[from, to)` of a text are. */
const said = (text: string, { from, to }: { from: number; to: number }) => text.slice(from, to)
const spanOf = (source: string) => {
  const { text, spans } = marked(source)
  return { text, span: spans['A'] ?? { from: 0, to: 0 } }
}

describe('selecting more', () => {
  it.each([
    ['half a word to the word', 'قال ال[A وز]ير نعم.', 'الوزير'],
    ['a word to its clause', 'رحب، ونعترض على [A ملء] السد، ومضى.', 'ونعترض على ملء السد'],
    [
      'a clause to its quotation',
      'قالت: "لن نقبل، [A ونعترض على الملء]"، وذلك أمس.',
      'لن نقبل، ونعترض على الملء',
    ],
    ['a quotation to its sentence', 'قالت: «[A لن نقبل]» أمس. ثم مضت.', 'قالت: «لن نقبل» أمس.'],
    ['a sentence to its paragraph', '[A مضى يوم.] وجاء آخر.\nسطر', 'مضى يوم. وجاء آخر.'],
    ['two clauses to what holds both', 'نعم. رحب، و[A نعترض، ونمضي]، ثم لا. لا.', 'ونعترض، ونمضي'],
  ])('leads from %s', (_, source, wanted) => {
    const { text, span } = spanOf(source)
    expect(said(text, widened(text, span))).toBe(wanted)
  })

  it.each([
    ['a time', 'عند 14:30 [A بتوقيت] غرينتش، أمس', 'عند 14:30 بتوقيت غرينتش'],
    ['a number', 'نحو 3.5 [A مليون] برميل؛ أمس', 'نحو 3.5 مليون برميل'],
    [
      'an apostrophe',
      'We welcome the ministry’s [A ready] plan; fine',
      'We welcome the ministry’s ready plan',
    ],
    ['an address', 'See example.com [A for] more, now', 'See example.com for more'],
    ['a hyphen', 'a well-known [A river] town, now', 'a well-known river town'],
  ])('does not stop within %s', (_, source, wanted) => {
    const { text, span } = spanOf(source)
    expect(said(text, widened(text, span))).toBe(wanted)
  })

  it('ends at the paragraph, and grows over the paragraphs that are begun', () => {
    const text = 'أول سطر.\nثاني سطر.\nثالث'
    const all = widened(text, { from: 4, to: 12 })
    expect(said(text, all)).toBe('أول سطر.\nثاني سطر.')
    expect(widened(text, all)).toEqual(all)
  })

  it('opens the quotation that a straight mark opens, not the one that it closes', () => {
    const { text, span } = spanOf('قال "نعم" ثم [A مضى] وقال "لا" أمس')
    expect(said(text, widened(text, span))).not.toContain('"')
  })
})

describe('whole characters', () => {
  const family = '👨‍👩‍👧'
  it.each([
    ['a vowelled letter', 'مُحَمَّد', 5, 4, 7],
    ['an emoji of several', `a${family}b`, 3, 1, 1 + family.length],
  ])('%s is not cut', (_, text, at, before, after) => {
    expect([characterEdge(text, at, 'before'), characterEdge(text, at, 'after')]).toEqual([before, after])
  })

  it('a lone surrogate is a character, and nothing is lost beside it', () => {
    const text = 'قبل \ud83d بعد'
    expect(wholeSpan(text, 4, 5)).toEqual({ from: 4, to: 5 })
  })

  it('blanks at the ends are left out, and blanks alone are nothing', () => {
    expect(wholeSpan('  قال  نعم ', 0, 11)).toEqual({ from: 2, to: 10 })
    const { from, to } = wholeSpan('a   b', 1, 4)
    expect(from).toBe(to)
  })

  it('a mouse selects whole words', () => {
    const text = 'قال الوزير نعم'
    expect(said(text, wholeWords(text, 6, 12))).toBe('الوزير نعم')
    expect(said(text, wholeWords(text, 4, 10))).toBe('الوزير')
  })
})

describe('moving by units', () => {
  const text = 'رحب الوزير، ومضى.\n\n"نعم" قال.'
  it.each([
    ['word', 1, [3, 10, 16, 23]],
    ['clause', 1, [10, 16, 23, 28]],
    ['sentence', 1, [17, 29]],
    ['paragraph', 1, [17, 29]],
  ] as const)('goes on by %s', (unit, by, stops) => {
    const seen: number[] = []
    for (let at = 0; seen.length < stops.length; ) {
      at = movedBy(text, at, unit, by)
      seen.push(at)
    }
    expect(seen).toEqual(stops)
  })

  it.each(['word', 'clause', 'sentence', 'paragraph'] as const)('stays at the ends by %s', unit => {
    expect(movedBy(text, text.length, unit, 1)).toBe(text.length)
    expect(movedBy(text, 0, unit, -1)).toBe(0)
    expect(movedBy('', 0, unit, 1)).toBe(0)
    expect(movedBy('\n \n', 1, unit, -1)).toBe(1)
  })

  it('looks no further around than words reach, in a line as long as a book', () => {
    const book = 'كلمة أخرى ثم '.repeat(100_000)
    const began = performance.now()
    expect(movedBy(book, 650_000, 'word', 1)).toBe(650_004)
    expect(performance.now() - began).toBeLessThan(500)
  })

  it('goes back to beginnings', () => {
    expect(movedBy(text, 16, 'word', -1)).toBe(12)
    expect(movedBy(text, 20, 'word', -1)).toBe(12)
    expect(movedBy(text, 16, 'clause', -1)).toBe(12)
  })

  it('knows the paragraph of each offset, also of an empty line', () => {
    expect(paragraphAt(text, 5)).toEqual({ from: 0, to: 17 })
    expect(paragraphAt(text, 18)).toEqual({ from: 18, to: 18 })
    expect(paragraphAt(text, text.length)).toEqual({ from: 19, to: text.length })
  })
})
