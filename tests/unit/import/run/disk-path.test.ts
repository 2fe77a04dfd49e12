import * as fs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aStudy } from '../../../support/a-study.ts'
import { encodeIn } from '../encode-bytes.ts'

/** A file system that takes any bytes for a name. */
const takesBytes = process.platform === 'linux'

test.skipIf(!takesBytes)(
  'files and folders with names of another page are read, under the names that were meant',
  async () => {
    const study = await aStudy()
    study.write({ 'a.txt': 'The port is open.' })
    const folder = Buffer.concat([
      Buffer.from(`${study.sources}/`),
      encodeIn('windows-1256', 'تقارير الوزارة'),
    ])
    fs.mkdirSync(folder)
    const file = Buffer.concat([folder, Buffer.from('/'), encodeIn('windows-1256', 'افتتاح الميناء.txt')])
    fs.writeFileSync(file, 'قال الوزير إن الميناء افتتح اليوم.')
    fs.writeFileSync(join(study.sources, '\ufffd.txt'), 'This name is what it says.')
    const preview = await study.call('import.preview', { picks: [study.ports.picks.of(study.sources)] })
    expect(preview.files).toBe(3)
    expect(await study.import()).toMatchObject({ files: 3, articles: 3, failed: 0 })
    const { rows } = await study.call('ledger.page', { offset: 0, limit: 10 })
    expect(rows.map(({ path }) => path).sort()).toEqual([
      'a.txt',
      'تقارير الوزارة/افتتاح الميناء.txt',
      '\ufffd.txt',
    ])
  },
)
