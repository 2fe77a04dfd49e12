import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryOf, writerOf } from '../../../main/study/disk.ts'
import { removeHalfMade, removeTemporaries } from '../../../main/study/leftovers.ts'
import { aStudy, filesIn, noStudy } from '../../support/a-study.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** The process number of a process that has ended. */
function gone(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

/** The name of what a process of this machine has written and not put in place. */
function temporaryBy(pid: number, path: string): string {
  return temporaryOf(path).replace(/\d+$/, String(pid))
}

function write(folder: string, ...paths: string[]): void {
  for (const path of paths) {
    fs.mkdirSync(dirname(join(folder, path)), { recursive: true })
    fs.writeFileSync(join(folder, path), '{}\n')
  }
}

describe('what is written next to a document', () => {
  it('tells which process of this machine has written it', () => {
    expect(writerOf(temporaryOf('coding/amal/3f/9a.json'))).toBe(process.pid)
    expect(writerOf('coding/amal/3f/9a.json')).toBeUndefined()
    expect(writerOf('coding/amal/3f/9a.json.tmp-00000000-1')).toBeUndefined()
  })

  it('goes where its process is gone, and stays where the process is there, or is one of another machine', () => {
    const folder = temporaryFolder()
    const staying = [
      'a/b.json',
      temporaryBy(process.ppid, 'a/b.json'),
      'a/c.json.tmp-00000000-1',
      'a/notes.tmp-file',
      temporaryBy(gone(), 'elsewhere/d.json'),
    ]
    write(folder, ...staying, temporaryBy(gone(), 'a/b.json'), temporaryBy(gone(), 'a/deep/e.json'))
    removeTemporaries(folder, 'a')
    expect(filesIn(folder)).toEqual(staying.toSorted())
  })

  it('is no matter where there is no such folder', () => {
    expect(() => removeTemporaries(temporaryFolder(), 'coding/nobody')).not.toThrow()
  })

  it('is cleared away by opening once a session has ended without closing', async () => {
    const study = await aStudy({ coder: 'Amal', files: { 'a.txt': 'The minister said so.' } })
    await study.call('study.close', {})
    const before = filesIn(study.folder)
    const coded = before.find(path => path.startsWith('records/'))?.replace('records/', 'coding/amal/') ?? ''
    const left = [
      'study.json',
      coded,
      'entities/actors/aa/aaaaaaaaaaaaaaaa.json',
      before.find(path => path.startsWith('records/')) ?? '',
    ]
    write(study.folder, ...left.map(path => temporaryBy(gone(), path)))
    const locks = join(
      study.ports.cacheFolder,
      filesIn(study.ports.cacheFolder).find(path => path.endsWith('amal.lock')) ?? '',
      '..',
    )
    for (const name of ['amal.lock.holder', 'import.lock.holder'])
      fs.writeFileSync(join(locks, name), 'process 1\n')
    await study.open('Amal')
    expect(filesIn(study.folder)).toEqual(before)
  })
})

describe('a study whose making was cut short', () => {
  const history = 'history/amal/2024-11.jsonl'

  it.each([
    ['before its first line', ['codebook.json.tmp-0a1b2c3d-7', 'study.json.tmp-0a1b2c3d-7']],
    ['after its first line', [history, 'codebook.json.tmp-0a1b2c3d-7', 'study.json.tmp-0a1b2c3d-7']],
    ['before its study.json', [history, 'codebook.json', 'study.json.tmp-0a1b2c3d-7']],
  ])('can be made again (%s)', async (_, paths) => {
    const place = noStudy()
    write(place.folder, ...paths)
    await place.call('study.create', { folder: place.ports.picks.of(place.folder), coder: 'Amal' })
    expect(filesIn(place.folder)).toEqual(['codebook.json', history, 'study.json'])
  })

  it.each([
    ['something of a person’s own', ['thesis.docx']],
    ['something of a person’s own beside it', [history, 'codebook.json', 'thesis.docx']],
    ['a codebook without a history', ['codebook.json']],
    ['coding', [history, 'coding/amal/3f/9a.json']],
  ])('is not seen in a folder that has %s', (_, paths) => {
    const folder = temporaryFolder()
    write(folder, ...paths)
    removeHalfMade(folder)
    expect(filesIn(folder)).toEqual(paths.toSorted())
  })

  it('is not seen where the history goes on', () => {
    const folder = temporaryFolder()
    write(folder, history, 'codebook.json')
    fs.appendFileSync(join(folder, history), '{}\n')
    removeHalfMade(folder)
    expect(filesIn(folder)).toEqual(['codebook.json', history])
  })
})
