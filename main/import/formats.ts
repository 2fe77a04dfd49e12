/** The formats that are read. A file's name says which it is in; where the name says nothing, its first bytes do. */
import type { RowDetail } from '../../core/model/row-detail.ts'
import { csv, tsv } from './extract/csv.ts'
import type { Extractor } from './extract/extractor.ts'
import { html } from './extract/html.ts'
import { json } from './extract/json.ts'
import { jsonl } from './extract/jsonl.ts'
import { plainText } from './extract/plain-text.ts'
import { savedFormat } from './extract/saved-as-text.ts'
import { xml } from './extract/xml.ts'
import { isArchive, nameWithin } from './unpack/unpack.ts'

const extractors: readonly Extractor[] = [plainText, html, json, jsonl, csv, tsv, xml]
const extractorOf = new Map(extractors.flatMap(each => each.endings.map(ending => [ending, each] as const)))

/** How many of a file's first bytes tell its format. */
export const tellingBytes = 1024

/** Whether files of that name may be read; all others are skipped as `not-text-format`, whatever is in them. */
export function mayBeRead(path: string): boolean {
  if (extractorOf.has(endingOf(path))) return true
  const name = nameWithin(path)
  return isArchive(name) || extractorOf.has(endingOf(name)) || isToldByBytes(name)
}

/** Whether a file is read. `first` gives its first bytes, and is asked where the name does not tell. */
export function isRead(path: string, first: () => Uint8Array): boolean {
  if (path !== nameWithin(path) || isArchive(path)) return mayBeRead(path) // what is packed is told once it is unpacked
  return (
    extractorOf.has(endingOf(path)) || (isToldByBytes(path) && extractorByBytes(path, first()) !== undefined)
  )
}

/** What reads a file of that name, without `.gz`, that begins with these bytes; `undefined` where nothing does. */
export function extractorFor(name: string, bytes: Uint8Array): Extractor | undefined {
  const ending = endingOf(name)
  const byName = (isText.test(ending) ? savedAsText(bytes) : undefined) ?? extractorOf.get(ending)
  return byName ?? (isToldByBytes(name) ? extractorByBytes(name, bytes) : undefined)
}

const isText = /^\.(?:txt|text)$/

/** What reads a page or records that are called a text. */
function savedAsText(bytes: Uint8Array): Extractor | undefined {
  const format = savedFormat(startOf(bytes) ?? '', bytes)
  return extractors.find(each => each.format === format)
}

/** The ending of a file's name in lower case, with the dot; empty where it has none. */
export function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot).toLowerCase()
}

/** Why a file is not read. */
export function whyNotRead(path: string): RowDetail {
  const name = nameWithin(path)
  const ending = endingOf(name)
  const read = [...extractorOf.keys(), '.zip .gz'].join(' ')
  if (ending === '') return { kind: 'no-ending', read }
  return { kind: isToldByBytes(name) ? 'ending-of-no-page' : 'ending-not-read', ending, read }
}

/** What servers call their pages by: as a mirror of a site keeps them they are HTML, and else programs. */
const serverPage = /^\.(?:php\d?|phtml|aspx?|jspx?|do|cgi|cfm|shtml?)$/
/** A title may have a dot in it, and an address a query: what follows is no ending that says anything. */
const anEnding = /^\.[a-z][a-z0-9]{0,7}$/

function isToldByBytes(name: string): boolean {
  const ending = endingOf(name)
  return !anEnding.test(ending) || serverPage.test(ending)
}

const page =
  /^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|p|script)\b/i
const markup = /^<(?:\?xml|rss|feed|rdf:rdf)\b/i
const program = /^(?:<\?php|<%|#!|%pdf|%!ps|\{\\rtf)/i
const record = /^\{\s*"|^\[\s*\{/

function extractorByBytes(name: string, bytes: Uint8Array): Extractor | undefined {
  const start = startOf(bytes)
  if (start === undefined || start === '' || program.test(start)) return undefined
  if (page.test(start) || (markup.test(start) && /<html\b/i.test(start))) return html
  if (serverPage.test(endingOf(name))) return undefined
  if (markup.test(start)) return xml
  return record.test(start) ? recordsIn(bytes) : plainText
}

/** The first characters of what may be text, one for each byte of it; `undefined` of what is not. */
function startOf(bytes: Uint8Array): string | undefined {
  const first = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, tellingBytes)).toString(
    'latin1',
  )
  const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(first)
  const start = isWide ? first.slice(2).replaceAll('\0', '') : first.replace(/^\xef\xbb\xbf/, '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what text does not have
  return !isWide && /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(start) ? undefined : start.trimStart()
}

/** A record on each line, or one of JSON. */
function recordsIn(bytes: Uint8Array): Extractor {
  const end = bytes.indexOf(0x0a)
  if (end === -1) return json
  try {
    JSON.parse(
      Buffer.from(bytes.buffer, bytes.byteOffset, end)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    )
    return bytes.subarray(end).some(byte => byte > 0x20) ? jsonl : json
  } catch {
    return json // its first line is not a record by itself
  }
}
