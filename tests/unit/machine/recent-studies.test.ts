import { readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noStudy, TestProgram, type TestStudy } from '../../support/a-study.ts'

async function make(place: TestStudy, name: string): Promise<string> {
  const folder = join(place.root, name)
  await place.call('study.create', { folder: place.ports.picks.of(folder), name, coder: 'Amal' })
  await place.call('study.close', {})
  return folder
}

const names = async (place: TestStudy) => (await place.call('studies.recent', {})).map(({ name }) => name)

describe('recent studies', () => {
  it('are none on a new machine', async () => {
    expect(await noStudy().call('studies.recent', {})).toEqual([])
  })

  it('are those that were made and opened, the latest first, each once', async () => {
    const place = noStudy()
    const first = await make(place, 'first')
    await make(place, 'second')
    await place.call('study.open', { folder: place.ports.picks.of(first) })
    const [latest, ...others] = await place.call('studies.recent', {})
    expect(latest).toMatchObject({ name: 'first', place: first, isMissing: false })
    expect(others.map(({ name }) => name)).toEqual(['second'])
    expect((latest?.opened ?? '') > (others[0]?.opened ?? '')).toBe(true)
  })

  it('can be opened by their tokens', async () => {
    const place = noStudy()
    await make(place, 'first')
    const [study] = await place.call('studies.recent', {})
    expect(study && (await place.call('study.open', { folder: study.token }))).toMatchObject({
      name: 'first',
    })
  })

  it('are twelve at most', async () => {
    const place = noStudy()
    for (let count = 1; count <= 13; count++) await make(place, `study ${count}`)
    expect(await names(place)).toEqual(Array.from({ length: 12 }, (_, index) => `study ${13 - index}`))
  })

  it('say so when they are no longer there', async () => {
    const place = noStudy()
    const folder = await make(place, 'first')
    renameSync(folder, `${folder} elsewhere`)
    expect(await place.call('studies.recent', {})).toMatchObject([{ name: 'first', isMissing: true }])
  })

  it('are forgotten one by one, and left as they are on disk', async () => {
    const place = noStudy()
    const folder = await make(place, 'first')
    await make(place, 'second')
    await place.call('studies.forget', { token: place.ports.picks.of(folder) })
    expect(await names(place)).toEqual(['second'])
    expect(readdirSync(folder)).toContain('study.json')
  })

  it('are not remembered of a study that did not open', async () => {
    const place = noStudy()
    await place.failure('study.open', { folder: place.ports.picks.of(join(place.root, 'nothing')) })
    expect(await names(place)).toEqual([])
  })

  it('that cannot be written down keep no study from opening', async () => {
    const place = noStudy()
    writeFileSync(join(place.root, 'file'), '')
    const program = new TestProgram({ ...place.ports, configFolder: join(place.root, 'file') })
    await program.call('study.create', { folder: place.ports.picks.of(place.folder), coder: 'Amal' })
    await program.program.close()
    expect(program.events).toContainEqual({
      kind: 'notice',
      path: join(place.root, 'file', 'recent-studies.json'),
      notice: 'The list of recent studies could not be written down.',
    })
  })

  it('that are damaged are set aside, which is said', async () => {
    const place = noStudy()
    await make(place, 'first')
    writeFileSync(join(place.ports.configFolder, 'recent-studies.json'), '{"studies":{}}')
    expect(await names(place)).toEqual([])
    expect(place.events.at(-1)).toMatchObject({ kind: 'notice' })
    expect(readdirSync(place.ports.configFolder)[0]).toMatch(/^recent-studies\.json\.damaged-/)
  })
})
