/** What a line is taken for, while a text is read; each pass adds what it knows. */
import type { EmbeddedPost, FurnitureDetail } from '../../../../core/model/region.ts'
import type { Line } from './lines.ts'
import type { StatedField } from './rule.ts'

export interface Mark {
  kind: 'text' | 'title' | 'embed' | 'furniture'
  detail: FurnitureDetail | null
  /** The field that the line states, and the value, where it does. */
  states?: StatedField
  value?: string
  /** An ISO date in a header line. */
  iso?: string | undefined
  /** Who sent the message that the line stands above. */
  sender?: string
  /** It opens a list of its kind. */
  isHeader?: boolean
  /** It belongs to a list under a header, and might be something else. */
  isListed?: boolean
  /** It names what a site has, as menus do. */
  isMenu?: boolean
  /** Articles end with such a line. */
  isEnd?: boolean
  /** It is part of a paragraph that was broken into lines. */
  isWrapped?: boolean
  /** A rule drawn with signs, at which a page may be cut. */
  isDivider?: boolean
  post?: EmbeddedPost
  /** Marks the first line of an embedded post. */
  isPostStart?: boolean
}

export interface Marked extends Mark {
  readonly line: Line
}

/** Whether a line is a paragraph of news, as far as is known: nothing marks it, and it is long or ends as a sentence does. */
export function isParagraph({ kind, line, isWrapped }: Marked): boolean {
  return (
    kind === 'text' &&
    !line.isItem &&
    (isWrapped === true || line.text.length >= 120 || (line.isSentence && line.text.length >= 40))
  )
}

/** The longest headline, in UTF-16 units. */
const longestHeadline = 140

/** Whether a line could be a headline by its form. */
export function isHeadlineLike({ line }: Marked): boolean {
  const { text, isItem, isSentence, isBlank } = line
  if (isBlank || isItem || isSentence || text.length > longestHeadline) return false
  return (
    /[\p{L}\p{N}]/u.test(text) && !/[:،,؛;]\s*$/.test(text.slice(-4)) && !/https?:\/\/|^\s*[@#]\S/.test(text)
  )
}
