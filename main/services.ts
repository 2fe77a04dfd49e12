/**
 * The program: every service built from the ports, and every method of the contract tied to what does it. This is the
 * only place where things are put together, and reads as the table of contents.
 */
import type { Answer, Handlers, PickToken, ProgramEvent, StudyView } from '../core/contract.ts'
import type { CodebookDocument } from '../core/model/codebook.ts'
import { Refusal } from '../core/model/failure.ts'
import type { CoderSlug } from '../core/model/ids.ts'
import { coderSlugOf } from '../core/model/ids.ts'
import type { ImportManifest } from '../core/model/ledger.ts'
import { changeEntity, createEntity, mergeEntity } from './coding/entity-commands.ts'
import type { Dispatch } from './dispatch.ts'
import { createDispatch } from './dispatch.ts'
import { writeExport } from './export/write-export.ts'
import { ledgerPage, ledgerSummary } from './import/ledger-pages.ts'
import { decodeFile, extractFile } from './import/preview.ts'
import { correctField } from './library/correct-field.ts'
import { setStatus } from './library/set-status.ts'
import { browse, childOf, pickOf } from './machine/browse.ts'
import { OwnSettings } from './machine/own-settings.ts'
import { RecentStudies } from './machine/recent-studies.ts'
import { createSample } from './machine/sample.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { Ports } from './ports.ts'
import { readArticle } from './reading/article-view.ts'
import { checkStudy } from './reading/check-study.ts'
import { exportSourceOf } from './reading/export-source-of.ts'
import { restoreFoundations } from './reading/repair.ts'
import type { StudySession } from './session.ts'
import { Session } from './session.ts'
import { codebookRef, studyRef } from './study/layout.ts'
import { readStudy } from './study/open-study.ts'
import type { TimeTravel } from './study/time-travel.ts'
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
  const emit = (event: ProgramEvent) => {
    for (const listener of listeners) listener(event)
  }
  const session = new Session(ports, emit)
  const onNotice = (path: string, notice: string) => emit({ kind: 'notice', path, notice })
  const recent = new RecentStudies(ports, onNotice)
  const handlers = {
    ...openingHandlers(session, ports, recent),
    ...studyHandlers(session, ports),
    ...machineHandlers(ports, recent, new OwnSettings(ports, onNotice)),
    ...pickHandlers(ports),
    ...windowHandlers(ports, emit),
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

type Opening = 'study.create' | 'study.createSample' | 'study.open' | 'study.close' | 'study.current'

/** Studies are opened and closed one after the other: two windows may ask at once, and one study is open at a time. */
function openingHandlers(session: Session, ports: Ports, recent: RecentStudies): Pick<Handlers, Opening> {
  const inTurn = oneAtATime()
  const opened = (study: StudySession): StudyView => {
    const view = viewOf(study)
    recent.remember(study.open.folder, view.name)
    return view
  }
  return {
    'study.create': ({ folder, name, template, coder }) =>
      inTurn(async () => {
        const path = picked(ports, folder)
        return opened(await session.create({ folder: path, name: name ?? nameOf(path), template, coder }))
      }),
    'study.createSample': ({ folder, coder }) =>
      inTurn(async () => {
        const path = picked(ports, folder)
        return opened(await createSample(session, ports, { folder: path, name: nameOf(path), coder }))
      }),
    'study.open': ({ folder, coder, forFirst, repair }) =>
      inTurn(async () => {
        const path = picked(ports, folder)
        const restored = repair ? restoreFoundations(path, ports.clock.now()) : []
        const first = forFirst ? Object.values(readStudy(path).coders)[0]?.name : undefined
        return opened(await session.open({ folder: path, coder: coder ?? first, restored }))
      }),
    'study.close': () =>
      inTurn(async () => {
        await session.close()
        return {}
      }),
    'study.current': () => (session.current ? viewOf(session.current) : null),
  }
}

function machineHandlers(
  ports: Ports,
  recent: RecentStudies,
  settings: OwnSettings,
): Part<'studies' | 'settings'> {
  return {
    'studies.recent': () => recent.list(),
    'studies.forget': ({ token }) => {
      recent.forget(picked(ports, token))
      return {}
    },
    'settings.read': () => settings.read(),
    'settings.write': change => settings.write(change),
  }
}

function pickHandlers(ports: Ports): Part<'pick'> {
  const { asker, browsing, homeFolder, picks } = ports
  return {
    'pick.ask': async question => {
      const answered = await asker.ask(question)
      return answered.answer === 'picked'
        ? { answer: 'picked', picks: answered.paths.map(path => pickOf(path, picks)) }
        : answered
    },
    'pick.browse': ({ folder }) => {
      if (!browsing) throw new Refusal({ kind: 'unknown-method', method: 'pick.browse' })
      return browse(folder === null ? homeFolder : picked(ports, folder), picks)
    },
    'pick.child': ({ folder, name }) => childOf(picked(ports, folder), name, picks),
  }
}

function windowHandlers({ menu }: Ports, emit: (event: ProgramEvent) => void): Part<'window'> {
  return {
    'window.menu': ({ groups }) => {
      menu.show(groups, id => emit({ kind: 'command', id }))
      return {}
    },
  }
}

function studyHandlers(
  session: Session,
  ports: Ports,
): Pick<Handlers, 'study.check'> & Part<'codebook' | 'history' | 'scrape'> {
  return {
    'study.check': ({ repair }) => checkStudy(session.study, { repair, now: ports.clock.now() }),
    'codebook.read': () => codebookOf(session.study),
    'history.recent': ({ limit }) => [...session.coder.history.backward().take(limit)],
    'history.undo': ({ group }) => undo(travelOf(session), group),
    'history.redo': () => redo(travelOf(session)),
    'scrape.decode': ({ file }) => decodeFile(picked(ports, file)),
    'scrape.extract': ({ file }) => extractFile(picked(ports, file)),
  }
}

function travelOf(session: Session): TimeTravel {
  const { study, coder } = session
  return {
    store: study.store,
    history: coder.history,
    imports: study.imports,
    tell: (done, total) => session.emit({ kind: 'progress', task: 'change', done, total }),
  }
}

function importHandlers(
  session: Session,
  ports: Ports,
): Part<'import' | 'ledger' | 'articles' | 'article' | 'export'> {
  return {
    'import.run': async ({ picks, index: waitForIndex }) =>
      summaryOf(session.study, waitForIndex, imports => imports.run(picks.map(pick => picked(ports, pick)))),
    'import.retry': ({ import: of, paths }) =>
      summaryOf(session.study, true, imports => imports.retry(of, paths)),
    'import.preview': async ({ picks }) => {
      const { imports, previews } = session.study
      const sources = picks.map(pick => picked(ports, pick))
      const found = await previews.look(sources)
      return { ...found, unfinished: imports.unfinished(sources)?.id ?? null }
    },
    'import.stopPreview': () => {
      session.study.previews.stop()
      return {}
    },
    'import.cancel': () => {
      session.study.imports.cancel()
      return {}
    },
    'import.status': () => session.study.imports.status,
    'import.list': () => session.study.imports.list(),
    'ledger.page': request => ledgerPage(session.study.ledgers, session.study.imports.list(), request),
    'ledger.summary': ({ import: wanted }) =>
      ledgerSummary(session.study.ledgers, session.study.imports.list(), wanted),
    'articles.page': request => session.study.index.articlesPage(request),
    'articles.facets': request => session.study.index.articleFacets(request),
    'articles.position': async request => (await session.study.index.articleNeighbours(request)).offset,
    'articles.neighbours': request => session.study.index.articleNeighbours(request),
    'articles.setStatus': request => setStatus(session.beginBulk(), request),
    'articles.correct': request => correctField(session.beginBulk(), request),
    'articles.stopChange': () => {
      session.stopBulk()
      return {}
    },
    'articles.coders': ({ articles }) => session.study.index.codersOf(articles),
    'article.read': ({ article }) => readArticle(session.study.store, article),
    'export.write': async ({ target, import: of, ...request }) => {
      const { index } = session.study
      if (request.table !== 'ledger') await index.settled()
      const file = await writeExport(
        { ...request, target: picked(ports, target) },
        exportSourceOf(session.study, of),
        ports.ids,
      )
      return { files: [file], damaged: (await index.damaged()).map(({ path }) => path) }
    },
  }
}

/** Runs an import and says what it brought, once its documents are on disk and, where asked for, in the index. */
async function summaryOf(
  { imports, index }: StudySession,
  waitForIndex: boolean,
  run: (imports: StudySession['imports']) => Promise<ImportManifest>,
): Promise<Answer<'import.run'>> {
  const started = performance.now()
  const manifest = await run(imports)
  const milliseconds = Math.round(performance.now() - started)
  if (waitForIndex) await index.settled()
  return { ...manifest.counts, milliseconds, import: manifest.id }
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

/** A codebook that is damaged must not keep anybody from opening the study and having it repaired. */
function templateOf(session: StudySession): string | null {
  try {
    return codebookOf(session).template
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
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
    template: templateOf(session),
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
