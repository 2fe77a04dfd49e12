/**
 * Text corpora in the manner of TREC: plain text that names its parts in tags (`<TITLE>…</TITLE>`) but is no XML, since it
 * escapes nothing. The text stays as it came; what the tags state is found.
 */
import type { Finding, Findings } from '../findings.ts'

const tags = Object.entries({
  title: ['TITLE', 'HEADLINE'],
  source: ['SRC', 'SOURCE'],
  published: ['TIME', 'DATE_TIME', 'DATE'],
  author: ['AUTHOR', 'BYLINE'],
  url: ['URL'],
  section: ['CAT', 'SECTION'],
}).map(([field, names]) => ({
  field,
  shapes: names.map(name => ({ name, shape: new RegExp(`<${name}>([^<]{1,1000})</${name}>`) })),
}))

/** How far the tags of the head are looked for, in UTF-16 units. */
const headUnits = 4_000

/** What the tags of a text say; nothing where it does not begin with one. */
export function taggedFindings(text: string): Findings {
  if (!text.startsWith('<DOC')) return {}
  const head = text.slice(0, headUnits)
  const found = tags.flatMap(({ field, shapes }): [string, Finding][] => {
    for (const { name, shape } of shapes) {
      const value = shape.exec(head)?.[1]?.trim()
      if (value !== undefined && value !== '') return [[field, { value, from: `tag ${name}` }]]
    }
    return []
  })
  return Object.fromEntries(found)
}
