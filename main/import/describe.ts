/**
 * What describes an article. A value is stated where the file or a line of it says it, derived where it is part of the text,
 * inferred where it follows from something else; otherwise it is unknown, which is a value of its own. Nothing is guessed.
 */

import type { ArticleFields, ListField, TextField } from '../../core/model/record.ts'
import { unknownList, unknownText } from '../../core/model/record.ts'
import { fold } from '../../core/text/fold.ts'
import { languageOf } from '../../core/text/language.ts'
import { agenciesOf } from './describe/agencies.ts'
import { isKnownAgency } from './describe/agencies-known.ts'
import { splitKeywords } from './describe/keywords.ts'
import { type Place, publishedAt } from './describe/published-at.ts'
import type { Finding, Findings } from './findings.ts'
import { headlineOf } from './headline.ts'
import { markOf } from './segment/line/classify.ts'
import { linesOf } from './segment/line/lines.ts'
import type { Marked } from './segment/line/mark.ts'
import { hasOutletWord, isNameLike } from './segment/line/names.ts'
import type { ArticlePart } from './segment/segment.ts'

/** The fields of an article of the record `text`, of which its file says `findings`. */
export function describe(text: string, part: ArticlePart, findings: Findings, place: Place): ArticleFields {
  const { lines } = part
  const own = text.slice(part.from, part.to)
  const byline = bylineOf(lines)
  const language = languageField(findings.language, own, text)
  const url = textField(findings.url, value => value.trim()) ?? addressIn(lines) ?? unknownText
  const outlet = findings.source === undefined ? undefined : oneLine(findings.source.value)
  return {
    title: textField(findings.title, oneLine) ?? titleIn(own, part),
    source: textField(findings.source, oneLine) ?? sourceIn(lines) ?? byline.source ?? hostField(url),
    agencies: withAgency(agenciesOf(lines), findings.author),
    author: textField(findings.author, value => withoutOutlet(nameIn(value), outlet)) ?? byline.author,
    published: publishedAt({
      finding: findings.published,
      url: url.value,
      lines,
      place,
      language: language.value,
    }),
    url,
    keywords: keywordsField(findings.keywords) ?? keywordsIn(own, lines),
    section: textField(findings.section, oneLine) ?? statedBy(lines, 'section') ?? unknownText,
    language,
  }
}

function textField(
  finding: Finding | undefined,
  form: (value: string) => string | undefined,
): TextField | undefined {
  if (finding === undefined) return undefined
  const value = form(finding.value)
  if (value === undefined || value === '') return undefined
  return { value, status: finding.isStated === false ? 'inferred' : 'stated', from: finding.from }
}

type Stated = NonNullable<Marked['states']>

/** What the first line says that states a field by its label. */
function statedBy(lines: readonly Marked[], field: Stated): TextField | undefined {
  const marked = lines.find(({ states, value }) => states === field && value !== undefined && value !== '')
  if (marked?.value === undefined) return undefined
  return { value: oneLine(marked.value), status: 'stated', from: lineName(marked) }
}

/** What a source line names; of several, the one outlet that is no agency. Else who sent the message. */
function sourceIn(lines: readonly Marked[]): TextField | undefined {
  const stated = statedBy(lines, 'source')
  if (stated !== undefined) return { ...stated, value: stated.value === null ? null : outletIn(stated.value) }
  const sent = lines.find(({ sender }) => sender !== undefined)
  if (sent?.sender === undefined) return undefined
  return { value: oneLine(sent.sender), status: 'stated', from: lineName(sent) }
}

/** Words that stand beside an outlet and are none: that it reports by itself, that agencies helped. */
const noOutlet =
  /^(?:خاص|وكالات|الوكالات|وكالات الأنباء|متابعات|مواقع إلكترونية|وسائل إعلام|agencies|agences|ajanslar|агентства)$/iu

function outletIn(said: string): string {
  const parts = said
    .split(/\s*[+،,/؛;|]\s*|\s[-–—]\s|\s(?=["«“])/u)
    .map(part => part.replace(/^\s*خاص\s+(?=\P{L})/u, '').trim())
    .filter(part => part !== '')
  const outlets = parts.filter(part => !isKnownAgency(part) && !noOutlet.test(part))
  const [only] = outlets
  if (only === undefined || outlets.length > 1 || parts.length === 1) return said
  return /^["«“][^"«“»”]+["»”]$/u.test(only) ? only.slice(1, -1) : only
}

function lineName({ line }: Marked): string {
  return `line ${line.number}`
}

/** The title by its label, by its place, or out of the first line of the text. */
function titleIn(own: string, { from, lines }: ArticlePart): TextField {
  const stated = statedBy(lines, 'title')
  if (stated !== undefined) return stated
  const said = lines.filter(({ line }) => !line.isBlank)
  const first =
    said.find(({ kind }) => kind === 'title') ?? said.find(({ kind }) => kind === 'text') ?? said[0]
  const headline = headlineOf(first === undefined ? own : own.slice(first.line.from - from))
  if (headline === undefined) return unknownText
  const isElsewhere = first !== undefined && first !== said[0] && headline.from === 'first line'
  return { value: headline.value, status: 'derived', from: isElsewhere ? lineName(first) : headline.from }
}

/** An address with a label, or alone on a line at the beginning or the end; others lead elsewhere. */
function addressIn(lines: readonly Marked[]): TextField | undefined {
  const said = lines.filter(({ line }) => !line.isBlank)
  const isAddress = ({ kind, states, value = '' }: Marked): boolean =>
    kind === 'furniture' && states === 'url' && /^https?:/i.test(value)
  const isLabelled = (marked: Marked): boolean =>
    isAddress(marked) && marked.line.text.trim() !== marked.value
  const marked = said.find(isLabelled) ?? said.slice(0, 4).find(isAddress) ?? said.slice(-2).find(isAddress)
  return marked?.value === undefined
    ? undefined
    : { value: marked.value, status: 'stated', from: lineName(marked) }
}

interface Byline {
  readonly author: TextField
  readonly source: TextField | undefined
}

/** `Mara Quillon, River Post` names the author and, by the way, the outlet. */
function bylineOf(lines: readonly Marked[]): Byline {
  const marked = lines.find(
    ({ detail, states, value }) => detail === 'byline' && states === 'author' && value !== undefined,
  )
  if (marked?.value === undefined) return { author: unknownText, source: undefined }
  const [name = '', outlet] = marked.value
    .split(/\s*[,،|(]\s*|\s[-–—]\s|\s(?:avec|with|for|مع)\s/u)
    .map(part => oneLine(part).replace(/^(?:avec|with|مع)\s|\)$/gu, ''))
  const from = lineName(marked)
  // In Arabic a place stands there as often as an outlet.
  const isPlace = /[\u0600-\u06ff]/.test(outlet ?? '') && !hasOutletWord(outlet ?? '')
  const isOutlet = outlet !== undefined && isNameLike(outlet) && !isKnownAgency(outlet) && !isPlace
  return {
    author: name === '' ? unknownText : { value: name, status: 'stated', from },
    source: isOutlet ? { value: outlet, status: 'inferred', from } : undefined,
  }
}

/** A name without the label that it may have come with (`By Mara Quillon`). */
function nameIn(value: string): string {
  const name = oneLine(value)
  const [line] = linesOf(name)
  const { states, value: said } = line === undefined ? { states: undefined, value: undefined } : markOf(line)
  return states === 'author' && said !== undefined && said !== '' ? said : name
}

/** What stands behind a name in a field for writers: `, River Post`, `(Reuters)`. */
const behindName = /(?:\s*[,،;|/(]\s*|\s+[-–—]\s+)([^,،;|/()]+)\)?$/u

/** `Mara Quillon, River Post` without the outlet of the article or the agency at its end, as databases and lists of writers have it. */
function withoutOutlet(said: string, outlet: string | undefined): string {
  const [ending = '', last = ''] = behindName.exec(said) ?? []
  const isOutlet = outlet !== undefined && fold(last.trim()) === fold(outlet)
  const isName = ending !== '' && ending.length < said.length && (isOutlet || isKnownAgency(last.trim()))
  return isName ? said.slice(0, said.length - ending.length) : said
}

/** The agencies of the lines, and the one that stands behind the writers in their field where the lines name none. */
function withAgency(found: ListField, author: Finding | undefined): ListField {
  const agency = author === undefined ? undefined : behindName.exec(oneLine(author.value))?.[1]?.trim()
  if (found.value.length > 0 || author === undefined || agency === undefined || !isKnownAgency(agency))
    return found
  return { value: [agency], status: author.isStated === false ? 'inferred' : 'stated', from: author.from }
}

/** An outlet that is not named goes by the host of the address. */
function hostField(url: TextField): TextField {
  const host = url.value === null ? undefined : hostOf(url.value)
  return host === undefined ? unknownText : { value: host, status: 'inferred', from: 'host of the address' }
}

function hostOf(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined
  return new URL(address).hostname.replace(/^www\./, '') || undefined
}

function keywordsField(found: Findings['keywords']): ListField | undefined {
  if (found === undefined) return undefined
  const value = [...new Set(found.values.map(oneLine).filter(each => each !== ''))]
  return value.length === 0 ? undefined : { value, status: 'stated', from: found.from }
}

/** The keywords of the first keyword line, or of the lines under the header that it is; without either, of tags alone. */
function keywordsIn(own: string, lines: readonly Marked[]): ListField {
  const ofKeywords = lines.filter(({ kind, detail }) => kind === 'furniture' && detail === 'keywords')
  const listed = ofKeywords.filter(({ isListed }) => isListed === true)
  const marked = ofKeywords.find(({ isListed }) => isListed !== true) ?? listed[0]
  if (marked === undefined) return unknownList
  const said = marked.value === undefined ? listed.map(({ line }) => line.text) : [marked.value]
  const around = own.slice(0, marked.line.from - (lines[0]?.line.from ?? 0))
  const { values, isSetApart } = splitKeywords(said, around)
  if (values.length === 0) return unknownList
  const isStated = isSetApart && marked.isListed !== true
  return { value: [...values], status: isStated ? 'stated' : 'inferred', from: lineName(marked) }
}

const languageNames: Readonly<Record<string, string>> = {
  ...{ arabic: 'ar', العربية: 'ar', persian: 'fa', farsi: 'fa', فارسی: 'fa', turkish: 'tr', türkçe: 'tr' },
  ...{ russian: 'ru', русский: 'ru', english: 'en', french: 'fr', français: 'fr' },
}

/**
 * The language as a tag without region (`ar`). What a page states gives way where the text is clearly in another: sites
 * keep the `lang="en"` of their template.
 */
function languageField(finding: Finding | undefined, own: string, text: string): TextField {
  const stated = textField(finding, tagOf)
  // An article that is too short to tell is in the language of the page that it stands in.
  const inferred = languageOf(own) ?? (own.length < text.length ? languageOf(text) : undefined)
  if (inferred === undefined || stated?.value === inferred) return stated ?? unknownText
  const from = 'script and frequent words'
  if (stated === undefined) return { value: inferred, status: 'inferred', from }
  return { value: inferred, status: 'inferred', from: `${from}, against ${stated.from} (${stated.value})` }
}

function tagOf(value: string): string | undefined {
  const name = value.trim().toLowerCase()
  const tag = languageNames[name] ?? /^([a-z]{2,3})(?:[-_].*)?$/.exec(name)?.[1]
  return tag === 'und' ? undefined : tag
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim()
}
