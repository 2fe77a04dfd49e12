/**
 * What scrapers call things. One JSON object is one record: news-please, newspaper3k and 4k, and their relatives, whose
 * names for the same field are listed here in the order in which they are believed.
 */

import type { Json, JsonObject } from '../../../core/json.ts'
import { isJsonObject } from '../../../core/json.ts'
import { mendMojibake } from '../decode/mojibake.ts'
import { withLineFeeds } from '../decode.ts'
import type { Extraction, Finding, Findings } from './extractor.ts'

const textNames = [
  'maintext',
  'text',
  'content',
  'body',
  'articleBody',
  'article_text',
  'full_text',
  'fulltext',
]

const names = {
  title: ['title', 'headline', 'title_page', 'title_rss'],
  source: ['source', 'publisher', 'outlet', 'site_name', 'source_name', 'source_domain'],
  author: ['authors', 'author', 'byline'],
  published: [
    'date_publish',
    'publish_date',
    'published_at',
    'publishedAt',
    'date_published',
    'datePublished',
    'pub_date',
    'pubDate',
    'published',
    'publication_date',
    'date',
  ],
  url: ['url', 'canonical_link', 'canonical_url', 'link'],
  section: ['section', 'category', 'article_section'],
  language: ['language', 'meta_lang', 'lang'],
} as const satisfies Record<Exclude<keyof Findings, 'keywords'>, readonly string[]>

const keywordNames = ['keywords', 'meta_keywords', 'tags']

/** The place of a JSON value in a file, and how it was read. */
export interface JsonPlace {
  readonly position: number | null
  /** The original bytes of the record. */
  readonly bytes: Uint8Array
  readonly encoding: string
  readonly mojibake: string | null
}

/** The record that one JSON value is. */
export function recordOf(value: Json, { position, bytes, encoding, mojibake }: JsonPlace): Extraction {
  const read = readJsonRecord(value)
  if (read.kind !== 'article')
    return { outcome: 'failed', position, reason: read.kind, detail: read.detail, encoding }
  const { text, findings } = read
  return { outcome: 'record', position, bytes, encoding, mojibake: mojibake ?? read.mojibake, text, findings }
}

/** What a JSON object holds of an article, or in a sentence why it holds none. */
type JsonRecord =
  | {
      readonly kind: 'article'
      readonly text: string
      readonly mojibake: string | null
      readonly findings: Findings
    }
  | { readonly kind: 'no-text-field'; readonly detail: string }

/** Reads an object as a scraper's record. Its values are text: they are neither parsed further nor followed. */
function readJsonRecord(value: Json): JsonRecord {
  if (!isJsonObject(value))
    return { kind: 'no-text-field', detail: `This is ${nameOfKind(value)}, not an object with fields.` }
  const fields = new Map(Object.entries(value).map(([name, held]) => [name.toLowerCase(), { name, held }]))
  const get = (name: string) => fields.get(name.toLowerCase())
  const textName = textNames.find(name => /\S/.test(textOf(get(name)?.held) ?? ''))
  if (textName === undefined) return { kind: 'no-text-field', detail: whyNoText(value, get) }
  const raw = textOf(get(textName)?.held) ?? ''
  const mended = mendMojibake(raw)
  return {
    kind: 'article',
    text: withLineFeeds(mended?.text ?? raw).replace(/^\ufeff/, ''),
    mojibake: mended?.what ?? null,
    findings: findingsIn(get),
  }
}

type Get = (name: string) => { readonly name: string; readonly held: Json | undefined } | undefined

function findingsIn(get: Get): Findings {
  const findings: { -readonly [F in keyof Findings]: Findings[F] } = {}
  for (const field of Object.keys(names) as (keyof typeof names)[]) {
    // a literal has no other keys than its type says
    const found = firstFinding(names[field], get)
    if (found !== undefined) findings[field] = found
  }
  for (const name of keywordNames) {
    const field = get(name)
    const values = listOf(field?.held)
    if (field === undefined || values.length === 0) continue
    findings.keywords = { values, from: `field ${field.name}` }
    break
  }
  return findings
}

function firstFinding(candidates: readonly string[], get: Get): Finding | undefined {
  for (const candidate of candidates) {
    const field = get(candidate)
    const value = textOf(field?.held)?.trim()
    if (field !== undefined && value !== undefined && value !== '') {
      return { value: mendMojibake(value)?.text ?? value, from: `field ${field.name}` }
    }
  }
  return undefined
}

/** A value as text: lists are joined, `{name}` and `{$date}` are what they name; `undefined` for anything else. */
function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    const parts = listOf(value)
    return parts.length > 0 ? parts.join(', ') : undefined
  }
  if (!isJsonObject(value)) return undefined
  const date = value['$date']
  const inner = value['name'] ?? (isJsonObject(date) ? date['$numberLong'] : date)
  return typeof inner === 'string' || typeof inner === 'number' ? String(inner) : undefined
}

/** The texts in a list, or in a text that is one: separated by commas of either script, semicolons or bars. */
function listOf(value: Json | undefined): string[] {
  if (value === null || value === undefined) return []
  const parts = Array.isArray(value)
    ? value.map(each => (typeof each === 'string' ? each : undefined))
    : splitList(value as Json)
  return [...new Set(parts.flatMap(part => (part === undefined || part.trim() === '' ? [] : [part.trim()])))]
}

function splitList(value: Json): string[] {
  return typeof value === 'string' ? value.split(/[,،;؛|]/) : []
}

/** How many field names a sentence names. */
const mostNames = 12

function whyNoText(value: JsonObject, get: Get): string {
  const blank = textNames.flatMap(name => get(name)?.name ?? [])[0]
  if (blank !== undefined) return `The field ${blank} holds no text.`
  const found = Object.keys(value)
  if (found.length === 0) return 'This object has no fields.'
  const named = found
    .slice(0, mostNames)
    .map(name => (name.length > 40 ? `${name.slice(0, 40)}…` : name))
    .join(', ')
  return `None of its fields is known to hold the text. Its fields: ${named}${found.length > mostNames ? ', …' : ''}.`
}

function nameOfKind(value: Json): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : typeof value === 'string' ? 'a text' : `a ${typeof value}`
}
