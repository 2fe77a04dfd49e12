import { isUtf8 } from 'node:buffer'
import type { RowDetail } from '../../../core/model/row-detail.ts'
import type { Recognised } from '../decode.ts'
import { empty, encodingOf, rawText } from '../decode.ts'
import { told } from '../told.ts'
import { asItIs, type Extraction, type Extractor } from './extractor.ts'
import { html } from './html.ts'
import { recordOf } from './record/record-of.ts'
import { refused } from './refused.ts'
import type { XmlRecord } from './xml/xml-records.ts'
import { usualRecords, xmlRecords } from './xml/xml-records.ts'

/** XML: each item of a feed or element of a usual name is a record, else the whole file is. A page under this name is one. */
export const xml: Extractor = {
  format: 'xml',
  endings: ['.xml', '.rss', '.atom', '.rdf'],
  *extract(bytes, by = asItIs) {
    const recognised = encodingOf(bytes, by.encoding)
    if (recognised.kind !== 'text') return yield refused(recognised)
    const text = rawText(bytes, recognised)
    if (!/\S/.test(text)) return yield refused(empty)
    if (isPage(text)) return yield* html.extract(bytes, by)
    const { encoding } = recognised
    const places = new Places(bytes, recognised, text)
    let position = 0
    const records = xmlRecords(text, by.element === null ? recordsOf(text) : new Set([by.element]))
    let next = records.next()
    for (; next.done !== true; next = records.next()) {
      position += 1
      yield recordOf(next.value.fields, {
        position,
        bytes: places.bytesOf(next.value),
        encoding,
        mojibake: null,
        by,
      })
    }
    if (next.value.isTooDeep) return yield broken({ kind: 'xml-too-deep' }, position + 1, encoding)
    if (position > 0) return undefined
    const { root } = next.value
    if (root === undefined) return yield broken({ kind: 'xml-without-element' }, null, encoding)
    if (feeds.has(root))
      return yield {
        outcome: 'skipped',
        position: null,
        reason: 'no-records',
        ...told({ kind: 'feed-empty', root }),
      }
    const [whole] = xmlRecords(text, new Set([root]))
    if (whole === undefined) return yield broken({ kind: 'xml-not-closed' }, null, encoding)
    return yield recordOf(whole.fields, { position: null, bytes, encoding, mojibake: null, by })
  },
}

/** phpMyAdmin calls a row of a table `table`, and elsewhere a table is a part of a text. */
function recordsOf(text: string): ReadonlySet<string> {
  return text.slice(0, 2_000).includes('<pma_xml_export') ? new Set(['table']) : usualRecords
}

const feeds = new Set(['rss', 'feed', 'rdf', 'urlset', 'sitemapindex', 'opml'])

function isPage(text: string): boolean {
  const head = text.slice(0, 2_000).replace(/<\?[^>]*>|<!--[^>]*-->/g, '')
  return /^\s*(?:<!doctype html|<html[\s>])/i.test(head)
}

function broken(why: RowDetail, position: number | null, encoding: string): Extraction {
  return { outcome: 'failed', position, reason: 'broken-xml', ...told(why), encoding }
}

/** Where the text of a record stands in the bytes of its file. */
class Places {
  readonly #bytes: Uint8Array
  readonly #text: string
  /** Bytes to a unit where all units have as many; 0 for UTF-8, which has to be counted; `undefined` where neither helps. */
  readonly #width: number | undefined
  readonly #markBytes: number
  #unit = 0
  #byte: number

  constructor(bytes: Uint8Array, { encoding, markBytes }: Recognised, text: string) {
    this.#bytes = bytes
    this.#text = text
    this.#markBytes = markBytes
    this.#byte = markBytes
    if (encoding.startsWith('utf-16')) this.#width = 2
    else if (encoding === 'utf-8') this.#width = isUtf8(bytes) ? 0 : undefined
    else this.#width = text.length === bytes.length - markBytes ? 1 : undefined
  }

  /** The original bytes of a record, or its text in UTF-8 where units cannot be told from broken bytes. */
  bytesOf({ from, to }: XmlRecord): Uint8Array {
    const width = this.#width
    if (width === undefined) return Buffer.from(this.#text.slice(from, to))
    if (width > 0) return this.#bytes.subarray(this.#markBytes + from * width, this.#markBytes + to * width)
    const start = this.#byte + Buffer.byteLength(this.#text.slice(this.#unit, from))
    this.#byte = start + Buffer.byteLength(this.#text.slice(from, to))
    this.#unit = to
    return this.#bytes.subarray(start, this.#byte)
  }
}
