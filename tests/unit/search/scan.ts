/**
 * The oracle: the same answers as the index gives, worked out anew from the documents each time, slowly and in the plainest
 * way. It shares no code with the index but the schemas.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  ArticleFacets,
  ArticleFilter,
  ArticleOrder,
  ArticleSortField,
} from '../../../core/model/article-filter.ts'
import type { Impact } from '../../../core/model/codebook-views.ts'
import type { CodingDocument } from '../../../core/model/coding.ts'
import type { ImportId } from '../../../core/model/ids.ts'
import { ledgerRow } from '../../../core/model/ledger.ts'
import type { RecordDocument } from '../../../core/model/record.ts'
import type { Evidence, SlotValue, Statement } from '../../../core/model/statement.ts'
import type { ArticleRow, StatementRow } from '../../../core/model/views.ts'
import { fold } from '../../../core/text/fold.ts'
import type { DocumentKind, Documents } from '../../../main/study/layout.ts'
import { schemas } from '../../../main/study/layout.ts'
import { scanFamilies } from './scan-families.ts'
import { scannedHome, scannedPlace } from './scan-placing.ts'

export interface Scan {
  readonly articles: readonly ArticleRow[]
  /** With the folder name of the coder, which pages are asked for by. */
  readonly statements: readonly { readonly slug: string; readonly row: StatementRow }[]
  readonly damaged: ReadonlySet<string>
  /** What is searched of each article, folded, and the import that brought it. */
  readonly texts: ReadonlyMap<
    string,
    { readonly title: string; readonly body: string; readonly import: string }
  >
}

export function scan(folder: string): Scan {
  const damaged = new Set<string>()
  const read = <K extends DocumentKind>(kind: K, path: string): Documents[K] | undefined => {
    const document = readOne(kind, join(folder, path))
    if (document === undefined) damaged.add(path)
    return document
  }
  const records = listedRecords(folder, read).flatMap(id => {
    const name = id.slice('record:'.length)
    const path = `records/${name.slice(0, 2)}/${name}.json`
    const record = read('record', path)
    return record === undefined ? [] : [record]
  })
  const codings = filesIn(folder, 'coding').flatMap(path => {
    const coding = read('coding', path)
    if (coding === undefined) return []
    const name = coding.record.slice('record:'.length)
    if (path === `coding/${coding.coder}/${name.slice(0, 2)}/${name}.json`) return [{ path, coding }]
    damaged.add(path)
    return []
  })
  const names = read('study', 'study.json')?.coders ?? {}
  const families = scanFamilies(records)
  const articles = records
    .flatMap(record =>
      rowsOf(
        record,
        codings.map(each => each.coding),
      ),
    )
    .map(row => ({ ...row, family: families.get(row.id) ?? null }))
  const statements = codings.flatMap(({ path, coding }) => {
    const record = records.find(each => each.id === coding.record)
    return Object.values(coding.statements).flatMap(statement => {
      const home = record && scannedHome(record, statement)
      const article = articles.find(each => each.id === home && each.record === coding.record)
      if (article !== undefined && record !== undefined) {
        const coder = (names as Record<string, { name: string }>)[coding.coder]?.name ?? coding.coder
        return [{ slug: coding.coder, row: statementRow(statement, { coder, record, article }) }]
      }
      if (record !== undefined) damaged.add(path)
      return []
    })
  })
  statements.sort(
    (a, b) =>
      compare(a.row.created, b.row.created) ||
      compare(a.row.id, b.row.id) ||
      compare(a.slug, b.slug) ||
      compare(a.row.article, b.row.article),
  )
  const texts = new Map(
    records.flatMap(record =>
      Object.values(record.articles).map(({ id, from, to, fields }) => [
        id as string,
        {
          title: fold(fields.title.value ?? ''),
          body: fold(record.text.slice(from, to)),
          import: record.import as string,
        },
      ]),
    ),
  )
  return { articles, statements, damaged, texts }
}

/** All articles in an order. */
export function sorted(articles: readonly ArticleRow[], order: ArticleOrder): ArticleRow[] {
  const way = order[0]?.descending ? -1 : 1
  return [...articles].sort((left, right) => {
    for (const { field, descending } of order) {
      const byField = compareBy(field, left, right) * (descending ? -1 : 1)
      const [a, b] = [sortValue(field, left), sortValue(field, right)]
      if ((a === null) !== (b === null)) return a === null ? 1 : -1
      if (byField !== 0) return byField
    }
    return way * compareBy('path', left, right)
  })
}

function sortValue(field: ArticleSortField, row: ArticleRow): string | number | null {
  if (field === 'path' || field === 'length' || field === 'statements') return row[field]
  if (field === 'status') return ['not-started', 'in-progress', 'done', 'excluded'].indexOf(row.status)
  return field === 'relevance' ? null : row[field].value
}

function compareBy(field: ArticleSortField, left: ArticleRow, right: ArticleRow): number {
  const [a, b] = [sortValue(field, left), sortValue(field, right)]
  if (field === 'path')
    return (
      natural(left.path, right.path) || compare(left.record, right.record) || left.ordinal - right.ordinal
    )
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return (field === 'published' ? compare : natural)(String(a ?? ''), String(b ?? ''))
}

/** The articles that a filter lets through. */
export function filtered({ articles, texts }: Scan, filter: ArticleFilter): ArticleRow[] {
  const { status, source, language, import: imports, family, after, before } = filter
  return articles.filter(row => {
    const text = texts.get(row.id) ?? { title: '', body: '', import: '' }
    const date = /^\d{4}/.test(row.published.value ?? '') ? row.published.value : null
    return (
      (!status?.length || status.includes(row.status)) &&
      (!source?.length || source.includes(row.source.value)) &&
      (!language?.length || language.includes(row.language.value)) &&
      (!imports?.length || (imports as readonly string[]).includes(text.import)) &&
      (!family?.length || family.includes(row.family === null ? 'single' : 'several')) &&
      (after === undefined || (date !== null && date >= after)) &&
      (before === undefined || (date !== null && date.slice(0, before.length) <= before)) &&
      asked(filter).every(wanted => [text.title, text.body].some(part => wanted.test(part)))
    )
  })
}

/** How many articles there are of each kind, each kind counted by a filter without its own part. */
export function countedIn(truth: Scan, filter: ArticleFilter): ArticleFacets {
  const { status: _status, ...noStatus } = filter
  const { source: _source, ...noSource } = filter
  const { language: _language, ...noLanguage } = filter
  const { import: _import, ...noImport } = filter
  const { family: _family, ...noFamily } = filter
  const { after: _after, before: _before, ...noDate } = filter
  const months = tally(
    filtered(truth, noDate).flatMap(({ published: { value } }) =>
      /^\d{4}/.test(value ?? '') ? [value?.slice(0, 7) ?? ''] : [],
    ),
  ).sort((left, right) => compare(left.value, right.value))
  const dated = months.reduce((sum, { count }) => sum + count, 0)
  const withWanted = <T extends string | null>(
    counted: { value: T; count: number }[],
    wanted: readonly T[] = [],
  ) =>
    [
      ...counted,
      ...wanted
        .filter(value => !counted.some(each => each.value === value))
        .map(value => ({ value, count: 0 })),
    ].sort((left, right) => right.count - left.count || compare(left.value ?? '', right.value ?? ''))
  const statuses = tally(filtered(truth, noStatus).map(row => row.status))
  return {
    total: filtered(truth, filter).length,
    status: (['not-started', 'in-progress', 'done', 'excluded'] as const).map(value => ({
      value,
      count: statuses.find(each => each.value === value)?.count ?? 0,
    })),
    source: {
      top: withWanted(tally(filtered(truth, noSource).map(row => row.source.value)), filter.source),
      more: 0,
    },
    language: withWanted(tally(filtered(truth, noLanguage).map(row => row.language.value)), filter.language),
    import: withWanted(
      tally(filtered(truth, noImport).map(row => truth.texts.get(row.id)?.import as ImportId)), // every article has one
      filter.import,
    ),
    family: (['several', 'single'] as const).map(value => ({
      value,
      count: filtered(truth, noFamily).filter(row => (row.family !== null) === (value === 'several')).length,
    })),
    months: months.map(({ value, count }) => ({ month: value, count })),
    undated: filtered(truth, noDate).length - dated,
  }
}

/** The commonest first, those that are as common by themselves. */
function tally<T extends string | null>(values: readonly T[]): { value: T; count: number }[] {
  return [...new Set(values)]
    .map(value => ({ value, count: values.filter(each => each === value).length }))
    .sort((left, right) => right.count - left.count || compare(left.value ?? '', right.value ?? ''))
}

/** The values of a slot as the codebook counts them. */
function namedIn(slot: SlotValue): readonly string[] {
  if (slot.kind === 'entities' || slot.kind === 'categories') return slot.ids
  if (slot.kind === 'member') return [slot.id]
  if (slot.kind === 'date') return [slot.date.edtf]
  if (slot.kind === 'number') return [String(slot.number)]
  return slot.kind === 'flag' ? [String(slot.flag)] : []
}

/** The statements that have one of the values, or any, in one of the variables, or in any. */
function withValue({ statements }: Scan, variables?: readonly string[], values?: readonly string[]) {
  return statements.filter(({ row }) =>
    Object.entries(row.values).some(
      ([variable, slot]) =>
        (variables === undefined || variables.includes(variable)) &&
        (values === undefined || namedIn(slot).some(value => values.includes(value))),
    ),
  )
}

/** What a change of such values would be seen in. */
export function impactIn(truth: Scan, variables?: readonly string[], values?: readonly string[]): Impact {
  const found = withValue(truth, variables, values)
  return {
    statements: found.length,
    articles: new Set(found.map(({ row }) => row.article)).size,
    coders: new Set(found.map(({ slug }) => slug)).size,
  }
}

/** Every variable and every value that statements have, with the number of statements that have it. */
export function usesIn(truth: Scan): Map<string, Map<string, number>> {
  const slots = truth.statements.flatMap(({ row }) => Object.entries(row.values))
  return new Map(
    [...new Set(slots.map(([variable]) => variable))].sort(compare).map(variable => {
      const values = slots.filter(([name]) => name === variable).flatMap(([, slot]) => namedIn(slot))
      const counts = [...new Set(values)]
        .sort(compare)
        .map(value => [value, withValue(truth, [variable], [value]).length] as const)
      return [variable, new Map(counts)]
    }),
  )
}

/** Each word or "phrase" that is asked for, as an expression over folded text. */
function asked({ text = '', isTyping = false }: ArticleFilter): RegExp[] {
  const parts = [...text.matchAll(/"([^"]*)"|[\p{L}\p{N}]+/gu)]
  return parts.map(({ 0: part, 1: phrase }, at) => {
    if (phrase !== undefined)
      return between(fold(phrase).replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]+'), false)
    const word = fold(part).replace(/^ال(?=..)/, '')
    const isOpen = isTyping && at === parts.length - 1 && !text.endsWith(' ')
    if (!/\p{Script=Arabic}/u.test(word)) return between(word, isOpen && word.length > 2)
    const isOpenBefore = isOpen && word.length === 2 // behind the article two letters are enough
    const definite = `[وف]?[بك]?ال${word}${isOpenBefore ? '[\\p{L}\\p{N}]*' : ''}`
    return between(`[وف]?(?:[بكلس]?${word}|لل${word})|${definite}`, isOpen && word.length > 2)
  })
}

function between(expression: string, isOpen: boolean): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${expression})${isOpen ? '' : '(?![\\p{L}\\p{N}])'}`, 'u')
}

function readOne<K extends DocumentKind>(kind: K, file: string): Documents[K] | undefined {
  if (!existsSync(file)) return undefined
  try {
    return schemas[kind].parse(JSON.parse(readFileSync(file, 'utf8'))) as Documents[K] // the schema of the kind
  } catch {
    return undefined
  }
}

function listedRecords(
  folder: string,
  read: (kind: 'import', path: string) => Documents['import'] | undefined,
): string[] {
  const listed = new Set<string>()
  for (const path of filesIn(folder, 'imports').filter(each => each.endsWith('.json'))) {
    const manifest = read('import', path)
    if (manifest === undefined || !['running', 'finished'].includes(manifest.state)) continue
    const end = Math.max(0, ...manifest.batches.map(batch => batch.ledgerTo))
    const ledger = readFileSync(join(folder, path.replace(/\.json$/, '.jsonl'))).subarray(0, end)
    for (const line of ledger.toString('utf8').split('\n').filter(Boolean)) {
      const row = ledgerRow.parse(JSON.parse(line))
      if (row.outcome === 'imported') listed.add(row.record)
    }
  }
  return [...listed]
}

function rowsOf(record: RecordDocument, codings: readonly CodingDocument[]): ArticleRow[] {
  return Object.values(record.articles).map(article => {
    const standings = codings.flatMap(coding => {
      const statements = Object.values(coding.statements).filter(
        each => coding.record === record.id && scannedHome(record, each) === article.id,
      ).length
      const status = coding.articles[article.id]?.status ?? (statements > 0 ? 'in-progress' : 'not-started')
      return coding.record === record.id ? [{ statements, status }] : []
    })
    const is = (status: string): boolean => standings.some(each => each.status === status)
    return {
      id: article.id,
      record: record.id,
      ordinal: article.ordinal,
      ...article.fields,
      length: [...record.text.slice(article.from, article.to)].length,
      path: record.position === null ? record.path : `${record.path}#${record.position}`,
      statements: standings.reduce((sum, each) => sum + each.statements, 0),
      status: is('in-progress')
        ? 'in-progress'
        : is('done')
          ? 'done'
          : is('excluded')
            ? 'excluded'
            : 'not-started',
      family: null,
    }
  })
}

interface StatementContext {
  readonly coder: string
  readonly record: RecordDocument
  readonly article: ArticleRow
}

function statementRow(statement: Statement, { coder, record, article }: StatementContext): StatementRow {
  const span = Object.values(record.articles).find(each => each.id === article.id)
  const placed = (each: Evidence): number => {
    const at = scannedPlace(record, each)
    return span !== undefined && at >= span.from && at + each.quote.length <= span.to ? at : -1
  }
  const pointsTo = (at: number): number => [...record.text.slice(span?.from, at)].length
  return {
    ...statement,
    article: article.id,
    coder,
    evidence: statement.evidence.map(each => ({
      quote: each.quote,
      fromCodePoint: placed(each) < 0 ? 0 : pointsTo(placed(each)),
      toCodePoint: placed(each) < 0 ? 0 : pointsTo(placed(each) + each.quote.length),
      for: each.for,
    })),
    articleTitle: article.title.value,
    articleSource: article.source.value,
    articlePublished: article.published.value,
    articlePath: article.path,
  }
}

function filesIn(folder: string, path: string): string[] {
  if (!existsSync(join(folder, path))) return []
  return readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.json'))
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}

/** Letters one by one, numbers as a whole; a folder's content before names that go on. */
function natural(left: string, right: string): number {
  const [a, b] = [elements(left), elements(right)]
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [x, y] = [a[at] ?? '', b[at] ?? '']
    const bothNumbers = typeof x === 'bigint' && typeof y === 'bigint'
    const order = bothNumbers ? Number(x - y) : compare(letter(x), letter(y))
    if (order !== 0) return order
  }
  return a.length - b.length
}

function elements(text: string): (string | bigint)[] {
  const folded = text.normalize('NFC').toLowerCase()
  return (folded.match(/\p{Nd}+|\P{Nd}/gu) ?? []).map(part =>
    /\p{Nd}/u.test(part) ? BigInt([...part].map(digit => (digit.codePointAt(0) ?? 0) & 0xf).join('')) : part,
  )
}

function letter(element: string | bigint): string {
  if (typeof element === 'bigint') return '5'
  return element === '/' ? '\u0002' : element
}

/** By code points, not by UTF-16 units. */
function compare(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}
