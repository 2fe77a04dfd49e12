/** A study's folder, written by hand: what the index reads, without the program that writes it. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CodingDocument } from '../../../core/model/coding.ts'
import type { ArticleId, CoderSlug, ImportId, RecordId } from '../../../core/model/ids.ts'
import {
  articleIdOf,
  coderSlug,
  importId,
  recordIdOf,
  statementId,
  studyId,
} from '../../../core/model/ids.ts'
import type { ImportManifest } from '../../../core/model/ledger.ts'
import { noCounts } from '../../../core/model/ledger.ts'
import { noGuide } from '../../../core/model/profile.ts'
import type { Article, ArticleFields, RecordDocument, TextField } from '../../../core/model/record.ts'
import { unknownList, unknownText } from '../../../core/model/record.ts'
import type { Statement } from '../../../core/model/statement.ts'
import { codingRef, importRef, ledgerPath, recordRef } from '../../../main/study/layout.ts'

/** A record to be: its articles are its texts, each with the values that are known of it. */
export interface RecordDraft {
  readonly name: string
  readonly path?: string
  readonly position?: number
  readonly revision?: number
  readonly articles: readonly ArticleDraft[]
}

export interface ArticleDraft {
  readonly text: string
  readonly title?: string | undefined
  readonly source?: string | undefined
  readonly published?: string | undefined
  readonly language?: string | undefined
}

export const theImport = anImport(1)

/** The id of the n-th import. */
export function anImport(n: number): ImportId {
  return importId.parse(`import:20241103-090000-${String(n).padStart(6, 'a')}`)
}

export function recordNamed(name: string): RecordId {
  return recordIdOf(sha256(name))
}

export function articleOf(name: string, ordinal = 1): ArticleId {
  return articleIdOf(recordNamed(name), ordinal)
}

export function coder(name: string): CoderSlug {
  return coderSlug.parse(name)
}

export class StudyFolder {
  readonly path: string
  /** The paths of documents written or removed since this was last emptied. */
  readonly touched = new Set<string>()

  constructor(path: string) {
    this.path = path
    this.coders({})
  }

  coders(names: Readonly<Record<string, string>>): void {
    this.write('study.json', {
      id: studyId.parse('study:aaaaaaaaaaaaaaaa'),
      rev: 1,
      formatVersion: 1,
      name: 'Study',
      languages: ['ar'],
      created: '2024-11-03T09:00:00.000Z',
      coders: Object.fromEntries(Object.entries(names).map(([slug, name]) => [slug, { name }])),
      settings: { showOthersCoding: false },
    })
  }

  record(draft: RecordDraft): RecordDocument {
    const document = recordOf(draft)
    this.write(recordRef(document.id).path, document)
    return document
  }

  /** Adds rows to the ledger of an import; they count once a batch is finished. */
  list(names: readonly string[], id = theImport): void {
    const rows = names.map(name => ({
      path: `${name}.txt`,
      outcome: 'imported',
      encoding: 'utf-8',
      record: recordNamed(name),
      articles: [articleOf(name)],
      originalAt: 0,
      documentBytes: 1,
      documentCrc32: 0,
    }))
    const path = join(this.path, ledgerPath(id))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, rows.map(row => `${JSON.stringify(row)}\n`).join(''), { flag: 'a' })
  }

  /** Writes the manifest of an import; all that is in the ledger counts, or so many bytes of it. */
  finishBatch(id = theImport, state: ImportManifest['state'] = 'running', bytes?: number): void {
    const ledgerTo = bytes ?? readFileSync(join(this.path, ledgerPath(id))).length
    const manifest: ImportManifest = {
      id,
      rev: 1,
      coder: coder('amal'),
      started: '2024-11-03T09:00:00.000Z',
      finished: null,
      state,
      sources: [],
      only: null,
      guide: noGuide,
      verified: true,
      counts: noCounts,
      batches: [{ ledgerTo, archiveTo: 0, rows: 1 }],
    }
    this.write(importRef(id).path, manifest)
  }

  coding(
    who: CoderSlug,
    name: string,
    coding: Pick<CodingDocument, 'articles'> & { statements: Statement[] },
  ): string {
    const { path } = codingRef(who, recordNamed(name))
    const statements = Object.fromEntries(coding.statements.map(each => [each.id, each]))
    this.write(path, { rev: 1, coder: who, record: recordNamed(name), articles: coding.articles, statements })
    return path
  }

  /** Writes as the program does: next to the place, then into it. */
  write(path: string, content: unknown): void {
    const file = join(this.path, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.tmp`, typeof content === 'string' ? content : JSON.stringify(content))
    renameSync(`${file}.tmp`, file)
    this.touched.add(path)
  }

  remove(path: string): void {
    rmSync(join(this.path, path), { force: true })
    this.touched.add(path)
  }

  /** What was touched, which is then forgotten. */
  takeTouched(): string[] {
    const paths = [...this.touched]
    this.touched.clear()
    return paths
  }
}

export function recordOf({
  name,
  path = `${name}.txt`,
  position,
  revision = 1,
  articles,
}: RecordDraft): RecordDocument {
  const id = recordNamed(name)
  const text = articles.map(article => article.text).join('')
  let from = 0
  const parts = articles.map((draft, index): Article => {
    const part = {
      id: articleIdOf(id, index + 1),
      ordinal: index + 1,
      from,
      to: from + draft.text.length,
      fields: fieldsOf(draft),
    }
    from = part.to
    return part
  })
  return {
    id,
    rev: 1,
    import: theImport,
    path,
    position: position ?? null,
    format: 'txt',
    encoding: 'utf-8',
    mojibake: null,
    sizeBytes: text.length,
    sha256: sha256(name),
    revision,
    text,
    regions: [{ kind: 'body', detail: null, from: 0, to: text.length }],
    damage: [],
    articles: Object.fromEntries(parts.map(part => [part.id, part])),
  }
}

export interface StatementDraft {
  readonly id: string
  readonly article: ArticleId
  readonly created?: string
  readonly values?: Statement['values']
  /** Places in the record's text, each with what stands there. */
  readonly evidence?: readonly { readonly from: number; readonly quote: string; readonly revision?: number }[]
}

export function aStatement({ id, article, created, values = {}, evidence = [] }: StatementDraft): Statement {
  return {
    id: statementId.parse(id),
    article,
    status: 'draft',
    values,
    evidence: evidence.map(({ from, quote, revision = 1 }) => ({
      from,
      to: from + quote.length,
      revision,
      quote,
      prefix: '',
      suffix: '',
      for: null,
    })),
    created: created ?? '2024-11-03T09:00:00.000Z',
    updated: '2024-11-03T10:00:00.000Z',
  }
}

function fieldsOf({ title, source, published, language }: ArticleDraft): ArticleFields {
  return {
    title: field(title),
    source: field(source),
    agencies: unknownList,
    author: unknownText,
    published: field(published),
    url: unknownText,
    keywords: unknownList,
    section: unknownText,
    language: field(language),
  }
}

function field(value: string | undefined): TextField {
  return value === undefined ? unknownText : { value, status: 'stated', from: 'test' }
}

function sha256(name: string): string {
  return createHash('sha256').update(name).digest('hex')
}
