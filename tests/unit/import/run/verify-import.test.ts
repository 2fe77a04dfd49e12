import { describe, expect, it } from 'vitest'
import { importManifest } from '../../../../core/model/ledger.ts'
import { verifyImport } from '../../../../main/import/run/rebuild.ts'
import { aStudy, filesIn } from '../../../support/a-study.ts'

describe('looking whether the records of an import are whole', () => {
  it('brings nothing back of an import that has been undone since it began', async () => {
    const study = await aStudy({ files: { 'a.txt': 'The minister said so.', 'b.txt': 'The mayor did not.' } })
    const path = filesIn(study.folder).find(each => /^imports\/.*\.json$/.test(each)) ?? ''
    const manifest = importManifest.parse(study.read(path))
    await study.call('history.undo', {})
    const look = verifyImport(study.folder, manifest, { which: 'all', now: study.ports.clock.now() })
    expect(look.next()).toEqual({ done: true, value: { rebuilt: [], lost: [] } })
    expect(filesIn(study.folder).filter(each => each.startsWith('records/'))).toEqual([])
  })
})
