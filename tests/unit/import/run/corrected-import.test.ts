import * as fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aStudy, filesIn } from '../../../support/a-study.ts'

test('what somebody else corrected in an import is there again when the import is brought back', async () => {
  const study = await aStudy({ coder: 'Amal', files: { 'a.txt': 'Port opens\n\nThe minister said so.' } })
  const article = await study.article('a.txt')
  const basim = await study.another('Basim')
  await basim.call('articles.correct', {
    selection: { ids: [article] },
    field: 'title',
    value: 'The port is open',
  })
  const corrected = async () => (await study.call('article.read', { article })).title
  expect(await corrected()).toMatchObject({ value: 'The port is open' })
  await study.call('history.undo', {})
  await study.call('history.redo', {})
  expect(await corrected()).toMatchObject({ value: 'The port is open' })
  await study.reopen('Amal')
  expect(await corrected()).toMatchObject({ value: 'The port is open' })
})

test('a record that is not whole on disk is made again with what was corrected in it', async () => {
  const study = await aStudy({ coder: 'Amal', files: { 'a.txt': 'Port opens\n\nThe minister said so.' } })
  const article = await study.article('a.txt')
  await study.call('articles.correct', {
    selection: { ids: [article] },
    field: 'title',
    value: 'The port is open',
  })
  await study.call('study.close', {})
  const path = filesIn(study.folder).find(each => each.startsWith('records/')) ?? ''
  const whole = study.read(path)
  fs.truncateSync(join(study.folder, path), 100)
  await study.open('Amal')
  expect(study.read(path)).toEqual(whole)
  expect((await study.call('article.read', { article })).title).toMatchObject({ value: 'The port is open' })
})

test('what two coders have imported stays while one of their imports stands', async () => {
  const study = await aStudy({ coder: 'Amal', files: { 'a.txt': 'Port opens\n\nThe minister said so.' } })
  const records = () => filesIn(study.folder).filter(path => path.startsWith('records/'))
  await study.call('history.undo', {})
  expect(records()).toEqual([])
  const basim = await study.another('Basim')
  await basim.call('import.run', { picks: [study.ports.picks.of(study.sources)] })
  const theirs = records()
  expect(theirs).toHaveLength(1)
  await study.call('history.redo', {})
  expect(records()).toEqual(theirs)
  await study.call('history.undo', {})
  expect(records()).toEqual(theirs)
  await basim.call('history.undo', {})
  expect(records()).toEqual([])
})
