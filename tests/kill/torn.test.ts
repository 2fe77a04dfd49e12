/**
 * What a kill cannot do and a power cut can: lines and documents cut short, emptied, missing. Opening mends it or names it,
 * and loses nothing that was acknowledged.
 */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../core/model/failure.ts'
import { readHistory } from '../../main/study/history.ts'
import { openStudy } from '../../main/study/open-study.ts'
import { edit } from '../../main/study/study-store.ts'
import type { TestStudy } from '../support/a-study.ts'
import { aStudy } from '../support/a-study.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { amal, anEntity, aStore, refOf } from '../unit/study/a-store.ts'
import type { Call } from './death/fuse.ts'
import { withCalls } from './death/fuse.ts'
import { Random } from './random.ts'
import { story } from './scrapes.ts'
import type { Bytes } from './verify/bytes.ts'
import { bytesOf, differences, restore } from './verify/bytes.ts'
import { filesIn } from './verify/on-disk.ts'

const random = new Random('torn')
const files = Object.fromEntries(
  Array.from({ length: 6 }, (_, index) => [`${index}.txt`, story(random, index).replaceAll('\n', '\r\n')]),
)

/** A closed study with some statements, the last of which names somebody new: a commit of two documents. */
async function coded(): Promise<TestStudy> {
  const study = await aStudy({ files })
  for (const [index, path] of ['0.txt', '1.txt', '2.txt'].entries()) {
    const article = await study.article(path)
    await study.code([{ id: `s${index}`, article, actor: `فلان ${index}`, evidence: [] }])
  }
  await study.call('study.close', {})
  return study
}

function historyOf(study: TestStudy): string {
  return filesIn(study.folder).find(path => path.startsWith('history/')) ?? ''
}

/** Opens and closes for the coder, without an index. Gives the sentences that opening had to say. */
function openOnce(study: TestStudy): string[] {
  const open = openStudy({
    folder: study.folder,
    coder: 'Amal',
    ports: study.ports,
    onChanged: () => undefined,
  })
  open.close()
  return open.notices.map(({ notice }) => notice)
}

function withoutHistory(bytes: Bytes): Bytes {
  return new Map([...bytes].filter(([path]) => !path.startsWith('history/')))
}

/** The documents before the last commit and after it, with the history after it. */
async function lastCommit() {
  const study = await coded()
  const before = bytesOf(study.folder)
  await study.open('Amal')
  const article = await study.article('3.txt')
  await study.code([{ id: 'last', article, actor: 'جديد', evidence: [] }])
  await study.call('study.close', {})
  return { study, before, after: bytesOf(study.folder), history: historyOf(study) }
}

/**
 * Lengths of a history whose last line begins at `from`: cut at the bytes of its beginning and its end, and at some between.
 * What becomes of the line alone is tried at each byte beside `history.ts`.
 */
function cuts(from: number, to: number): number[] {
  const all = Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index)
  return all.filter((bytes, index) => index < 8 || bytes > to - 8 || index % 41 === 0)
}

describe('the last line of the history, cut at any byte', () => {
  it('was never saved where the documents are not in place: they stay as they were', async () => {
    const { study, before, after, history } = await lastCommit()
    const whole = Buffer.from(after.get(history) ?? '', 'base64')
    const from = Buffer.from(before.get(history) ?? '', 'base64').length
    restore(study.folder, before)
    for (const bytes of cuts(from, whole.length)) {
      fs.writeFileSync(join(study.folder, history), whole.subarray(0, bytes))
      expect(openOnce(study), `cut at ${bytes}`).toEqual([expect.stringContaining('cut short')])
      expect(fs.readFileSync(join(study.folder, history), 'base64')).toBe(before.get(history))
    }
    expect(differences(withoutHistory(bytesOf(study.folder)), withoutHistory(before))).toEqual([])
  }, 120_000)

  it('loses no document that is in place', async () => {
    const { study, before, after, history } = await lastCommit()
    const whole = Buffer.from(after.get(history) ?? '', 'base64')
    const from = Buffer.from(before.get(history) ?? '', 'base64').length
    restore(study.folder, after)
    for (const bytes of cuts(from, whole.length)) {
      fs.writeFileSync(join(study.folder, history), whole.subarray(0, bytes))
      expect(openOnce(study), `cut at ${bytes}`).toEqual([expect.stringContaining('cut short')])
      expect(differences(withoutHistory(bytesOf(study.folder)), withoutHistory(after))).toEqual([])
    }
    await study.open('Amal')
    expect(await study.call('study.check', { repair: false })).toMatchObject({ damaged: [], unplaced: [] })
  })

  it('is followed by whatever is saved next', async () => {
    const { study, after, history } = await lastCommit()
    const whole = Buffer.from(after.get(history) ?? '', 'base64')
    fs.writeFileSync(join(study.folder, history), whole.subarray(0, -1))
    await study.open('Amal')
    await study.code([{ id: 'next', article: await study.article('4.txt'), actor: 'آخر', evidence: [] }])
    await study.reopen('Amal')
    const { total } = await study.call('statements.page', { offset: 0, limit: 10 })
    expect(total).toBe(5)
  })
})

describe('the last commit, with any of its documents not in place', () => {
  it('is completed', async () => {
    const { study, before, after } = await lastCommit()
    const touched = [...after.keys()].filter(
      path => path.endsWith('.json') && before.get(path) !== after.get(path),
    )
    expect(touched).toHaveLength(2)
    for (const missing of [touched, ...touched.map(path => [path])]) {
      restore(study.folder, after)
      for (const path of missing) fs.rmSync(join(study.folder, path))
      expect(openOnce(study)).toHaveLength(missing.length)
      expect(differences(bytesOf(study.folder), after)).toEqual([])
    }
  })
})

const damages: [string, (path: string) => void][] = [
  ['gone', path => fs.rmSync(path)],
  ['emptied', path => fs.writeFileSync(path, '')],
  ['of zeros', path => fs.writeFileSync(path, Buffer.alloc(fs.statSync(path).size))],
  ['cut', path => fs.truncateSync(path, Math.floor(fs.statSync(path).size / 2))],
]

/** The coding document that has a statement. */
function codingWith(study: TestStudy, id: string): string {
  const found = filesIn(study.folder).find(
    path =>
      path.startsWith('coding/') && fs.readFileSync(join(study.folder, path), 'utf8').includes(`"${id}"`),
  )
  if (found === undefined) throw new Error(`No document has ${id}`)
  return found
}

describe('a document that something else has damaged', () => {
  it.each(damages)('is named by check, and made again by repair (%s)', async (_, damage) => {
    const study = await coded()
    const before = bytesOf(study.folder)
    const path = codingWith(study, 's0')
    damage(join(study.folder, path))
    await study.open('Amal')
    const { damaged } = await study.call('study.check', { repair: false })
    expect(damaged.map(each => each.path)).toEqual([path])
    await study.call('study.check', { repair: true })
    expect(bytesOf(study.folder).get(path)).toBe(before.get(path))
    expect(await study.call('study.check', { repair: false })).toMatchObject({ damaged: [], unplaced: [] })
  })

  it.each(damages.slice(1))(
    'keeps nobody from opening where the last commit was of it (%s)',
    async (_, damage) => {
      const study = await coded()
      const before = bytesOf(study.folder)
      const path = codingWith(study, 's2')
      damage(join(study.folder, path))
      for (const coder of ['Amal', undefined]) {
        const { notices } = await study.open(coder)
        expect(notices.map(each => each.path)).toContain(path)
        await study.call('study.close', {})
      }
      await study.open('Amal')
      expect((await study.call('study.check', { repair: true })).repaired).toMatchObject([{ path }])
      expect(bytesOf(study.folder).get(path)).toBe(before.get(path))
    },
  )
})

describe('a record of an import that is not whole', () => {
  it.each(damages)('is made again from its original when the study is opened (%s)', async (_, damage) => {
    const study = await coded()
    const before = bytesOf(study.folder)
    const records = filesIn(study.folder).filter(each => each.startsWith('records/'))
    for (const path of records.slice(0, 3)) damage(join(study.folder, path))
    const { notices } = await study.open('Amal')
    expect(notices.map(({ path }) => path)).toEqual(expect.arrayContaining(records.slice(0, 3)))
    for (const path of records) expect(bytesOf(study.folder).get(path)).toBe(before.get(path))
  })
})

describe('a disk that neither takes a line of the history nor gives back what it took of it', () => {
  it('leaves no fragment in the midst of the history once it works again', async () => {
    const { store, history } = aStore(temporaryFolder())
    const make = (mark: string) => {
      const entity = anEntity(mark)
      const label = { kind: 'entity-created', subject: null } as const
      store.commit({ label, edits: [edit(refOf(entity), undefined, entity)] })
    }
    const broken = () => {
      throw Object.assign(new Error('EIO'), { code: 'EIO' })
    }
    const halfLine = (original: Call) => (file: unknown, bytes: unknown) =>
      String(bytes).startsWith('{"seq"')
        ? [original(file, String(bytes).slice(0, 20)), broken()]
        : original(file, bytes)
    make('a')
    await withCalls({ writeSync: halfLine, ftruncateSync: () => broken }, async () =>
      expect(() => make('b')).toThrow(),
    )
    make('c')
    expect([...history.backward()].map(({ seq }) => seq)).toEqual([2, 1])
    expect([...readHistory(store.folder, amal)].some(each => each instanceof Refusal)).toBe(false)
  })
})
