import { describe, expect, it } from 'vitest'
import { encodingName, offeredEncodings } from '../../../../renderer/text/encodings.ts'
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

  it('are named as people know them, and others by their names alone', () => {
    const [english] = languages.map(language => new Words(language)) as [Words]
    expect(encodingName('windows-1256', english)).toContain('Arabic')
    expect(encodingName('iso-8859-3', english)).toBe('iso-8859-3')
  })
})
