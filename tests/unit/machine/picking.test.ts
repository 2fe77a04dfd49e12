import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noStudy, TestProgram } from '../../support/a-study.ts'

describe('browsing', () => {
  it('lists folders first, then files, by name, without what is hidden or leads nowhere', async () => {
    const place = noStudy()
    for (const folder of ['beta', 'alpha', '.hidden', 'a study']) mkdirSync(join(place.sources, folder))
    for (const file of ['part 10.txt', 'part 9.txt', '.secret', 'a study/study.json'])
      writeFileSync(join(place.sources, file), '')
    symlinkSync(join(place.sources, 'beta'), join(place.sources, 'gamma'))
    symlinkSync(join(place.sources, 'nowhere'), join(place.sources, 'delta'))
    const { entries, isTruncated } = await place.call('pick.browse', {
      folder: place.ports.picks.of(place.sources),
    })
    expect(entries.map(({ name, kind, isStudy }) => [name, kind, isStudy])).toEqual([
      ['a study', 'folder', true],
      ['alpha', 'folder', false],
      ['beta', 'folder', false],
      ['gamma', 'folder', false],
      ['part 9.txt', 'file', false],
      ['part 10.txt', 'file', false],
    ])
    expect(isTruncated).toBe(false)
  })

  it('begins at home, and says the way there from the root', async () => {
    const place = noStudy()
    const home = await place.call('pick.browse', { folder: null })
    expect(home.place).toBe(place.ports.homeFolder)
    expect(home.trail[0]?.name).toBe('/')
    expect(home.trail.at(-1)).toEqual({ token: home.token, name: home.name })
    const above = home.trail.at(-2)
    expect(above && (await place.call('pick.browse', { folder: above.token }))).toMatchObject({
      name: above?.name,
    })
  })

  it('lists two thousand entries at most, and says that there are more', async () => {
    const place = noStudy()
    for (let count = 0; count < 2_001; count++) writeFileSync(join(place.sources, `${count}.txt`), '')
    mkdirSync(join(place.sources, 'zulu'))
    const listed = await place.call('pick.browse', { folder: place.ports.picks.of(place.sources) })
    expect(listed.entries).toHaveLength(2_000)
    expect(listed.entries[0]?.name).toBe('zulu')
    expect(listed.isTruncated).toBe(true)
  })

  it('refuses what is not there, what is no folder, and what was not picked', async () => {
    const place = noStudy()
    writeFileSync(join(place.sources, 'file.txt'), '')
    const failure = (path: string) => place.failure('pick.browse', { folder: place.ports.picks.of(path) })
    expect(await failure(join(place.root, 'nowhere'))).toMatchObject({ kind: 'not-found' })
    expect(await failure(join(place.sources, 'file.txt'))).toMatchObject({ kind: 'not-readable' })
    expect(await place.failure('pick.browse', { folder: '/etc' as never })).toEqual({ kind: 'unknown-pick' })
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'refuses a folder that is locked',
    async () => {
      const place = noStudy()
      const locked = join(place.sources, 'locked')
      mkdirSync(locked, { mode: 0 })
      expect(await place.failure('pick.browse', { folder: place.ports.picks.of(locked) })).toEqual({
        kind: 'not-readable',
        path: locked,
      })
      chmodSync(locked, 0o700)
    },
  )

  it('is unknown where the host has dialogs', async () => {
    const place = noStudy()
    const program = new TestProgram({ ...place.ports, browsing: false })
    expect(await program.failure('pick.browse', { folder: null })).toEqual({
      kind: 'unknown-method',
      method: 'pick.browse',
    })
  })
})

describe('a child of a folder', () => {
  it('may be there or not', async () => {
    const place = noStudy()
    const folder = place.ports.picks.of(place.root)
    const study = await place.call('pick.child', { folder, name: 'دراسة السد' })
    expect(study.name).toBe('دراسة السد')
    await place.call('study.create', { folder: study.token, coder: 'Amal' })
    expect(await place.call('study.current', {})).toMatchObject({ name: 'دراسة السد' })
  })

  it('has a name that every system takes', async () => {
    const place = noStudy()
    const folder = place.ports.picks.of(place.root)
    expect(await place.failure('pick.child', { folder, name: '../elsewhere' })).toEqual({
      kind: 'bad-file-name',
      name: '../elsewhere',
      reason: 'has-separator',
    })
    expect(await place.failure('pick.child', { folder, name: '' })).toMatchObject({ reason: 'empty' })
  })

  it('needs a folder', async () => {
    const place = noStudy()
    rmSync(place.sources, { recursive: true })
    const folder = place.ports.picks.of(place.sources)
    expect(await place.failure('pick.child', { folder, name: 'x' })).toMatchObject({ kind: 'not-found' })
  })
})

describe('asking', () => {
  it('gives tokens and names for what was picked, never paths', async () => {
    const place = noStudy()
    place.ports.asker.next = { answer: 'picked', paths: [place.sources] }
    expect(await place.call('pick.ask', { for: 'import-folder' })).toEqual({
      answer: 'picked',
      picks: [{ token: place.ports.picks.of(place.sources), name: 'sources' }],
    })
  })

  it.each(['browse', 'cancelled'] as const)('passes on that the answer is %s', async answer => {
    const place = noStudy()
    place.ports.asker.next = { answer }
    const question = { for: 'export-file', suggestedName: 'table.csv' } as const
    expect(await place.call('pick.ask', question)).toEqual({ answer })
    expect(place.ports.asker.asked).toEqual([question])
  })
})
