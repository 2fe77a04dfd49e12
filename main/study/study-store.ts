/**
 * The study on disk. `commit` is the only writer of what people made: it works out the next state of each document,
 * validates it, writes it next to its place, appends the diff to the history and waits for the disk, and then puts the
 * documents in place. The line in the history is the commit: a kill before it leaves nothing, a kill after it is made
 * good when the study is opened, by replaying the one commit that the documents may lack.
 *
 * What is read is frozen. Memory never runs ahead of the disk: a document in memory changes after its file has.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LowSync } from 'lowdb'
import type * as z from 'zod'
import type { JsonObject } from '../../core/json.ts'
import type { Diff } from '../../core/model/diff.ts'
import { applyChanges, changesBetween, holds } from '../../core/model/diff.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { HistoryEntry, Label } from '../../core/model/history-entry.ts'
import type { ImportId } from '../../core/model/ids.ts'
import type { Clock } from '../ports.ts'
import type { History } from './history.ts'
import type { Staged, Stamp } from './json-document.ts'
import { JsonDocument, stampOf } from './json-document.ts'
import type { DocumentKind, DocumentRef, Documents } from './layout.ts'
import { entriesOf, refOf, schemas, sharedKinds } from './layout.ts'
import { isHeld, takeLock } from './study-lock.ts'

/** The next state of one document. `base` is what it was worked out from; `undefined` means no document. */
export interface Edit<K extends DocumentKind = DocumentKind> {
  readonly ref: DocumentRef<K>
  readonly base: Documents[K] | undefined
  /** The store counts `rev`; what stands here is passed over. */
  readonly next: Documents[K] | undefined
}

/** Makes an edit, so that the kinds of its three parts are known to agree. */
export function edit<K extends DocumentKind>(
  ref: DocumentRef<K>,
  base: Documents[K] | undefined,
  next: Documents[K] | undefined,
): Edit {
  return { ref, base, next } as Edit // an Edit<K> is one member of the union that Edit stands for
}

/** What a commit does, with what the history says of it. */
export interface CommitRequest {
  readonly label: Label
  readonly edits: readonly Edit[]
  readonly group?: string
  readonly undoes?: readonly number[]
  readonly redoes?: readonly number[]
  readonly import?: ImportId
}

export interface StudyStoreOptions {
  /** The study's folder. */
  readonly folder: string
  readonly clock: Clock
  /** The history of the coder; without one the store only reads. */
  readonly history: History | undefined
  /** The lock that is taken around commits to documents that coders share. */
  readonly sharedLock: string
  /** Hears which documents changed, once they are on disk. */
  readonly onChanged: (paths: readonly string[]) => void
}

/** What became of the documents of a commit that was replayed, by their paths; those that had it already are not named. */
export interface Replayed {
  readonly mended: readonly string[]
  readonly overtaken: readonly string[]
}

/** Where there was nothing to replay. */
export const nothingReplayed: Replayed = { mended: [], overtaken: [] }

interface Held {
  readonly low: LowSync<unknown>
  readonly document: JsonDocument<unknown>
  stamp: Stamp
}

/** How many documents are kept in memory. Enough for the articles somebody moves among, small beside the program. */
const keptDocuments = 512

export class StudyStore {
  readonly folder: string
  readonly #options: StudyStoreOptions
  readonly #held = new Map<string, Held>()
  #unfinished: HistoryEntry | undefined

  constructor(options: StudyStoreOptions) {
    this.folder = options.folder
    this.#options = options
  }

  /**
   * The document as it stands on disk now, frozen; `undefined` where there is none.
   * @throws Refusal where it is damaged, or `not-found` where the folder of the study has gone with all that is in it
   */
  read<K extends DocumentKind>(ref: DocumentRef<K>): Documents[K] | undefined {
    const held = this.#hold(ref)
    const stamp = stampOf(held.document.path)
    if (stamp === undefined && !existsSync(this.folder))
      throw new Refusal({ kind: 'not-found', path: this.folder })
    if (stamp === undefined) held.low.data = null
    else if (stamp !== held.stamp) held.low.read()
    held.stamp = stamp
    return (held.low.data ?? undefined) as Documents[K] | undefined // the adapter parsed it with the schema of K
  }

  /** The same, for what can be said without the document: `undefined` also where it is damaged. */
  readOrPass<K extends DocumentKind>(ref: DocumentRef<K>): Documents[K] | undefined {
    return this.#isDamaged(ref) ? undefined : this.read(ref)
  }

  /**
   * Commits the edits together: all of them are done, or none is begun. Gives the line of the history, or `undefined`
   * where nothing would change.
   * @throws Refusal `no-coder`, `document-moved` where the disk is no longer at an edit's base, or what the disk refuses
   */
  commit(request: CommitRequest): HistoryEntry | undefined {
    const { history } = this.#options
    if (history === undefined) throw new Refusal({ kind: 'no-coder' })
    this.#finishInterrupted()
    return this.#whileAlone(
      request.edits.map(({ ref }) => ref),
      () => this.#commit(request, history),
    )
  }

  /**
   * Does what the newest commit of the history says where the documents lack it, as after a kill. Documents where somebody
   * else has been in between, and those that are damaged, stay as they are.
   */
  replayLast(): Replayed {
    this.#unfinished = this.#options.history?.last
    return this.#finishInterrupted()
  }

  /** Does work on documents, with nobody else at work on them where coders share them. */
  #whileAlone<T>(refs: readonly DocumentRef[], work: () => T): T {
    if (!refs.some(({ kind }) => sharedKinds.has(kind))) return work()
    const lock = takeLock(this.#options.sharedLock, `process ${process.pid}`, 5_000)
    if (isHeld(lock)) throw new Refusal({ kind: 'study-locked', coder: 'everybody', holder: lock.holder })
    try {
      return work()
    } finally {
      lock.release()
    }
  }

  #commit(request: CommitRequest, history: History): HistoryEntry | undefined {
    const prepared = request.edits.map(each => this.#prepare(each)).filter(each => each.changes.length > 0)
    const isMark =
      request.import !== undefined || request.undoes !== undefined || request.redoes !== undefined
    if (prepared.length === 0 && !isMark) return undefined
    const { edits: _edits, ...said } = request
    const entry: HistoryEntry = {
      seq: history.nextSeq,
      at: this.#options.clock.now(),
      ...(said as Pick<HistoryEntry, 'label'>), // the rest of the request are fields of an entry under the same names
      documents: Object.fromEntries(prepared.map(({ ref, rev }) => [ref.path, rev])),
      changes: prepared.flatMap(({ changes }) => changes),
    }
    const staged: Staged[] = []
    try {
      for (const { ref, next, current } of prepared) staged.push(this.#stage(ref, next, current))
      history.append(entry)
    } catch (error) {
      for (const each of staged) each.discard()
      throw error
    }
    this.#unfinished = entry
    const paths = prepared.map(({ ref }) => ref.path)
    try {
      for (const each of staged) each.publish()
    } catch (error) {
      this.#options.onChanged(paths) // some are in place, and the rest will be
      throw error
    }
    this.#unfinished = undefined
    for (const [index, { ref }] of prepared.entries()) this.#keep(ref, staged[index]?.content() ?? null)
    this.#options.onChanged(paths)
    return entry
  }

  #prepare({ ref, base, next }: Edit): {
    ref: DocumentRef
    current: unknown
    next: JsonObject | undefined
    rev: number
    changes: Diff
  } {
    const current = this.read(ref)
    if (current?.rev !== base?.rev)
      throw new Refusal({ kind: 'document-moved', path: join(this.folder, ref.path) })
    const changes = changesBetween(
      ref.path,
      current as JsonObject | undefined,
      next as JsonObject | undefined,
    ) // documents are JSON by their schemas
    const rev = next === undefined ? 0 : (current?.rev ?? 0) + 1
    return { ref, current, next: next && ({ ...next, rev } as JsonObject), rev, changes }
  }

  #stage(ref: DocumentRef, next: JsonObject | undefined, current: unknown): Staged {
    const { document } = this.#hold(ref)
    return next === undefined ? document.stageRemoval() : document.stage(next, current)
  }

  /** What stands on disk is what memory shows. */
  #keep(ref: DocumentRef, content: unknown): void {
    const held = this.#hold(ref)
    held.stamp = stampOf(held.document.path)
    held.low.data = content
  }

  #hold(ref: DocumentRef): Held {
    const known = this.#held.get(ref.path)
    this.#held.delete(ref.path)
    const schema = schemas[ref.kind] as z.ZodType<unknown>
    const entries = entriesOf[ref.kind] as never // of the document of that kind, which is unknown here
    const document = known?.document ?? new JsonDocument(join(this.folder, ref.path), schema, entries)
    const held = known ?? { document, low: new LowSync<unknown>(document, null), stamp: undefined }
    this.#held.set(ref.path, held)
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= keptDocuments) break
      this.#held.delete(oldest)
    }
    return held
  }

  /**
   * A commit whose line is in the history and whose documents could not all be put in place is finished before anything
   * else; as long as the disk refuses that, it stays the next thing to do.
   */
  #finishInterrupted(): Replayed {
    const entry = this.#unfinished
    if (entry === undefined) return nothingReplayed
    const refs = Object.keys(entry.documents).flatMap(path => refOf(path) ?? [])
    const done = this.#whileAlone(refs, () => this.#replay(entry))
    this.#unfinished = undefined
    return done
  }

  /** Whether a document cannot be read: it is never written over, and must not keep the study from being opened. */
  #isDamaged(ref: DocumentRef): boolean {
    try {
      this.read(ref)
      return false
    } catch (error) {
      if (error instanceof Refusal && error.failure.kind === 'damaged-document') return true
      throw error
    }
  }

  #replay(entry: HistoryEntry): Replayed {
    const mended: string[] = []
    const overtaken: string[] = []
    for (const path of Object.keys(entry.documents)) {
      const ref = refOf(path)
      if (ref === undefined) continue
      if (this.#isDamaged(ref)) {
        overtaken.push(path)
        continue
      }
      const current = this.read(ref) as JsonObject | undefined // documents are JSON by their schemas
      const changes = entry.changes.filter(each => each.document === path)
      const revNow = typeof current?.['rev'] === 'number' ? current['rev'] : 0
      const revThen = entry.documents[path] ?? 0
      const isPast = revThen > 0 && revNow > revThen // somebody has gone on from there; a removal has no rev to go on from
      if (isPast || changes.every(each => holds(current, each, 'to'))) continue
      if (!changes.every(each => holds(current, each, 'from'))) {
        overtaken.push(path)
        continue
      }
      const next = applyChanges(current, changes)
      this.#stage(ref, next && { ...next, rev: revNow + 1 }, current).publish()
      mended.push(path)
    }
    if (mended.length > 0) this.#options.onChanged(mended)
    return { mended, overtaken }
  }
}
