import * as fs from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aStudy } from '../../support/a-study.ts'

const files = {
  'wire/إعلان.txt': 'قال الوزير إن السد لن يملأ هذا العام.',
  'wire/again.txt': 'قال الوزير إن السد لن يملأ هذا العام.',
  'wire/broken.json': '{"title": ',
  'scan.pdf': '%PDF',
  'empty.txt': '',
  'post/Notes.txt': 'The minister objects to the plan.',
}

async function imported() {
  const place = await aStudy()
  place.write(files)
  const { import: id } = await place.import()
  const paths = async (filter: object, page = { offset: 0, limit: 100 }) =>
    (await place.call('ledger.page', { import: id, ...filter, ...page })).rows.map(({ path }) => path)
  return { place, id, paths }
}

it('lets through the outcomes and reasons that are asked for', async () => {
  const { paths } = await imported()
  expect(await paths({ outcomes: ['skipped'] })).toEqual(['empty.txt', 'scan.pdf'])
  expect(await paths({ outcomes: ['failed', 'duplicate'] })).toEqual(['wire/broken.json', 'wire/إعلان.txt'])
  expect(await paths({ reasons: ['empty'] })).toEqual(['empty.txt'])
  expect(await paths({ outcomes: [] })).toEqual([])
})

it('finds a part of a path in any spelling', async () => {
  const { paths } = await imported()
  expect(await paths({ text: 'اعلان' })).toEqual(['wire/إعلان.txt'])
  expect(await paths({ text: 'NOTES' })).toEqual(['post/Notes.txt'])
  expect(await paths({ text: 'wire/', outcomes: ['failed'] })).toEqual(['wire/broken.json'])
})

it('pages through what is left, and says how much that is', async () => {
  const { place, paths } = await imported()
  const all = await paths({})
  const page = await place.call('ledger.page', { text: 'wire/', offset: 1, limit: 1 })
  expect(page).toMatchObject({ total: 3, next: 2 })
  expect(page.rows.map(({ path }) => path)).toEqual([all.filter(path => path.startsWith('wire/'))[1]])
  expect(await place.call('ledger.page', { offset: 6, limit: 1 })).toEqual({ rows: [], next: null, total: 6 })
})

it('pages over the ledgers of several imports', async () => {
  const { place } = await imported()
  place.write({ 'later.txt': 'A later article about the dam.' })
  await place.import()
  const { rows, total } = await place.call('ledger.page', { outcomes: ['imported'], offset: 0, limit: 3 })
  expect(rows.map(({ path }) => path)).toEqual(['post/Notes.txt', 'wire/again.txt', 'later.txt'])
  expect(total).toBe(3)
})

it('counts outcomes and reasons', async () => {
  const { place, id } = await imported()
  const expected = {
    outcomes: { imported: 2, duplicate: 1, skipped: 2, failed: 1 },
    reasons: { empty: 1, 'not-text-format': 1, 'broken-json': 1 },
  }
  expect(await place.call('ledger.summary', { import: id })).toEqual(expected)
  expect(await place.call('ledger.summary', {})).toEqual(expected)
})

it('reads failed and skipped files again as an import of its own, and nothing else', async () => {
  const { place, id } = await imported()
  place.write({
    'wire/broken.json': '{"title": "Dam", "text": "The minister objects to the plan, again."}',
    'new.txt': 'Not asked for.',
  })
  fs.rmSync(join(place.sources, 'scan.pdf'))
  const paths = ['wire/broken.json', 'scan.pdf', 'post/Notes.txt', 'no such path']
  const summary = await place.call('import.retry', { import: id, paths })
  expect(summary).toMatchObject({ files: 2, records: 1, failed: 1, duplicates: 0 })
  expect(summary.import).not.toBe(id)
  const { rows } = await place.call('ledger.page', { import: summary.import, offset: 0, limit: 10 })
  expect(rows.map(({ path, outcome }) => [path, outcome])).toEqual([
    ['wire/broken.json', 'imported'],
    ['scan.pdf', 'failed'],
  ])
  const manifest = (await place.call('import.list', {})).at(-1)
  expect(manifest).toMatchObject({ only: ['scan.pdf', 'wire/broken.json'], state: 'finished' })
})

it('refuses to read again what neither failed nor was skipped', async () => {
  const { place, id } = await imported()
  expect(await place.failure('import.retry', { import: id, paths: ['post/Notes.txt'] })).toEqual({
    kind: 'nothing-to-retry',
  })
})

it('leaves alone again what is left alone by its name or place', async () => {
  const place = await aStudy({
    files: { 'a.txt': 'Dam approved.', '.hidden.txt': 'Draft.', 'empty.txt': ' ' },
  })
  const { import: id } = await place.import()
  const paths = ['.hidden.txt', 'empty.txt']
  const summary = await place.call('import.retry', { import: id, paths })
  const { rows } = await place.call('ledger.page', { import: summary.import, offset: 0, limit: 10 })
  expect(rows.map(({ path }) => path)).toEqual(['empty.txt'])
  expect(await place.failure('import.retry', { import: id, paths: ['.hidden.txt'] })).toEqual({
    kind: 'nothing-to-retry',
  })
})

it('goes on with an import that was interrupted by its id, and answers how one that is over ended', async () => {
  const { place, id } = await imported()
  expect(await place.call('import.resume', { import: id })).toMatchObject({ import: id, records: 3 })
  const path = join(place.folder, `imports/${id.slice('import:'.length)}.json`)
  const manifest = JSON.parse(fs.readFileSync(path, 'utf8'))
  await place.call('study.close', {})
  fs.writeFileSync(path, JSON.stringify({ ...manifest, state: 'running', finished: null }))
  await place.open('Amal')
  expect(await place.call('import.resume', { import: id })).toMatchObject({ import: id, records: 3 })
  expect(await place.call('import.list', {})).toMatchObject([{ id, state: 'finished' }])
})

it('takes a manifest of before, which says nothing of single files, as one of everything', async () => {
  const { place, id } = await imported()
  const path = `imports/${id.slice('import:'.length)}.json`
  const { only: _only, ...before } = place.read(path)
  await place.call('study.close', {})
  fs.writeFileSync(join(place.folder, path), JSON.stringify(before))
  await place.open('Amal')
  expect(await place.call('import.list', {})).toMatchObject([{ id, only: null }])
})

it('exports the ledger of one import', async () => {
  const { place, id } = await imported()
  place.write({ 'later.txt': 'A later article about the dam.' })
  await place.import()
  const target = join(place.root, 'ledger.csv')
  const write = (of: object) =>
    place.call('export.write', {
      format: 'csv-plain',
      table: 'ledger',
      target: place.ports.picks.of(target),
      ...of,
    })
  expect((await write({ import: id })).files[0]?.rows).toBe(6)
  expect(fs.readFileSync(target, 'utf8')).toContain('wire/broken.json,failed,broken-json,')
  expect((await write({})).files[0]?.rows).toBe(13)
})
