import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noStudy, TestProgram } from '../../support/a-study.ts'

describe('the sample study', () => {
  it('has the shipped folder imported and every shipped statement coded, and is open', async () => {
    const place = noStudy()
    const view = await place.call('study.createSample', {
      folder: place.ports.picks.of(place.folder),
      coder: 'Amal',
    })
    expect(view).toMatchObject({ name: 'study', coder: { name: 'Amal' }, template: 'stance' })
    expect(await place.call('study.current', {})).toEqual(view)
    await place.call('index.settled', {})
    expect((await place.call('articles.page', { offset: 0, limit: 1 })).total).toBe(17)
    expect((await place.call('statements.page', { offset: 0, limit: 1 })).total).toBe(20)
    expect(await place.call('studies.recent', {})).toHaveLength(1)
  })

  it('is not made where something is', async () => {
    const place = noStudy()
    mkdirSync(place.folder)
    writeFileSync(join(place.folder, 'mine.txt'), 'mine')
    const folder = place.ports.picks.of(place.folder)
    expect(await place.failure('study.createSample', { folder })).toMatchObject({ kind: 'folder-not-empty' })
  })

  it('leaves nothing behind where it does not come with the program', async () => {
    const place = noStudy()
    const program = new TestProgram({ ...place.ports, sampleFolder: join(place.root, 'nowhere') })
    const folder = place.ports.picks.of(place.folder)
    expect(await program.failure('study.createSample', { folder })).toMatchObject({ kind: 'not-found' })
    expect(existsSync(place.folder)).toBe(false)
  })
})
