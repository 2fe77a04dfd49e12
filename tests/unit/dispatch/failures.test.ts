/**
 * Every kind of failure, and how it comes about. A kind that the table forgets does not compile; one that cannot be brought
 * about through the door names the test that has it.
 */
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { pickToken } from '../../../core/contract.ts'
import type { CodebookDocument } from '../../../core/model/codebook.ts'
import type { StatementDraft } from '../../../core/model/coding-views.ts'
import type { Failure, FailureKind } from '../../../core/model/failure.ts'
import { articleId, entityId, importId, profileId, statementId } from '../../../core/model/ids.ts'
import { sentenceOf } from '../../../main/cli/sentences.ts'
import { temporaryOf } from '../../../main/study/disk.ts'
import { isHeld, takeLock } from '../../../main/study/study-lock.ts'
import type { TestProgram, TestStudy } from '../../support/a-study.ts'
import { aStudy, filesIn, noStudy } from '../../support/a-study.ts'
import { whereNothingMayBeWritten } from '../../support/read-only.ts'
import { savingProfile, takingProfile } from './profile-failures.ts'
import { recordFailures } from './record-failures.ts'

const files = { 'a.txt': 'The minister welcomed the bridge.', 'b.txt': 'The mayor opposed the canal.' }
const noArticle = articleId.parse('article:75916f6f561ab873d332a44b-1')
const noProfile = profileId.parse('profile:abcdefghijklmnop')
const noEntity = entityId.parse('entity:abcdefghijklmnop')

async function raw(program: TestProgram, method: string, input: unknown): Promise<Failure> {
  const result = await program.program.dispatch(method, input)
  if (!result.ok) return result.failure
  throw new Error(`${method} was expected to fail`)
}

function study(): Promise<TestStudy> {
  return aStudy({ coder: 'Amal', files })
}

function create(place: TestStudy, more: { coder?: string; template?: string } = {}): Promise<Failure> {
  return place.failure('study.create', { folder: place.ports.picks.of(place.folder), ...more })
}

function open(place: TestStudy, coder?: string): Promise<Failure> {
  const folder = place.ports.picks.of(place.folder)
  return place.failure('study.open', { folder, ...(coder === undefined ? {} : { coder }) })
}

function importing(place: TestStudy, path: string): Promise<Failure> {
  return place.failure('import.run', { picks: [place.ports.picks.of(path)] })
}

/** Saves a statement of a.txt as the tag panel does. */
async function saving(place: TestStudy, part: Partial<StatementDraft>): Promise<Failure> {
  const id = statementId.parse('statement:aaaabbbbccccdddd')
  const statement = { id, status: 'draft', values: {}, evidence: [], ...part } as const
  return raw(place, 'statement.save', { article: await place.article('a.txt'), statement })
}

/** Codes a statement into one document, and no entity. */
async function coding(place: TestStudy): Promise<Failure> {
  const lines = [{ line: 1, statement: { article: await place.article('a.txt'), stance: 'supports' } }]
  return raw(place, 'statements.code', { group: 'g', lines })
}

/** Where the next text of the coding document of a.txt will be written. */
async function temporaryOfCoding(place: TestStudy): Promise<string> {
  const stem = (await place.article('a.txt')).replace(/^article:(.*)-1$/, '$1')
  const folder = join(place.folder, 'coding/amal', stem.slice(0, 2))
  fs.mkdirSync(folder, { recursive: true })
  return temporaryOf(join(folder, `${stem}.json`))
}

/** So many files that an import has finished a batch and is still reading. */
function manyFiles(place: TestStudy): string {
  const folder = join(place.sources, 'many')
  fs.mkdirSync(folder, { recursive: true })
  for (let number = 0; number < 3_000; number++) {
    fs.writeFileSync(join(folder, `${String(number).padStart(4, '0')}.txt`), `The news, number ${number}.`)
  }
  return folder
}

/** Does `work` once, when a batch of an import has been finished. */
function onFirstBatch(place: TestStudy, work: () => void): void {
  const stop = place.program.subscribe(event => {
    if (event.kind !== 'progress' || event.task !== 'import') return
    stop()
    work()
  })
}

async function actor(place: TestStudy, name: string, list = 'actors') {
  return (await place.call('entity.create', { list, name })).id
}

/** Puts the codebook of the study in place with some parts different. */
async function recoding(
  place: TestStudy,
  change: (codebook: CodebookDocument) => Partial<CodebookDocument>,
): Promise<Failure> {
  const before = await place.call('codebook.read', {})
  const { rev, template: _template, ...codebook } = { ...before, ...change(before as CodebookDocument) } // frozen by type alone
  return place.failure('codebook.change', { rev, codebook: codebook as never }) // the same document
}

type Producer = (() => Promise<Failure>) | { readonly elsewhere: string }

const producers: Readonly<Record<FailureKind, Producer>> = {
  'unknown-method': () => raw(noStudy(), 'study.destroy', {}),
  'bad-input': () => raw(noStudy(), 'article.read', { article: 'a.txt' }),
  unexpected: async () => {
    const place = await study()
    place.ports.clock.now = () => {
      throw new Error('the clock has stopped')
    }
    return place.failure('entity.create', { list: 'actors', name: 'The minister' })
  },
  'no-study-open': () => noStudy().failure('codebook.read', {}),
  'unknown-pick': () => noStudy().failure('study.open', { folder: pickToken.parse('not one of ours') }),
  'bad-file-name': () => {
    const place = noStudy()
    return place.failure('pick.child', { folder: place.ports.picks.of(place.root), name: 'a/b' })
  },
  'not-a-study': () => open(noStudy()),
  'study-exists': async () => create(await study()),
  'folder-not-empty': () => {
    const place = noStudy()
    fs.mkdirSync(place.folder)
    fs.writeFileSync(join(place.folder, 'thesis.docx'), 'x')
    return create(place)
  },
  'newer-format': async () => {
    const place = await study()
    await place.call('study.close', {})
    const description = { ...place.read('study.json'), formatVersion: 2 }
    fs.writeFileSync(join(place.folder, 'study.json'), JSON.stringify(description))
    return open(place)
  },
  'study-locked': async () => {
    const place = await study()
    const folder = place.ports.picks.of(place.folder)
    return place.bystander().failure('study.open', { folder, coder: 'Amal' })
  },
  'import-locked': async () => {
    const place = await study()
    const held = filesIn(place.ports.cacheFolder).find(path => path.endsWith('locks/amal.lock')) ?? ''
    const lock = takeLock(join(place.ports.cacheFolder, dirname(held), 'import.lock'), 'process 4711')
    if (isHeld(lock)) throw new Error('The lock is held already')
    try {
      return await importing(place, place.sources)
    } finally {
      lock.release()
    }
  },
  'unknown-template': () => create(noStudy(), { template: 'astrology' }),
  'bad-coder-name': () => create(noStudy(), { coder: '…' }),
  'unknown-coder': async () =>
    (await study()).failure('statements.page', { coder: 'Nobody', offset: 0, limit: 1 }),
  'no-coder': async () => {
    const place = await study()
    await place.reopen()
    return place.failure('entity.create', { list: 'actors', name: 'The minister' })
  },
  'not-found': async () => {
    const place = await study()
    return importing(place, join(place.root, 'nowhere'))
  },
  'disk-full': async () => {
    const place = await study()
    fs.symlinkSync('/dev/full', await temporaryOfCoding(place))
    return coding(place)
  },
  'not-writable': async () => {
    const place = await study()
    const folder = dirname(await temporaryOfCoding(place))
    return whereNothingMayBeWritten({ folder, root: place.root }, () => coding(place))
  },
  'not-readable': () => {
    const place = noStudy()
    return place.failure('scrape.decode', { file: place.ports.picks.of(place.root) })
  },
  'disk-error': async () => {
    const place = await study()
    fs.mkdirSync(await temporaryOfCoding(place))
    return coding(place)
  },
  'damaged-document': async () => {
    const place = await study()
    const article = await place.article('a.txt')
    const record = filesIn(place.folder).find(path => path.includes(article.slice(8, -2))) ?? ''
    fs.truncateSync(join(place.folder, record), 40)
    return place.failure('article.read', { article })
  },
  'damaged-history': async () => {
    const place = await study()
    const ledger = filesIn(place.folder).find(path => /^imports\/.*\.jsonl$/.test(path)) ?? ''
    fs.writeFileSync(join(place.folder, ledger), `{${fs.readFileSync(join(place.folder, ledger), 'utf8')}`)
    return place.failure('ledger.page', { offset: 0, limit: 10 })
  },
  'document-moved': { elsewhere: 'tests/unit/study/study-store.test.ts' },
  'cannot-decode': async () => {
    const place = noStudy()
    place.write({ 'a.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 0, 0xff, 0xd8]) })
    return place.failure('scrape.decode', { file: place.ports.picks.of(join(place.sources, 'a.txt')) })
  },
  'import-into-itself': async () => {
    const place = await study()
    return importing(place, join(place.folder, 'records'))
  },
  'folder-vanished': async () => {
    const place = await aStudy()
    const folder = manyFiles(place)
    onFirstBatch(place, () => fs.rmSync(folder, { recursive: true }))
    return importing(place, folder)
  },
  'import-cancelled': async () => {
    const place = await aStudy()
    onFirstBatch(place, () => void place.call('import.cancel', {}))
    return importing(place, manyFiles(place))
  },
  'import-coded': async () => {
    const place = await study()
    const basim = await place.another('Basim')
    const statement = { article: await place.article('a.txt'), stance: 'supports' }
    await basim.call('statements.code', { group: 'g', lines: [{ line: 1, statement }] })
    return place.failure('history.undo', {})
  },
  'preview-stopped': async () => {
    const place = await study()
    const preview = place.failure('import.preview', {
      picks: [place.ports.picks.of(place.write({ 'a.txt': 'A' }))],
    })
    await place.call('import.stopPreview', {})
    return preview
  },
  'nothing-to-retry': async () => {
    const place = await study()
    place.write({ 'a.txt': 'The minister objects.' })
    const { import: id } = await place.import()
    return place.failure('import.retry', { import: id, paths: ['a.txt'] })
  },
  'unknown-import': async () => {
    const wanted = importId.parse('import:20241103-090000-abcdef')
    return (await study()).failure('ledger.page', { import: wanted, offset: 0, limit: 1 })
  },
  'unknown-profile': async () => (await study()).failure('profiles.remove', { id: noProfile }),
  'bad-name-pattern': async () => savingProfile(await study(), { fileName: '{source}_{headline}' }),
  'unknown-encoding': async () => savingProfile(await study(), { encoding: 'arabic-1999' }),
  'no-profile-file': async () => takingProfile(await study(), '{"name": "River Post"}'),
  'profile-file-broken': async () => takingProfile(await study(), '{\n"format": tarmiz-profile}'),
  'profile-file-value': async () =>
    takingProfile(await study(), '{"format": "tarmiz-profile", "version": 1, "name": 7}'),
  'unknown-article': async () => (await study()).failure('article.read', { article: noArticle }),
  'unknown-statement': async () => {
    const place = await study()
    return place.failure('statement.delete', { article: await place.article('a.txt'), statement: 's1' })
  },
  'empty-statement': async () => saving(await study(), {}),
  'incomplete-statement': async () =>
    saving(await study(), { status: 'complete', values: { note: { kind: 'text', text: 'Later.' } } }),
  'value-does-not-fit': async () =>
    saving(await study(), { values: { stance: { kind: 'member', id: 'admires' } } }),
  'evidence-outside': async () => saving(await study(), { evidence: [{ from: 30, to: 300, for: null }] }),
  'evidence-splits-character': async () => {
    const place = await aStudy({ coder: 'Amal', files: { 'a.txt': 'Yes 👍 they said.' } })
    return saving(place, { evidence: [{ from: 0, to: 5, for: null }] })
  },
  'text-changed': { elsewhere: 'tests/unit/correcting/reread/reread-records.test.ts' },
  'unknown-entity': async () => (await study()).failure('entity.change', { entity: noEntity, name: 'x' }),
  'ambiguous-entity': { elsewhere: 'tests/unit/coding/entities.test.ts' },
  'unknown-list': async () => (await study()).failure('entity.create', { list: 'planets', name: 'Mars' }),
  'entity-exists': async () => {
    const place = await study()
    await actor(place, 'The minister')
    return place.failure('entity.create', { list: 'actors', name: 'the  minister' })
  },
  'merge-into-itself': async () => {
    const place = await study()
    const minister = await actor(place, 'The minister')
    return place.failure('entity.merge', { entity: minister, into: minister })
  },
  'merge-across-lists': async () => {
    const place = await study()
    const bridge = await actor(place, 'The bridge', 'issues')
    return place.failure('entity.merge', { entity: bridge, into: await actor(place, 'The minister') })
  },
  'empty-name': async () => (await study()).failure('entity.create', { list: 'actors', name: '  ' }),
  'parent-circle': async () => {
    const place = await study()
    const [ministry, minister] = [await actor(place, 'The ministry'), await actor(place, 'The minister')]
    await place.call('entity.change', { entity: minister, parent: ministry })
    return place.failure('entity.change', { entity: ministry, parent: minister })
  },
  'parent-elsewhere': async () => {
    const place = await study()
    const parent = await actor(place, 'The bridge', 'issues')
    return place.failure('entity.change', { entity: await actor(place, 'The minister'), parent })
  },
  'bad-date': async () => {
    const place = await study()
    const roles = [{ role: 'minister', from: '2024-02-30', to: null }]
    return place.failure('entity.change', { entity: await actor(place, 'The minister'), roles })
  },
  'role-ends-early': async () => {
    const place = await study()
    const roles = [{ role: 'minister', from: '2024', to: '2023-11' }]
    return place.failure('entity.change', { entity: await actor(place, 'The minister'), roles })
  },
  'codebook-flaw': async () => recoding(await study(), () => ({ scales: {} })),
  'variable-in-use': async () => {
    const place = await study()
    await place.code([{ article: await place.article('a.txt'), stance: 'supports' }])
    return recoding(place, ({ variables }) => {
      const { stance } = variables
      if (stance?.kind !== 'scale') throw new Error('The codebook has no stance')
      const { scale: _scale, ...rest } = stance
      return { variables: { ...variables, stance: { ...rest, kind: 'text' } } }
    })
  },
  'list-in-use': async () => {
    const place = await study()
    await actor(place, 'The minister')
    return recoding(place, ({ lists: { actors: _gone, ...lists }, variables }) => ({
      lists,
      variables: Object.fromEntries(Object.entries(variables).filter(([, { kind }]) => kind !== 'entity')),
    }))
  },
  'nothing-to-undo': async () => (await aStudy()).failure('history.undo', {}),
  'nothing-to-redo': async () => (await study()).failure('history.redo', {}),
  'not-newest': async () => {
    const place = await study()
    const article = await place.article('a.txt')
    const { group } = await place.call('articles.setStatus', {
      selection: { ids: [article] },
      status: 'done',
    })
    await actor(place, 'The minister')
    return place.failure('history.undo', { group })
  },
  overtaken: async () => {
    const place = await study()
    const entity = await actor(place, 'The minister')
    await place.call('entity.change', { entity, type: 'person' })
    await (await place.another('Basim')).call('entity.change', { entity, type: 'office' })
    return place.failure('history.undo', {})
  },
  'stopped-going-back': async () => {
    const place = await study()
    const entity = await actor(place, 'The minister')
    const before = (await place.call('history.page', { limit: 1 })).steps[0]?.seq ?? 0
    await place.call('entity.change', { entity, type: 'person' })
    await actor(place, 'The mayor')
    await (await place.another('Basim')).call('entity.change', { entity, type: 'office' })
    return place.failure('history.goTo', { seq: before })
  },
  'export-cancelled': async () => {
    const place = await study()
    const target = place.ports.picks.of(join(place.root, 'out.csv'))
    const writing = place.failure('export.write', { format: 'csv', target })
    await place.call('export.cancel', {})
    return writing
  },
  ...recordFailures,
  'unknown-column': async () => {
    const place = await study()
    const target = place.ports.picks.of(join(place.root, 'out.csv'))
    return place.failure('export.write', { format: 'csv', target, columns: ['mood'] })
  },
}

/** What a system must have for a failure to be brought about, with the reason why it may not. */
const needs: Partial<Record<FailureKind, { readonly isThere: boolean; readonly why: string }>> = {
  'disk-full': { isThere: fs.existsSync('/dev/full'), why: 'there is no /dev/full here' },
  'not-writable': {
    isThere: process.platform !== 'win32',
    why: 'Windows lets whoever owns a folder write into it',
  },
}

describe('each kind of failure comes about', () => {
  for (const [kind, producer] of Object.entries(producers) as [FailureKind, Producer][]) {
    // keys of that record are kinds
    if ('elsewhere' in producer) {
      it(`${kind}, in ${producer.elsewhere}`, () => {
        const root = fileURLToPath(new URL('../../..', import.meta.url))
        expect(fs.readFileSync(join(root, producer.elsewhere), 'utf8')).toContain(`'${kind}'`)
      })
      continue
    }
    const need = needs[kind]
    const title = need?.isThere === false ? `${kind} (skipped: ${need.why})` : kind
    it.skipIf(need?.isThere === false)(title, async () => {
      const failure = await producer()
      expect(failure.kind).toBe(kind)
      expect(sentenceOf(failure)).toMatch(/^[^\n]{10,}$/)
      expect(sentenceOf(failure)).not.toMatch(/undefined|\[object|NaN/)
    })
  }
})
