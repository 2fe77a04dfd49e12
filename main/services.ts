/**
 * The program: every service built from the ports, and every method of the contract tied to what does it. This is the
 * only place where things are put together, and reads as the table of contents.
 */
import type { Handlers, PickToken, ProgramEvent, StudyView } from '../core/contract.ts'
import type { CodebookDocument } from '../core/model/codebook.ts'
import { Refusal } from '../core/model/failure.ts'
import type { CoderSlug } from '../core/model/ids.ts'
import { coderSlugOf } from '../core/model/ids.ts'
import { changeEntity, createEntity, mergeEntity } from './coding/entity-commands.ts'
import type { Dispatch } from './dispatch.ts'
import { createDispatch } from './dispatch.ts'
import { writeExport } from './export/write-export.ts'
import { ledgerPage } from './import/imports.ts'
import { decodeFile, extractFile } from './import/preview.ts'
import type { Ports } from './ports.ts'
import { readArticle } from './reading/article-view.ts'
import { checkStudy } from './reading/check-study.ts'
import { exportSourceOf } from './reading/export-source-of.ts'
import type { StudySession } from './session.ts'
import { Session } from './session.ts'
import { codebookRef, studyRef } from './study/layout.ts'
import { readStudy } from './study/open-study.ts'
import { redo, undo } from './study/time-travel.ts'

/** The program behind one host. */
export interface Program {
  readonly dispatch: Dispatch
  /** Hears every event until the function that it gives is called. */
  subscribe(listener: (event: ProgramEvent) => void): () => void
  /** Closes the open study; what was saved is on disk already. */
  close(): Promise<void>
}

export interface ProgramOptions {
  /** Parses what handlers answer as well. For tests and development. */
  readonly checkOutputs?: boolean
}

/** Builds the program. */
export function createProgram(ports: Ports, { checkOutputs = false }: ProgramOptions = {}): Program {
  const listeners = new Set<(event: ProgramEvent) => void>()
  const session = new Session(ports, event => {
    for (const listener of listeners) listener(event)
  })
  const handlers = {
    ...studyHandlers(session, ports),
    ...importHandlers(session, ports),
    ...codingHandlers(session),
  }
  return {
    dispatch: createDispatch({ handlers, report: ports.report, checkOutputs }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => session.close(),
  }
}

type Part<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}.${string}`>>

function studyHandlers(session: Session, ports: Ports): Part<'study' | 'codebook' | 'history' | 'scrape'> {
  return {
    'study.create': async ({ folder, name, template, coder }) => {
      const path = picked(ports, folder)
      return viewOf(await session.create({ folder: path, name: name ?? nameOf(path), template, coder }))
    },
    'study.open': async ({ folder, coder, forFirst }) => {
      const path = picked(ports, folder)
      const first = forFirst ? Object.values(readStudy(path).coders)[0]?.name : undefined
      return viewOf(await session.open({ folder: path, coder: coder ?? first }))
    },
    'study.close': async () => {
      await session.close()
      return {}
    },
    'study.check': ({ repair }) => checkStudy(session.study, { repair, now: ports.clock.now() }),
    'codebook.read': () => codebookOf(session.study),
    'history.recent': ({ limit }) => [...session.coder.history.backward().take(limit)],
    'history.undo': () =>
      undo({ store: session.study.store, history: session.coder.history, imports: session.study.imports }),
    'history.redo': () =>
      redo({ store: session.study.store, history: session.coder.history, imports: session.study.imports }),
    'scrape.decode': ({ file }) => decodeFile(picked(ports, file)),
    'scrape.extract': ({ file }) => extractFile(picked(ports, file)),
  }
}

function importHandlers(
  session: Session,
  ports: Ports,
): Part<'import' | 'ledger' | 'articles' | 'article' | 'export'> {
  return {
    'import.run': async ({ picks, index: waitForIndex }) => {
      const { imports, index } = session.study
      const started = performance.now()
      const manifest = await imports.run(picks.map(pick => picked(ports, pick)))
      const milliseconds = Math.round(performance.now() - started)
      if (waitForIndex) await index.settled()
      return { ...manifest.counts, milliseconds, import: manifest.id }
    },
    'import.cancel': () => {
      session.study.imports.cancel()
      return {}
    },
    'import.list': () => session.study.imports.list(),
    'ledger.page': ({ import: wanted, offset, limit }) => {
      const manifests = session.study.imports.list()
      const chosen = wanted === undefined ? manifests : manifests.filter(({ id }) => id === wanted)
      if (wanted !== undefined && chosen.length === 0)
        throw new Refusal({ kind: 'unknown-import', import: wanted })
      return ledgerPage(session.study.open.folder, chosen, { offset, limit })
    },
    'articles.page': request => session.study.index.articlesPage(request),
    'articles.coders': ({ articles }) => session.study.index.codersOf(articles),
    'article.read': ({ article }) => readArticle(session.study.store, article),
    'export.write': async ({ target, ...request }) => {
      const { index } = session.study
      await index.settled()
      const file = await writeExport(
        { ...request, target: picked(ports, target) },
        exportSourceOf(session.study),
        ports.ids,
      )
      return { files: [file], damaged: (await index.damaged()).map(({ path }) => path) }
    },
  }
}

function codingHandlers(
  session: Session,
): Part<'statement' | 'statements' | 'entity' | 'entities' | 'index'> {
  return {
    'index.settled': async () => ({ verdict: await session.study.index.settled() }),
    'statements.page': ({ coder, offset, limit }) => {
      const chosen = coder === undefined ? {} : { coder: slugIn(session.study, coder) }
      return session.study.index.statementsPage({ ...chosen, offset, limit })
    },
    'statements.code': ({ lines, group }) => session.coding.codeLines(lines, group),
    'statement.delete': ({ article, statement }) => {
      session.coding.delete(article, statement)
      return {}
    },
    'entities.list': ({ list }) =>
      session.study.entities.all().filter(entity => list === undefined || entity.list === list),
    'entity.create': wanted => createEntity(session.study, { ...wanted, by: session.coder.slug }),
    'entity.change': ({ entity, ...change }) => changeEntity(session.study, entity, change),
    'entity.merge': ({ entity, into }) => mergeEntity(session.study, entity, into),
  }
}

function picked({ picks }: Ports, token: PickToken): string {
  const path = picks.pathOf(token)
  if (path === undefined) throw new Refusal({ kind: 'unknown-pick' })
  return path
}

/** The folder name of a coder of the study, given by name or folder name. */
function slugIn({ store }: StudySession, name: string): CoderSlug {
  const coders = store.read(studyRef)?.coders ?? {}
  const slug = coderSlugOf(name)
  if (slug !== undefined && Object.hasOwn(coders, slug)) return slug
  throw new Refusal({ kind: 'unknown-coder', name, known: Object.values(coders).map(coder => coder.name) })
}

function codebookOf({ store }: StudySession): CodebookDocument {
  const codebook = store.read(codebookRef)
  if (codebook === undefined) throw new Refusal({ kind: 'not-found', path: codebookRef.path })
  return codebook
}

function viewOf(session: StudySession): StudyView {
  const { open, notices, store } = session
  const study = store.read(studyRef)
  if (study === undefined)
    throw new Refusal({ kind: 'not-a-study', path: open.folder, reason: 'its study.json is gone' })
  const { id, name, formatVersion, languages, created } = study
  return {
    id,
    name,
    formatVersion,
    languages,
    template: codebookOf(session).template,
    coder: open.coder ?? null,
    coders: Object.entries(study.coders).map(([slug, coder]) => ({
      slug: slug as CoderSlug,
      name: coder.name,
    })), // keys of that record are slugs
    created,
    notices: [...notices],
  }
}

/** The name of a study that nobody named: that of its folder. */
function nameOf(path: string): string {
  return path.split(/[\\/]/).findLast(part => part !== '') ?? 'Study'
}
