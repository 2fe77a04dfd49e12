/**
 * One call of every method of the contract, in an order in which all of them make sense: each host is taken through it.
 * A method without a sample does not compile.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer, Method, PickToken, Request } from '../../core/contract.ts'
import type { StatementId } from '../../core/model/ids.ts'
import { blankProfile } from '../../core/model/profile.ts'

/** Where the samples of one host are played: folders of its own, and what was answered before. */
export interface Stage {
  readonly root: string
  pick(path: string): PickToken
  /** The answer of a method that was called before. */
  answer<M extends Method>(method: M): Answer<M>
}

type Samples = { readonly [M in Method]: (stage: Stage) => Request<M> }

const text = 'Dam talks resume\n\nSarwan objects to the filling of the dam, its minister said on Monday.\n'

/** A page in which another article may begin. */
const page = [
  'Bridge opens over the Sarn',
  'The minister welcomed the new bridge over the river on Monday, after two years of work on it.',
  'Tags: bridge, canal',
  'Flood in Torvald kills nobody',
  'The flood in Torvald came at night, and the town was asleep when the river rose over its banks.',
].join('\n\n')

/** Lays out what the samples read. */
export function prepare(root: string): void {
  mkdirSync(join(root, 'sources', 'more'), { recursive: true })
  writeFileSync(join(root, 'sources', 'one.txt'), text)
  writeFileSync(join(root, 'sources', 'page.txt'), page)
  writeFileSync(join(root, 'sources', 'scan.pdf'), '%PDF-1.4')
  writeFileSync(join(root, 'sources', 'two.txt'), 'قال الوزير إن السد لن يملأ هذا العام.\n')
}

const firstArticle = (stage: Stage) => {
  const article = stage.answer('articles.page').rows[0]?.id
  if (article === undefined) throw new Error('The sample has no article.')
  return article
}

const articleOfPage = (stage: Stage) => {
  const article = stage.answer('articles.page').rows.find(({ path }) => path === 'page.txt')?.id
  if (article === undefined) throw new Error('The sample has no page.')
  return article
}

const statement = (stage: Stage) => {
  const row = stage.answer('statements.page').rows[0]
  if (row === undefined) throw new Error('The sample has no statement.')
  return row
}

const firstEntity = (stage: Stage) => {
  const entity = stage.answer('entities.list')[0]
  if (entity === undefined) throw new Error('The sample has no entity.')
  return entity
}

/** A sample input for every method, in the order in which they are called. */
export const samples: Samples = {
  'settings.read': () => ({}),
  'settings.write': () => ({ theme: 'dark', coderName: 'Amal', panels: { rail: 240 } }),
  'pick.ask': () => ({ for: 'open-study' }),
  'pick.browse': stage => ({ folder: stage.pick(join(stage.root, 'sources')) }),
  'pick.child': stage => ({ folder: stage.pick(join(stage.root, 'sources')), name: 'new study' }),
  'window.menu': () => ({
    groups: [
      {
        label: 'دراسة',
        role: null,
        items: [
          {
            kind: 'command',
            id: 'import.open',
            label: 'Import',
            accelerator: 'CommandOrControl+I',
            enabled: true,
          },
          { kind: 'separator' },
          { kind: 'role', role: 'quit', label: 'Quit' },
        ],
      },
    ],
  }),
  'study.createSample': stage => ({ folder: stage.pick(join(stage.root, 'sample')), coder: 'Amal' }),
  'study.create': stage => ({ folder: stage.pick(join(stage.root, 'study')), name: 'Dam', coder: 'Amal' }),
  'studies.recent': () => ({}),
  'studies.forget': stage => ({ token: stage.pick(join(stage.root, 'sample')) }),
  'scrape.decode': stage => ({ file: stage.pick(join(stage.root, 'sources', 'two.txt')) }),
  'scrape.extract': stage => ({ file: stage.pick(join(stage.root, 'sources', 'one.txt')) }),
  'import.preview': stage => ({ picks: [stage.pick(join(stage.root, 'sources'))] }),
  'import.stopPreview': () => ({}),
  'articles.stopChange': () => ({}),
  'import.run': stage => ({ picks: [stage.pick(join(stage.root, 'sources'))] }),
  'import.resume': stage => ({ import: stage.answer('import.run').import }),
  'import.retry': stage => ({ import: stage.answer('import.run').import, paths: ['scan.pdf'] }),
  'import.cancel': () => ({}),
  'import.status': () => ({}),
  'import.list': () => ({}),
  'index.settled': () => ({}),
  'ledger.page': () => ({ offset: 0, limit: 10 }),
  'ledger.summary': () => ({}),
  'articles.page': () => ({ offset: 0, limit: 10 }),
  'articles.facets': () => ({ filter: { text: 'السد' } }),
  'articles.position': stage => ({ article: firstArticle(stage) }),
  'articles.neighbours': stage => ({ article: firstArticle(stage) }),
  'articles.setStatus': stage => ({ selection: { ids: [firstArticle(stage)] }, status: 'done' }),
  'articles.correct': () => ({
    selection: { filter: { text: 'السد' }, except: [] },
    field: 'published',
    value: '2024-11',
  }),
  'article.read': stage => ({ article: firstArticle(stage) }),
  'statements.code': stage => ({
    group: 'sample',
    lines: [
      {
        line: 1,
        statement: {
          article: firstArticle(stage),
          evidence: [{ quote: 'Sarwan objects' }],
          actor: ['Sarwan'],
          addressee: ['Arkhal'],
          stance: 'opposes',
        },
      },
    ],
  }),
  'articles.coders': stage => ({ articles: [firstArticle(stage)] }),
  'statements.page': () => ({ offset: 0, limit: 10 }),
  'coding.read': stage => ({ article: firstArticle(stage) }),
  'statement.save': stage => ({
    article: firstArticle(stage),
    statement: {
      id: 'statement:aaaabbbbccccdddd' as StatementId, // of the form that ids have
      status: 'draft',
      values: { stance: { kind: 'member', id: 'neutral' } },
      evidence: [{ from: 18, to: 24, for: null }],
    },
    group: 'panel',
  }),
  'article.setDoubt': stage => ({ article: firstArticle(stage), doubt: 'Is this the first telling?' }),
  'record.encodings': stage => ({ article: firstArticle(stage) }),
  'record.markRegion': stage => ({
    article: articleOfPage(stage),
    from: 3,
    to: 5,
    kind: 'furniture',
    detail: 'advert',
  }),
  'record.cut': stage => ({ article: firstArticle(stage), at: text.indexOf('Sarwan') }),
  'record.join': stage => ({ article: stage.answer('record.cut').article }),
  'record.dismissCut': stage => ({ article: articleOfPage(stage), at: page.indexOf('Flood') }),
  'record.reach': stage => ({ article: firstArticle(stage), from: 0, to: 3 }),
  'record.markEverywhere': stage => ({
    article: firstArticle(stage),
    from: 0,
    to: 3,
    as: 'advert',
    reach: 'folder',
  }),
  'records.reread': stage => ({ selection: { ids: [firstArticle(stage)] }, encoding: 'windows-1256' }),
  'codebook.read': () => ({}),
  'codebook.change': stage => {
    const { rev, template: _template, ...codebook } = stage.answer('codebook.read')
    const { stance } = codebook.variables
    const variables = { ...codebook.variables, ...(stance && { stance: { ...stance, required: true } }) }
    const next = { ...codebook, variables } as Request<'codebook.change'>['codebook'] // what is read is frozen by type alone
    return { rev, codebook: next, subject: 'الموقف' }
  },
  'codebook.impact': () => ({ of: { kind: 'variable', variable: 'stance' } }),
  'codebook.counts': () => ({}),
  'profiles.save': () => ({
    id: null,
    content: {
      ...blankProfile('River Post'),
      appliesTo: [{ kind: 'place', place: 'sources' }],
      furniture: [{ text: 'Read in the app', form: 'line', as: 'advert' }],
    },
  }),
  'profiles.list': () => ({}),
  'profiles.write': stage => ({
    id: stage.answer('profiles.save').id,
    target: stage.pick(join(stage.root, 'river-post.json')),
  }),
  'profiles.take': stage => ({ file: stage.pick(join(stage.root, 'river-post.json')) }),
  'profiles.try': stage => ({
    content: { ...blankProfile('River Post'), fileName: '{title}' },
    on: { picks: [stage.pick(join(stage.root, 'sources'))] },
  }),
  'profiles.shapes': stage => ({ on: { articles: [firstArticle(stage)] } }),
  'profiles.suggest': stage => ({
    on: { import: stage.answer('import.run').import, paths: ['one.txt', 'scan.pdf'] },
  }),
  'profiles.remove': stage => ({ id: stage.answer('profiles.save').id }),
  'entities.list': () => ({}),
  'entities.search': () => ({ lists: ['actors'], text: 'sarw', limit: 10 }),
  'entities.outline': () => ({ list: 'actors' }),
  'entities.counts': () => ({ list: 'actors' }),
  'entity.create': stage => ({
    list: firstEntity(stage).list,
    name: 'Korsina',
    aliases: ['Republic of Korsina'],
  }),
  'entity.change': stage => ({
    entity: stage.answer('entity.create').id,
    name: 'Republic of Korsina',
    attributes: { capital: 'Tarsun' },
    roles: [{ role: 'mediator', from: '2019', to: null }],
    parent: firstEntity(stage).id,
  }),
  'entity.read': stage => ({ entity: stage.answer('entity.create').id }),
  'entity.merge': stage => ({ entity: stage.answer('entity.create').id, into: firstEntity(stage).id }),
  'statement.delete': stage => ({ article: statement(stage).article, statement: statement(stage).id }),
  'family.read': stage => ({ article: firstArticle(stage) }),
  'families.page': () => ({ offset: 0, limit: 10 }),
  'families.codeOnce': stage => ({ selection: { ids: [firstArticle(stage)] } }),
  'history.undo': () => ({}),
  'history.redo': () => ({}),
  'history.recent': () => ({ limit: 20 }),
  'history.ends': () => ({}),
  'history.page': () => ({ limit: 20 }),
  'history.wayBack': stage => ({ seq: stage.answer('history.page').steps[1]?.seq ?? 0 }),
  'history.goTo': stage => ({ seq: stage.answer('history.page').steps[1]?.seq ?? 0 }),
  'history.stop': () => ({}),
  'export.preview': () => ({ format: 'csv', table: 'articles', rows: 2 }),
  'export.write': stage => ({
    format: 'csv',
    target: stage.pick(join(stage.root, 'articles.csv')),
    table: 'articles',
  }),
  'export.cancel': () => ({}),
  'study.check': () => ({ repair: false }),
  'study.current': () => ({}),
  'study.close': () => ({}),
  'study.open': stage => ({ folder: stage.pick(join(stage.root, 'study')), coder: 'Amal' }),
}
