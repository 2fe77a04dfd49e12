/** The article of a web page by Readability, what the page says of it by its metadata, the body's text where neither helps. */
import { Readability } from '@mozilla/readability'
import type { RowDetail } from '../../../../core/model/row-detail.ts'
import { fold } from '../../../../core/text/fold.ts'
import { withLineFeeds } from '../../decode.ts'
import type { Findings } from '../../findings.ts'
import { plain } from '../record/plain.ts'
import { takeOutFrame, takeOutFurniture, takeOutHeaders, takeOutLinks, takeOutSideCells } from './cleaning.ts'
import { findingsOf } from './findings.ts'
import { withoutFurnitureLines } from './lines.ts'
import { entriesShown, textOfEntries } from './live.ts'
import { takeOutAbove, takeOutBoxes, takeOutOthers } from './others.ts'
import type { Page, PageElement, PageNode } from './page.ts'
import { isShallow, parsePage } from './page.ts'
import { pageText } from './text.ts'

/** What a page holds of an article; `text` is empty where it has none. */
export interface PageArticle {
  readonly text: string
  readonly findings: Findings
}

/** The article in the markup of a page, or why it is not read. May throw what the libraries throw. */
export function articleIn(html: string): PageArticle | { readonly refusal: RowDetail } {
  const page = parsePage(html)
  if ('refusal' in page) return page
  const { findings, body, entries, post } = findingsOf(page, html) // before Readability, which takes the page apart
  const title = findings.title?.value
  if (post !== undefined) return { text: withoutSecondReferences(post), findings }
  const shown = withoutSecondReferences(articleText(page, html, title))
  const asArticle = (text: string): string =>
    withoutHeading(withoutFurnitureLines(text, [title, findings.author?.value]), title)
  const found = asArticle(shown)
  if (entries.length > 0) {
    const feed = entriesShown(html, entries)
    const texts = [found, feed === undefined ? '' : asArticle(feed), body ?? '', textOfEntries(entries)]
    return { text: withLineFeeds(longest(texts)).trim(), findings }
  }
  return { text: body === undefined ? found : longer(found, body), findings }
}

/** References that were written as such twice (`&amp;quot;`), but for those that would look like markup. */
function withoutSecondReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?!lt;|gt;|#60;|#62;)(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8}\d{0,2});/gi, reference =>
    plain(reference),
  )
}

function longest(texts: readonly string[]): string {
  return texts.reduce((most, each) => (each.length > most.length ? each : most), '')
}

/** Where the page shows a fraction of the article that JSON-LD gives, as one does that a program fills in, that counts. */
function longer(found: string, body: string): string {
  const text = withLineFeeds(body).trim()
  return text.length >= shortArticle && found.length * 2 < text.length ? text : found
}

/**
 * The text without the title as its first line: it is a field. Readability drops that heading itself, but compares
 * titles by `\\w`, which is blind to Arabic and Russian.
 */
function withoutHeading(text: string, title: string | undefined): string {
  const end = text.indexOf('\n')
  if (title === undefined || end < 0) return text
  return sameWords(text.slice(0, end), title) ? text.slice(end).replace(/^\n+/, '') : text
}

function sameWords(left: string, right: string): boolean {
  const words = (text: string): string =>
    fold(text.slice(0, 1_000))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return words(left) === words(right)
}

/** The depth from which Readability takes seconds, and the number of elements. News pages have 40 and 3,000. */
const mostDepth = 150
const mostElements = 20_000
/** The length of a body's text from which it does, in UTF-16 units. */
const longestText = 2_000_000

/** Much news is three lines, shorter than Readability expects. Below this it takes navigation for news: the body is as good. */
const shortArticle = 150

function articleText(page: Page, html: string, title: string | undefined): string {
  // Read first: Readability leaves the page in pieces, and may find nothing in it.
  const whole = page.body === null ? '' : pageText(page.body, true)
  const root = page.documentElement
  const isReadable = root !== null && whole.length <= longestText && isShallow(root, mostDepth)
  const found = isReadable ? readable(page, title) : undefined
  if (found !== undefined && (found.length >= shortArticle || whole === '')) return found
  return (isReadable ? cleaned(html, title) : undefined) ?? whole
}

/** The body without its frame and furniture; `undefined` where nothing would be left. */
function cleaned(html: string, title: string | undefined): string | undefined {
  const page = parsePage(html)
  if ('refusal' in page || page.body === null) return undefined
  takeOutFrame(page)
  takeOutAbove(page, title)
  takeOutBoxes(page)
  takeOutHeaders(page.body)
  takeOutFurniture(page.body, true)
  takeOutOthers(page.body)
  takeOutLinks(page.body)
  return pageText(page.body, true) || undefined
}

function readable(page: Page, title: string | undefined): string | undefined {
  const elements = [...page.querySelectorAll('*')].length
  if (elements > mostElements) return undefined
  takeOutFrame(page)
  takeOutAbove(page, title)
  takeOutBoxes(page)
  const reader = new Readability<PageNode>(
    page as never, // its type asks for a browser's document, of which it uses what linkedom has
    {
      charThreshold: shortArticle,
      disableJSONLD: true,
      keepClasses: true,
      serializer: node => node as unknown as PageNode,
    },
  )
  const content = parsedBy(reader)
  if (content === undefined) return undefined
  takeOutSideCells(content as PageElement)
  takeOutFurniture(content as PageElement)
  takeOutOthers(content as PageElement)
  takeOutLinks(content as PageElement)
  return pageText(content)
}

/** Readability throws on pages that are spoilt enough; they still have a body. Only its own call stands in here. */
function parsedBy(reader: Readability<PageNode>): PageNode | undefined {
  try {
    return reader.parse()?.content ?? undefined
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
