/**
 * One file of an import, from bytes to records: decode, extract, segment, describe. Pure: the same file gives the same
 * records on every machine, and any bytes whatsoever give rows, never an exception.
 */
import { hash } from 'node:crypto'
import { type ArticleId, articleIdOf, type ImportId, recordIdOf } from '../../core/model/ids.ts'
import type { Article, RecordDocument } from '../../core/model/record.ts'
import { damageIn } from './decode/damage.ts'
import { describe } from './describe.ts'
import { csv, tsv } from './extract/csv.ts'
import type { Extraction, Extractor, Findings } from './extract/extractor.ts'
import { html } from './extract/html.ts'
import { json } from './extract/json.ts'
import { jsonl } from './extract/jsonl.ts'
import { plainText } from './extract/plain-text.ts'
import { taggedFindings } from './extract/tagged-text.ts'
import { xml } from './extract/xml.ts'
import { mostRecordsOfFile, type ScrapeFile, type ScrapeOutcome } from './scrape.ts'
import { type ArticlePart, type KnownOfRecord, segment } from './segment/segment.ts'
import { nameWithin, unpack } from './unpack/unpack.ts'

const extractors: readonly Extractor[] = [plainText, html, json, jsonl, csv, tsv, xml]
const extractorOf = new Map(extractors.flatMap(each => each.endings.map(ending => [ending, each] as const)))

/** Whether files of that name are read; all others are skipped as `not-text-format`. */
export function isRead(path: string): boolean {
  const name = nameWithin(path)
  return extractorOf.has(endingOf(name)) || endingOf(name) === '.zip'
}

/**
 * The outcomes of one file, a record at a time, up to `mostRecordsOfFile`; where there are more, the last says so. Never throws.
 * @param only of an archive, the one member to be read, by the path of a row; default all
 */
export function* readScrape(file: ScrapeFile, only?: string): Generator<ScrapeOutcome> {
  let records = 0
  for (const outcome of outcomesOf(file, only)) {
    records += 1
    if (records > mostRecordsOfFile) return yield beyondMost(outcome.path)
    yield outcome
  }
  return undefined
}

function beyondMost(path: string): ScrapeOutcome {
  const detail = `Its file holds more than ${mostRecordsOfFile} records. This one and those behind it are not read: split the file.`
  return { outcome: 'skipped', path, reason: 'too-large', detail }
}

function* outcomesOf(file: ScrapeFile, only: string | undefined): Generator<ScrapeOutcome> {
  if (!isRead(file.path)) return yield notTextFormat(file.path)
  for (const held of unpack(file.path, file.bytes)) {
    const isAsked = only === undefined || only === held.path || only.startsWith(`${held.path}#`)
    if (!isAsked) continue
    const { path } = held
    if (held.kind === 'skipped') yield { outcome: 'skipped', path, reason: held.reason, detail: held.detail }
    else if (held.kind === 'failed')
      yield { outcome: 'failed', path, reason: held.reason, detail: held.detail, encoding: null }
    else yield* readOne({ ...file, path, bytes: held.bytes }, held.name)
  }
  return undefined
}

/** The outcomes of a file that holds no others, whose ending is that of `name`. */
function* readOne(file: ScrapeFile, name: string): Generator<ScrapeOutcome> {
  const extractor = extractorOf.get(endingOf(name))
  if (extractor === undefined) yield notTextFormat(file.path)
  else
    for (const extraction of guarded(extractor, file.bytes))
      yield outcomeOf(file, extractor.format, extraction)
}

function notTextFormat(path: string): ScrapeOutcome {
  return { outcome: 'skipped', path, reason: 'not-text-format', detail: notRead(path) }
}

/**
 * The extractor's answers, with a failed row in place of an exception. linkedom, Readability and `JSON.stringify` throw on
 * pages and values that are bad enough, and one file must not end an import: so any exception is caught here, and
 * only here, and shown with its message.
 */
function* guarded(extractor: Extractor, bytes: Uint8Array): Generator<Extraction> {
  const extractions = extractor.extract(bytes)[Symbol.iterator]()
  while (true) {
    let next: IteratorResult<Extraction>
    try {
      next = extractions.next()
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      const detail = `Reading it failed in a way that was not foreseen: ${message}`
      yield { outcome: 'failed', position: null, reason: 'unexpected', detail, encoding: null }
      return
    }
    if (next.done === true) return
    yield next.value
  }
}

function outcomeOf(file: ScrapeFile, format: string, extraction: Extraction): ScrapeOutcome {
  const { position } = extraction
  const path = position === null ? file.path : `${file.path}#${position}`
  switch (extraction.outcome) {
    case 'record':
      return { outcome: 'record', path, document: documentOf(file, format, extraction) }
    case 'skipped':
      return { outcome: 'skipped', path, reason: extraction.reason, detail: extraction.detail }
    case 'failed':
      return {
        outcome: 'failed',
        path,
        reason: extraction.reason,
        detail: extraction.detail,
        encoding: extraction.encoding,
      }
  }
}

type Extracted = Extract<Extraction, { outcome: 'record' }>

function documentOf(file: ScrapeFile, format: string, extracted: Extracted): RecordDocument {
  const { position, bytes, encoding, mojibake, text, findings } = extracted
  const sha256 = hash('sha256', bytes, 'hex')
  const id = recordIdOf(sha256)
  const { articles, regions, doubtfulCuts } = segment(text, knownOf(format, findings))
  return {
    id,
    rev: 1,
    import: file.import,
    path: file.path,
    position,
    format,
    encoding,
    mojibake,
    sizeBytes: bytes.length,
    sha256,
    revision: 1,
    text,
    regions,
    damage: damageIn(text),
    articles: Object.fromEntries(
      articles.map((part, index) => {
        const article = articleOf(file, extracted, {
          id: articleIdOf(id, index + 1),
          ordinal: index + 1,
          part,
        })
        return [article.id, article]
      }),
    ),
    ...(doubtfulCuts.length === 0 ? {} : { doubtfulCuts: [...doubtfulCuts] }),
  }
}

function knownOf(format: string, { title, url }: Findings): KnownOfRecord {
  return {
    title: title?.value.replace(/\s+/g, ' ').trim() ?? null,
    isOneByItself: format !== 'text' && title !== undefined && url !== undefined,
  }
}

interface Numbered {
  readonly id: ArticleId
  readonly ordinal: number
  readonly part: ArticlePart
}

/** What the file says of the record it says of its first article; tags in the text are of the article that they stand in. */
function articleOf(
  file: ScrapeFile,
  { text, findings }: Extracted,
  { id, ordinal, part }: Numbered,
): Article {
  const { from, to } = part
  const own = ordinal === 1 ? findings : taggedFindings(text.slice(from, to))
  const place = { path: file.path, modifiedDay: file.modifiedDay, importDay: dayOf(file.import) }
  return { id, ordinal, from, to, fields: describe(text, part, own, place) }
}

/** The day of an import, which its id begins with; none of the import that previews go by. */
function dayOf(id: ImportId): string | undefined {
  const [, year, month, day] = /^import:(\d{4})(\d{2})(\d{2})-/.exec(id) ?? []
  return year === undefined || year === '0000' ? undefined : `${year}-${month}-${day}`
}

/** The ending of a file's name in lower case, with the dot; empty where it has none. */
export function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot).toLowerCase()
}

function notRead(path: string): string {
  const ending = endingOf(nameWithin(path))
  const read = [...extractorOf.keys(), '.zip .gz'].join(' ')
  return ending === ''
    ? `Its name has no ending. Read are ${read}.`
    : `Files ending in ${ending} are not read. Read are ${read}.`
}
