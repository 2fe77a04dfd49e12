import { expect, test } from 'vitest'
import type { ArticleId } from '../../../core/model/ids.ts'
import { aStudy } from '../../support/a-study.ts'

async function studyOf(count: number) {
  const files = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`f${at}.txt`, `Article ${at} on the dam\n\nText ${at}.`]),
  )
  const study = await aStudy({ coder: 'Amal', files })
  await study.call('index.settled', {})
  const rowsOf = async (filter: object = {}) => {
    await study.call('index.settled', {})
    return (await study.call('articles.page', { filter, offset: 0, limit: 10_000 })).rows
  }
  return { study, rowsOf }
}

test('many articles are excluded at once, in several commits, and one undo takes it all back', async () => {
  const { study, rowsOf } = await studyOf(450)
  const [first] = await rowsOf()
  const except = [first?.id as ArticleId] // 450 files make articles
  const before = study.documents()
  const done = await study.call('articles.setStatus', {
    selection: { filter: { text: 'dam' }, except },
    status: 'excluded',
    reason: 'Off topic',
  })
  expect(done).toMatchObject({ changed: 449, gone: 0, left: 0 })
  expect(await rowsOf({ status: ['excluded'] })).toHaveLength(449)
  expect((await study.call('history.recent', { limit: 10 })).map(entry => entry.label.kind)).toContain(
    'article-status',
  )
  const told = study.events.flatMap(event =>
    event.kind === 'progress' && event.task === 'change' ? [`${event.done}/${event.total}`] : [],
  )
  expect(told).toEqual(['0/449', '200/449', '400/449', '449/449'])
  expect(await study.call('history.undo', {})).toHaveLength(3)
  expect(await rowsOf({ status: ['not-started'] })).toHaveLength(450)
  const articlesLeft = [...study.documents()].filter(([path]) => path.startsWith('coding/'))
  expect(articlesLeft).toEqual([...before].filter(([path]) => path.startsWith('coding/')))
})

test('what is so already is not changed, and what is gone is counted', async () => {
  const { study, rowsOf } = await studyOf(2)
  const ids = (await rowsOf()).map(({ id }) => id)
  const nobody = 'article:000000000000000000000000-1' as ArticleId
  const selection = { ids: [...ids, nobody] }
  expect(await study.call('articles.setStatus', { selection, status: 'done' })).toMatchObject({
    changed: 2,
    gone: 1,
    left: 0,
  })
  expect(await study.call('articles.setStatus', { selection, status: 'done' })).toMatchObject({
    changed: 0,
    gone: 1,
    left: 0,
  })
})

test('a correction says who made it, is found at once, and undo brings back what was found', async () => {
  const { study, rowsOf } = await studyOf(3)
  const [first] = await rowsOf()
  const ids = [first?.id as ArticleId] // three files make articles
  await study.call('articles.correct', { selection: { ids }, field: 'published', value: '2024-10?' })
  await study.call('articles.correct', { selection: { ids }, field: 'title', value: 'سدود' })
  const [found] = await rowsOf({ text: 'السدود', after: '2024-10', before: '2024' })
  expect(found?.published).toEqual({ value: '2024-10?', status: 'corrected', from: 'Amal' })
  await study.call('history.undo', {})
  await study.call('history.undo', {})
  expect((await rowsOf())[0]).toEqual(first)
  expect(await rowsOf({ text: 'السدود' })).toEqual([])
})

test.each(['soon', '2024-13', '2024-02-30', '2024-10-27T25:00', '  '])('%s is no date', async value => {
  const { study, rowsOf } = await studyOf(1)
  const ids = (await rowsOf()).map(({ id }) => id)
  const failure = await study.failure('articles.correct', { selection: { ids }, field: 'published', value })
  expect(failure).toMatchObject({ kind: 'bad-input', issues: [{ path: 'value' }] })
})

test.each(['2024-10-27', '2024-10-27T09:30:00+03:00', '2024-10', '2024?', '2024-10-01/2024-10-05'])(
  '%s is one',
  async value => {
    const { study, rowsOf } = await studyOf(1)
    const ids = (await rowsOf()).map(({ id }) => id)
    const selection = { ids }
    expect(await study.call('articles.correct', { selection, field: 'published', value })).toMatchObject({
      changed: 1,
      gone: 0,
      left: 0,
    })
  },
)

test('nobody changes articles of a study that is open for reading', async () => {
  const { study, rowsOf } = await studyOf(1)
  const ids = (await rowsOf()).map(({ id }) => id)
  await study.reopen()
  expect(await study.failure('articles.setStatus', { selection: { ids }, status: 'done' })).toMatchObject({
    kind: 'no-coder',
  })
})

test('a change that is stopped keeps what it has changed, says what it left, and is undone as one', async () => {
  const { study, rowsOf } = await studyOf(450)
  const stop = study.program.subscribe(event => {
    if (event.kind === 'progress' && event.task === 'change' && event.done === 200)
      void study.call('articles.stopChange', {})
  })
  const selection = { filter: {}, except: [] }
  const done = await study.call('articles.setStatus', { selection, status: 'done' })
  stop()
  expect(done).toMatchObject({ changed: 400, gone: 0, left: 50 })
  expect(await rowsOf({ status: ['done'] })).toHaveLength(400)
  await study.call('history.undo', { group: done.group })
  expect(await rowsOf({ status: ['not-started'] })).toHaveLength(450)
  const again = await study.call('articles.setStatus', { selection, status: 'done' })
  expect(again).toMatchObject({ changed: 450, gone: 0, left: 0 })
})
