import { describe, expect, it } from 'vitest'
import { blankProfile, type ProfileContent, profileContent } from '../../../../../core/model/profile.ts'
import { flawsOf, saysTheSame, triable } from '../../../../../renderer/profiles/editor/flaws.ts'

const good = blankProfile('النهر')

const cases: readonly (readonly [string, Partial<ProfileContent>])[] = [
  ['no-name', { name: ' ' }],
  ['no-pattern', { appliesTo: [{ kind: 'file-name' }] }],
  ['bad-pattern', { fileName: '{source' }],
  ['no-text', { mapping: { records: null, text: [], fields: { title: ['h1'] } } }],
]

describe('a draft', () => {
  it('is flawless while it says nothing but its name', () => {
    expect(flawsOf(good)).toEqual([])
    expect(triable(good)).toEqual(good)
  })

  it.each(cases)('has the flaw %s, and can be tried without it', (kind, change) => {
    const draft = { ...good, ...change }
    expect(flawsOf(draft).map(flaw => flaw.kind)).toEqual([kind])
    expect(flawsOf(triable(draft))).toEqual([])
    expect(profileContent.safeParse(triable(draft)).success).toBe(true)
  })

  it('needs a text where it is there to say which field that is', () => {
    expect(flawsOf(good, true).map(flaw => flaw.kind)).toEqual(['no-text'])
  })

  it('says the same as one with its fields in another order, and as a document of it', () => {
    const { name, ...rest } = good
    expect(saysTheSame({ ...rest, name }, good)).toBe(true)
    expect(saysTheSame({ ...good, dateOrder: 'day-month' }, good)).toBe(false)
  })
})
