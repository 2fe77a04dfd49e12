import * as fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blankProfile } from '../../../core/model/profile.ts'
import { profileFileText } from '../../../main/profiles/profile-file.ts'
import { aStudy } from '../../support/a-study.ts'

const content = { ...blankProfile('River Post'), encoding: 'CP1256', fileName: '{source}_{*}' }

test('a profile is saved by the proper name of its encoding, changed, removed, and all of that undone', async () => {
  const study = await aStudy()
  const made = await study.call('profiles.save', { id: null, content })
  expect(made).toMatchObject({ name: 'River Post', encoding: 'windows-1256', rev: 1 })
  await study.call('profiles.save', { id: made.id, content: { ...content, name: 'Post' } })
  await study.call('profiles.remove', { id: made.id })
  expect(await study.call('profiles.list', {})).toEqual([])
  const labels = (await study.call('history.recent', { limit: 3 })).map(({ label }) => [
    label.kind,
    label.subject,
  ])
  expect(labels).toEqual([
    ['profile-removed', 'Post'],
    ['profile-saved', 'Post'],
    ['profile-saved', 'River Post'],
  ])
  await study.call('history.undo', {})
  expect((await study.call('profiles.list', {})).map(({ name }) => name)).toEqual(['Post'])
  await study.call('history.undo', {})
  expect((await study.call('profiles.list', {})).map(({ name }) => name)).toEqual(['River Post'])
  await study.call('history.undo', {})
  expect(await study.call('profiles.list', {})).toEqual([])
})

test('profiles are listed by name, whatever its spelling', async () => {
  const study = await aStudy()
  for (const name of ['ب', 'Zoo', 'أ', 'ant'])
    await study.call('profiles.save', { id: null, content: blankProfile(name) })
  expect((await study.call('profiles.list', {})).map(({ name }) => name)).toEqual(['ant', 'Zoo', 'أ', 'ب'])
})

test('a profile that is written is taken by another study, and once by one that has it', async () => {
  const study = await aStudy()
  const made = await study.call('profiles.save', { id: null, content })
  const target = study.ports.picks.of(study.root)
  const { path } = await study.call('profiles.write', { id: made.id, target })
  expect(path).toBe(join(study.root, 'River-Post.json'))
  expect(JSON.parse(fs.readFileSync(path, 'utf8'))).not.toHaveProperty('id')
  expect(await study.call('profiles.take', { file: study.ports.picks.of(path) })).toEqual({
    profile: made,
    outcome: 'known',
  })
  const other = await aStudy({ seed: 2 })
  const { profile: taken } = await other.call('profiles.take', { file: other.ports.picks.of(path) })
  expect(taken).toEqual({ ...made, id: taken.id })
  await other.call('profiles.take', { file: other.ports.picks.of(path) })
  expect(await other.call('profiles.list', {})).toEqual([taken])
})

test('a profile whose name another has, in any spelling, gets a number once, however often it is taken', async () => {
  const study = await aStudy()
  const path = join(study.root, 'p.json')
  const take = () => study.call('profiles.take', { file: study.ports.picks.of(path) })
  fs.writeFileSync(path, profileFileText({ ...blankProfile('جريدة النهر'), dateOrder: 'day-month' }))
  for (const name of ['جريده النهر', 'جريدة النهر (2)'])
    await study.call('profiles.save', { id: null, content: blankProfile(name) })
  const { profile, outcome } = await take()
  expect([profile.name, outcome]).toEqual(['جريدة النهر (3)', 'renamed'])
  expect(await take()).toEqual({ profile, outcome: 'known' })
  expect(await study.call('profiles.list', {})).toHaveLength(3)
})

test('a profile that is missing on disk is found by a check and made again from the history', async () => {
  const study = await aStudy()
  const { id } = await study.call('profiles.save', { id: null, content })
  const path = `profiles/${id.slice('profile:'.length)}.json`
  const before = study.read(path)
  fs.rmSync(join(study.folder, path))
  expect((await study.call('study.check', { repair: true })).repaired.map(each => each.path)).toEqual([path])
  expect(study.read(path)).toEqual(before)
})
