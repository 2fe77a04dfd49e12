/**
 * The program: every service built from the ports, and every method of the contract tied to what does it. This is the
 * only place where things are put together, and reads as the table of contents.
 */
import type { Answer, Handlers, ProgramEvent, StudyView } from '../core/contract.ts'
import { Refusal } from '../core/model/failure.ts'
import type { CoderSlug } from '../core/model/ids.ts'
import type { ImportManifest } from '../core/model/ledger.ts'
import { codebookOf } from './coding/article-coding.ts'
import type { Dispatch } from './dispatch.ts'
import { createDispatch } from './dispatch.ts'
import { codebookHandlers } from './handlers/codebook.ts'
import { codingHandlers } from './handlers/coding.ts'
import { exportHandlers } from './handlers/export.ts'
import { familyHandlers } from './handlers/families.ts'
import { historyHandlers } from './handlers/history.ts'
import { type Part, picked } from './handlers/parts.ts'
import { profileHandlers } from './handlers/profiles.ts'
import { recordHandlers } from './handlers/records.ts'
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
import { restoreFoundations } from './reading/repair.ts'
import type { StudySession } from './session.ts'
import { Session } from './session.ts'
import { studyRef } from './study/layout.ts'
import { readStudy } from './study/open-study.ts'

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
    ...codebookHandlers(session),
    ...codingHandlers(session),
    ...familyHandlers(session),
    ...historyHandlers(session),
    ...exportHandlers(session, ports),
    ...profileHandlers(session, ports),
    ...recordHandlers(session),
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

function studyHandlers(session: Session, ports: Ports): Pick<Handlers, 'study.check'> & Part<'scrape'> {
  return {
    'study.check': ({ repair }) => checkStudy(session.study, { repair, now: ports.clock.now() }),
    'scrape.decode': ({ file }) => decodeFile(picked(ports, file)),
    'scrape.extract': ({ file }) => extractFile(picked(ports, file)),
  }
}

function importHandlers(
  session: Session,
  ports: Ports,
): Part<'import' | 'ledger' | 'articles'> & Pick<Handlers, 'article.read'> {
  return {
    'import.run': async ({ picks, index: waitForIndex, profile = null }) =>
      summaryOf(session.study, waitForIndex, imports =>
        imports.run(
          picks.map(pick => picked(ports, pick)),
          profile,
        ),
      ),
    'import.retry': ({ import: of, paths }) =>
      summaryOf(session.study, true, imports => imports.retry(of, paths)),
    'import.resume': ({ import: of }) => summaryOf(session.study, false, imports => imports.resume(of)),
    'import.preview': async ({ picks, profile = null }) => {
      const { imports, previews } = session.study
      const sources = picks.map(pick => picked(ports, pick))
      const found = await previews.look(sources, imports.guideFor(sources, profile))
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
    'import.list': () => session.study.imports.list().map(({ guide: _guide, ...manifest }) => manifest),
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
  if (!waitForIndex) return { ...manifest.counts, milliseconds, import: manifest.id }
  await index.settled()
  const families = await index.familiesOfImport(manifest.id)
  return { ...manifest.counts, families, milliseconds, import: manifest.id }
}

/** A codebook that is damaged must not keep anybody from opening the study and having it repaired. */
function templateOf(session: StudySession): string | null {
  try {
    return codebookOf(session.store).template
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
