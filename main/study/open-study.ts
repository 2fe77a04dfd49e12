/**
 * Making and opening studies. Opening finishes what a kill left undone: the last commit of each coder who is not at work
 * elsewhere, and imports that were being taken out or brought back.
 */
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import type { CodebookDocument } from '../../core/model/codebook.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { CoderSlug } from '../../core/model/ids.ts'
import { coderSlugOf, stem, studyId } from '../../core/model/ids.ts'
import type { StudyDocument } from '../../core/model/study.ts'
import { formatVersion } from '../../core/model/study.ts'
import { codebookTemplate, templateNames } from '../../core/model/templates.ts'
import type { Ports } from '../ports.ts'
import { isUnwritable, makeFolder, namesIn, naming, readText, whereWritable } from './disk.ts'
import { History, historiesOf } from './history.ts'
import { JsonDocument } from './json-document.ts'
import { codebookRef, schemas, studyRef } from './layout.ts'
import { removeHalfMade, removeTemporaries } from './leftovers.ts'
import type { Lock } from './study-lock.ts'
import { isHeld, takeLock } from './study-lock.ts'
import type { Replayed } from './study-store.ts'
import { edit, nothingReplayed, StudyStore } from './study-store.ts'

/** Something that opening found, with where, in words. */
export interface Notice {
  readonly path: string
  readonly notice: string
}

/** A study that is open: for reading, or for a coder to work in. */
export interface OpenStudy {
  readonly folder: string
  readonly store: StudyStore
  /** The folder of this study in the cache: its index and its locks. */
  readonly cache: string
  readonly coder: { readonly slug: CoderSlug; readonly name: string } | undefined
  readonly history: History | undefined
  readonly notices: readonly Notice[]
  close(): void
}

export interface OpenOptions {
  readonly folder: string
  readonly coder: string | undefined
  readonly ports: Ports
  readonly onChanged: (paths: readonly string[]) => void
}

export interface CreateOptions extends OpenOptions {
  readonly name: string
  readonly template: string
}

const defaultCoder = 'Coder 1'

/** Somebody who opens the study for reading holds the lock of each coder for a moment. */
const lockPatienceMilliseconds = 1_500

/**
 * Makes a study in a folder that is empty or not there, and opens it for its first coder.
 * @throws Refusal `study-exists`, `folder-not-empty`, `unknown-template`, `bad-coder-name`, or what the disk refuses
 */
export function createStudy({
  folder,
  name,
  template,
  coder = defaultCoder,
  ports,
  onChanged,
}: CreateOptions): OpenStudy {
  const codebook = codebookTemplate(template)
  if (codebook === undefined)
    throw new Refusal({ kind: 'unknown-template', template, known: [...templateNames] })
  const slug = slugOf(coder)
  if (fs.existsSync(join(folder, studyRef.path))) throw new Refusal({ kind: 'study-exists', path: folder })
  removeHalfMade(folder)
  if (namesIn(folder).length > 0) throw new Refusal({ kind: 'folder-not-empty', path: folder })
  naming(folder, () => makeFolder(folder))
  const created = ports.clock.now()
  const study: StudyDocument = {
    id: studyId.parse(`study:${ports.ids.token(16)}`),
    rev: 1,
    formatVersion,
    name,
    languages: ['ar'],
    created,
    coders: { [slug]: { name: coder } },
    settings: { showOthersCoding: false },
  }
  const open = openFor(study, { folder, coder, ports, onChanged })
  const book: CodebookDocument = { ...codebook, rev: 1 }
  return orClosed(open, () =>
    open.store.commit({
      label: { kind: 'study-created', subject: name },
      edits: [edit(codebookRef, undefined, book), edit(studyRef, undefined, study)], // study.json last: it is what makes a folder a study
    }),
  )
}

/**
 * Opens a study; without a coder, for reading.
 * @throws Refusal `not-a-study`, `newer-format`, `study-locked`, `bad-coder-name`, `damaged-document`
 */
export function openStudy(options: OpenOptions): OpenStudy {
  const study = readStudy(options.folder)
  const name = options.coder
  const slug = name === undefined ? undefined : slugOf(name)
  const open = openFor(study, options)
  return orClosed(open, () => {
    if (name !== undefined && slug !== undefined && !Object.hasOwn(study.coders, slug))
      joinStudy(open, slug, name)
  })
}

/** Does the last thing that opening takes; where that fails, nobody is left with a lock. */
function orClosed(open: OpenStudy, work: () => void): OpenStudy {
  try {
    work()
    return open
  } catch (error) {
    open.close()
    throw error
  }
}

/** The study document of a folder. */
export function readStudy(folder: string): StudyDocument {
  const path = join(folder, studyRef.path)
  const text = readText(path)
  if (text === undefined) {
    throw new Refusal({ kind: 'not-a-study', path: folder, reason: 'it has no study.json' })
  }
  const version = versionIn(text)
  if (version !== undefined && version > formatVersion) {
    throw new Refusal({ kind: 'newer-format', path: folder, found: version, known: formatVersion })
  }
  const study = new JsonDocument(path, schemas.study).read()
  if (study === null)
    throw new Refusal({ kind: 'not-a-study', path: folder, reason: 'its study.json is gone' })
  return study
}

function openFor(study: StudyDocument, { folder, coder, ports, onChanged }: OpenOptions): OpenStudy {
  const cache = cacheOf(folder, study, ports.cacheFolder)
  const notices: Notice[] = []
  const slug = coder === undefined ? undefined : slugOf(coder)
  const lock = slug === undefined ? undefined : lockFor(cache, slug, ports.clock.now(), notices)
  const sharedLock = join(cache, 'locks', 'shared.lock')
  const options = { folder, clock: ports.clock, sharedLock, onChanged }
  try {
    for (const other of historiesOf(folder)) {
      if (other !== slug) whereWritable(() => finishFor(other as CoderSlug, cache, options, notices)) // folder names under history/ are slugs
    }
    if (slug !== undefined && lock?.leftBy !== undefined) whereWritable(() => tidyAfter(slug, folder))
    const history = slug === undefined ? undefined : openHistory(folder, slug, ports.clock.now(), notices)
    const store = new StudyStore({ ...options, history })
    replay(store, notices)
    const name = slug === undefined ? undefined : (study.coders[slug]?.name ?? coder ?? slug)
    return {
      folder,
      store,
      cache,
      coder: slug && name !== undefined ? { slug, name } : undefined,
      history,
      notices,
      close() {
        history?.close()
        lock?.release()
      },
    }
  } catch (error) {
    lock?.release()
    throw error
  }
}

/** Finishes the last commit of a coder who is not at work now, so that everybody reads the same. */
function finishFor(
  coder: CoderSlug,
  cache: string,
  options: Omit<ConstructorParameters<typeof StudyStore>[0], 'history'>,
  notices: Notice[],
): void {
  const lock = takeLock(lockPath(cache, coder), `process ${process.pid}`)
  if (isHeld(lock)) return
  sayWhoLeft(lock, coder, notices)
  try {
    if (lock.leftBy !== undefined) tidyAfter(coder, options.folder)
    const history = openHistory(options.folder, coder, options.clock.now(), notices)
    replay(new StudyStore({ ...options, history }), notices)
    history.close()
  } finally {
    lock.release()
  }
}

/** Clears away what a session of a coder that was killed had written and not yet put in place. */
function tidyAfter(coder: CoderSlug, folder: string): void {
  for (const written of ['entities', `coding/${coder}`]) removeTemporaries(folder, written)
  removeTemporaries(folder, '.', { below: false })
}

function openHistory(folder: string, coder: CoderSlug, now: string, notices: Notice[]): History {
  const { history, cut } = History.open(folder, coder, now)
  if (cut !== undefined) {
    notices.push({
      path: cut.path,
      notice: `The last line was cut short before it was complete, so it was never saved; it is set aside as ${cut.setAside}.`,
    })
  }
  return history
}

function replay(store: StudyStore, notices: Notice[]): void {
  const { mended, overtaken } = orLater(() => store.replayLast(), notices)
  for (const path of mended) {
    notices.push({
      path,
      notice: 'The last change had reached the history and not this document; it has been completed.',
    })
  }
  for (const path of overtaken) {
    notices.push({
      path,
      notice: 'The last change of the history does not fit this document; the document is left as it is.',
    })
  }
}

/** A disk that is full must not keep anybody from reading; the store completes the change before it makes another. */
function orLater(complete: () => Replayed, notices: Notice[]): Replayed {
  try {
    return complete()
  } catch (error) {
    if (!isUnwritable(error)) throw error
    const notice =
      'The last change has reached the history and not this document, which cannot be written to now.'
    notices.push({ path: error.failure.path, notice })
    return nothingReplayed
  }
}

function joinStudy(open: OpenStudy, slug: CoderSlug, name: string): void {
  const study = open.store.read(studyRef)
  if (study === undefined)
    throw new Refusal({ kind: 'not-a-study', path: open.folder, reason: 'its study.json is gone' })
  open.store.commit({
    label: { kind: 'coder-joined', subject: name },
    edits: [edit(studyRef, study, { ...study, coders: { ...study.coders, [slug]: { name } } })],
  })
}

function lockFor(cache: string, slug: CoderSlug, now: string, notices: Notice[]): Lock {
  const note = `process ${process.pid}, since ${now}`
  const lock = takeLock(lockPath(cache, slug), note, lockPatienceMilliseconds)
  if (isHeld(lock)) throw new Refusal({ kind: 'study-locked', coder: slug, holder: lock.holder })
  sayWhoLeft(lock, slug, notices)
  return lock
}

/** Whoever meets what a killed session left of its lock says so: taking the lock wipes it away. */
function sayWhoLeft({ leftBy }: Lock, coder: CoderSlug, notices: Notice[]): void {
  if (leftBy === undefined) return
  notices.push({
    path: 'study.json',
    notice: `The last session of the coder "${coder}" (${leftBy}) ended without closing the study.`,
  })
}

function lockPath(cache: string, coder: string): string {
  return join(cache, 'locks', `${coder}.lock`)
}

/** A copy of a study has the same id and is another study to its index and locks, so the place is part of the key. */
function cacheOf(folder: string, study: StudyDocument, cacheFolder: string): string {
  const real = fs.existsSync(folder) ? fs.realpathSync(folder) : folder
  const place = createHash('sha256').update(real).digest('hex').slice(0, 12)
  return join(cacheFolder, `${stem(study.id)}-${place}`)
}

function slugOf(name: string): CoderSlug {
  const slug = coderSlugOf(name)
  if (slug === undefined) throw new Refusal({ kind: 'bad-coder-name', name })
  return slug
}

/** The format that a study document claims, however much else of it this program understands. */
function versionIn(text: string): number | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('formatVersion' in value)) return undefined
    return typeof value.formatVersion === 'number' ? value.formatVersion : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
