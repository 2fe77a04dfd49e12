/** What a page says of its article: JSON-LD, OpenGraph and other meta elements, links, the language of its root. */
import type { Finding, Findings } from '../extractor.ts'
import { withoutSite } from '../record/site-name.ts'
import { readLinkedData } from './linked-data.ts'
import type { Page } from './page.ts'

/** What a page says of its article, and the article itself where JSON-LD gives it. */
export interface PageFindings {
  readonly findings: Findings
  readonly body: string | undefined
}

/** The findings of a page, the most trustworthy place first. */
export function findingsOf(page: Page): PageFindings {
  const meta = metaOf(page)
  const { findings: linked, body } = readLinkedData(
    [...page.querySelectorAll('script[type="application/ld+json"]')].map(each => each.textContent ?? ''),
  )
  const fromMeta = (...names: string[]): Finding | undefined => {
    const name = names.find(each => meta.has(each))
    return name === undefined ? undefined : { value: meta.get(name)?.[0] ?? '', from: `meta ${name}` }
  }
  const source = fromMeta('og:site_name') ?? linked.source ?? fromMeta('application-name')
  const keywords = keywordsOf(meta)
  const found = {
    title: titleOf(page, linked.title ?? fromMeta('og:title', 'twitter:title', 'dc.title'), source?.value),
    source,
    author: linked.author ?? authorIn(meta) ?? authorOf(page),
    published: linked.published ?? fromMeta(...publishedNames) ?? timeOf(page),
    url: canonicalOf(page) ?? fromMeta('og:url') ?? linked.url,
    section: fromMeta('article:section') ?? linked.section,
    language: languageOf(page) ?? fromMeta('content-language', 'og:locale', 'language') ?? linked.language,
    keywords: keywords ?? linked.keywords,
  }
  const findings = Object.fromEntries(Object.entries(found).filter(([, finding]) => finding !== undefined))
  return { findings, body }
}

const publishedNames = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'sailthru.date',
  'parsely-pub-date',
  'article:published',
  'dc.date.created',
  'dcterms.issued',
  'rnews:datepublished',
  'originalpublicationdate',
  'article_date_original',
  'publication_date',
  'cxenseparse:recs:publishtime',
]

/** The contents of each meta element, by its lower-case name; empty ones left out. */
function metaOf(page: Page): Map<string, string[]> {
  const meta = new Map<string, string[]>()
  for (const element of page.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim()
    if (content === undefined || content === '') continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase()
      if (name === undefined || name === '') continue
      const held = meta.get(name)
      if (held === undefined) meta.set(name, [content])
      else if (!held.includes(content)) held.push(content)
    }
  }
  return meta
}

function titleOf(page: Page, stated: Finding | undefined, siteName: string | undefined): Finding | undefined {
  if (stated !== undefined) return { ...stated, value: withoutSite(oneLine(stated.value), siteName) }
  const title = oneLine(page.querySelector('title')?.textContent)
  const headings = [...page.querySelectorAll('h1')].map(each => oneLine(each.textContent))
  const heading =
    headings.find(each => each !== '' && title.includes(each)) ??
    (headings.length === 1 ? headings[0] : undefined)
  if (heading !== undefined && heading !== '') return { value: heading, from: 'h1 element' }
  return title === '' ? undefined : { value: withoutSite(title, siteName), from: 'title element' }
}

function timeOf(page: Page): Finding | undefined {
  const stated = page
    .querySelector(
      '[itemprop="datePublished"][datetime], time[pubdate][datetime], time[class*="publish"][datetime]',
    )
    ?.getAttribute('datetime')
  if (stated) return { value: stated, from: 'time element' }
  const first = page.querySelector('article time[datetime], time[datetime]')?.getAttribute('datetime')
  return first ? { value: first, from: 'first time element', isStated: false } : undefined
}

function canonicalOf(page: Page): Finding | undefined {
  const value = page.querySelector('link[rel="canonical"]')?.getAttribute('href')?.trim()
  return value === undefined || !/^https?:\/\//i.test(value) ? undefined : { value, from: 'link canonical' }
}

function languageOf(page: Page): Finding | undefined {
  const root = page.documentElement
  const value = (root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? '').trim()
  return value === '' ? undefined : { value, from: `html lang ${value}` }
}

function keywordsOf(meta: ReadonlyMap<string, readonly string[]>): Findings['keywords'] {
  for (const name of ['article:tag', 'news_keywords', 'keywords']) {
    const values = (meta.get(name) ?? []).flatMap(each =>
      name === 'article:tag' ? [each] : each.split(/[,،;؛|]/),
    )
    if (values.length > 0) return { values, from: `meta ${name}` }
  }
  return undefined
}

/** The author in the meta elements; some sites give the address of the author's page there. */
function authorIn(meta: ReadonlyMap<string, readonly string[]>): Finding | undefined {
  for (const name of ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl']) {
    const values = (meta.get(name) ?? []).filter(each => !/^https?:/i.test(each))
    if (values.length > 0) return { value: values.join(', '), from: `meta ${name}` }
  }
  return undefined
}

/** Names are shorter; longer ones are the whole by-line with its date. */
const longestAuthor = 80

/** The author in microdata, or behind a link that says that it leads to one, where there is only one. */
function authorOf(page: Page): Finding | undefined {
  for (const selector of [
    '[itemprop="author"] [itemprop="name"]',
    '[itemprop="author"]',
    'a[rel="author"]',
  ]) {
    const values = new Set([...page.querySelectorAll(selector)].map(each => oneLine(each.textContent)))
    const [value = ''] = values
    if (values.size === 1 && value !== '' && value.length <= longestAuthor)
      return { value, from: selector.includes('rel') ? 'author link' : 'microdata author' }
  }
  return undefined
}

/** How much of a title is looked at. */
const longestTitle = 1_000

function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, longestTitle)
}
