import { describe, expect, it } from 'vitest'
import { align } from '../../../../core/placing/alignment.ts'
import { encodeIn } from '../../import/encode-bytes.ts'

const text = 'قال الوزير، أمس: "لا".\n\n  وعارض رئيس البلدية 3 قرارات (BBC) في  المدينة.\nثم غادر'
const bytes = encodeIn('windows-1256', text)

function read(encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** What stands in `after` where `part` stands in `before`. */
function partOf(before: string, after: string, part: string): string | undefined {
  const from = before.indexOf(part)
  const place = align(before, after)?.placeOf({ from, to: from + part.length })
  return place && after.slice(place.from, place.to)
}

describe('two readings of the same bytes', () => {
  it.each(['iso-8859-6', 'windows-1252', 'koi8-r', 'windows-1251'])(
    'in pages of single bytes agree to the letter: windows-1256 and %s',
    encoding => {
      const alignment = align(read(encoding), text)
      for (let from = 0; from < text.length; from += 1) {
        const to = Math.min(text.length, from + 3)
        expect(alignment?.placeOf({ from, to })).toEqual({ from, to })
      }
    },
  )

  it('of which one has several letters for one agree at the bounds of words', () => {
    const mangled = new TextDecoder('windows-1256').decode(Buffer.from(text))
    const words = [...text.matchAll(/[^ \n]+(?: +[^ \n]+)?/g)].map(({ 0: word }) => word)
    for (const word of words) {
      const wrong = new TextDecoder('windows-1256').decode(Buffer.from(word))
      expect(partOf(mangled, text, wrong)).toBe(word)
      expect(partOf(text, mangled, word)).toBe(wrong)
    }
    expect(partOf(text, mangled, 'زير')).toBeUndefined()
    expect(partOf(text, mangled, '(BBC)')).toBe('(BBC)')
  })

  it('go over line ends', () => {
    const wrong = read('iso-8859-6')
    const [from, to] = [text.indexOf('أمس'), text.indexOf(' رئيس')]
    expect(align(wrong, text)?.placeOf({ from, to })).toEqual({ from, to })
  })
})

describe('there is no alignment', () => {
  it('of texts with other lines', () => {
    expect(align(text, `${text}\n`)).toBeUndefined()
  })

  it('of texts that have as many lines and words, and say something else', () => {
    const other = text.replace(/\p{L}+/gu, (word, at: number) =>
      'abcdefghij'.slice(at % 7, (at % 7) + word.length),
    )
    expect(align(text, other)).toBeUndefined()
  })

  it('of a line with another number of words, while the others have one', () => {
    const other = text.replace('وعارض رئيس', 'وعارض')
    expect(partOf(text, other, 'البلدية')).toBeUndefined()
    expect(partOf(text, other, 'غادر')).toBe('غادر')
  })
})
