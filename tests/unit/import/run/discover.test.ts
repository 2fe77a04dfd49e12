import * as fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aStudy } from '../../../support/a-study.ts'

test('a page without a name takes no folder beside it for its parts', async () => {
  const study = await aStudy()
  study.write({
    '.html': '<p>x</p>',
    'page.html': '<p>y</p>',
    'page_files/ad.html': '<p>z</p>',
    'sub/a.txt': 'The port is open.',
  })
  await study.import()
  const { rows } = await study.call('ledger.page', { offset: 0, limit: 10 })
  const reasons = rows.map(row => [row.path, 'reason' in row ? row.reason : row.outcome])
  expect(Object.fromEntries(reasons)).toMatchObject({
    '.html': 'hidden',
    page_files: 'page-part',
    'sub/a.txt': 'imported',
  })
})

test.skipIf(process.platform === 'win32')('a link that the system will not follow is one row', async () => {
  const study = await aStudy()
  study.write({ 'a.txt': 'The port is open.' })
  fs.symlinkSync('x'.repeat(300), join(study.sources, 'odd.txt'))
  expect(await study.import()).toMatchObject({ articles: 1, failed: 1 })
  const { rows } = await study.call('ledger.page', { offset: 0, limit: 10 })
  expect(rows.find(({ path }) => path === 'odd.txt')).toMatchObject({
    reason: 'unreadable',
    detail: 'ENAMETOOLONG',
  })
})
