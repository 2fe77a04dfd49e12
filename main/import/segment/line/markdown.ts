/** Lines of a page that was made into Markdown: pictures, and links with nothing beside them, which are the site's. */
import { type Line, linesOf } from './lines.ts'
import type { Mark } from './mark.ts'

const picture = /^[\s\u200e\u200f]*(?:[*+-]\s+)?!\[([^\]]*)\]\([^)\s]*\)\s*$/u
const link = /\[([^\][]{1,200})\]\([^)\s]+\)/gu
/** What may stand beside links: the sign of an item, strokes between them. */
const beside = /^[\s*+|·•\d.-]*$/u
/** Of so many words a link leads to another text, and of fewer to a part of the site. */
const headlineWords = 4

/** What a line of links is, where no rule knows what they say; `undefined` of a line that says something beside them. */
export function linkedLine({ text }: Line): { readonly label?: Line; readonly mark: Mark } | undefined {
  const shown = picture.exec(text)?.[1]
  if (shown !== undefined) return { mark: { kind: 'furniture', detail: shown === '' ? null : 'caption' } }
  if (!beside.test(text.replace(link, ''))) return undefined
  const labels = [...text.matchAll(link)].map(([, label = '']) => label.trim())
  const [label] = linesOf(labels[0] ?? '')
  const isHeadline = labels.some(each => each.split(/\s+/u).length >= headlineWords)
  const mark: Mark = { kind: 'furniture', detail: isHeadline ? 'related' : null }
  return label === undefined ? { mark } : { label, mark }
}
