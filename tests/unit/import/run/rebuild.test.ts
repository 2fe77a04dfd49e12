import * as fs from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { importManifest } from '../../../../core/model/ledger.ts'
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
