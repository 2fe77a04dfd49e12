/**
 * One file of an import, from bytes to records: decode, extract, segment, describe. Pure: the same file gives the same
 * records on every machine, and any bytes whatsoever give rows, never an exception.
 */
import type { Extraction, Extractor, ReadBy } from './extract/extractor.ts'
import { extractorFor, mayBeRead, whyNotRead } from './formats.ts'
import { profileOfFile, readByOf } from './guide/choose.ts'
import { type PreparedGuide, unguided } from './guide/prepared-guide.ts'
import { documentOf, type HowRead, readRecord } from './record-document.ts'
import { mostRecordsOfFile, type ScrapeFile, type ScrapeOutcome } from './scrape.ts'
import { told } from './told.ts'
import { unpack } from './unpack/unpack.ts'

/** By what a file is read beside its bytes. */
export interface ScrapeReading {
  /** Of an archive, the one member to be read, by the path of a row; default all. */
  readonly only?: string | undefined
  /** What the profiles say, and the lines that recur; default nothing. */
  readonly guide?: PreparedGuide
  /** The encoding that a person chose for its records, which comes before that of a profile; default none. */
  readonly encoding?: string | null
  /** The outlets that a person said records are of, by the paths of their rows; default none. */
  readonly outlets?: ReadonlyMap<string, string> | undefined
}

/**
 * The outcomes of one file, a record at a time, up to `mostRecordsOfFile`; where there are more, the last says so. Never throws.
 */
export function* readScrape(file: ScrapeFile, reading: ScrapeReading = {}): Generator<ScrapeOutcome> {
  let records = 0
  for (const outcome of outcomesOf(file, reading)) {
    records += 1
    if (records > mostRecordsOfFile) return yield beyondMost(outcome.path)
    yield outcome
  }
  return undefined
}

function beyondMost(path: string): ScrapeOutcome {
  const why = told({ kind: 'too-many-records', most: mostRecordsOfFile })
  return { outcome: 'skipped', path, reason: 'too-large', ...why }
}

function* outcomesOf(
  file: ScrapeFile,
  { only, guide = unguided, encoding = null, outlets }: ScrapeReading,
): Generator<ScrapeOutcome> {
  if (!mayBeRead(file.path)) return yield notTextFormat(file.path)
  for (const held of unpack(file.path, file.bytes)) {
    const isAsked = only === undefined || only === held.path || only.startsWith(`${held.path}#`)
    if (!isAsked) continue
    const { path } = held
    if (held.kind === 'skipped')
      yield {
        outcome: 'skipped',
        path,
        reason: held.reason,
        ...(held.why === null ? { detail: null } : told(held.why)),
      }
    else if (held.kind === 'failed')
      yield { outcome: 'failed', path, reason: held.reason, ...told(held.why), encoding: null }
    else yield* readOne({ ...file, path, bytes: held.bytes }, held.name, { guide, encoding, outlets })
  }
  return undefined
}

/** The outcomes of a file that holds no others, called `name` without what it was packed by. */
function* readOne(
  file: ScrapeFile,
  name: string,
  { guide, encoding, outlets }: Omit<HowRead, 'whole'>,
): Generator<ScrapeOutcome> {
  const chosen = attempt(() => extractorFor(name, file.bytes))
  if (!('value' in chosen)) return yield { path: file.path, ...chosen }
  const extractor = chosen.value
  if (extractor === undefined) return yield notTextFormat(file.path)
  const format = extractor.format
  if (guide.isBlank && encoding === null) {
    for (const extraction of guarded(extractor, file.bytes)) yield guardedOutcome(file, format, extraction)
    return undefined
  }
  const whole = profileOfFile(guide, file.path)
  const how: HowRead = { guide, whole, encoding, outlets }
  const known = encoding ?? whole?.encoding ?? lateEncoding(file, extractor, how)
  for (const extraction of guarded(extractor, file.bytes, readByOf(guide, whole, known)))
    yield guardedOutcome(file, format, extraction, how)
  return undefined
}

/** The encoding by a profile that only the first record of a file tells of, by its fields or its outlet. */
function lateEncoding(file: ScrapeFile, extractor: Extractor, how: HowRead): string | null {
  const { guide, whole } = how
  const isLate = guide.profiles.some(
    ({ encoding, fields, outlets }) => encoding !== null && fields.length + outlets.size > 0,
  )
  if (whole !== undefined || !isLate) return null
  for (const extraction of guarded(extractor, file.bytes, readByOf(guide, undefined, null))) {
    if (extraction.outcome !== 'record') continue
    const read = attempt(() => readRecord(file, { format: extractor.format, extracted: extraction }, how))
    return 'value' in read ? (read.value.profile?.encoding ?? null) : null // what failed will fail again, as a row
  }
  return null
}

/**
 * What the extractors give for a file and the files in it, each with the path of its row.
 * @param only of an archive, the one member to be read, by the path of a row
 */
export function* extractionsOf(
  file: Pick<ScrapeFile, 'path' | 'bytes'>,
  only: string | undefined,
  by: ReadBy,
): Generator<{ readonly path: string; readonly extraction: Extraction }> {
  for (const held of unpack(file.path, file.bytes)) {
    const isAsked = only === undefined || only === held.path || only.startsWith(`${held.path}#`)
    const extractor = held.kind === 'file' ? extractorFor(held.name, held.bytes) : undefined
    if (!isAsked || held.kind !== 'file' || extractor === undefined) continue
    for (const extraction of guarded(extractor, held.bytes, by))
      yield { path: rowPath(held.path, extraction), extraction }
  }
}

function rowPath(path: string, { position }: Extraction): string {
  return position === null ? path : `${path}#${position}`
}

function notTextFormat(path: string): ScrapeOutcome {
  return { outcome: 'skipped', path, reason: 'not-text-format', ...told(whyNotRead(path)) }
}

/** The extractor's answers, with a failed row in place of an exception. */
function* guarded(extractor: Extractor, bytes: Uint8Array, by?: ReadBy): Generator<Extraction> {
  const extractions = extractor.extract(bytes, by)[Symbol.iterator]()
  while (true) {
    const next = attempt(() => extractions.next())
    if (!('value' in next)) return yield { position: null, ...next }
    if (next.value.done === true) return
    yield next.value.value
  }
}

/** What becomes of a record, a failed row where segmenting or describing it throws. */
function guardedOutcome(
  file: ScrapeFile,
  format: string,
  extraction: Extraction,
  how?: HowRead,
): ScrapeOutcome {
  const outcome = attempt(() => outcomeOf(file, format, extraction, how))
  return 'value' in outcome ? outcome.value : { path: rowPath(file.path, extraction), ...outcome }
}

/**
 * What `read` gives, or what a row says of its exception. linkedom, Readability and `JSON.stringify` throw on pages and
 * values that are bad enough, and the stack may be full anywhere; one file must not end an import. So any exception is
 * caught here, and only here, and shown with its message.
 */
function attempt<T>(read: () => T): { readonly value: T } | Unforeseen {
  try {
    return { value: read() }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return {
      outcome: 'failed',
      reason: 'unexpected',
      ...told({ kind: 'unforeseen', message }),
      encoding: null,
    }
  }
}

type Unforeseen = Omit<Extract<Extraction, { outcome: 'failed' }>, 'position'>

function outcomeOf(file: ScrapeFile, format: string, extraction: Extraction, how?: HowRead): ScrapeOutcome {
  const path = rowPath(file.path, extraction)
  if (extraction.outcome === 'record')
    return { outcome: 'record', path, document: documentOf(file, { format, extracted: extraction }, how) }
  const { position: _, ...outcome } = extraction
  return { ...outcome, path }
}
