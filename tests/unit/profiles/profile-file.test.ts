import { expect, test } from 'vitest'
import { blankProfile, type ProfileContent } from '../../../core/model/profile.ts'
import { profileFileText, profileInFile } from '../../../main/profiles/profile-file.ts'
import { failureOf } from '../../support/refusals.ts'

const content: ProfileContent = {
  ...blankProfile('بريد النهر'),
  appliesTo: [{ kind: 'fields', fields: ['payload.story'] }],
  encoding: 'windows-1256',
  mapping: { records: null, text: ['payload.story'], fields: { title: ['payload.head'] } },
}

test('what is written is read again', () => {
  const text = profileFileText(content)
  expect(JSON.parse(text)).toMatchObject({ format: 'tarmiz-profile', version: 1, name: 'بريد النهر' })
  expect(profileInFile(`\uFEFF${text}`, 'p.json')).toEqual(content)
})

test('the id and the revision of a study do not travel', () => {
  const document = { ...content, id: 'profile:abcdefghijklmnop', rev: 7 }
  expect(() => profileFileText(document)).toThrow()
})

const whole = JSON.parse(profileFileText(content))

test.each([
  ['no JSON', '{\n"format": "tarmiz-profile",\nname', { kind: 'profile-file-broken', line: 3 }],
  ['cut short', '{\n"format":\n', { kind: 'profile-file-broken', line: 3 }],
  ['a list', '[]', { kind: 'no-profile-file' }],
  ['something else', '{"format": "other"}', { kind: 'no-profile-file' }],
  ['newer', JSON.stringify({ ...whole, version: 2 }), { kind: 'newer-format', found: 2, known: 1 }],
  [
    'of no version',
    JSON.stringify({ ...whole, version: 'x' }),
    { kind: 'profile-file-value', key: 'version' },
  ],
  [
    'of another shape within',
    JSON.stringify({ ...whole, mapping: { ...whole.mapping, text: [7] } }),
    { kind: 'profile-file-value', key: 'mapping.text.0' },
  ],
  [
    'with a field too many',
    JSON.stringify({ ...whole, colour: 1 }),
    { kind: 'profile-file-value', key: 'colour' },
  ],
])('a file that is %s is refused with its name and place', (_, text, failure) => {
  expect(failureOf(() => profileInFile(text, 'p.json'))).toEqual({ path: 'p.json', ...failure })
})
