/** The section of an article by the way to its page: `Home » Economy » Prices rise`. */
import type { Finding } from '../../findings.ts'
import type { PageElement, PageNode } from './page.ts'
import { elementNode, textNode, textWithin } from './page.ts'
import { oneLine, wordsOf } from './shown.ts'

const longestWay = 300
const mostNodes = 100
const longestSection = 40
const arrow = /^[\s>»›←→]+$/u
const separators = /^[\s>»›/\\←→\u2190\u2192-]+$/u

/** What says no more than that there is news. */
const anyNews = /^(?:news|all news|новости|все новости|(?:ال)?[أا]خبار|haberler?|actualit[ée]s?)$/iu

/** The last step of the way, but for the headline itself; `undefined` where there is no way of two steps. */
export function sectionOnWay(
  elements: readonly PageElement[],
  title: string | undefined,
): Finding | undefined {
  for (const element of elements) {
    if (textWithin(element, longestWay, mostNodes) === undefined || !isWay(element)) continue
    const steps = stepsOf(element)
    const wanted = title === undefined ? '' : wordsOf(title)
    const way = steps.filter(step => wordsOf(step) !== wanted && !anyNews.test(step))
    const section = way.at(-1)
    if (section !== undefined && way.length >= 2 && section.length <= longestSection)
      return { value: section, from: 'way to the page', isStated: false }
  }
  return undefined
}

/** An element that is called so, or in which nothing but arrows stands between links. */
function isWay(element: PageElement): boolean {
  const names = ['class', 'id', 'itemtype'].map(each => element.getAttribute(each) ?? '').join(' ')
  if (/crumb/i.test(names)) return true
  let [links, arrows] = [0, 0]
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    const text = node.textContent ?? ''
    if (node.nodeType === textNode && /\S/.test(text)) {
      if (!arrow.test(text)) return false
      arrows += 1
    } else if (node.nodeType === elementNode && /\S/.test(text)) {
      if (!/^A$/i.test(node.nodeName)) return false
      links += 1
    }
  }
  return links >= 2 && arrows === links - 1
}

/** The texts of the steps; labels and the arrows between them left out. */
function stepsOf(root: PageElement): string[] {
  const steps: string[] = []
  let node: PageNode | null = root.firstChild
  while (node !== null) {
    const text = node.nodeType === textNode ? oneLine(node.textContent) : ''
    if (text !== '' && !separators.test(text) && !/[:：]$/.test(text)) steps.push(text)
    if (node.nodeType === elementNode && node.firstChild !== null) node = node.firstChild
    else {
      while (node !== null && node !== root && node.nextSibling === null) node = node.parentNode
      node = node === null || node === root ? null : node.nextSibling
    }
  }
  return steps
}
