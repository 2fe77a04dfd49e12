/**
 * What describes an article. A value is stated where a file says it, derived where it is part of the text, inferred where
 * it follows from something else; otherwise it is unknown, which is a value of its own. Nothing is guessed.
 */

import type { ArticleFields, ListField, TextField } from '../../core/model/record.ts'
import { unknownList, unknownText } from '../../core/model/record.ts'
import { languageOf } from '../../core/text/language.ts'
import type { Finding, Findings } from './extract/extractor.ts'
import { headlineOf } from './headline.ts'
import { isoMoment } from './published.ts'

/** The fields of an article whose file says `findings` of it and whose text is `text`. */
export function describe(text: string, findings: Findings): ArticleFields {
  const url = addressField(findings.url)
  return {
    title: textField(findings.title, oneLine) ?? derivedTitle(text),
    source: sourceField(findings.source, url),
    agencies: unknownList,
    author: textField(findings.author, oneLine) ?? unknownText,
    published: publishedField(findings.published),
    url,
    keywords: keywordsField(findings.keywords),
    section: textField(findings.section, oneLine) ?? unknownText,
    language: languageField(findings.language, text),
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

function derivedTitle(text: string): TextField {
  const headline = headlineOf(text)
  return headline === undefined
    ? unknownText
    : { value: headline.value, status: 'derived', from: headline.from }
}

function addressField(finding: Finding | undefined): TextField {
  return textField(finding, value => value.trim()) ?? unknownText
}

/** An outlet that is not named goes by the host of the address. */
function sourceField(finding: Finding | undefined, url: TextField): TextField {
  const stated = textField(finding, oneLine)
  if (stated !== undefined) return stated
  const host = url.value === null ? undefined : hostOf(url.value)
  return host === undefined ? unknownText : { value: host, status: 'inferred', from: 'host of the address' }
}

function hostOf(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined
  return new URL(address).hostname.replace(/^www\./, '') || undefined
}

function publishedField(finding: Finding | undefined): TextField {
  if (finding === undefined) return unknownText
  const read = textField(finding, isoMoment)
  if (read !== undefined) return read
  return {
    value: null,
    status: 'unknown',
    from: `${finding.from}, not read: ${shortened(oneLine(finding.value))}`,
  }
}

function keywordsField(found: Findings['keywords']): ListField {
  if (found === undefined) return unknownList
  const value = [...new Set(found.values.map(oneLine).filter(each => each !== ''))]
  return value.length === 0 ? unknownList : { value, status: 'stated', from: found.from }
}

const languageNames: Readonly<Record<string, string>> = {
  ...{ arabic: 'ar', العربية: 'ar', persian: 'fa', farsi: 'fa', فارسی: 'fa', turkish: 'tr', türkçe: 'tr' },
  ...{ russian: 'ru', русский: 'ru', english: 'en', french: 'fr', français: 'fr' },
}

/**
 * The language as a tag without region (`ar`). What a page states gives way where the text is clearly in another: sites
 * keep the `lang="en"` of their template.
 */
function languageField(finding: Finding | undefined, text: string): TextField {
  const stated = textField(finding, tagOf)
  const inferred = languageOf(text)
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

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text
}
