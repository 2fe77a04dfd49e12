/** LexisNexis: `1 of 20 DOCUMENTS`, outlet, day, title, then labels, of which `LENGTH` is the last; and Nexis Uni's layout. */

import type { PlaceWords } from '../../../../core/model/provenance.ts'
import { fold } from '../../../../core/text/fold.ts'
import { writtenDatesIn } from '../../describe/written-dates.ts'
import type { Finding } from '../../findings.ts'
import type { ArchivedArticle, Part } from './parts.ts'
import { foundIn, partsBegunBy, partsEndedBy } from './parts.ts'

const counted = /^[ \t]*(?:Document )?\d{1,6} (?:of|de|von|van) \d{1,6}(?: DOCUMENTS?)?[ \t]*$/gim
const ended = /^[ \t]*End of Document[ \t]*(?:\n|$)/gim
const lengthLine = /^[ \t]*LENGTH:\s*[\d,.]+ ?(?:words|mots|woorden|Wörter)?/im

/** Labels above a text, and those below it. */
const above =
  /^(BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|SOURCE|SERIES|BODY|HEADLINE|DISTRIBUTION)\b:?\s*(.*)$/i
const below =
  /^(?:LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|SUBJECT|ORGANIZATION|COMPANY|GEOGRAPHIC|PERSON|COUNTRY|CITY|STATE|INDUSTRY|TICKER|TYPE|ACC-NO|DOCUMENT-TYPE|JOURNAL-CODE|CORRECTION(?:-DATE)?|NOTES|UPDATE|Classification|Notes|Graphic):?(?:\s|$)|^(?:Copyright|©|\(c\)) ?(?:©|\(c\))? ?\d{4}\b/i
const rights = /^(?:copyright\b|©|\(c\)|all rights reserved)/i

/** The articles of a file from LexisNexis; `undefined` where it is none. */
export function nexisArticles(text: string): readonly ArchivedArticle[] | undefined {
  if (!lengthLine.test(text)) return undefined
  if (/^[ \t]*End of Document[ \t]*$/im.test(text)) return partsEndedBy(text, ended).flatMap(article)
  if (/^[ \t]*\d{1,6} of \d{1,6} DOCUMENTS?[ \t]*$/im.test(text))
    return partsBegunBy(text, counted).flatMap(article)
  const isOne = (text.match(new RegExp(lengthLine, 'gim')) ?? []).length === 1
  const isNexis = /^[ \t]*(?:LOAD-DATE|PUBLICATION-TYPE):/im.test(text) || /^[ \t]*Copyright\b/im.test(text)
  return isOne && isNexis ? article({ from: 0, to: text.length, text }) : undefined
}

function article({ from, to, text }: Part): ArchivedArticle[] {
  const lines = text.split('\n').map(line => line.replace(/\u00a0/g, ' ').trimEnd())
  const lengthAt = lines.findIndex(line => lengthLine.test(line))
  if (lengthAt < 0) return []
  const labels = new Map<string, Finding>()
  let start = lengthAt + 1
  for (const [at, line] of lines.entries()) {
    const [, name = '', value = ''] = above.exec(line.trim()) ?? []
    const isLabel = name !== '' && (name.toUpperCase() !== 'BODY' || value === '')
    if (at > lengthAt && !isLabel && /\S/.test(line)) break // the text has begun
    if (!isLabel) continue
    if (at >= start) start = at + 1
    if (value !== '' && !labels.has(name.toUpperCase()))
      labels.set(name.toUpperCase(), { value, from: `label ${name}` })
  }
  const head = headOf(lines.slice(0, lengthAt))
  const rest = lines.slice(start)
  const end = rest.findIndex(line => below.test(line.trim()))
  const body = (end < 0 ? rest : rest.slice(0, end)).filter(line => !/^\s*End of Document\s*$/i.test(line))
  const findings = foundIn({
    title: labels.get('HEADLINE') ?? head.title,
    source: head.source,
    published: head.published,
    author: labels.get('BYLINE'),
    section: labels.get('SECTION'),
    language: languageIn(lines),
  })
  return [{ from, to, text: body.join('\n').trim(), findings }]
}

interface Head {
  readonly title: Finding | undefined
  readonly source: Finding | undefined
  readonly published: Finding | undefined
}

/** Outlet, day, title; or title, outlet, day, as Nexis Uni has it. */
function headOf(lines: readonly string[]): Head {
  const said = lines
    .map(line => line.trim())
    .filter(
      line =>
        line !== '' && !above.test(line) && !rights.test(line) && !/\d of \d+(?: DOCUMENTS?)?$/i.test(line),
    )
  const dated = said.findIndex(line => line.length < 80 && writtenDatesIn(fold(line)).length === 1)
  if (dated < 0)
    return {
      title: at(said[0], 'first line'),
      source: at(said[1], 'line below the title'),
      published: undefined,
    }
  const published = at(said[dated], 'line of the date')
  const title = said.slice(dated + 1).join(' ')
  if (title !== '')
    return { title: at(title, 'line below the date'), source: at(said[0], 'line above the date'), published }
  return { title: at(said[0], 'first line'), source: at(said[1], 'line above the date'), published }
}

function at(value: string | undefined, from: PlaceWords): Finding | undefined {
  return value === undefined ? undefined : { value, from }
}

function languageIn(lines: readonly string[]): Finding | undefined {
  for (const line of lines) {
    const value = /^\s*LANGUAGE:\s*(\p{L}+)/iu.exec(line)?.[1]
    if (value !== undefined) return { value, from: 'label LANGUAGE' }
  }
  return undefined
}
