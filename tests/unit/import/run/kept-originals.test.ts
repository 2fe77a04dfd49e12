import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as yauzl from 'yauzl'
import { importManifest } from '../../../../core/model/ledger.ts'
import { ArchiveChunk, readArchived } from '../../../../main/import/run/archive.ts'
import { cancelImport } from '../../../../main/import/run/take-out.ts'
import { aStudy, filesIn } from '../../../support/a-study.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

function entriesIn(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, {}, (error, zip) => (error ? reject(error) : resolve(zip.entryCount)))
  })
}

describe('the originals of an import', () => {
  it('stay readable as a zip where a cancelled import leaves records that are coded', async () => {
    const study = await aStudy({ files: { 'a.txt': 'The minister said so.', 'b.txt': 'The mayor did not.' } })
    await study.code([
      { id: 's1', article: await study.article('a.txt'), actor: 'The minister', evidence: [] },
    ])
    const imports = filesIn(study.folder).filter(path => path.startsWith('imports/'))
    const archive = join(study.folder, imports.find(path => path.endsWith('.zip')) ?? '')
    const manifest = importManifest.parse(study.read(imports.find(path => path.endsWith('.json')) ?? ''))
    fs.truncateSync(archive, manifest.batches.at(-1)?.archiveTo) // as before its end
    const { kept } = cancelImport(study.folder, manifest, { clock: study.ports.clock, others: new Map() })
    expect(kept).toEqual(['a.txt'])
    expect(await entriesIn(archive)).toBe(2)
  })

  it('are no originals any more where their bytes have changed, whatever zlib makes of that', () => {
    const path = join(temporaryFolder(), 'archive.zip')
    const chunk = new ArchiveChunk()
    chunk.add('a.txt', Buffer.from('so it goes '.repeat(1_600)))
    const entry = chunk.take()
    fs.writeFileSync(path, entry)
    expect(readArchived(path, 0)?.name).toBe('a.txt')
    for (let at = 30 + 'a.txt'.length; at < entry.length; at++) {
      for (const byte of [0x00, 0xff]) {
        if (entry[at] === byte) continue
        fs.writeFileSync(path, Buffer.from(entry).fill(byte, at, at + 1))
        expect(readArchived(path, 0), `${byte} at ${at}`).toBeUndefined()
      }
    }
  })
})
