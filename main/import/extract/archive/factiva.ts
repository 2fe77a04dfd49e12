/** Factiva: with two-letter tags before its fields (`HD`, `PD`, `LP`, `TD`, `AN`), or in the layout that has none. */
import type { Finding } from '../../findings.ts'
import type { ArchivedArticle, Part } from './parts.ts'
import { foundIn, partsEndedBy } from './parts.ts'

const tag =
  /^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CX|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|ART|CLM|GC|AN)(?:[ \t]+(.*))?$/

const isTagged = (text: string): boolean =>
  /^HD[ \t]/m.test(text) && /^(?:LP|TD)[ \t]*$|^(?:LP|TD)[ \t]/m.test(text) && /^AN[ \t]/m.test(text)

const accession = /^Document [A-Za-z\d]{15,40}[ \t]*$/gm
const wordCount = /^[\d,. ]{1,9} (?:words|mots|كلمات|слов|kelime|Wörter|palabras)[ \t]*$/m

/** The articles of a file from Factiva; `undefined` where it is none. */
export function factivaArticles(text: string): readonly ArchivedArticle[] | undefined {
  if (isTagged(text)) return partsEndedBy(text, /^AN[ \t].*(?:\n|$)/gm).flatMap(taggedArticle)
  if (text.search(accession) < 0 || !wordCount.test(text)) return undefined
  return partsEndedBy(text, /^Document [A-Za-z\d]{15,40}[ \t]*(?:\n|$)/gm).flatMap(laidOutArticle)
}

function taggedArticle({ from, to, text }: Part): ArchivedArticle[] {
  const fields = new Map<string, string>()
  let open: string | undefined
  for (const line of text.split('\n')) {
    const [, name, value = ''] = tag.exec(line) ?? []
    open = name ?? open
    if (open === undefined) continue
    const before = fields.get(open)
    const said = name === undefined ? line.replace(/^ {1,8}/, '') : value
    fields.set(open, before === undefined ? said : `${before}\n${said}`)
  }
  if (fields.size === 0) return []
  const of = (name: string): Finding | undefined => {
    const value = fields.get(name)
    return value === undefined ? undefined : { value, from: `tag ${name}` }
  }
  const day = fields.get('PD')?.trim()
  const time = fields.get('ET')?.trim() ?? ''
  const findings = foundIn({
    title: of('HD'),
    author: of('BY'),
    source: of('SN'),
    published: day === undefined ? undefined : { value: `${day} ${time}`, from: 'tag PD' },
    section: of('SE'),
    language: of('LA'),
  })
  const body = ['LP', 'TD'].flatMap(name => fields.get(name)?.trim() || []).join('\n\n')
  return [{ from, to, text: body, findings }]
}

const firstOfText = /^(?:\(c\)|©|copyright\b|all rights reserved)/i

const bylines = /^(?:by|par|von|por|بقلم|كتب)\s/i

/** Title and writer, the number of words, day, outlet, its code, the language, whose right it is; then the text. */
function laidOutArticle({ from, to, text }: Part): ArchivedArticle[] {
  const lines = text.replace(accession, '').split('\n')
  const counted = lines.findIndex(line => wordCount.test(line))
  if (counted < 0) return []
  const above = lines.slice(0, counted).filter(line => /\S/.test(line))
  const below = lines.slice(counted + 1)
  const byAt = above.findIndex((line, at) => at > 0 && bylines.test(line))
  const titleAt = byAt > 0 ? byAt - 1 : 0 // a line above the title names the section
  const writer = above[titleAt + 1]
  const rights = below.findIndex(line => firstOfText.test(line.trim()))
  const blank = below.findIndex(line => !/\S/.test(line))
  const headEnd = rights >= 0 ? rights : Math.max(0, blank - 1)
  const [day = '', ...others] = below.slice(0, headEnd + 1).filter(line => /\S/.test(line))
  const isTime = /^\d{1,2}:\d{2}/.test(others[0] ?? '')
  const findings = foundIn({
    title: { value: above[titleAt] ?? '', from: 'line above the number of words' },
    author: writer === undefined ? undefined : { value: writer, from: 'line below the title' },
    published: {
      value: `${day} ${isTime ? (others[0] ?? '') : ''}`,
      from: 'line below the number of words',
    },
    source: { value: others[isTime ? 1 : 0] ?? '', from: 'line below the date' },
  })
  const body = below
    .slice(headEnd + 1)
    .join('\n')
    .trim()
  return [{ from, to, text: body, findings }]
}
