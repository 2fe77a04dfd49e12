/** Every edit, dead at each of its calls to the disk in turn: the next opening finds all of it or nothing. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { EntityRegistry } from '../../main/coding/entities.ts'
import { changeEntity, createEntity, mergeEntity } from '../../main/coding/entity-commands.ts'
import { Coding } from '../../main/coding/statements.ts'
import { markRegion } from '../../main/correcting/correct-record.ts'
import { rereadRecords } from '../../main/correcting/reread/reread-records.ts'
import { Imports } from '../../main/import/imports.ts'
import { cancelImport } from '../../main/import/run/take-out.ts'
import type { OpenStudy } from '../../main/study/open-study.ts'
import { openStudy } from '../../main/study/open-study.ts'
import { redo, undo } from '../../main/study/time-travel.ts'
import { aStudy } from '../support/a-study.ts'
import { fakePorts } from '../support/fake-ports.ts'
import { deadFrom } from './death/fuse.ts'
import { Random } from './random.ts'
import { story } from './scrapes.ts'
import type { Bytes } from './verify/bytes.ts'
import { bytesOf, differences, restore } from './verify/bytes.ts'
import { filesIn } from './verify/on-disk.ts'

const random = new Random('each call')
const files = Object.fromEntries(
  Array.from({ length: 4 }, (_, index) => [`${index}.txt`, story(random, index)]),
)

/** The services of a study that is open for a coder, without an index. */
class Desk {
  readonly open: OpenStudy
  readonly entities: EntityRegistry
  readonly coding: Coding
  readonly imports: Imports
  readonly articles: readonly string[]

  /** The same clock and the same ids each time; a cache of its own, since the dead let go of no lock here. */
  constructor(
    folder: string,
    cache: string,
    { articles, seed }: { articles: readonly string[]; seed: number },
  ) {
    const ports = fakePorts(cache, seed)
    ports.clock.set('2025-01-01T00:00:00.000Z')
    const onChanged = (paths: readonly string[]) => this.entities?.forget(paths)
    this.open = openStudy({ folder, coder: 'Amal', ports, onChanged })
    const { store, coder } = this.open
    if (coder === undefined) throw new Error('Opened for nobody')
    this.articles = articles
    this.entities = new EntityRegistry(store, ports.ids, ports.clock)
    const shared = { store, clock: ports.clock, ids: ports.ids, coder: coder.slug }
    this.coding = new Coding({
      ...shared,
      entities: this.entities,
      articleOfStatement: async () => undefined,
    })
    this.imports = new Imports({
      ...shared,
      workerModule: ports.workers.import,
      lockPath: join(cache, 'import.lock'),
      emit: () => undefined,
      onDocuments: () => undefined,
      profiles: () => [],
      filesIn: async () => null,
    })
  }

  code(id: string, article: number, actor: string | readonly string[]): Promise<unknown> {
    const statement = { id, article: this.articles[article], actor }
    return this.coding.codeLines([{ line: 1, statement }], id)
  }

  get travel() {
    const { store, history, coder } = this.open
    if (history === undefined || coder === undefined) throw new Error('Opened for nobody')
    return { store, history, coder: coder.slug, imports: this.imports, tell: () => undefined }
  }

  entity(name: string) {
    const [found] = this.entities.named(name, ['actors'])
    if (found === undefined) throw new Error(`Nobody is called ${name}`)
    return found.id
  }
}

/** Reads all records again, in an encoding that makes other texts of them, so many to a commit. */
async function rereadAll(desk: Desk, recordsPerCommit: number): Promise<unknown> {
  const { store, coder } = desk.open
  if (coder === undefined) throw new Error('Opened for nobody')
  const context = {
    ...{ store, coder, recordsPerCommit, ids: fakePorts('', 5).ids },
    ...{ emit: () => undefined, isStopped: () => false, profiles: () => [] },
    articlesOf: async () => desk.articles as ArticleId[],
    manifests: () => desk.imports.list(),
  }
  const selection = { filter: {}, except: [] }
  return rereadRecords(context, { selection, encoding: 'windows-1256' })
}

const context = (desk: Desk) => ({ store: desk.open.store, entities: desk.entities })

const edits: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
  'coding a statement': desk => desk.code('s9', 0, 'فلان'),
  'coding a statement that names two who are new': desk => desk.code('s9', 3, ['جديد', 'جديدة']),
  'deleting a statement': async desk => desk.coding.delete(desk.articles[0] as never, 's0'),
  'making an entity': async desk =>
    createEntity(context(desk), {
      list: 'actors',
      name: 'ثالث',
      aliases: [],
      by: desk.open.coder?.slug as never,
    }),
  'changing an entity': async desk =>
    changeEntity(context(desk), desk.entity('فلان'), { name: 'فلان الأول' }),
  'merging two entities': async desk => mergeEntity(context(desk), desk.entity('فلان'), desk.entity('علان')),
  'marking lines': async desk => {
    const article = desk.articles[0] as ArticleId
    markRegion(desk.open.store, { article, from: 0, to: 1, kind: 'furniture', detail: 'advert' })
  },
  'reading records again': desk => rereadAll(desk, 10),
  'undoing a statement, with those whom it made': desk => undo(desk.travel),
}

/** A closed study with an import of four records and two statements, and a folder for caches. */
async function prepared(alsoDone: (desk: Desk) => Promise<unknown> = async () => undefined) {
  const study = await aStudy({ files })
  const articles = [...(await study.articles()).values()]
  await study.call('study.close', {})
  let caches = 0
  const desk = (seed = 3) => new Desk(study.folder, join(study.root, `cache-${caches++}`), { articles, seed })
  const first = desk(2)
  await alsoDone(first)
  first.open.close()
  return { study, desk, bytes: bytesOf(study.folder) }
}

/** What a study is, apart from what a writer left lying about and from how often a manifest was written. */
function content(bytes: Bytes): Map<string, string> {
  return new Map(
    [...bytes].flatMap(([path, base64]) => {
      if (path.includes('.tmp-') || base64 === '') return [] // a month that was begun and has no line yet is none
      const text = Buffer.from(base64, 'base64').toString('utf8')
      return [
        [
          path,
          path.startsWith('imports/') && path.endsWith('.json') ? text.replace(/"rev": \d+/, '') : base64,
        ],
      ]
    }),
  )
}

/** Tries an edit dead at each call. Gives how often it was found done, and how often not begun. */
async function tryEach(
  { study, desk, bytes }: Awaited<ReturnType<typeof prepared>>,
  edit: (desk: Desk) => Promise<unknown>,
) {
  const whole = desk()
  await edit(whole)
  whole.open.close()
  const [unbegun, done] = [content(bytes), content(bytesOf(study.folder))]
  const found = { unbegun: 0, done: 0 }
  for (let call = 1; ; call++) {
    restore(study.folder, bytes)
    const victim = desk()
    if (!(await deadFrom(call, () => edit(victim)))) break
    const next = desk()
    await next.imports.mend()
    next.open.close()
    const now = content(bytesOf(study.folder))
    const isDone = now.get(historyIn(now)) === done.get(historyIn(done))
    found[isDone ? 'done' : 'unbegun'] += 1
    expect(differences(now, isDone ? done : unbegun), `dead at call ${call}`).toEqual([])
  }
  return found
}

function historyIn(bytes: Bytes): string {
  return [...bytes.keys()].filter(path => /^history\/.*\.jsonl$/.test(path)).at(-1) ?? ''
}

async function twoStatements(desk: Desk): Promise<void> {
  await desk.code('s0', 0, 'فلان')
  await desk.code('s1', 1, ['علان', 'فلانة'])
}

describe('an edit that dies at any of its calls', () => {
  it.each(Object.entries(edits))('is there wholly or not at all: %s', async (_, edit) => {
    const found = await tryEach(await prepared(twoStatements), edit)
    expect(found.done).toBeGreaterThan(1)
    expect(found.unbegun).toBeGreaterThan(1)
  })

  it('is there wholly or not at all: redoing a statement', async () => {
    const start = await prepared(async desk => {
      await twoStatements(desk)
      await undo(desk.travel)
    })
    const found = await tryEach(start, desk => redo(desk.travel))
    expect(found.done).toBeGreaterThan(1)
  })

  it('is there wholly or not at all: undoing an import', async () => {
    const found = await tryEach(await prepared(), desk => undo(desk.travel))
    expect(found.done).toBeGreaterThan(1)
    expect(found.unbegun).toBeGreaterThan(1)
  })

  it('is there wholly or not at all: redoing an import', async () => {
    const found = await tryEach(await prepared(desk => undo(desk.travel)), desk => redo(desk.travel))
    expect(found.done).toBeGreaterThan(1)
    expect(found.unbegun).toBeGreaterThan(1)
  })
})

describe('reading many records again, in several commits', () => {
  it('leaves each record as it was or as it is read now, wherever it dies, and coding untouched', async () => {
    const { study, desk, bytes } = await prepared(twoStatements)
    const whole = desk()
    await rereadAll(whole, 1)
    whole.open.close()
    const done = recordsIn(bytesOf(study.folder))
    const unbegun = recordsIn(bytes)
    const states = new Set<number>()
    for (let call = 1; ; call++) {
      restore(study.folder, bytes)
      const victim = desk()
      if (!(await deadFrom(call, () => rereadAll(victim, 1)))) break
      desk().open.close()
      const now = bytesOf(study.folder)
      const changed = [...recordsIn(now)].filter(([path, text]) => text !== unbegun.get(path))
      for (const [path, text] of changed) expect(text, `dead at call ${call}`).toBe(done.get(path))
      const coding = [...now].filter(([path]) => path.startsWith('coding/') && !path.includes('.tmp-'))
      expect(coding).toEqual([...bytes].filter(([path]) => path.startsWith('coding/')))
      states.add(changed.length)
    }
    expect([...states].sort()).toEqual([0, 1, 2, 3, 4])
  })
})

function recordsIn(bytes: Bytes): Map<string, string> {
  return new Map([...bytes].filter(([path]) => path.startsWith('records/') && !path.includes('.tmp-')))
}

/** Imports all there is to import, from a folder beside the study. */
function importAll(desk: Desk, sources: string): Promise<unknown> {
  return desk.imports.run([sources])
}

/** Starting the threads of an import takes half a second, so not every call has its turn. */
const stride = 5

describe('an import that dies at its calls', () => {
  it('goes on when it is run again, and ends as if nothing had been', async () => {
    const { study, desk, bytes } = await prepared(desk => undo(desk.travel)) // its originals are kept; what it brought in is gone
    const whole = desk()
    await importAll(whole, study.sources)
    whole.open.close()
    const expected = result(bytesOf(study.folder))
    for (let call = 1, isDead = true; isDead; call += stride) {
      restore(study.folder, bytes)
      const victim = desk()
      isDead = await deadFrom(call, () => importAll(victim, study.sources))
      const next = desk(4)
      await next.imports.mend()
      if (next.imports.list().every(({ state }) => state !== 'finished')) await importAll(next, study.sources)
      next.open.close()
      expect(result(bytesOf(study.folder)), `dead at call ${call}`).toEqual(expected)
    }
  }, 300_000)

  it('leaves nothing where it dies while it is cancelled', async () => {
    const { study, desk, bytes } = await prepared()
    const [manifest] = desk().imports.list()
    if (manifest === undefined) throw new Error('There is no import')
    for (let call = 1, isDead = true; isDead; call++) {
      restore(study.folder, bytes)
      const clock = fakePorts(study.root).clock
      isDead = await deadFrom(call, async () =>
        cancelImport(study.folder, manifest, { clock, others: new Map() }),
      )
      const next = desk()
      await next.imports.mend()
      next.open.close()
      const left = filesIn(study.folder).filter(path => /^(records|imports)\/(?!.*\.tmp-)/.test(path))
      const isUnbegun = next.imports.list().some(({ state }) => state === 'finished')
      if (!isUnbegun) expect(left, `dead at call ${call}`).toEqual([])
      expect(isUnbegun && call > 6, `dead at call ${call}`).toBe(false)
    }
  })
})

/** What an import has made: its records and the outcome of each row, without what chance and the clock have given it. */
function result(bytes: Bytes): unknown {
  const texts = [...bytes].map(
    ([path, base64]) => [path, Buffer.from(base64, 'base64').toString('utf8')] as const,
  )
  const manifests = texts
    .filter(([path]) => /^imports\/.*\.json$/.test(path))
    .map(([, text]) => JSON.parse(text))
  const rows = texts
    .filter(([path]) => /^imports\/.*\.jsonl$/.test(path))
    .flatMap(([, text]) => text.split('\n'))
  const entries = texts
    .filter(([path]) => path.startsWith('history/'))
    .flatMap(([, text]) => text.split('\n'))
  return {
    records: texts
      .filter(([path]) => path.startsWith('records/'))
      .map(([path, text]) => [path, text.replace(/"import": "[^"]+"/, '')]),
    states: manifests.map(({ state }) => state).sort(),
    rows: rows.map(row => row.replace(/"(originalAt|documentCrc32)":\d+/g, '')).sort(),
    imports: entries.filter(line => line.includes('"import":')).length,
  }
}
