/** JSON-LD: what a page says of its article to search engines. Broken blocks are passed over; others still speak. */

import type { Json, JsonObject } from '../../../../core/json.ts'
import { isJsonObject } from '../../../../core/json.ts'
import type { Finding, Findings } from '../../findings.ts'
import { parseJson } from '../record/json-text.ts'
import { plain } from '../record/plain.ts'
import type { LiveEntry } from './live.ts'

/** How many objects are looked at, in all blocks of a page. */
const mostObjects = 2_000

/** What the blocks of a page say of its article. */
export interface LinkedData {
  /** `uploaded` is when a film was, where the page has no article. */
  readonly findings: Findings & { readonly uploaded?: Finding }
  /** The whole text, where they give it; nearly always without paragraphs. */
  readonly body: string | undefined
  /** The entries of a page that is written while something happens. */
  readonly entries: readonly LiveEntry[]
}

export function readLinkedData(blocks: readonly string[]): LinkedData {
  const { article, film, byId } = articleIn(blocks)
  if (article === undefined) {
    const uploaded = stringOf(film?.['uploadDate'])
    const findings =
      uploaded === undefined ? {} : { uploaded: { value: uploaded, from: 'JSON-LD uploadDate' } as const }
    return { findings, body: undefined, entries: [] }
  }
  const body = stringOf(article['articleBody'])
  return {
    findings: findingsIn(article, byId),
    body: body === undefined ? undefined : plain(body),
    entries: entriesIn(article['liveBlogUpdate']),
  }
}

function entriesIn(value: Json | undefined): LiveEntry[] {
  const all = Array.isArray(value) ? (value as Json[]) : isJsonObject(value) ? [value] : []
  return all.slice(0, mostObjects).flatMap(each => {
    if (!isJsonObject(each)) return []
    const [headline, text] = [stringOf(each['headline']), stringOf(each['articleBody'])]
    return text === undefined
      ? []
      : [{ headline: headline === undefined ? undefined : plain(headline), text: plain(text) }]
  })
}

type ById = ReadonlyMap<string, JsonObject>

function findingsIn(article: JsonObject, byId: ById): LinkedData['findings'] {
  const find = (name: string, value: string | undefined): Finding | undefined =>
    value === undefined ? undefined : { value: plain(value), from: `JSON-LD ${name}` }
  const named = (name: string): string[] => namesOf(article[name], byId)
  const keywords = named('keywords').flatMap(each => each.split(/[,،;؛|]/))
  const authors = named('author').filter(each => !/^https?:/i.test(each))
  const url = stringOf(article['url']) ?? idOf(article['mainEntityOfPage'])
  const found = {
    title: find('headline', stringOf(article['headline']) ?? stringOf(article['name'])),
    published: find('datePublished', stringOf(article['datePublished'])),
    author: find('author', authors.length > 0 ? [...new Set(authors)].join(', ') : undefined),
    source: find('publisher', named('publisher')[0]),
    section: find('articleSection', named('articleSection')[0]),
    language: find('inLanguage', named('inLanguage')[0]),
    url: url !== undefined && /^https?:/i.test(url) ? find('url', url) : undefined,
    keywords: keywords.length > 0 ? { values: keywords.map(plain), from: 'JSON-LD keywords' } : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, finding]) => finding !== undefined))
}

const articleTypes = /(Article|BlogPosting|ReportageNews|LiveBlogPosting)$/

/** The first article and the first film, and what can be referred to by its `@id`. */
function articleIn(blocks: readonly string[]): {
  readonly article: JsonObject | undefined
  readonly film: JsonObject | undefined
  readonly byId: ById
} {
  const waiting: Json[] = blocks.flatMap(block => {
    // Templates break lines within texts, which JSON does not allow, and wrap it all in a comment.
    const parsed = parseJson(
      block
        .replace(/[\n\r\t]/g, ' ')
        .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, '')
        .trim(),
    )
    return parsed.kind === 'value' ? [parsed.value] : []
  })
  const byId = new Map<string, JsonObject>()
  let article: JsonObject | undefined
  let film: JsonObject | undefined
  for (let seen = 0; seen < waiting.length && seen < mostObjects; seen += 1) {
    const value = waiting[seen]
    if (Array.isArray(value)) waiting.push(...value.slice(0, mostObjects))
    if (!isJsonObject(value)) continue
    const id = stringOf(value['@id'])
    if (id !== undefined && !byId.has(id)) byId.set(id, value)
    const types = namesOf(value['@type'])
    if (article === undefined && types.some(type => articleTypes.test(type))) article = value
    if (film === undefined && types.includes('VideoObject')) film = value
    for (const inner of [value['@graph'], value['mainEntity'], value['mainEntityOfPage']]) {
      if (inner !== undefined) waiting.push(inner)
    }
  }
  return { article, film, byId }
}

function stringOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function idOf(value: Json | undefined): string | undefined {
  return isJsonObject(value) ? stringOf(value['@id']) : stringOf(value)
}

const nothing: ById = new Map()

/** The names that a value gives: of a text, of something with a name or a reference to it, of a list of either. */
function namesOf(value: Json | undefined, byId: ById = nothing): string[] {
  const all: readonly (Json | undefined)[] = Array.isArray(value) ? value : [value]
  return all.flatMap(each => {
    if (!isJsonObject(each)) return stringOf(each) ?? []
    return stringOf(each['name']) ?? stringOf(byId.get(stringOf(each['@id']) ?? '')?.['name']) ?? []
  })
}
