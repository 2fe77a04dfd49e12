import { expect, it } from 'vitest'
import { profileId } from '../../../../../core/model/ids.ts'
import { type Pick, pick } from '../../../../../core/model/pick.ts'
import { blankProfile, type ProfileDocument } from '../../../../../core/model/profile.ts'
import { reachesOf, withEncoding } from '../../../../../renderer/import/steps/encoding-reach.ts'

const picked = (name: string): Pick => pick.parse({ token: `t-${name}`, name })

it('reaches a file, its folder and its outlet, by their places', () => {
  const reaches = reachesOf('river/a.jsonl#3', 'النهر', [picked('in')])
  expect(reaches.map(({ condition }) => condition)).toEqual([
    { kind: 'place', place: 'in/river/a.jsonl' },
    { kind: 'place', place: 'in/river' },
    { kind: 'outlet', outlet: 'النهر' },
  ])
})

it('reaches a file alone that was picked alone', () => {
  const reaches = reachesOf('a.txt', null, [picked('a.txt')])
  expect(reaches.map(({ condition }) => condition)).toEqual([{ kind: 'place', place: 'a.txt' }])
})

it('writes an encoding into the profile that is for exactly that, else into a new one', () => {
  const [file] = reachesOf('a.txt', null, [picked('in')])
  if (!file) throw new Error('A file is always reached.')
  const known: ProfileDocument = {
    ...blankProfile('old'),
    id: profileId.parse('profile:0123456789abcdef'),
    rev: 3,
    appliesTo: [file.condition],
    dateOrder: 'day-month',
  }
  expect(withEncoding([known], file, 'windows-1256')).toMatchObject({
    id: known.id,
    content: { name: 'old', dateOrder: 'day-month', encoding: 'windows-1256' },
  })
  expect(withEncoding([], file, 'windows-1256')).toEqual({
    id: null,
    content: { ...blankProfile('a.txt'), appliesTo: [file.condition], encoding: 'windows-1256' },
  })
})
