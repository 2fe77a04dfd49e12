/**
 * What keeps the index at one with the documents. The only question that it asks of a document is whether its stamp is
 * the one that was read, and the only thing that it does is to read it again; so it may be asked about any document at
 * any time, and whatever order things happen in, it ends where an index made from scratch would.
 *
 * Long work comes in slices, so that queries are answered in between. Documents are read within a transaction: another
 * process on the same study waits meanwhile, and an old reading is never written over a newer one.
 */
import { join } from 'node:path'
import { importId } from '../../../core/model/ids.ts'
import { namesIn } from '../../study/disk.ts'
import type { DocumentKind } from '../../study/layout.ts'
import { importRef, recordOfPath, refOf, studyRef } from '../../study/layout.ts'
import { noteDamage, settleDamage } from '../damage.ts'
import { areFamiliesBehind } from '../families/kin-rows.ts'
import { settleFamilies } from '../families/settle-families.ts'
import type { IndexDatabase } from '../index-database.ts'
import { sortIndexes } from '../schema.ts'
import { readDocument, stampNow, unreadStamp } from './documents.ts'
import { hasUnreadLedgers, knownImports, noteManifest, stepLedgers } from './listing.ts'
import { refreshCoding, refreshRecord } from './refresh.ts'

/** How far the index is, in documents. */
export interface IndexProgress {
  readonly done: number
  readonly total: number
}

interface KnownDocument {
  readonly number: number
  readonly path: string
  readonly stamp: string
}

/** How long one slice keeps queries waiting, in milliseconds, and how many documents it asks for at most. */
const sliceMilliseconds = 30
const sliceDocuments = 500
/** From how many unread documents on it is quicker to sort all articles at the end than each one as it comes. */
const bulkDocuments = 5_000

/** Manifests first, since they say which records count; then what coding needs to be placed in. */
const kindsInOrder: readonly DocumentKind[] = ['study', 'import', 'record', 'coding']

export class IndexFeed {
  readonly #database: IndexDatabase
  readonly #studyFolder: string
  #changes = 0

  constructor(database: IndexDatabase, studyFolder: string) {
    this.#database = database
    this.#studyFolder = studyFolder
  }

  /** How many times something was found that the index did not know. */
  get changes(): number {
    return this.#changes
  }

  /** Whether there are documents that the index knows of and has yet to read. */
  get hasWork(): boolean {
    return this.hasUnread || areFamiliesBehind(this.#database)
  }

  /** Whether there are articles that are not listed yet, nor found by their words. */
  get hasUnread(): boolean {
    return hasUnreadLedgers(this.#database) || this.#unread(1).length > 0
  }

  /** Compares the index with every document of the study, in slices, and reads what is new or different. */
  *reconcile(): Generator<IndexProgress> {
    this.#database.transaction(() => {
      this.#refresh(studyRef.path)
      for (const path of this.#importPaths()) this.#refresh(path)
    })
    yield* this.#visitKnown()
    yield* this.#discoverCoding()
    this.#database.commit()
    yield* this.catchUp()
  }

  /**
   * Reads the documents at these paths again, all in one transaction. A manifest is only looked at: the records that it
   * adds or takes away are left to `catchUp`.
   */
  apply(paths: readonly string[]): void {
    const rank = (path: string): number => kindsInOrder.indexOf(refOf(path)?.kind ?? 'codebook')
    const known = [...new Set(paths)].filter(path => rank(path) >= 0).sort((a, b) => rank(a) - rank(b))
    if (known.length === 0) return
    this.#database.transaction(() => {
      for (const path of known) this.#refresh(path)
    })
  }

  /** Reads what is known and has yet to be read, in slices: first what is listed and searched, then families. */
  *catchUp(): Generator<IndexProgress> {
    do {
      yield* this.#readUnread()
      if (!this.hasUnread) yield* this.#settleFamilies()
    } while (this.hasWork)
  }

  /** Begins families anew whenever something is read in between. What is said of progress is that there is a little left. */
  *#settleFamilies(): Generator<IndexProgress> {
    if (!areFamiliesBehind(this.#database)) return
    const { total } = this.#progress()
    for (const _slice of settleFamilies(this.#database, this.#studyFolder)) {
      if (this.hasUnread) return
      yield { done: Math.max(0, total - 1), total }
    }
    yield { done: total, total }
  }

  *#readUnread(): Generator<IndexProgress> {
    while (hasUnreadLedgers(this.#database)) {
      this.#database.heldTransaction(() => {
        if (stepLedgers(this.#database, this.#studyFolder)) this.#changes += 1
      })
      yield this.#progress()
    }
    let { done, total } = this.#progress()
    if (total - done >= bulkDocuments && total - done > 2 * done) dropSortIndexes(this.#database)
    for (let paths = this.#unread(sliceDocuments); paths.length > 0; paths = this.#unread(sliceDocuments)) {
      for (let at = 0; at < paths.length; ) {
        const read = this.#refreshSome(paths.slice(at))
        at += read
        done += read
        total = Math.max(total, done)
        yield { done, total }
      }
    }
    this.#database.commit()
    for (const name of Object.keys(sortIndexes)) {
      makeSortIndex(this.#database, name)
      yield { done, total }
    }
  }

  *#visitKnown(): Generator<IndexProgress> {
    const { total } = this.#progress()
    let done = 0
    for (let last = 0; ; ) {
      const known = this.#database.all<KnownDocument>(
        'SELECT number, path, stamp FROM documents WHERE number > ? ORDER BY number LIMIT ?',
        last,
        sliceDocuments,
      )
      const moved = known
        .filter(({ path, stamp }) => stamp !== unreadStamp && stampNow(this.#studyFolder, path) !== stamp)
        .map(({ path }) => path)
      for (let at = 0; at < moved.length; ) {
        at += this.#refreshSome(moved.slice(at))
        yield { done, total: Math.max(total, done) }
      }
      const end = known.at(-1)
      if (end === undefined) return
      last = end.number
      done += known.length
      yield { done, total: Math.max(total, done) }
    }
  }

  *#discoverCoding(): Generator<IndexProgress> {
    const progress = this.#progress()
    for (const coder of this.#namesIn('coding')) {
      for (const shard of this.#namesIn(`coding/${coder}`)) {
        const folder = `coding/${coder}/${shard}`
        const paths = this.#namesIn(folder).map(name => `${folder}/${name}`)
        const unknown = paths.filter(path => refOf(path)?.kind === 'coding' && !this.#knows(path))
        if (unknown.length > 0) this.#database.heldTransaction(() => this.#addUnread(unknown))
        yield progress
      }
    }
  }

  /** Refreshes documents until the slice is over; answers how many. */
  #refreshSome(paths: readonly string[]): number {
    const end = performance.now() + sliceMilliseconds
    return this.#database.heldTransaction(() => {
      let done = 0
      for (const path of paths) {
        this.#refresh(path)
        done += 1
        if (performance.now() >= end) break
      }
      return done
    })
  }

  #refresh(path: string): void {
    if (this.#refreshed(path)) this.#changes += 1
  }

  #refreshed(path: string): boolean {
    const place = { database: this.#database, studyFolder: this.#studyFolder, path }
    switch (refOf(path)?.kind) {
      case 'study':
        return this.#refreshStudy()
      case 'import':
        return this.#refreshImport(path)
      case 'record':
        return refreshRecord(place)
      case 'coding':
        return refreshCoding(place)
      default:
        return false
    }
  }

  #refreshStudy(): boolean {
    const reading = readDocument(this.#studyFolder, studyRef)
    const damageMoved = settleDamage(this.#database, studyRef.path, reading)
    const coders = reading.kind === 'read' ? Object.entries(reading.document.coders) : []
    const next = JSON.stringify(
      coders.map(([slug, { name }]) => ({ slug, name })).sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    )
    const now = this.#database.all('SELECT slug, name FROM coders ORDER BY slug')
    if (JSON.stringify(now) === next) return damageMoved
    this.#database.run('DELETE FROM coders')
    for (const [slug, { name }] of coders)
      this.#database.run('INSERT INTO coders (slug, name) VALUES (?, ?)', slug, name)
    return true
  }

  #refreshImport(path: string): boolean {
    const id = importId.safeParse(`import:${path.slice('imports/'.length, -'.json'.length)}`).data
    if (id === undefined) return noteDamage(this.#database, { path, reason: 'is not named as an import is' })
    const reading = readDocument(this.#studyFolder, importRef(id))
    const damageMoved = settleDamage(this.#database, path, reading)
    noteManifest(this.#database, id, reading.kind === 'read' ? reading.document : undefined)
    return damageMoved
  }

  #importPaths(): Set<string> {
    const onDisk = this.#namesIn('imports').filter(name => name.endsWith('.json'))
    const known = knownImports(this.#database).map(id => importRef(id).path)
    const damaged = this.#database.all<{ path: string }>(
      `SELECT path FROM damaged WHERE path GLOB 'imports/*.json'`,
    )
    return new Set([...onDisk.map(name => `imports/${name}`), ...known, ...damaged.map(row => row.path)])
  }

  #addUnread(paths: readonly string[]): void {
    for (const path of paths) {
      this.#database.run(
        `INSERT OR IGNORE INTO documents (path, kind, record, stamp) VALUES (?, 'coding', ?, ?)`,
        path,
        recordOfPath(path) ?? null,
        unreadStamp,
      )
    }
  }

  #knows(path: string): boolean {
    return this.#database.get('SELECT 1 FROM documents WHERE path = ?', path) !== undefined
  }

  #unread(limit: number): string[] {
    return this.#database
      .all<{ path: string }>(
        `SELECT path FROM documents WHERE stamp = '' ORDER BY kind DESC, number LIMIT ?`,
        limit,
      )
      .map(({ path }) => path)
  }

  #progress(): IndexProgress {
    const counts = this.#database.get<{ total: number; unread: number }>(
      `SELECT count(*) AS total, (SELECT count(*) FROM documents WHERE stamp = '') AS unread FROM documents`,
    )
    const { total, unread } = counts ?? { total: 0, unread: 0 }
    return { done: total - unread, total }
  }

  #namesIn(path: string): string[] {
    return namesIn(join(this.#studyFolder, path))
  }
}

function dropSortIndexes(database: IndexDatabase): void {
  for (const name of Object.keys(sortIndexes)) database.run(`DROP INDEX IF EXISTS ${name}`)
}

function makeSortIndex(database: IndexDatabase, name: string): void {
  database.run(`CREATE INDEX IF NOT EXISTS ${name} ON articles (${sortIndexes[name]})`)
}
