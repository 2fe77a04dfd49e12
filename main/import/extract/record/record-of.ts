/** One object with fields is one record, whether it came from JSON, a table or XML. */
import type { Json, JsonObject } from '../../../../core/json.ts'
import { isJsonObject } from '../../../../core/json.ts'
import type { FieldMapping } from '../../../../core/model/profile.ts'
import type { JsonValueName, RowDetail } from '../../../../core/model/row-detail.ts'
import { mendMojibake } from '../../decode/mojibake.ts'
import { withLineFeeds } from '../../decode.ts'
import type { Finding, Findings } from '../../findings.ts'
import { told } from '../../told.ts'
import type { Extraction, ReadBy } from '../extractor.ts'
import { articleIn, type PageArticle } from '../page/article.ts'
import { opened } from './envelope.ts'
import { canonical, isKnownName, keywordNames, names, summaryNames, textNames } from './field-names.ts'
import { looseName } from './loose-names.ts'
import { plain } from './plain.ts'
import { findingsByShape } from './shapes.ts'
import { withoutSite } from './site-name.ts'
import { fieldsWithin, valueAt } from './value-at.ts'
import { firstOf, listOf, textOf } from './values.ts'

/** The place of a JSON value in a file, and how it was read. */
export interface JsonPlace {
  readonly position: number | null
  /** The original bytes of the record. */
  readonly bytes: Uint8Array
  readonly encoding: string
  readonly mojibake: string | null
  /** The field that holds the text of all records of the file, although nobody knows its name. */
  readonly textField?: string | undefined
  /** The name of the site or the channel that all records of the file are from, where the file says it once. */
  readonly feed?: Finding | undefined
  readonly by?: ReadBy | undefined
}

/** The record that one JSON value is. */
export function recordOf(
  value: Json,
  { position, bytes, encoding, mojibake, textField, feed, by }: JsonPlace,
): Extraction {
  const profile =
    by !== undefined && isJsonObject(value)
      ? by.profileOf(value, () => findingsIn(fieldsOf(value)))
      : undefined
  const read = readJsonRecord(value, { textField, mapping: profile?.mapping ?? null })
  if (read.kind !== 'article')
    return { outcome: 'failed', position, reason: read.kind, ...told(read.why), encoding }
  const { text } = read
  const findings =
    feed === undefined || read.findings.source !== undefined
      ? read.findings
      : { ...read.findings, source: feed }
  return {
    outcome: 'record',
    position,
    bytes,
    encoding,
    mojibake: mojibake ?? read.mojibake,
    text,
    findings,
    profile,
  }
}

/** What a JSON object holds of an article, or why it holds none. */
type JsonRecord =
  | {
      readonly kind: 'article'
      readonly text: string
      readonly mojibake: string | null
      readonly findings: Findings
    }
  | { readonly kind: 'no-text-field'; readonly why: RowDetail }

/** Whether an object has a field for the text of an article. */
export function hasTextField(value: JsonObject): boolean {
  return Object.entries(value).some(
    ([name, held]) =>
      textNames.includes(looseName(name) ?? canonical(name)) &&
      (!isJsonObject(held) || textOf(held) !== undefined),
  )
}

const signs = {
  hasText: hasTextField,
  hasTitle: (value: JsonObject) =>
    Object.keys(value).some(name => names.title.includes(looseName(name) ?? canonical(name))),
}

/** What an object that is nothing but an article says: it has a headline and a text. */
export interface ArticleOfRecord {
  readonly text: string
  readonly findings: Findings
}

/** The article that an object is, where it has a headline and a text of its own. */
export function articleOf(value: JsonObject): ArticleOfRecord | undefined {
  if (!signs.hasTitle(value) || !signs.hasText(value)) return undefined
  const read = readJsonRecord(value, { textField: undefined, mapping: null })
  return read.kind === 'article' ? read : undefined
}

/** An object with the fields that lie in a wrapping or beside the text. */
export function openedRecord(value: JsonObject): JsonObject {
  return opened(value, signs)
}

/** Reads an object as a scraper's record. Links in it are not followed. */
function readJsonRecord(
  given: Json,
  { textField, mapping }: { readonly textField: string | undefined; readonly mapping: FieldMapping | null },
): JsonRecord {
  if (!isJsonObject(given))
    return { kind: 'no-text-field', why: { kind: 'no-object', value: nameOfKind(given) } }
  const value = openedRecord(given)
  const get = fieldsOf(value)
  const wanted = textField === undefined ? textNames : [...textNames, canonical(textField)]
  const mapped = mapping === null ? undefined : firstText(mapping.text, mappedFields(given))
  const found =
    mapped ?? firstText(wanted, get) ?? summaryIn(get, wanted) ?? longestIn(value) ?? headlineIn(get, wanted)
  if (found === undefined) return { kind: 'no-text-field', why: whyNoText(value, get, wanted) }
  const mended = mendMojibake(found)
  const page = pageIn(mended?.text ?? found)
  const text = page?.text ?? withLineFeeds(plain(mended?.text ?? found)).replace(/^\ufeff/, '')
  if (!/\S/.test(text)) return { kind: 'no-text-field', why: { kind: 'text-all-markup' } }
  const stated = { ...page?.findings, ...findingsIn(get, mapping && mappedBy(given, mapping)) }
  const findings = { ...stated, ...findingsByShape(value, text, stated) }
  return { kind: 'article', text, mojibake: mended?.what ?? null, findings }
}

/** The article of a whole page in a field, as crawlers store it; `undefined` where the value is none. */
function pageIn(value: string): PageArticle | undefined {
  if (!/^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])/i.test(value.slice(0, 1_000))) return undefined
  const page = articleIn(value)
  return 'refusal' in page ? undefined : page
}

type Get = (name: string) => { readonly name: string; readonly held: Json | undefined } | undefined

/** The fields of an object by the letters of their names; of several with the same, the first that holds something. */
function fieldsOf(value: JsonObject): Get {
  const fields = new Map<string, { name: string; held: Json | undefined }>()
  const put = (key: string, name: string, held: Json | undefined): void => {
    const before = fields.get(key)?.held
    if (before === undefined || before === null || before === '') fields.set(key, { name, held })
  }
  for (const [name, held] of Object.entries(value)) put(canonical(name), name, held)
  for (const [name, held] of Object.entries(value)) {
    const loose = looseName(name)
    if (loose !== undefined) put(loose, name, held)
  }
  return name => fields.get(name)
}

/** Fields by the names that a mapping has for them. */
function mappedFields(value: JsonObject): Get {
  return name => {
    const held = valueAt(value, name)
    return held === undefined ? undefined : { name, held }
  }
}

function firstText(candidates: readonly string[], get: Get): string | undefined {
  for (const name of candidates) {
    const text = textOf(get(name)?.held, '\n\n')
    if (text !== undefined && /\S/.test(text)) return text
  }
  return undefined
}

/** The gist of a record that has no field for its text. */
function summaryIn(get: Get, wanted: readonly string[]): string | undefined {
  return wanted.some(name => get(name) !== undefined) ? undefined : firstText(summaryNames, get)
}

/** The headline of a record that has nothing else to read, where there is an address or a date with it: lists of links are such. */
function headlineIn(get: Get, wanted: readonly string[]): string | undefined {
  if (wanted.some(name => get(name) !== undefined)) return undefined
  const isListed = [...names.url, ...names.published].some(name => textOf(get(name)?.held) !== undefined)
  return isListed ? firstText(names.title, get) : undefined
}

/** From this length on a text is one, in UTF-16 units, where all others of the record are this many times shorter. */
const longText = 200
const timesShorter = 4

/** The one long text of an object whose field nobody knows the name of. */
function longestIn(value: JsonObject): string | undefined {
  if (hasTextField(value)) return undefined
  const within = [...Object.entries(value), ...fieldsWithin(value)]
  const texts = [...new Map(within)].flatMap(([name, held]) => {
    const text = typeof held === 'string' || Array.isArray(held) ? textOf(held, '\n\n') : undefined
    return text === undefined || isKnownName(name) || /^\s*(?:https?:|data:|[[{<])/.test(text) ? [] : [text]
  })
  const [longest = '', ...others] = texts.sort((left, right) => right.length - left.length)
  const second = others.find(each => !longest.includes(each)) ?? '' // a part of it may lie under a name of its own
  const isOnlyOne = longest.length >= longText && longest.length >= second.length * timesShorter
  return isOnlyOne && /\s/.test(longest.slice(0, longText)) ? longest : undefined
}

/** @param mapped what fields say whose meaning somebody has said; it comes first */
function findingsIn(get: Get, mapped: Findings | null = null): Findings {
  const findings: { -readonly [F in keyof Findings]: Findings[F] } = { ...mapped }
  for (const field of Object.keys(names) as (keyof typeof names)[]) {
    // a literal has no other keys than its type says
    if (findings[field] !== undefined) continue
    const found = firstFinding(names[field], get, field)
    if (found !== undefined) findings[field] = found
  }
  const { title, source } = findings
  if (title !== undefined && source !== undefined)
    findings.title = { ...title, value: withoutSite(title.value, source.value) }
  const url = findings.url ?? otherAddress(get)
  if (url !== undefined) findings.url = url
  if (findings.published !== undefined) findings.published = withZone(findings.published, get)
  const keywords = findings.keywords ?? firstList(keywordNames, get)
  if (keywords !== undefined) findings.keywords = keywords
  return findings
}

function mappedBy(value: JsonObject, { fields }: FieldMapping): Findings {
  const get = mappedFields(value)
  const { keywords, ...others } = fields
  const found = Object.entries(others).flatMap(([field, candidates]) => {
    const finding = firstFinding(candidates, get)
    return finding === undefined ? [] : [[field, finding] as const]
  })
  const list = firstList(keywords ?? [], get)
  return { ...Object.fromEntries(found), ...(list === undefined ? {} : { keywords: list }) }
}

function firstList(candidates: readonly string[], get: Get): Findings['keywords'] {
  for (const name of candidates) {
    const field = get(name)
    const values = listOf(field?.held)
    if (field !== undefined && values.length > 0)
      return { values: values.map(plain), from: `field ${field.name}` }
  }
  return undefined
}

/** A moment with the zone that a field beside its own states, `pubDateTZ` of NewsData; as it is where it states one itself. */
function withZone(published: Finding, get: Get): Finding {
  const name = published.from.replace(/^field /, '')
  const zone = ['tz', 'timezone', 'zone']
    .map(each => textOf(get(canonical(name) + each)?.held)?.trim())
    .find(Boolean)
  const isMoment = /\d{1,2}:\d{2}(?::\d{2})?$/.test(published.value)
  const isZone = zone !== undefined && /^(?:utc|gmt|z|[+-]\d{2}:?\d{2})$/i.test(zone)
  return isMoment && isZone ? { ...published, value: `${published.value} ${zone}` } : published
}

/** trafilatura has the address under `source`, RSS under `guid`. */
function otherAddress(get: Get): Finding | undefined {
  return ['source', 'guid', 'id']
    .map(name => firstFinding([name], get, 'url'))
    .find(each => /^https?:\/\/\S+$/i.test(each?.value ?? ''))
}

/** `The Daily (daily.example)`: trafilatura writes the host behind the name. */
const siteHost = /(?<=\S)\s\((?:[\w-]{1,63}\.){1,6}[a-z]{2,20}\)$/i

function firstFinding(
  candidates: readonly string[],
  get: Get,
  wanted?: keyof typeof names,
): Finding | undefined {
  const isName = wanted === 'source' || wanted === 'author'
  const takesAll = wanted === 'author' || wanted === undefined // what somebody has mapped is taken as it is
  for (const candidate of candidates) {
    const field = get(candidate)
    const value = textOf(takesAll ? field?.held : firstOf(field?.held))?.trim()
    if (field === undefined || value === undefined || value === '') continue
    if (isName && /^(?:https?:\/\/|\d+$)/i.test(value)) continue
    if (wanted === 'url' && /\s/.test(value)) continue // what a link shows, not where it leads
    const said = plain(mendMojibake(value)?.text ?? value)
    return { value: wanted === 'source' ? said.replace(siteHost, '') : said, from: `field ${field.name}` }
  }
  return undefined
}

/** How many names a sentence names, and how much of each, in UTF-16 units. */
const mostNames = 12
const longestName = 40

function whyNoText(value: JsonObject, get: Get, wanted: readonly string[]): RowDetail {
  const blank = wanted.flatMap(name => get(name)?.name ?? [])[0]
  if (blank !== undefined) return { kind: 'field-blank', field: blank }
  const found = Object.keys(value)
  if (found.length === 0) return { kind: 'no-fields' }
  return { kind: 'no-known-field', ...namesIn(found) }
}

/** The first of some names, cut where they are long, and whether there are more. */
export function namesIn(found: readonly string[]): { names: string[]; hasMore: boolean } {
  const names = found
    .slice(0, mostNames)
    .map(name => (name.length > longestName ? `${name.slice(0, longestName).toWellFormed()}…` : name))
  return { names, hasMore: found.length > mostNames }
}

function nameOfKind(value: Json): JsonValueName {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text'
}
