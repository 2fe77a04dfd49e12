import { describe, expect, it } from 'vitest'
import { sampleOf } from '../../../../renderer/reread/sample-of.ts'

describe('a sample of a text', () => {
  it('is of lines by which one sees how it was read', () => {
    expect(sampleOf('Title\n\nليلى\nplain\nحداد')).toBe('ليلى\nحداد')
  })

  it('is its beginning where all of it is plain', () => {
    expect(sampleOf('one\n\ntwo')).toBe('one\ntwo')
  })
})
