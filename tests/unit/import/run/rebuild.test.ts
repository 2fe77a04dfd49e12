import * as fs from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { importManifest } from '../../../../core/model/ledger.ts'
import { blankProfile, noGuide } from '../../../../core/model/profile.ts'
import { importedRows, remake } from '../../../../main/import/run/rebuild.ts'
import { recordRef } from '../../../../main/study/layout.ts'
import { whole } from '../../../mutations/mutants.ts'
import { aStudy, filesIn } from '../../../support/a-study.ts'
import { zipOf } from '../unpack/zip-of.ts'

test('every record of every format is made again from the originals as it was', async () => {
  const packed = zipOf([
    ['a/x.txt', 'In an archive.'],
    ['b.csv', 'title,text\nx,One.\ny,Two.'],
    ['c.csv.gz', gzipSync('title,text\nx,Three.')],
  ])
  const files = Object.fromEntries(
    [...whole, { name: 'news.zip', bytes: packed }].map(each => [each.name, each.bytes]),
  )
  const study = await aStudy({ files })
  const path = filesIn(study.folder).find(each => /^imports\/.*\.json$/.test(each)) ?? ''
  const manifest = importManifest.parse(study.read(path))
  const rows = [...importedRows(study.folder, manifest)]
  expect(rows.map(row => row.path)).toEqual(
    expect.arrayContaining([
      'news.zip/a/x.txt',
      'news.zip/b.csv#2',
      'news.zip/c.csv.gz#1',
      '15.csv.gz#1',
      '12.xml#1',
    ]),
  )
  for (const row of rows) {
    const stored: unknown = JSON.parse(
      fs.readFileSync(join(study.folder, recordRef(row.record).path), 'utf8'),
    )
    expect(JSON.parse(JSON.stringify(remake(study.folder, manifest, row)))).toEqual(stored)
  }
})

test('a record is made again by the profiles of its import, whatever the study has by now', async () => {
  const study = await aStudy()
  study.write({ '05-07-2016_a.txt': Buffer.from('c7e1d3cf', 'hex'), 'b.jsonl': '{"story": {"of": "One."}}' })
  const content = {
    ...blankProfile('Of all'),
    appliesTo: [{ kind: 'place' as const, place: 'sources' }],
    encoding: 'windows-1256',
    fileName: '{published:dmy}_{*}',
    mapping: { records: null, text: ['story.of'], fields: {} },
  }
  const { id } = await study.call('profiles.save', { id: null, content })
  const { import: of } = await study.import()
  await study.call('profiles.remove', { id })
  const manifest = importManifest.parse(study.read(`imports/${of.slice('import:'.length)}.json`))
  const rows = [...importedRows(study.folder, manifest)]
  expect(rows).toHaveLength(2)
  for (const row of rows) {
    const stored = study.read(recordRef(row.record).path)
    expect(stored['reading']).toEqual({ profile: id, encoding: null })
    expect(JSON.parse(JSON.stringify(remake(study.folder, manifest, row)))).toEqual(stored)
  }
  const { guide: _none, ...older } = manifest
  expect(importManifest.parse(older).guide).toEqual(noGuide)
})

test('records that failed are read again by the profile that has been made since', async () => {
  const study = await aStudy()
  study.write({ 'a/b.jsonl': '{"tale": "One."}\n{"tale": "Two."}\n' })
  const { import: of, failed } = await study.import()
  expect(failed).toBe(2)
  const { rows } = await study.call('ledger.page', { offset: 0, limit: 2 })
  expect(rows[0]).toMatchObject({ detail: expect.stringContaining('Say in a profile') })
  const mapping = { records: null, text: ['tale'], fields: {} }
  const content = {
    ...blankProfile('Stories'),
    appliesTo: [{ kind: 'fields' as const, fields: ['tale'] }],
    mapping,
  }
  await study.call('profiles.save', { id: null, content })
  const again = await study.call('import.retry', { import: of, paths: ['a/b.jsonl#1'] })
  expect(again).toMatchObject({ articles: 2, failed: 0 })
})
