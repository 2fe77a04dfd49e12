/**
 * A small study as the exporters see it, with the traits that break tables: Arabic and emoji, line breaks of each kind,
 * quotation marks, cells that look like formulas or numbers, several values, merged entities, drafts.
 */
import type { CodebookDocument } from '../../../core/model/codebook.ts'
import type { EntityDocument } from '../../../core/model/entity.ts'
import { entityDocument } from '../../../core/model/entity.ts'
import { importId } from '../../../core/model/ids.ts'
import { ledgerRow } from '../../../core/model/ledger.ts'
import { codebookTemplates } from '../../../core/model/templates.ts'
import type { StatementRow } from '../../../core/model/views.ts'
import { articleRow, statementRow } from '../../../core/model/views.ts'
import type { ArticleWithCoders, ExportSource } from '../../../main/export/export-source.ts'
import type { LedgerEntry } from '../../../main/export/ledger-columns.ts'

const template = codebookTemplates['stance']
if (template === undefined) throw new Error('The template of Stance coding is gone.')

/** The codebook *Stance coding*, as a study has it. */
export const stanceCodebook: CodebookDocument = { rev: 1, ...template }

export const firstArticle = 'article:0123456789abcdef01234567-1'
export const secondArticle = 'article:fedcba987654321001234567-2'

const moment = '2024-11-05T08:30:00.000Z'

/** An entity whose id ends in `mark`, one letter or digit. */
export function anEntity(
  mark: string,
  name: string,
  rest: Partial<Record<keyof EntityDocument, unknown>> = {},
): EntityDocument {
  return entityDocument.parse({
    id: entityIdOf(mark),
    rev: 1,
    list: 'actors',
    name,
    aliases: [],
    type: null,
    attributes: {},
    parent: null,
    mergedInto: null,
    created: moment,
    createdBy: 'ليلى',
    ...rest,
  })
}

export function entityIdOf(mark: string): string {
  return `entity:${mark.padStart(16, '0')}`
}

/** A complete statement in the first article; what `rest` says goes before. */
export function aStatement(
  id: string,
  rest: Partial<Record<keyof StatementRow, unknown>> = {},
): StatementRow {
  return statementRow.parse({
    id,
    article: firstArticle,
    status: 'complete',
    values: {},
    evidence: [],
    created: moment,
    updated: moment,
    coder: 'ليلى',
    articleTitle: 'لافروف: "لا تفاوض"، والرد قريب',
    articleSource: 'موقع 24',
    articlePublished: '2024-11-01',
    articlePath: 'تشرين/001.txt',
    ...rest,
  })
}

/** A value that names entities by the marks of their ids. */
export function entities(...marks: string[]): unknown {
  return { kind: 'entities', ids: marks.map(entityIdOf) }
}

export function evidence(quote: string, from: number, slot: string | null = null): unknown {
  return { quote, fromCodePoint: from, toCodePoint: from + [...quote].length, for: slot }
}

export const someEntities: readonly EntityDocument[] = [
  anEntity('a', 'سيرغي لافروف', {
    aliases: ['سيرجي لافروف', 'لافروف'],
    type: 'person',
    parent: entityIdOf('r'),
  }),
  anEntity('b', 'لافروڤ', { mergedInto: entityIdOf('c') }),
  anEntity('c', 'Lavrov', { mergedInto: entityIdOf('a') }),
  anEntity('r', 'روسيا', { type: 'state' }),
  anEntity('m', '-مجهول-'),
  anEntity('i', 'وقف إطلاق النار', { list: 'issues' }),
  anEntity('o', '@mfa_russia', { list: 'outlets' }),
]

export const someStatements: readonly StatementRow[] = [
  aStatement('s1', {
    values: {
      actor: entities('b', 'r', 'a'),
      stance: { kind: 'member', id: 'opposes' },
      issue: entities('i'),
      addressee: entities('m'),
      date: { kind: 'date', date: { edtf: '2024-11-01/2024-11-05', written: 'مطلع الشهر' } },
      reportedBy: entities('o', 'r'),
      note: { kind: 'text', text: 'سطر أول\r\nسطر "ثان"\nthird, and last;\ttab' },
    },
    evidence: [evidence('قال 😀 "لا"', 12), evidence('ثم عاد\nوكرّر', 240)],
  }),
  aStatement('s2', { status: 'draft', values: { actor: entities('a') } }),
  aStatement('s3', {
    article: secondArticle,
    coder: '=Omar',
    articleTitle: '+1: قراءة',
    articleSource: '@site',
    articlePublished: null,
    articlePath: '007',
    values: {
      actor: entities('m'),
      stance: { kind: 'member', id: 'not-stated' },
      date: { kind: 'date', date: { edtf: '2024-09?', written: null } },
      note: { kind: 'text', text: '=HYPERLINK("http://example.org","x")' },
    },
    evidence: [evidence('- لا تعليق', 0)],
  }),
  aStatement('s4', {
    article: secondArticle,
    articleTitle: '001',
    articleSource: null,
    articlePublished: '2024-11-02T10:00:00+03:00',
    articlePath: '＝x.txt',
    values: {
      stance: { kind: 'member', id: 'supports' },
      actor: entities('r'),
      note: { kind: 'text', text: '-1' },
    },
    evidence: [evidence('موسكو', 7, 'actor'), evidence('تدعم', 13, 'stance')],
  }),
  aStatement('s5', {
    values: {
      actor: entities('z'),
      stance: { kind: 'member', id: 'neutral' },
      note: { kind: 'text', text: '\ttab first' },
      mood: { kind: 'text', text: 'the codebook knows no mood' },
    },
    evidence: [evidence('=1+1', 30), evidence('\rCR', 40, 'date')],
  }),
]

const unknownField = { value: null, status: 'unknown', from: null }
const noList = { value: [], status: 'unknown', from: null }

function anArticle(rest: Record<string, unknown>): ArticleWithCoders['article'] {
  return articleRow.parse({
    id: firstArticle,
    record: 'record:0123456789abcdef01234567',
    ordinal: 1,
    title: unknownField,
    source: unknownField,
    agencies: noList,
    author: unknownField,
    published: unknownField,
    url: unknownField,
    keywords: noList,
    section: unknownField,
    language: unknownField,
    length: 0,
    path: 'تشرين/001.txt',
    statements: 0,
    status: 'not-started',
    family: null,
    ...rest,
  })
}

const someArticles: readonly ArticleWithCoders[] = [
  {
    article: anArticle({
      title: { value: 'لافروف: "لا تفاوض"، والرد قريب', status: 'stated', from: 'first line' },
      source: { value: 'موقع 24', status: 'derived', from: 'source line' },
      agencies: { value: ['سبوتنيك', 'تاس'], status: 'stated', from: 'source line' },
      published: { value: '2024-11-01', status: 'inferred', from: 'the newest complete date' },
      keywords: { value: ['روسيا', 'تركيا, سوريا'], status: 'stated', from: 'keywords line' },
      language: { value: 'ar', status: 'derived', from: 'the text' },
      length: 4012,
      statements: 3,
      status: 'in-progress',
    }),
    coders: [
      { coder: 'omar', status: 'done', statements: 0, codedWith: secondArticle },
      { coder: 'ليلى', status: 'in-progress', statements: 3, codedWith: null },
    ] as ArticleWithCoders['coders'],
  },
  {
    article: anArticle({
      id: secondArticle,
      record: 'record:fedcba987654321001234567',
      ordinal: 2,
      path: '007',
      length: 12,
      family: 'family:1',
    }),
    coders: [],
  },
]

const record = firstArticle.replace(/^article:(.*)-1$/, 'record:$1')

const someLedger: readonly LedgerEntry[] = [
  {
    outcome: 'imported',
    path: 'wire/موقع 24.txt',
    encoding: 'windows-1256',
    record,
    articles: [firstArticle, firstArticle.replace(/1$/, '2')],
    originalAt: 0,
    documentBytes: 1,
    documentCrc32: 0,
  },
  {
    outcome: 'duplicate',
    path: '=again.txt',
    encoding: 'utf-8',
    record,
    articles: [firstArticle],
    duplicateOf: 'wire/موقع 24.txt',
  },
  {
    outcome: 'skipped',
    path: 'scan.pdf',
    reason: 'not-text-format',
    detail: 'Files ending in .pdf are not read.',
  },
  { outcome: 'failed', path: 'all.jsonl#3', reason: 'broken-json', detail: null, encoding: 'utf-8' },
].map(row => ({ import: importId.parse('import:20241105-083000-abcdef'), row: ledgerRow.parse(row) }))

/** A source of the given pages and of the small study for the rest. */
export function aSource(
  rest: Partial<ExportSource> & { pages?: readonly (readonly StatementRow[])[] } = {},
): ExportSource {
  const { pages = [someStatements.slice(0, 2), someStatements.slice(2)], ...others } = rest
  return {
    codebook: stanceCodebook,
    entities: someEntities,
    coders: [
      { slug: 'ليلى', name: 'ليلى' },
      { slug: 'omar', name: '=Omar' },
    ],
    statements: () => inPages(pages),
    articles: () => inPages([someArticles]),
    ledger: () => inPages([someLedger]),
    ...others,
  }
}

/** The pages, one after the other, as a query gives them. */
export async function* inPages<T>(pages: readonly T[]): AsyncGenerator<T> {
  yield* pages
}
