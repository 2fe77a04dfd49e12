/**
 * The little of the DOM that reading a page takes, and the one place where linkedom is called. A page is hostile: nothing
 * of it is run or loaded, and its size, its depth and the number of its elements are bounded before it is parsed, since
 * parsing and Readability grow faster than the page does.
 */
import { parseHTML } from 'linkedom'
import type { RowDetail } from '../../../../core/model/row-detail.ts'

export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly parentNode: PageNode | null
  readonly firstChild: PageNode | null
  /** Of a document type, linkedom has none: begin below it. */
  readonly nextSibling: PageNode | null
}

export interface PageElement extends PageNode {
  readonly getAttribute: (name: string) => string | null
  readonly querySelector: (selector: string) => PageElement | null
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>
  readonly remove: () => void
}

export interface Page extends PageElement {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
}

export const elementNode = 1
export const textNode = 3

/** The largest page that is read. */
export const mostHtmlBytes = 20 * 1024 * 1024
const mostElements = 200_000
const mostOpenElements = 5_000
/** Of each of `<` and `&`, which the parser stops at, tags or none. */
const mostStops = 450_000

/** The page that `html` describes, or why it is not read. May throw what linkedom throws. */
export function parsePage(html: string): Page | { readonly refusal: RowDetail } {
  if (count(html, '<') > mostStops || count(html, '&') > mostStops)
    return { refusal: { kind: 'page-all-markup' } }
  const { elements, depth } = measure(html)
  if (elements > mostElements) return { refusal: { kind: 'page-elements', most: mostElements } }
  if (depth > mostOpenElements) return { refusal: { kind: 'page-depth', most: mostOpenElements } }
  const page = parsed(html)
  const isPage =
    page.documentElement?.nodeName.toUpperCase() === 'HTML' &&
    page.body !== null &&
    page.body.firstChild !== null
  return isPage ? page : parsed(wrapped(html))
}

/**
 * A fragment as a page. linkedom has no body without a root, takes the first element for the root, and leaves all in the
 * head whose end is spoilt.
 */
function wrapped(html: string): string {
  return `<!doctype html><html><head></head><body>${html.replace(/<(?:!doctype|\/?html|\/?head|\/?body)(?![a-z])[^<>]*>?/gi, '')}</body></html>`
}

function parsed(html: string): Page {
  return parseHTML(withLowerAttributes(html)).document as unknown as Page // linkedom's own types are those of a browser, which we do not load
}

/** linkedom keeps the case of attributes (`dateTime`, `CONTENT`), by which it then does not find them. */
function withLowerAttributes(html: string): string {
  if (!/\s[a-z:-]{0,20}[A-Z][\w:-]{0,20}\s?=/.test(html)) return html
  return html.replace(/<[a-zA-Z][^<>]{0,4000}>/g, tag =>
    tag.replace(/"[^"]*"|'[^']*'|(?<=\s)[\w:-]+(?=\s*=)/g, part =>
      /^["']/.test(part) ? part : part.toLowerCase(),
    ),
  )
}

function count(text: string, sign: string): number {
  let times = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) times += 1
  return times
}

/** Elements without content, and those whose end tag may be left out. They do not add to the depth. */
const flat = new Set(
  'area base br col embed hr img input link meta source track wbr p li td th tr dt dd option thead tbody'.split(
    ' ',
  ),
)

function measure(html: string): { elements: number; depth: number } {
  let [elements, open, depth] = [0, 0, 0]
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (slash === '') elements += 1
    if (flat.has(name.toLowerCase())) continue
    open = Math.max(0, open + (slash === '' ? 1 : -1))
    if (open > depth) depth = open
  }
  return { elements, depth }
}

/** Whether no element under `root` lies deeper than `most`. */
export function isShallow(root: PageElement, most: number): boolean {
  let depth = 0
  let node: PageNode | null = root
  while (node !== null) {
    const child: PageNode | null = node.nodeType === elementNode ? node.firstChild : null
    if (child !== null) {
      depth += 1
      if (depth > most) return false
      node = child
      continue
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode
      depth -= 1
    }
    node = node === null || node === root ? null : node.nextSibling
  }
  return true
}

/** The text of an element, where it is not longer than `most` and stands in no more than `mostNodes` nodes. */
export function textWithin(root: PageNode, most: number, mostNodes = Infinity): string | undefined {
  let [text, nodes] = ['', 0]
  let node: PageNode | null = root.firstChild
  while (node !== null) {
    if (node.nodeType === textNode) text += node.textContent ?? ''
    nodes += 1
    if (text.length > most || nodes > mostNodes) return undefined
    if (node.nodeType === elementNode && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    while (node !== null && node !== root && node.nextSibling === null) node = node.parentNode
    node = node === null || node === root ? null : node.nextSibling
  }
  return text
}
