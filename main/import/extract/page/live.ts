/** Pages that are written while something happens: entries one below the other, of which JSON-LD has some or all. */
import { takeOutFrame, takeOutFurniture, takeOutLinks } from './cleaning.ts'
import { takeOutBoxes, takeOutOthers } from './others.ts'
import type { Page, PageElement, PageNode } from './page.ts'
import { isShallow, parsePage, textWithin } from './page.ts'
import { wordsOf } from './shown.ts'
import { pageText } from './text.ts'

/** An entry of a live page; `text` is not empty. */
export interface LiveEntry {
  readonly headline: string | undefined
  readonly text: string
}

/** The entries as one text, each below its headline, where that is no more than what it begins with. */
export function textOfEntries(entries: readonly LiveEntry[]): string {
  const parts = entries.flatMap(({ headline, text }) =>
    headline === undefined || wordsOf(text).startsWith(wordsOf(headline)) ? [text] : [headline, text],
  )
  return parts.join('\n\n')
}

/** By how many of its first words an entry is looked for, and for how many entries that is done; in how many elements and how deep, beyond which what is taken out takes seconds. */
const wordsLookedFor = 6
const mostEntries = 60
const mostElements = 20_000
const mostDepth = 150
const longestEntry = 4_000
const mostNodes = 400

/** What the page has in the element round the entries that JSON-LD names, the others among them; `undefined` where it shows fewer than two. */
export function entriesShown(html: string, entries: readonly LiveEntry[]): string | undefined {
  const page = parsePage(html)
  if ('refusal' in page || page.body === null || !isShallow(page.body, mostDepth)) return undefined
  if ([...page.querySelectorAll('*')].length > mostElements) return undefined
  takeOutFrame(page)
  takeOutBoxes(page)
  const feed = elementRound(page, entries)
  if (feed === undefined) return undefined
  takeOutFurniture(feed)
  takeOutOthers(feed)
  takeOutLinks(feed)
  return pageText(feed, true)
}

function elementRound(page: Page, entries: readonly LiveEntry[]): PageElement | undefined {
  const wanted = new Set(entries.slice(0, mostEntries).map(({ text }) => firstWords(text)))
  const found = new Map<string, PageElement>() // the innermost of each, which stands last
  for (const element of page.querySelectorAll('p,div,li,span,section,article')) {
    const words = firstWords(textWithin(element, longestEntry, mostNodes) ?? '')
    if (wanted.has(words)) found.set(words, element)
  }
  const [first, ...others] = found.values()
  if (first === undefined || others.length === 0) return undefined
  const ways = others.map(each => new Set(upFrom(each)))
  return upFrom(first).find(node => ways.every(way => way.has(node)))
}

function firstWords(text: string): string {
  return wordsOf(text.slice(0, 300)).split(' ').slice(0, wordsLookedFor).join(' ')
}

/** The elements round one, the innermost first. */
function upFrom(element: PageElement): PageElement[] {
  const way: PageElement[] = []
  for (let node: PageNode | null = element.parentNode; node !== null; node = node.parentNode)
    way.push(node as PageElement) // what holds an element is one, or the page, which has the same
  return way
}
