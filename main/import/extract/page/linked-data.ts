/** JSON-LD: what a page says of its article to search engines. Broken blocks are passed over; others still speak. */

import type { Json, JsonObject } from '../../../../core/json.ts'
import { isJsonObject } from '../../../../core/json.ts'
import type { Finding, Findings } from '../../findings.ts'
import { parseJson } from '../record/json-text.ts'
import { plain } from '../record/plain.ts'

/** How many objects are looked at, in all blocks of a page. */
const mostObjects = 2_000

/** What the blocks of a page say of its article. */
export interface LinkedData {
  readonly findings: Findings
  /** The whole text, where they give it; nearly always without paragraphs. */
  readonly body: string | undefined
}

export function readLinkedData(blocks: readonly string[]): LinkedData {
  const article = articleIn(blocks)
  if (article === undefined) return { findings: {}, body: undefined }
  const body = stringOf(article['articleBody'])
  return { findings: findingsIn(article), body: body === undefined ? undefined : plain(body) }
}

function findingsIn(article: JsonObject): Findings {
  const find = (name: string, value: string | undefined): Finding | undefined =>
    value === undefined ? undefined : { value: plain(value), from: `JSON-LD ${name}` }
  const keywords = namesOf(article['keywords']).flatMap(each => each.split(/[,،;؛|]/))
  const authors = namesOf(article['author']).filter(each => !/^https?:/i.test(each))
  const url = stringOf(article['url']) ?? idOf(article['mainEntityOfPage'])
  const found = {
    title: find('headline', stringOf(article['headline']) ?? stringOf(article['name'])),
    published: find('datePublished', stringOf(article['datePublished'])),
    author: find('author', authors.length > 0 ? authors.join(', ') : undefined),
    source: find('publisher', namesOf(article['publisher'])[0]),
    section: find('articleSection', namesOf(article['articleSection'])[0]),
    language: find('inLanguage', namesOf(article['inLanguage'])[0]),
    url: url !== undefined && /^https?:/i.test(url) ? find('url', url) : undefined,
    keywords: keywords.length > 0 ? { values: keywords.map(plain), from: 'JSON-LD keywords' } : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, finding]) => finding !== undefined))
}

function articleIn(blocks: readonly string[]): JsonObject | undefined {
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
  for (let seen = 0; seen < waiting.length && seen < mostObjects; seen += 1) {
    const value = waiting[seen]
    if (Array.isArray(value)) waiting.push(...value.slice(0, mostObjects))
    if (!isJsonObject(value)) continue
    if (
      namesOf(value['@type']).some(type => /(Article|BlogPosting|ReportageNews|LiveBlogPosting)$/.test(type))
    )
      return value
    for (const inner of [value['@graph'], value['mainEntity'], value['mainEntityOfPage']]) {
      if (inner !== undefined) waiting.push(inner)
    }
  }
  return undefined
}

function stringOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function idOf(value: Json | undefined): string | undefined {
  return isJsonObject(value) ? stringOf(value['@id']) : stringOf(value)
}

/** The names that a value gives: of a text, of something with a name, of a list of either. */
function namesOf(value: Json | undefined): string[] {
  const all: readonly (Json | undefined)[] = Array.isArray(value) ? value : [value]
  return all.flatMap(each => stringOf(isJsonObject(each) ? each['name'] : each) ?? [])
}
