/** In which encodings a record's file might be read, with what it would say in each. */
import { isUtf8 } from 'node:buffer'
import { join } from 'node:path'
import type { Answer } from '../../../core/contract.ts'
import { Refusal } from '../../../core/model/failure.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { fitOfPages } from '../../import/decode/single-byte.ts'
import { utf16Lanes } from '../../import/decode/utf-16.ts'
import { rawText, withLineFeeds } from '../../import/decode.ts'
import { rested } from '../../rested.ts'
import { archivePath } from '../../study/layout.ts'
import { articleIn } from '../correct-record.ts'
import { bytesOf } from './file-again.ts'
import { originsOf } from './originals.ts'
import type { RereadContext } from './reread-records.ts'

type Encodings = Answer<'record.encodings'>

const candidates = [
  ...[
    'utf-8',
    'windows-1256',
    'iso-8859-6',
    'x-mac-arabic',
    'windows-1251',
    'koi8-r',
    'ibm866',
    'iso-8859-5',
  ],
  ...[
    'x-mac-cyrillic',
    'windows-1254',
    'windows-1252',
    'iso-8859-15',
    'windows-1255',
    'utf-16le',
    'utf-16be',
  ],
]

/** How much of a file is read in each, in bytes. */
const windowBytes = 1 << 18
const sampleLines = 4
const sampleUnits = 200

/** The encodings for an article's record, the likeliest first. @throws Refusal `unknown-article`, `not-found` */
export async function encodingsOf(
  { store, manifests }: Pick<RereadContext, 'store' | 'manifests'>,
  id: ArticleId,
): Promise<Encodings> {
  const { record } = articleIn(store, id)
  const wanted = new Map([[record.id, record.import]])
  const origin = (await rested(originsOf(store.folder, manifests(), wanted))).get(record.id)
  const bytes = origin && bytesOf(store.folder, origin)
  if (bytes === undefined)
    throw new Refusal({ kind: 'not-found', path: join(store.folder, archivePath(record.import)) })
  return { now: record.encoding, others: othersThan(record.encoding, bytes) }
}

/** The encodings in which bytes read otherwise than in `now`, and than in a likelier one. */
export function othersThan(now: string, bytes: Uint8Array): Encodings['others'] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, windowBytes))
  const fits = fitOfPages(view)
  const lanes = utf16Lanes(view)?.encoding
  const read = (encoding: string) => {
    const text = wholeLines(textIn(view, encoding), view.length < bytes.byteLength)
    const damaged = damagedIn(text)
    const fit = encoding === 'utf-8' ? (isUtf8(view) ? 3 : 0) : encoding === lanes ? 3 : fits.get(encoding)
    return { encoding, text, damaged, fit: fit ?? -1 }
  }
  const seen = new Set([read(now).text])
  const isMaybeWide = lanes !== undefined || view.includes(0)
  return candidates
    .filter(encoding => encoding !== now && (isMaybeWide || !encoding.startsWith('utf-16')))
    .map(read)
    .sort((left, right) => right.fit - left.fit || left.damaged - right.damaged)
    .flatMap(({ encoding, text, damaged }) => {
      if (seen.has(text)) return []
      seen.add(text)
      return [{ encoding, sample: sampleOf(text), damaged }]
    })
}

function textIn(bytes: Buffer, encoding: string): string {
  const text = rawText(bytes, { kind: 'text', encoding, certainty: 1, markBytes: 0 })
  return withLineFeeds(text.replace(/^\ufeff/, ''))
}

/** What was read of a part of a file ends in the middle of a line, or of a character. */
function wholeLines(text: string, isPart: boolean): string {
  const end = isPart ? text.lastIndexOf('\n') : -1
  return end < 0 ? text : text.slice(0, end)
}

/** Characters that nobody wrote: replaced ones, and control characters. */
function damagedIn(text: string): number {
  return text.match(/[\ufffd\u0080-\u0084\u0086-\u009f\0]/gu)?.length ?? 0
}

/** The first lines with several letters outside ASCII, without the tags of a page; where there is none, those with any sign. */
function sampleOf(text: string): string {
  const lines = text
    .replace(/<(script|style)\b[^>]*>.*?<\/\1>/gis, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim())
  const beyond = (line: string, sign: RegExp): number => line.match(sign)?.length ?? 0
  const worded = lines.filter(line => beyond(line, /(?=[^\0-\x7f])[\p{L}\ufffd]/gu) >= 8)
  const chosen = worded.length > 0 ? worded : lines.filter(line => beyond(line, /[^\0-\x7f]/g) > 0)
  return chosen
    .slice(0, sampleLines)
    .map(line => line.slice(0, sampleUnits).toWellFormed())
    .join('\n')
}
