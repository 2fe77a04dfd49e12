/** A file of an import read again, in the encoding that a person chose where one did. */
import { rawText } from '../../import/decode.ts'
import { readScrape } from '../../import/read-scrape.ts'
import type { ScrapeFile, ScrapeOutcome } from '../../import/scrape.ts'
import { unpack } from '../../import/unpack/unpack.ts'

export interface AskedOf {
  /** Of an archive, the member, by the path of a row. */
  readonly only: string | undefined
  /** A WHATWG name; null where the encoding is recognised. */
  readonly encoding: string | null
}

/** The outcomes of a file, a record at a time. Never throws. */
export function* readAgain(file: ScrapeFile, { only, encoding }: AskedOf): Generator<ScrapeOutcome> {
  if (encoding === null) return yield* readScrape(file, only)
  for (const held of unpack(file.path, file.bytes)) {
    const isAsked = only === undefined || only === held.path || only.startsWith(`${held.path}#`)
    if (!isAsked) continue
    if (held.kind !== 'file') return yield* readScrape(file, only)
    const bytes = inUtf8(held.bytes, encoding)
    for (const outcome of readScrape({ ...file, path: held.name, bytes }))
      yield asOf(outcome, { name: held.name, path: held.path, encoding })
  }
  return undefined
}

/** What the bytes say in the encoding, written with a mark that every reader of a format goes by before all else. */
function inUtf8(bytes: Uint8Array, encoding: string): Uint8Array {
  const text = rawText(bytes, { kind: 'text', encoding, certainty: 1, markBytes: 0 })
  return Buffer.from(`\ufeff${text.replace(/^\ufeff/, '')}`)
}

/** An outcome under the path that its file has, whose bytes were not in the encoding that it was read in here. */
function asOf(
  outcome: ScrapeOutcome,
  { name, path, encoding }: { readonly name: string; readonly path: string; readonly encoding: string },
): ScrapeOutcome {
  const named = { ...outcome, path: path + outcome.path.slice(name.length) }
  if (named.outcome !== 'record') return named
  return { ...named, document: { ...named.document, path, encoding } }
}
