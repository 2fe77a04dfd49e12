import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { CoderSlug } from '../../core/model/ids.ts'
import { coderSlug } from '../../core/model/ids.ts'
import type { RecordDocument } from '../../core/model/record.ts'
import { Host } from '../host.ts'
import { codingOf, writeCoding } from './coding.ts'
import { corpusOf } from './corpus.ts'
import { writeEntities } from './entities.ts'
import { filesBelow, madeOnce, placeFor, remove, versionOf } from './places.ts'

/** A study on disk, with an index that is up to date. */
export interface BenchStudy {
  readonly articles: number
  readonly folder: string
  readonly cache: string
}

const patienceMilliseconds = 300_000

/** Who codes in what is measured; not the coder who imported. */
export const benchCoder: CoderSlug = coderSlug.parse('bench')

/** What a study and its index are made by: where this changes, they are made anew. */
export const makers: readonly string[] = [
  'bench/ground/*.ts',
  'core/model/*.ts',
  'main/import/**/*.ts',
  'main/search/**/*.ts',
  'main/study/{json-document,layout}.ts',
]

/** The study of `articles` generated articles, imported once, with entities and without coding. */
export async function studyOf(articles: number): Promise<BenchStudy> {
  const place = placeFor(articles)
  const study = { articles, folder: join(place, 'study'), cache: join(place, 'cache') }
  const corpus = await corpusOf(articles)
  await madeOnce(study.folder, versionOf(...makers), async () => {
    remove(study.cache)
    const host = new Host(study.cache)
    await host.call('study.create', { folder: host.pick(study.folder) })
    await host.call('import.run', { picks: [host.pick(corpus)] })
    await host.close()
    writeEntities(study.folder)
    await openOnceMore(study)
  })
  return study
}

/** The same study with `statements` statements of one coder on `articles` articles; made once. */
export async function codedStudyOf(articles: number, statements: number): Promise<BenchStudy> {
  const plain = await studyOf(articles)
  const place = placeFor(articles)
  const study = { articles, folder: join(place, 'coded'), cache: join(place, 'coded-cache') }
  await madeOnce(study.folder, `${versionOf(...makers)} ${statements}`, async () => {
    remove(study.cache)
    fs.cpSync(plain.folder, study.folder, { recursive: true })
    const records = recordPaths(study)
    for (const [at, path] of records.entries()) {
      const share =
        Math.floor(((at + 1) * statements) / records.length) - Math.floor((at * statements) / records.length)
      if (share > 0) writeCoding(study.folder, codingOf(recordAt(path), benchCoder, share))
    }
    await openOnceMore(study)
  })
  return study
}

/** The paths of all record documents of a study, in order. */
export function recordPaths({ folder }: BenchStudy): string[] {
  return filesBelow(join(folder, 'records'), '.json')
}

/** A record document as it stands on disk. */
export function recordAt(path: string): RecordDocument {
  return JSON.parse(fs.readFileSync(path, 'utf8')) as RecordDocument // written by the import of this very program
}

/** The file of a study's index. */
export function indexPathOf({ cache }: BenchStudy): string {
  const [path] = filesBelow(cache, 'index.sqlite')
  if (path === undefined) throw new Error(`There is no index in ${cache}`)
  return path
}

/**
 * Opens a study for the bench's coder, who joins it, and waits for the index and until its import is found whole. For the
 * program it is two minutes later: an opening a minute after an import is the last that looks at every document, and what
 * is measured is the thousand after it.
 */
export async function openOnceMore(study: BenchStudy): Promise<void> {
  const later = { now: () => new Date(Date.now() + 120_000).toISOString() }
  const host = new Host(study.cache, later)
  await host.call('study.open', { folder: host.pick(study.folder), coder: benchCoder })
  await host.call('index.settled', {})
  const end = performance.now() + patienceMilliseconds
  while (!(await host.call('import.list', {})).every(({ verified }) => verified)) {
    if (performance.now() > end) throw new Error(`The import into ${study.folder} is not found whole`)
    await setTimeout(100)
  }
  await host.close()
}
