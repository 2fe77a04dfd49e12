/**
 * Other articles in the page of one: cards, lists of stories under a heading that says so, stories in elements of their own.
 * They are known by how they are built, not by what they are called, since names of classes are often made by a machine.
 */
import { takeOut, textLength } from './cleaning.ts'
import { isLabelOfOthers } from './lines.ts'
import type { Page, PageElement, PageNode } from './page.ts'
import { elementNode, textWithin } from './page.ts'
import { oneLine, wordsOf } from './shown.ts'

const nameOf = (element: PageNode): string => element.nodeName.toUpperCase()

/** Takes other articles out of what was found, in place. */
export function takeOutOthers(article: PageElement): void {
  takeOutLesserArticles(article)
  takeOut(article, isCard)
  takeOutLabelled(article)
}

/** What is shorter than this part of the longest article is on offer beside it. */
const mostOfLongest = 0.35

/** Below an article that has most of the text, others are on offer. */
function takeOutLesserArticles(root: PageElement): void {
  const articles = [...root.querySelectorAll('article')].filter(each => !isWithin(each, 'ARTICLE'))
  const lengths = articles.map(textLength)
  const most = Math.max(0, ...lengths)
  const isOne = lengths[0] === most && most > lengths.reduce((sum, each) => sum + each, 0) / 2
  for (const [at, article] of articles.entries())
    if (isOne && (lengths[at] ?? 0) < most * mostOfLongest) article.remove()
}

function isWithin(element: PageElement, name: string): boolean {
  for (let node = element.parentNode; node !== null; node = node.parentNode)
    if (nameOf(node) === name) return true
  return false
}

const blocksOfCard = 'div,p,h1,h2,h3,h4,h5,h6,figure,section,ul'
const longestCard = 500

/** A link round whole blocks. */
function isCard(element: PageElement): boolean {
  if (nameOf(element) !== 'A' || textLength(element) > longestCard) return false
  return element.querySelector(blocksOfCard) !== null
}

const labels = 'h2,h3,h4,h5,h6,p,div,span,strong,b'
const longestLabel = 60
const mostNodes = 20
/** How many labels of boxes a page has at most. */
const mostLabels = 100
const holders = /^(?:DIV|SECTION|ASIDE|UL|DL|TABLE)$/

/** Takes out the element round a label that leads elsewhere, where the label is the first that it shows. */
function takeOutLabelled(root: PageElement): void {
  const most = textLength(root) * mostOfRoot
  let looked = 0
  for (const label of [...root.querySelectorAll(labels)]) {
    const words = textWithin(label, longestLabel, mostNodes)
    if (words === undefined || !isLabelOfOthers(oneLine(words)) || looked >= mostLabels) continue
    looked += 1
    let holder: PageElement | undefined
    for (let node = label.parentNode; node !== null && node !== root; node = node.parentNode) {
      if (node.nodeType !== elementNode || textLength(node) > most) break
      if (!oneLine(node.textContent).startsWith(oneLine(words))) break
      if (holders.test(nameOf(node))) holder = node as PageElement // nodeType says that it is one
    }
    holder?.remove()
  }
}

/** The greatest part of a text that a box of other stories has. */
const mostOfRoot = 0.3

const headings = 'h1,h2'

/** How much of the text of a page may stand above the headline that belongs to no article. */
const mostAbove = 0.25

/** Takes out what stands above the headline of a page: its way there, its sections, its names and counters. */
export function takeOutAbove({ body }: Page, title: string | undefined): void {
  if (body === null || title === undefined) return
  const wanted = wordsOf(title)
  const heading = [...body.querySelectorAll(headings)].find(
    each => wordsOf(textWithin(each, title.length * 2 + 40) ?? '') === wanted,
  )
  if (heading === undefined || isWithin(heading, 'ASIDE')) return
  const above = elementsAbove(heading, body)
  const length = above.reduce((sum, each) => sum + textLength(each), 0)
  if (length > textLength(body) * mostAbove) return
  for (const each of above) each.remove()
}

/** The elements that end before another begins. */
function elementsAbove(element: PageElement, root: PageElement): readonly PageElement[] {
  const found: PageElement[] = []
  for (let node: PageNode | null = element; node !== null && node !== root; node = node.parentNode) {
    for (
      let each: PageNode | null = node.parentNode?.firstChild ?? null;
      each !== null && each !== node;
      each = each.nextSibling
    )
      if (each.nodeType === elementNode) found.push(each as PageElement) // nodeType says that it is one
  }
  return found
}

const longestBox = 300
const longestItem = 60
const shortestSentence = 20
const inline = /^(?:SPAN|A|B|I|EM|STRONG|SMALL|TIME|BUTTON|IMG|SVG)$/
const controls = /^(?:BUTTON|INPUT|FORM)$/

/**
 * Takes out boxes of a page that are no text by how they are built: rows of labels, which would be one line without blanks,
 * and boxes that ask for something.
 */
export function takeOutBoxes({ body }: Page): void {
  if (body !== null)
    takeOut(body, element => isDivision(element) && (isRowOfLabels(element) || asks(element)))
}

function isDivision(element: PageElement): boolean {
  return nameOf(element) === 'DIV' && textWithin(element, longestBox) !== undefined
}

/** Elements of a few words each, with nothing between them: the place, the writer, the day, counters. */
function isRowOfLabels(row: PageElement): boolean {
  const parts = partsOf(row)
  return (
    parts.length >= 2 &&
    parts.every(({ element, text }) => element !== undefined && inline.test(nameOf(element)) && isLabel(text))
  )
}

function isLabel(text: string): boolean {
  if (text !== text.trim() || text.length > longestItem) return false
  return text.length <= shortestSentence || !/[.!?؟…:,،;؛]["”»'’)]?$/u.test(text)
}

/** A few words beside a button or a field to write in, and no paragraph. */
function asks(box: PageElement): boolean {
  const hasControl = partsOf(box).some(
    ({ element }) => element !== undefined && controls.test(nameOf(element)),
  )
  return hasControl && [...box.querySelectorAll('p')].every(each => textLength(each) < longestItem * 2)
}

/** What stands in an element itself, blank text left out. */
function partsOf(
  element: PageElement,
): { readonly element: PageElement | undefined; readonly text: string }[] {
  const parts: { element: PageElement | undefined; text: string }[] = []
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    const text = node.textContent ?? ''
    const isElement = node.nodeType === elementNode
    if (isElement || text.trim() !== '')
      parts.push({ element: isElement ? (node as PageElement) : undefined, text }) // nodeType says that it is one
  }
  return parts
}
