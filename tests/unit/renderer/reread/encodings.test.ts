import { describe, expect, it } from 'vitest'
import { encodingText, offeredEncodings, sampleOf } from '../../../../renderer/reread/encodings.ts'
import { languages } from '../../../../renderer/text/languages.ts'
import { Words } from '../../../../renderer/text/words.ts'

describe('the encodings that are offered', () => {
  // The one that Unicode has no name for is read by a table of the program's own.
  it.each(offeredEncodings.filter(name => name !== 'x-mac-arabic'))(
    'have %s by the name of its standard',
    name => {
      expect(new TextDecoder(name).encoding).toBe(name)
    },
  )

  it('are named with their script, and others by their names alone', () => {
    const [english] = languages.map(language => new Words(language)) as [Words]
    expect(encodingText(english, 'windows-1256')).toContain('Arabic')
    expect(encodingText(english, 'big5')).toBe('\u2068big5\u2069')
  })
})

describe('a sample of a text', () => {
  it('is of lines by which one sees how it was read', () => {
    expect(sampleOf('Title\n\nليلى\nplain\nحداد')).toBe('ليلى\nحداد')
  })

  it('is its beginning where all of it is plain', () => {
    expect(sampleOf('one\n\ntwo')).toBe('one\ntwo')
  })
})
