/** What the lines round the headline of a page state by their labels: pages without metadata say it there, and nowhere else. */
import type { Finding } from '../../findings.ts'
import { markOf } from '../../segment/line/classify.ts'
import { linesOf } from '../../segment/line/lines.ts'
import { isInFrame } from './named.ts'
import type { PageElement } from './page.ts'
import { textWithin } from './page.ts'
import type { Shown } from './shown.ts'

/** How many elements are looked at, and how long a line is at most, in UTF-16 units. */
const mostElements = 24
const longestLine = 160

/** `كتب: نادر السالمي | بتاريخ: 6 تموز 2016`: the writer or the date that the first of such lines has. */
export function statedShown(
  elements: readonly PageElement[],
  field: 'author' | 'published',
): Finding | undefined {
  for (const element of elements.slice(0, mostElements)) {
    if (isInFrame(element)) continue
    const said = textWithin(element, longestLine) ?? ''
    for (const part of said.split(/\s*[|•·\n]\s*/u)) {
      const [line] = linesOf(part.trim())
      const marked = line === undefined ? undefined : markOf(line)
      const value = field === 'published' ? marked?.iso : marked?.value
      if (marked?.states === field && value !== undefined) return { value, from: 'line by the headline' }
    }
  }
  return undefined
}

/** How many lines of a page are looked at for its address, at either end. */
const mostLines = 12
const longestAddress = 2_000

/** `URL: http://daily.example/1`: the address that a line at the beginning or the end of a page states, as copies to be printed do. */
export function addressShown(shown: Shown): Finding | undefined {
  const lines = shown.text.split(/\n+/)
  const ends =
    lines.length > mostLines * 2 ? [...lines.slice(0, mostLines), ...lines.slice(-mostLines)] : lines
  for (const text of ends) {
    const [line] = text.length <= longestAddress ? linesOf(text.trim()) : []
    const { states, value = '' } = line === undefined ? { states: undefined } : markOf(line)
    if (states === 'url' && /^https?:\/\/\S+$/i.test(value) && value !== text.trim())
      return { value, from: 'label URL' }
  }
  return undefined
}
