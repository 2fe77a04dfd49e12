import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { IndexClient } from '../../../main/search/index-client.ts'
import { recordRef } from '../../../main/study/layout.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { anImport, articleOf, aStatement, coder, recordNamed, StudyFolder } from './a-study-folder.ts'

const workerUrl = new URL('../../../main/search/worker.ts', import.meta.url)
const firstPage = { filter: {}, sort: [], offset: 0, limit: 100 }
const amal = coder('amal')

interface Place {
  readonly study: StudyFolder
  readonly indexPath: string
}

/** A study with so many records, each with one article. */
function aPlace(records: number): Place {
  const folder = temporaryFolder()
  const study = new StudyFolder(join(folder, 'study'))
  study.coders({ amal: 'Amal' })
  const names = Array.from({ length: records }, (_, index) => `r${index}`)
  for (const name of names)
    study.record({ name, articles: [{ text: `The text of ${name} 😀.`, title: name }] })
  study.list(names)
  study.finishBatch()
  return { study, indexPath: join(folder, 'cache', 'study', 'index.sqlite') }
}

function start({ study, indexPath }: Place, url = workerUrl): IndexClient {
  const client = IndexClient.start({ workerUrl: url, indexPath, studyFolder: study.path })
  onTestFinished(() => client.close())
  return client
}

async function settleOnce(place: Place): Promise<string> {
  const client = start(place)
  const verdict = await client.settled()
  await client.close()
  return verdict
}

test('an index that is missing is made, and agrees when it is opened again', async () => {
  const place = aPlace(3)
  expect(await settleOnce(place)).toBe('was-missing')
  expect(await settleOnce(place)).toBe('agrees')
  expect(existsSync(`${place.indexPath}-wal`)).toBe(false)
  rmSync(dirname(place.indexPath), { recursive: true })
  expect(await settleOnce(place)).toBe('was-missing')
})

test('a document that changed while nobody looked makes the index stale, once', async () => {
  const place = aPlace(3)
  await settleOnce(place)
  place.study.record({ name: 'r1', articles: [{ text: 'Longer than it was before.', title: 'Changed' }] })
  const client = start(place)
  expect(await client.settled()).toBe('was-stale')
  expect((await client.articleRow(articleOf('r1')))?.title.value).toBe('Changed')
  await client.close()
  expect(await settleOnce(place)).toBe('agrees')
})

test('a query sees the documents that were named before it', async () => {
  const place = aPlace(3)
  const client = start(place)
  await client.settled()
  for (let round = 1; round <= 5; round += 1) {
    const statements = Array.from({ length: round }, (_, index) =>
      aStatement({ id: `s${index}`, article: articleOf('r2'), evidence: [{ from: 4, quote: 'text' }] }),
    )
    client.documentsChanged([place.study.coding(amal, 'r2', { articles: {}, statements })])
    const page = await client.statementsPage({ coder: amal, offset: 0, limit: 10 })
    expect(page.total).toBe(round)
    expect(page.rows[0]).toMatchObject({
      coder: 'Amal',
      articleTitle: 'r2',
      evidence: [{ fromCodePoint: 4, toCodePoint: 8 }],
    })
    expect((await client.articleRow(articleOf('r2')))?.status).toBe('in-progress')
  }
  expect(await client.statementById('s0')).toEqual({ article: articleOf('r2'), coder: amal })
  expect(await client.codersOf([articleOf('r2'), articleOf('r1')])).toEqual({
    [articleOf('r2')]: [{ coder: 'Amal', status: 'in-progress', statements: 5, codedWith: null }],
    [articleOf('r1')]: [],
  })
  expect(await client.codedArticles([recordNamed('r1'), recordNamed('r2')])).toEqual([
    { article: articleOf('r2'), statements: 5 },
  ])
})

test('documents may be named before the index is ready', async () => {
  const place = aPlace(2)
  const path = place.study.coding(amal, 'r0', {
    articles: {},
    statements: [aStatement({ id: 's', article: articleOf('r0') })],
  })
  const client = start(place)
  client.documentsChanged([path])
  expect(await client.settled()).toBe('was-missing')
  expect((await client.statementsPage({ offset: 0, limit: 10 })).total).toBe(1)
})

test('records are shown once their batch is finished, and no longer once their import is taken out', async () => {
  const place = aPlace(2)
  const { study } = place
  const client = start(place)
  await client.settled()
  study.record({ name: 'late', articles: [{ text: 'late' }] })
  study.list(['late'], anImport(2))
  client.documentsChanged([recordRef(recordNamed('late')).path])
  expect((await client.articlesPage(firstPage)).total).toBe(2)
  study.takeTouched()
  study.finishBatch(anImport(2))
  client.documentsChanged(study.takeTouched())
  await client.settled()
  expect((await client.articlesPage(firstPage)).total).toBe(3)
  study.finishBatch(anImport(2), 'undone')
  client.documentsChanged(study.takeTouched())
  await client.settled()
  expect((await client.articlesPage(firstPage)).total).toBe(2)
})

test('a damaged document is named with what is wrong, and the rest is there', async () => {
  const place = aPlace(3)
  const { path } = recordRef(recordNamed('r1'))
  place.study.write(path, '{"id": "record:')
  const client = start(place)
  await client.settled()
  expect(await client.damaged()).toEqual([{ path, reason: expect.stringContaining('JSON') }])
  expect((await client.articlesPage(firstPage)).rows.map(row => row.path)).toEqual(['r0.txt', 'r2.txt'])
  place.study.record({ name: 'r1', articles: [{ text: 'mended' }] })
  client.documentsChanged([path])
  expect((await client.articlesPage(firstPage)).total).toBe(3)
  expect(await client.damaged()).toEqual([])
})

test('a ledger that is shorter than its manifest says is named', async () => {
  const place = aPlace(1)
  const ledger = 'imports/20241103-090000-aaaaa1.jsonl'
  const whole = readFileSync(join(place.study.path, ledger))
  truncateSync(join(place.study.path, ledger), whole.length - 5)
  expect(await settleOnce(place)).toBe('was-missing')
  const client = start(place)
  await client.settled()
  expect(await client.damaged()).toEqual([{ path: ledger, reason: expect.stringContaining('shorter') }])
  await client.close()
  writeFileSync(join(place.study.path, ledger), whole)
  const mended = start(place)
  expect(await mended.settled()).toBe('was-stale')
  expect(await mended.damaged()).toEqual([])
  expect((await mended.articlesPage(firstPage)).total).toBe(1)
})

const broken: Record<string, (path: string) => void> = {
  'is no database': path =>
    writeFileSync(path, 'This is not a database, but it is long enough to look like a file.'),
  'is empty': path => writeFileSync(path, ''),
  'is broken off in the middle': path => truncateSync(path, Math.floor(statSync(path).size / 2)),
  'is overwritten from its second page on': path =>
    writeFileSync(path, Buffer.alloc(200_000, 0xff), { flag: 'r+' }),
  'has garbage in its pages': path => {
    const bytes = readFileSync(path)
    bytes.fill(0xee, 8_192)
    writeFileSync(path, bytes)
  },
  'is of another version': path => {
    const database = new DatabaseSync(path)
    database.exec('PRAGMA user_version = 99')
    database.close()
  },
}

test.each(Object.entries(broken))('an index that %s is made anew', async (_case, damage) => {
  const place = aPlace(40)
  mkdirSync(dirname(place.indexPath), { recursive: true })
  await settleOnce(place)
  damage(place.indexPath)
  const client = start(place)
  void client.articlesPage(firstPage)
  expect(await client.settled()).toBe('was-missing')
  expect((await client.articlesPage(firstPage)).total).toBe(40)
  await client.close()
  expect(await settleOnce(place)).toBe('agrees')
})

test('who waits for a worker that dies is told', async () => {
  const dying = new URL('data:text/javascript,setTimeout(() => { throw new Error("gone to pieces") }, 50)')
  const client = start(aPlace(0), dying)
  await expect(client.articlesPage(firstPage)).rejects.toThrow('The index stopped: gone to pieces')
  await expect(client.settled()).rejects.toThrow('gone to pieces')
  client.documentsChanged(['study.json'])
  await client.close()
})

test('an index can be closed before it is complete, and goes on from there', async () => {
  const place = aPlace(200)
  const client = start(place)
  await client.articlesPage(firstPage)
  await client.close()
  await client.close()
  await expect(client.articlesPage(firstPage)).rejects.toThrow('no-study-open')
  const again = start(place)
  await again.settled()
  expect((await again.articlesPage(firstPage)).total).toBe(200)
})

test('two processes may have the index of a study at once', async () => {
  const place = aPlace(50)
  const [one, other] = [start(place), start(place)]
  await Promise.all([one.settled(), other.settled()])
  one.documentsChanged([
    place.study.coding(amal, 'r0', {
      articles: {},
      statements: [aStatement({ id: 's', article: articleOf('r0') })],
    }),
  ])
  await one.settled()
  expect((await other.statementsPage({ offset: 0, limit: 10 })).total).toBe(1)
})

test('nothing is written into the study', async () => {
  const place = aPlace(2)
  const before = statSync(place.study.path).mtimeMs
  await settleOnce(place)
  expect(statSync(place.study.path).mtimeMs).toBe(before)
})
