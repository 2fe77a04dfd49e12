import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryOf } from '../../../main/study/disk.ts'
import type { TestStudy } from '../../support/a-study.ts'
import { aStudy, bytesIn, filesIn, noStudy } from '../../support/a-study.ts'
import { kill, otherProcess } from '../../support/other-process.ts'

const opener = new URL('../../support/opens-a-study.ts', import.meta.url)

function create(place: TestStudy, more: { coder?: string; template?: string; name?: string } = {}) {
  return place.call('study.create', { folder: place.ports.picks.of(place.folder), ...more })
}

function refusedToCreate(place: TestStudy, more: { coder?: string; template?: string } = {}) {
  return place.failure('study.create', { folder: place.ports.picks.of(place.folder), ...more })
}

function refusedToOpen(place: TestStudy, coder?: string) {
  const folder = place.ports.picks.of(place.folder)
  return place.failure('study.open', { folder, ...(coder === undefined ? {} : { coder }) })
}

describe('a new study', () => {
  it('is a folder with its description, its codebook and a history that begins with its making', async () => {
    const place = noStudy()
    const view = await create(place, { coder: 'Amal Haddad' })
    expect(filesIn(place.folder)).toEqual([
      'codebook.json',
      'history/amal-haddad/2024-11.jsonl',
      'study.json',
    ])
    expect(view).toMatchObject({
      name: 'study',
      formatVersion: 1,
      template: 'stance',
      coder: { slug: 'amal-haddad', name: 'Amal Haddad' },
      coders: [{ slug: 'amal-haddad', name: 'Amal Haddad' }],
      notices: [],
    })
  })

  it('may be made in a folder that is there and empty', async () => {
    const place = noStudy()
    fs.mkdirSync(place.folder)
    expect((await create(place)).coder?.name).toBe('Coder 1')
  })

  it('is not made over another', async () => {
    const study = await aStudy()
    const before = bytesIn(study.folder)
    expect(await refusedToCreate(study)).toEqual({ kind: 'study-exists', path: study.folder })
    expect(bytesIn(study.folder)).toEqual(before)
  })

  it('is not made among other things', async () => {
    const place = noStudy()
    fs.mkdirSync(place.folder)
    fs.writeFileSync(join(place.folder, 'thesis.docx'), 'x')
    expect(await refusedToCreate(place)).toEqual({ kind: 'folder-not-empty', path: place.folder })
    expect(filesIn(place.folder)).toEqual(['thesis.docx'])
  })

  it('is not made in the place of a file', async () => {
    const place = noStudy()
    fs.writeFileSync(place.folder, 'x')
    expect(await refusedToCreate(place)).toMatchObject({ path: place.folder })
    expect(fs.readFileSync(place.folder, 'utf8')).toBe('x')
  })

  it.each([
    [{ template: 'no-such' }, { kind: 'unknown-template', template: 'no-such' }],
    [{ template: 'constructor' }, { kind: 'unknown-template' }],
    [{ coder: '🙂' }, { kind: 'bad-coder-name', name: '🙂' }],
  ])('is not made with %j, and leaves no folder behind', async (more, failure) => {
    const place = noStudy()
    expect(await refusedToCreate(place, more)).toMatchObject(failure)
    expect(fs.existsSync(place.folder)).toBe(false)
  })
})

describe('what is not opened, and not changed', () => {
  it('is a folder that is not there', async () => {
    const place = noStudy()
    expect(await refusedToOpen(place)).toMatchObject({ kind: 'not-a-study', path: place.folder })
    expect(fs.existsSync(place.folder)).toBe(false)
  })

  it('is a folder of something else', async () => {
    const place = noStudy()
    fs.mkdirSync(place.folder)
    fs.writeFileSync(join(place.folder, 'a.txt'), 'x')
    expect(await refusedToOpen(place, 'Amal')).toMatchObject({ kind: 'not-a-study', path: place.folder })
    expect(filesIn(place.folder)).toEqual(['a.txt'])
  })

  it('is a file', async () => {
    const place = noStudy()
    fs.writeFileSync(place.folder, 'x')
    expect(await refusedToOpen(place)).toMatchObject({ kind: 'not-a-study', path: place.folder })
  })

  it.each([
    ['of the next format', { formatVersion: 2 }],
    ['of a format in which nothing else is known', { formatVersion: 99, id: 7, coders: ['x'], shape: 'new' }],
  ])('is a study %s', async (_name, change) => {
    const study = await aStudy({ files: { 'a.txt': 'Some news.' } })
    await study.call('study.close', {})
    const path = join(study.folder, 'study.json')
    fs.writeFileSync(path, JSON.stringify({ ...study.read('study.json'), ...change }))
    const before = bytesIn(study.folder)
    for (const coder of [undefined, 'Amal', 'Basim']) {
      expect(await refusedToOpen(study, coder)).toEqual({
        kind: 'newer-format',
        path: study.folder,
        found: change.formatVersion,
        known: 1,
      })
    }
    expect(bytesIn(study.folder)).toEqual(before)
  })

  it('is a study for a coder whose name leaves nothing for a folder', async () => {
    const study = await aStudy()
    const before = bytesIn(study.folder)
    await study.call('study.close', {})
    expect(await refusedToOpen(study, '…')).toEqual({ kind: 'bad-coder-name', name: '…' })
    expect(bytesIn(study.folder)).toEqual(before)
  })
})

describe('coders', () => {
  it('join by opening, once', async () => {
    const study = await aStudy({ coder: 'Amal' })
    const view = await study.reopen('بسّام')
    expect(view.coders.map(({ name }) => name)).toEqual(['Amal', 'بسّام'])
    const before = bytesIn(study.folder)
    await study.reopen('بسّام')
    expect(bytesIn(study.folder)).toEqual(before)
  })

  it('are known by their folder, however their name is written', async () => {
    const study = await aStudy({ coder: 'Amal Haddad' })
    const view = await study.reopen('  AMAL haddad')
    expect(view.coder).toEqual({ slug: 'amal-haddad', name: 'Amal Haddad' })
    expect(view.coders).toHaveLength(1)
  })

  it('who only read change nothing and are nobody', async () => {
    const study = await aStudy()
    const before = bytesIn(study.folder)
    expect((await study.reopen()).coder).toBeNull()
    expect(bytesIn(study.folder)).toEqual(before)
  })

  it('work in one program at a time', async () => {
    const study = await aStudy({ coder: 'Amal' })
    const folder = study.ports.picks.of(study.folder)
    const failure = await study.bystander().failure('study.open', { folder, coder: 'amal' })
    expect(failure).toMatchObject({ kind: 'study-locked', coder: 'amal' })
    expect('holder' in failure && failure.holder).toContain(`process ${process.pid}, since 2024-11-03T`)
  })

  it('work beside one another, and beside who reads', async () => {
    const study = await aStudy({ coder: 'Amal', files: { 'a.txt': 'Some news of a bridge.' } })
    const basim = await study.another('Basim')
    const reader = await study.another()
    const article = await study.article('a.txt')
    await study.code([{ article, actor: 'Amal’s actor' }])
    await basim.call('statements.code', {
      group: 'g',
      lines: [{ line: 1, statement: { article, actor: 'Basim’s actor' } }],
    })
    const names = await reader.call('entities.list', {})
    expect(names.map(({ name }) => name).sort()).toEqual(['Amal’s actor', 'Basim’s actor'])
    expect((await study.call('article.read', { article })).statements).toBe(2)
  })

  it('who could not open a study do not keep it locked', async () => {
    const study = await aStudy({ coder: 'Amal' })
    const temporary = temporaryOf(join(study.folder, 'study.json'))
    fs.mkdirSync(temporary)
    const basim = study.bystander()
    const folder = study.ports.picks.of(study.folder)
    expect(await basim.failure('study.open', { folder, coder: 'Basim' })).toMatchObject({
      path: join(study.folder, 'study.json'),
    })
    fs.rmSync(temporary, { recursive: true, force: true })
    expect((await basim.call('study.open', { folder, coder: 'Basim' })).coder?.name).toBe('Basim')
  })
})

describe('a study that another process left without closing', () => {
  it('is free for the same coder, who is told', async () => {
    const study = await aStudy({ coder: 'Amal' })
    await study.call('study.close', {})
    const { child, line } = await otherProcess(opener, [study.folder, study.ports.cacheFolder, 'Amal'])
    expect(JSON.parse(line)).toMatchObject({ ok: true })
    expect(await refusedToOpen(study, 'Amal')).toMatchObject({ kind: 'study-locked', coder: 'amal' })
    await kill(child)
    const { notices } = await study.open('Amal')
    expect(notices).toHaveLength(1)
    expect(notices[0]?.notice).toContain(`process ${child.pid}`)
    expect((await study.reopen('Amal')).notices).toEqual([])
  })

  it('is still said to be so when somebody has only read it in between', async () => {
    const study = await aStudy({ coder: 'Amal' })
    await study.call('study.close', {})
    const { child } = await otherProcess(opener, [study.folder, study.ports.cacheFolder, 'Amal'])
    await kill(child)
    const said = [await study.open(), await study.reopen('Amal')].flatMap(({ notices }) => notices)
    expect(said.some(({ notice }) => notice.includes(`process ${child.pid}`))).toBe(true)
  })

  it('lets other coders and readers in meanwhile', async () => {
    const study = await aStudy({ coder: 'Amal' })
    await study.call('study.close', {})
    await otherProcess(opener, [study.folder, study.ports.cacheFolder, 'Amal'])
    expect((await study.open('Basim')).coder?.name).toBe('Basim')
    expect((await study.reopen()).coder).toBeNull()
  })
})

describe('opening finishes what was left undone', () => {
  it('and sets a last line of the history aside that was cut short, for whoever opens', async () => {
    for (const coder of ['Amal', undefined]) {
      const study = await aStudy({ coder: 'Amal' })
      await study.call('study.close', {})
      const path = join(study.folder, 'history/amal/2024-11.jsonl')
      const whole = fs.readFileSync(path, 'utf8')
      fs.appendFileSync(path, '{"seq":2,"at":"2024')
      const { notices } = await study.open(coder)
      expect(notices.map(each => each.path)).toEqual(['history/amal/2024-11.jsonl'])
      expect(fs.readFileSync(path, 'utf8')).toBe(whole)
      const aside = filesIn(study.folder).find(each => each.includes('.damaged-'))
      expect(fs.readFileSync(join(study.folder, aside ?? ''), 'utf8')).toBe('{"seq":2,"at":"2024')
    }
  })

  it.each(['Amal', undefined])('and completes the last commit, for %s', async coder => {
    const study = await aStudy({ coder: 'Amal', files: { 'a.txt': 'Some news of a bridge.' } })
    const article = await study.article('a.txt')
    const before = bytesIn(study.folder)
    await study.code([{ article, actor: 'A minister', issue: 'A bridge' }])
    await study.call('study.close', {})
    const after = study.documents()
    for (const path of filesIn(study.folder)) {
      if (!path.startsWith('history/') && !before.has(path)) fs.rmSync(join(study.folder, path))
    }
    expect(study.documents().size).toBe(after.size - 3)

    const { notices } = await study.open(coder)

    expect(study.documents()).toEqual(after)
    expect(notices).toHaveLength(3)
    expect((await study.call('article.read', { article })).statements).toBe(1)
  })
})

describe('the cache', () => {
  it('may be deleted at any time between two openings', async () => {
    const study = await aStudy({ coder: 'Amal', files: { 'a.txt': 'Some news of a bridge.' } })
    const article = await study.article('a.txt')
    await study.code([{ id: 's1', article, actor: 'A minister' }])
    await study.call('study.close', {})
    fs.rmSync(study.ports.cacheFolder, { recursive: true })
    await study.open('Amal')
    expect(await study.call('index.settled', {})).toEqual({ verdict: 'was-missing' })
    const { rows } = await study.call('statements.page', { offset: 0, limit: 10 })
    expect(rows.map(({ id }) => id)).toEqual(['s1'])
  })

  it('holds nothing of the study, and the study nothing of it', async () => {
    const study = await aStudy({ coder: 'Amal', files: { 'a.txt': 'Some news.' } })
    await study.call('index.settled', {})
    expect(filesIn(study.folder).filter(path => /sqlite|lock/.test(path))).toEqual([])
    expect(filesIn(study.ports.cacheFolder).length).toBeGreaterThan(0)
  })

  it('keeps a copy of a study apart from the study', async () => {
    const study = await aStudy({ coder: 'Amal', files: { 'a.txt': 'Some news.' } })
    const copy = join(study.root, 'copy')
    fs.cpSync(study.folder, copy, { recursive: true })
    const other = study.bystander()
    const view = await other.call('study.open', { folder: other.ports.picks.of(copy), coder: 'Amal' })
    expect(view.id).toBe(study.read('study.json')['id'])
    expect(view.coder?.name).toBe('Amal')
  })
})
