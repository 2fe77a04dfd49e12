/** The text of a page as a person reads it: paragraphs set apart by a blank line, lines by a line feed, no markup. */

import type { PageElement, PageNode } from './page.ts'
import { elementNode, textNode, textWithin } from './page.ts'

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const blocks = setOf(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody tfoot thead title tr ul',
)
/** Elements whose content is no text of the page. */
const silent = setOf(
  'script style noscript template svg math iframe object embed canvas audio video button select textarea input head title meta link',
)
/** What stands round an article on any site. Left out where a page is read whole. */
const furniture = setOf('nav footer aside form menu dialog')

/** The text under `root`. `withoutFurniture` leaves out navigation, footers, asides and forms. */
export function pageText(root: PageNode, withoutFurniture = false): string {
  const paragraphs = new Paragraphs()
  const bySpans = new LaidOutBySpans()
  const isBlock = (block: PageNode, name: string): boolean =>
    blocks.has(name) || (name === 'span' && block.parentNode !== null && bySpans.has(block.parentNode))
  let node: PageNode | null = root
  let preformatted = 0
  while (node !== null) {
    const name = node.nodeName.toLowerCase()
    const isElement = node.nodeType === elementNode
    if (node.nodeType === textNode) paragraphs.addText(node.textContent ?? '', preformatted > 0)
    if (isElement && isBlock(node, name)) paragraphs.end()
    if (name === 'br') paragraphs.addLine()
    if ((name === 'td' || name === 'th') && isElement) paragraphs.addText('\t', true)
    const isRead = isElement && !silent.has(name) && !(withoutFurniture && isFurniture(node, name))
    if (isRead && node.firstChild !== null) {
      if (name === 'pre') preformatted += 1
      node = node.firstChild
      continue
    }
    while (node !== root && node?.nextSibling === null) {
      node = node.parentNode
      const left = node?.nodeName.toLowerCase() ?? ''
      if (node !== null && isBlock(node, left)) paragraphs.end()
      if (left === 'pre') preformatted -= 1
    }
    node = node === root || node === null ? null : node.nextSibling
  }
  return paragraphs.text()
}

/** From this length on a span among others is a paragraph, in UTF-16 units, and how many elements are asked for it. */
const paragraphLength = 80
const mostAsked = 200

/** Elements whose spans do what paragraphs do: several are long and end as sentences do, and nothing but elements stands beside them. */
class LaidOutBySpans {
  readonly #known = new Map<PageNode, boolean>()

  has(parent: PageNode): boolean {
    const known = this.#known.get(parent) ?? this.#look(parent)
    this.#known.set(parent, known)
    return known
  }

  #look(parent: PageNode): boolean {
    let [paragraphs, asked] = [0, 0]
    for (let each = parent.firstChild; each !== null && asked < mostAsked; each = each.nextSibling) {
      asked += 1
      if (each.nodeType === textNode && /\S/.test(each.textContent ?? '')) return false
      if (each.nodeType !== elementNode || each.nodeName.toLowerCase() !== 'span') continue
      const text = textWithin(each, longestParagraph, mostAsked)?.trim() ?? ''
      if (text.length >= paragraphLength && /[.!?؟…]["”»'’)]?$/u.test(text)) paragraphs += 1
    }
    return paragraphs > 1
  }
}
const longestParagraph = 5_000

function isFurniture(node: PageNode, name: string): boolean {
  if (furniture.has(name)) return true
  const element = node as PageElement // nodeType was asked by the caller
  return element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true'
}

class Paragraphs {
  readonly #finished: string[] = []
  #open = ''

  /** Blanks are one, as in a browser, but where they are `kept`. */
  addText(text: string, kept: boolean): void {
    const seen = text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text // where a word may be parted, not a sign in it
    this.#open += kept ? seen.replace(/\r\n?/g, '\n') : seen.replace(/[ \t\n\r\f]+/g, ' ')
  }

  addLine(): void {
    this.#open += '\n'
  }

  end(): void {
    if (this.#open === '') return
    const lines = this.#open.split('\n').map(line => withoutBlanks(line).replace(/ +/g, ' '))
    for (const paragraph of lines.join('\n').split(/\n{2,}/)) {
      const text = paragraph.replace(/^\n+|\n+$/g, '')
      if (/[^\s\u200b-\u200f\ufeff]/.test(text)) this.#finished.push(text)
    }
    this.#open = ''
  }

  text(): string {
    this.end()
    return this.#finished.join('\n\n')
  }
}

/** A line without blanks, tabs and blanks of no width at its ends. A pattern for those at the end would begin anew at every blank before. */
function withoutBlanks(line: string): string {
  let [from, to] = [0, line.length]
  const isBlank = (at: number): boolean => ' \t\u200b\ufeff'.includes(line.charAt(at))
  while (from < to && isBlank(from)) from += 1
  while (to > from && isBlank(to - 1)) to -= 1
  return line.slice(from, to)
}
