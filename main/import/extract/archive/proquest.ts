/** ProQuest: documents between rules of underscores, `Full text:` in the middle, labels above and below it. */
import type { Finding } from '../../findings.ts'
import type { ArchivedArticle, Part } from './parts.ts'
import { foundIn, partsEndedBy } from './parts.ts'

const rule = /^_{20,}[ \t]*(?:\n|$)/gm
const label =
  /^(Author|Publication info|Abstract|Links|Full text|Subject|Business indexing term|Location|People|Company \/ organization|Classification|Identifier \/ keyword|Title|Publication title|First page|Last page|Pages|Number of pages|Volume|Issue|Publication year|Publication date|Year|Column|Section|Publisher|Place of publication|Country of publication|Publication subject|ISSN|e-ISSN|Source type|Source attribution|Language of publication|Document type|Document feature|Dateline|ProQuest document ID|Document URL|URL|Copyright|Last updated|Database|Illustration|Credit)\s?: ?(.*)$/i

/** The articles of a file from ProQuest; `undefined` where it is none. */
export function proquestArticles(text: string): readonly ArchivedArticle[] | undefined {
  if (!/^Full text\s?:/im.test(text)) return undefined
  if (!/^(?:Publication title|ProQuest document ID)\s?:/im.test(text)) return undefined
  return partsEndedBy(text, rule).flatMap(article)
}

function article({ from, to, text }: Part): ArchivedArticle[] {
  const fields = new Map<string, { name: string; value: string }>()
  let open = ''
  for (const line of text.split('\n')) {
    const [, name, value = ''] = label.exec(line) ?? []
    if (name !== undefined) {
      open = name.toLowerCase()
      if (!fields.has(open)) fields.set(open, { name, value })
      else open = ''
    } else {
      const field = fields.get(open)
      if (field !== undefined && !/^_{20,}/.test(line)) field.value += `\n${line}`
    }
  }
  const body = fields.get('full text')
  if (body === undefined) return []
  const of = (name: string): Finding | undefined => {
    const field = fields.get(name)
    return field === undefined ? undefined : { value: field.value, from: `label ${field.name}` }
  }
  const subjects = (fields.get('identifier / keyword') ?? fields.get('subject'))?.value.split(';') ?? []
  const keywords = subjects.map(each => each.trim()).filter(each => each !== '')
  const found = foundIn({
    title: of('title'),
    source: of('publication title'),
    author: of('author'),
    published: of('publication date'),
    section: of('section'),
    url: of('url') ?? of('document url'),
    language: of('language of publication'),
  })
  const findings =
    keywords.length === 0
      ? found
      : { ...found, keywords: { values: keywords, from: 'label Subject' as const } }
  return [{ from, to, text: body.value.trim(), findings }]
}
