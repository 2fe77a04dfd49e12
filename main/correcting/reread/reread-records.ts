/**
 * Many records read again from their original bytes. It is a commit for every two hundred records, or for as much text as a
 * commit should hold, and all commits are of one group, so that one undo takes them back. Only what is different is committed.
 */
import { setImmediate } from 'node:timers/promises'
import type { RereadFlaw, RereadOutcome } from '../../../core/contract/record-methods.ts'
import { type Json, sameJson } from '../../../core/json.ts'
import type { CodingDocument } from '../../../core/model/coding.ts'
import { Refusal } from '../../../core/model/failure.ts'
import type { Label } from '../../../core/model/history-entry.ts'
import type { ArticleId, ImportId, ProfileId, RecordId } from '../../../core/model/ids.ts'
import type { ImportManifest } from '../../../core/model/ledger.ts'
import type { ProfileDocument } from '../../../core/model/profile.ts'
import type { RecordDocument } from '../../../core/model/record.ts'
import { articlesInOrder } from '../../../core/model/record.ts'
import { withoutRecord } from '../../../core/model/row-path.ts'
import type { Evidence } from '../../../core/model/statement.ts'
import { Placing } from '../../../core/placing/placing.ts'
import { encodingCalled } from '../../import/decode.ts'
import type { ArticleSelection, BulkContext } from '../../library/bulk-change.ts'
import { byRecord, chosenArticles } from '../../library/bulk-change.ts'
import { rested } from '../../rested.ts'
import { recordPath } from '../../search/feed/article-rows.ts'
import { codingRef, recordRef } from '../../study/layout.ts'
import { edit } from '../../study/study-store.ts'
import { FileAgain } from './file-again.ts'
import { GuidesNow } from './guides-now.ts'
import { mergeReading } from './merge-reading.ts'
import { type Origin, originsOf } from './originals.ts'

export interface RereadContext extends BulkContext {
  readonly manifests: () => readonly ImportManifest[]
  /** The profiles that the study has now. */
  readonly profiles: () => readonly ProfileDocument[]
  /** Test seam: how many records go into a commit. */
  readonly recordsPerCommit?: number
}

export interface RereadRequest {
  readonly selection: ArticleSelection | { readonly profile: ProfileId }
  /** For these records from now on; null lets it be recognised again, absent leaves what was chosen before. */
  readonly encoding?: string | null | undefined
}

/** How it is told and undone, where it is part of something else. */
export interface RereadAs {
  readonly group: string
  readonly label: Label
}

const recordsPerCommit = 200
/** How much text a commit holds at most, in UTF-16 units: the history has it before and after. */
const unitsPerCommit = 4_000_000
/** From so many records on it is told how far it is. */
const recordsWorthTelling = 50
/** How many quotations that have no place are named. */
const mostUnplaced = 200

/** Reads records again. @throws Refusal `unknown-encoding` */
export async function rereadRecords(
  context: RereadContext,
  { selection, encoding: wanted }: RereadRequest,
  as?: RereadAs,
): Promise<RereadOutcome> {
  const encoding = wanted && (encodingCalled(wanted) ?? refused(wanted))
  const group = as?.group ?? `reread-${context.ids.token(16)}`
  const label = as?.label ?? { kind: 'records-reread', subject: encoding ?? null }
  const run = new Reread(context, { group, label })
  const isOfProfile = 'profile' in selection
  const articles = await chosenArticles(
    isOfProfile ? { filter: {}, except: [] } : selection,
    context.articlesOf,
  )
  await run.all(byRecord(articles), { encoding, profile: isOfProfile ? selection.profile : undefined })
  return run.outcome
}

function refused(encoding: string): never {
  throw new Refusal({ kind: 'unknown-encoding', encoding })
}

interface Asked {
  readonly encoding: string | null | undefined
  /** Where given, only what this profile has to do with is changed. */
  readonly profile: ProfileId | undefined
}

/** A record to be read, in the order in which files are. */
interface Waiting {
  readonly id: RecordId
  readonly articles: readonly ArticleId[]
  readonly origin: Origin
  readonly encoding: string | null
}

interface Read {
  readonly waiting: Waiting
  readonly document: RecordDocument
}

class Reread {
  readonly #context: RereadContext
  readonly #as: RereadAs
  readonly outcome: { -readonly [K in keyof RereadOutcome]: RereadOutcome[K] }
  readonly #guides: GuidesNow
  /** The outlets that people said records are of, by import and by the paths of their rows. */
  readonly #outlets = new Map<ImportId, Map<string, string>>()
  #read: Read[] = []
  #units = 0

  constructor(context: RereadContext, as: RereadAs) {
    this.#context = context
    this.#as = as
    this.#guides = new GuidesNow(context.profiles())
    this.outcome = {
      changed: 0,
      gone: 0,
      left: 0,
      failed: [],
      unplaced: 0,
      unplacedFirst: [],
      group: as.group,
    }
  }

  async all(records: ReadonlyMap<RecordId, readonly ArticleId[]>, asked: Asked): Promise<void> {
    const waiting = await this.#waiting(records, asked)
    const isLong = waiting.length >= recordsWorthTelling
    const tell = (done: number): void => {
      if (isLong) this.#context.emit({ kind: 'progress', task: 'change', done, total: waiting.length })
    }
    try {
      let file: FileAgain | undefined
      for (const [index, each] of waiting.entries()) {
        if (index % 20 === 0) tell(index)
        if (this.#context.isStopped()) {
          for (const { articles } of waiting.slice(index)) this.outcome.left += articles.length
          break
        }
        if (file?.holds(each.origin, each.encoding) !== true) file = this.#fileOf(each)
        await this.#readOne(file, each)
        const most = this.#context.recordsPerCommit ?? recordsPerCommit
        if (this.#read.length >= most || this.#units >= unitsPerCommit) this.#commit(asked)
      }
      this.#commit(asked)
    } finally {
      tell(waiting.length)
    }
  }

  #fileOf({ origin, encoding }: Waiting): FileAgain {
    const guide = this.#guides.of(origin.manifest)
    const outlets = this.#outlets.get(origin.manifest.id) ?? new Map()
    return new FileAgain(this.#context.store.folder, origin, { guide, encoding, outlets })
  }

  #noteOutlet(record: RecordDocument): void {
    const source = articlesInOrder(record)[0]?.fields.source
    if (source?.status !== 'corrected' || source.value === null) return
    const known = this.#outlets.get(record.import) ?? new Map<string, string>()
    this.#outlets.set(record.import, known.set(recordPath(record), source.value))
  }

  async #waiting(records: ReadonlyMap<RecordId, readonly ArticleId[]>, asked: Asked): Promise<Waiting[]> {
    const { store } = this.#context
    const manifests = this.#context.manifests()
    const byId = new Map(manifests.map(each => [each.id, each]))
    const found: { id: RecordId; articles: ArticleId[]; import: ImportId; encoding: string | null }[] = []
    for (const [id, articles] of records) {
      const record = store.read(recordRef(id))
      const there = articles.filter(article => record?.articles[article] !== undefined)
      this.outcome.gone += articles.length - there.length
      if (record === undefined || there.length === 0) continue
      this.#noteOutlet(record)
      const manifest = byId.get(record.import)
      if (asked.profile !== undefined && !this.#guides.mayBeOf(asked.profile, record, manifest)) continue
      const encoding = asked.encoding === undefined ? (record.reading?.encoding ?? null) : asked.encoding
      found.push({ id, articles: there, import: record.import, encoding })
      if (found.length % recordsPerCommit === 0) await setImmediate()
    }
    const wanted = new Map(found.map(each => [each.id, each.import]))
    const origins = await rested(originsOf(store.folder, manifests, wanted))
    const waiting = found.flatMap(({ import: _import, ...each }): Waiting[] => {
      const origin = origins.get(each.id)
      if (origin === undefined) this.#fail(each.articles, 'no-original', null)
      return origin === undefined ? [] : [{ ...each, origin }]
    })
    return waiting.sort((left, right) => inOrder(left, right))
  }

  async #readOne(file: FileAgain, waiting: Waiting): Promise<void> {
    const now = await rested(file.read(waiting.origin))
    if (now.kind === 'flaw') return this.#fail(waiting.articles, now.reason, now.detail)
    this.#read.push({ waiting, document: now.document })
    this.#units += now.document.text.length
    if (this.#read.length % 5 === 0) await setImmediate() // so that whoever else asks is answered
    return undefined
  }

  /** From what stands there now to the commit nothing is waited for. */
  #commit({ profile }: Asked): void {
    const { store } = this.#context
    const edits = this.#read.flatMap(({ waiting, document }) => {
      const ref = recordRef(waiting.id)
      const old = store.read(ref)
      if (old === undefined) {
        this.outcome.gone += waiting.articles.length
        return []
      }
      const next = mergeReading(old, document, waiting.encoding)
      const isMeant = profile === undefined || [old, next].some(each => each.reading?.profile === profile)
      if (!isMeant || sameJson(old as Json, next as Json)) return [] // documents are JSON by their schemas
      this.outcome.changed += waiting.articles.length
      this.#tellUnplaced(old, next)
      return [edit(ref, old, next)]
    })
    this.#read = []
    this.#units = 0
    if (edits.length > 0) store.commit({ label: this.#as.label, edits, group: this.#as.group })
  }

  /** Which quotations of the coder had a place and have none. */
  #tellUnplaced(old: RecordDocument, next: RecordDocument): void {
    const coding = this.#context.store.readOrPass(codingRef(this.#context.coder.slug, old.id))
    if (coding === undefined) return
    const placing = new Placing(next)
    const after = placedIn(next, coding)
    const before = placedIn(old, coding)
    for (const { id, article, evidence } of Object.values(coding.statements)) {
      for (const each of evidence) {
        if (!before.has(each) || after.has(each)) continue
        this.outcome.unplaced += 1
        if (this.outcome.unplacedFirst.length >= mostUnplaced) continue
        const now = placing.articleOf({ article, evidence })?.id ?? article
        this.outcome.unplacedFirst.push({ article: now, statement: id, quote: each.quote })
      }
    }
  }

  #fail(articles: readonly ArticleId[], reason: RereadFlaw, detail: string | null): void {
    this.outcome.failed.push(...articles.map(article => ({ article, reason, detail })))
  }
}

/** The evidence that has a place in the article of its statement. */
function placedIn(record: RecordDocument, { statements }: CodingDocument): Set<Evidence> {
  const placing = new Placing(record)
  const placed = Object.values(statements).flatMap(statement => {
    const article = placing.articleOf(statement)
    return statement.evidence.filter(each => article && placing.placeIn(article, each) !== undefined)
  })
  return new Set(placed)
}

/** By import, file and encoding, and then by position. */
function inOrder(left: Waiting, right: Waiting): number {
  const [one, other] = [left.origin, right.origin]
  return (
    compare(one.manifest.id, other.manifest.id) ||
    one.row.originalAt - other.row.originalAt ||
    compare(withoutRecord(one.row.path), withoutRecord(other.row.path)) ||
    compare(left.encoding ?? '', right.encoding ?? '') ||
    positionOf(one.row.path) - positionOf(other.row.path)
  )
}

function positionOf(path: string): number {
  return Number(/#(\d+)$/.exec(path)?.[1] ?? 0)
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
