import { expect, it } from 'vitest'
import { aStudy } from '../../../support/a-study.ts'

const page = (n: number) =>
  `Bridge ${n} opens\n\nThe minister Marić welcomed bridge number ${n} over the river on Monday, after years of work.\n`

const files = { 'post/1.txt': page(1), 'post/sub/2.txt': page(2), 'other/3.txt': page(3) }

it('reads all of the folder of an article again, and nothing else, in one step of undo', async () => {
  const study = await aStudy({ coder: 'Amal', files })
  const article = await study.article('post/1.txt')
  const encodings = () =>
    Promise.all(
      Object.keys(files).map(async path => {
        const read = await study.call('article.read', { article: await study.article(path) })
        return read.encoding
      }),
    )
  const { changed, group } = await study.call('records.reread', {
    selection: { article, reach: 'folder' },
    encoding: 'windows-1252',
  })
  expect(changed).toBe(2)
  expect(await encodings()).toEqual(['windows-1252', 'windows-1252', 'utf-8'])
  await study.call('history.undo', { group })
  expect(await encodings()).toEqual(['utf-8', 'utf-8', 'utf-8'])
})

it('says where an article names no outlet', async () => {
  const study = await aStudy({ coder: 'Amal', files })
  const article = await study.article('post/1.txt')
  const refused = study.call('records.reread', { selection: { article, reach: 'outlet' } })
  await expect(refused).rejects.toThrow('no-outlet')
})
