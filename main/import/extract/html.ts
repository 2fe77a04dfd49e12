/** Web pages: the article by Readability, what the page says of it by its metadata, the body's text where neither helps. */
import { Readability } from '@mozilla/readability'
import { decode } from '../decode.ts'
import type { Extraction, Extractor } from './extractor.ts'
import type { Page, PageNode } from './page.ts'
import { isShallow, mostHtmlBytes, parsePage } from './page.ts'
import { findingsOf } from './page-findings.ts'
import { pageText } from './page-text.ts'
import { refused } from './refused.ts'

export const html: Extractor = {
  format: 'html',
  endings: ['.html', '.htm', '.xhtml'],
  *extract(bytes) {
    if (bytes.length > mostHtmlBytes) {
      const detail = `The page is larger than ${mostHtmlBytes / 1024 / 1024} MB.`
      return yield { outcome: 'failed', position: null, reason: 'no-article', detail, encoding: null }
    }
    const decoded = decode(bytes)
    if (decoded.kind !== 'text') return yield refused(decoded)
    const { encoding, mojibake } = decoded
    const page = parsePage(decoded.text)
    if ('refusal' in page) return yield noArticle(page.refusal, encoding)
    const findings = findingsOf(page) // before Readability, which takes the page apart
    const text = articleText(page)
    if (text === '') return yield noArticle('No article was found in the page: it has no text.', encoding)
    yield { outcome: 'record', position: null, bytes, encoding, mojibake, text, findings }
    return undefined
  },
}

function noArticle(detail: string, encoding: string): Extraction {
  return { outcome: 'failed', position: null, reason: 'no-article', detail, encoding }
}

/** The depth from which Readability takes seconds, and the number of elements. News pages have 40 and 3,000. */
const mostDepth = 150
const mostElements = 20_000

/** What Readability finds may be shorter than it expects: much news is three lines. */
const shortArticle = 150

function articleText(page: Page): string {
  // Read first: Readability leaves the page in pieces, and may find nothing in it.
  const whole = page.body === null ? '' : pageText(page.body, true)
  const found = isShallow(page, mostDepth) ? readable(page) : undefined
  return found === undefined || found === '' ? whole : found
}

function readable(page: Page): string | undefined {
  const elements = [...page.querySelectorAll('*')].length
  if (elements > mostElements) return undefined
  const reader = new Readability<PageNode>(
    page as never, // its type asks for a browser's document, of which it uses what linkedom has
    { charThreshold: shortArticle, disableJSONLD: true, serializer: node => node as unknown as PageNode },
  )
  const content = reader.parse()?.content
  return content === null || content === undefined ? undefined : pageText(content)
}
