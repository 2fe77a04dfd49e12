/** What a page says of its article: JSON-LD, OpenGraph and other meta elements, links, the language of its root. */
import type { Finding, Findings } from '../../findings.ts'
import { plain } from '../record/plain.ts'
import { withoutSite } from '../record/site-name.ts'
import { sectionOnWay } from './crumbs.ts'
import { titleOf } from './headline.ts'
import { readLinkedData } from './linked-data.ts'
import type { LiveEntry } from './live.ts'
import { authorShown, dateShown, isInFrame } from './named.ts'
import type { Page } from './page.ts'
import { oneLine, Shown } from './shown.ts'
import { addressShown, statedShown } from './stated.ts'
import { firstPostIn } from './thread.ts'

/** What a page says of its article, and the article itself where JSON-LD gives it. */
export interface PageFindings {
  readonly findings: Findings
  readonly body: string | undefined
  /** The entries of a live page, as far as JSON-LD gives them. */
  readonly entries: readonly LiveEntry[]
  /** The first post, where the page is a thread of a forum. */
  readonly post: string | undefined
}

/** The findings of a page, whose markup is `html`, the most trustworthy place first. */
export function findingsOf(page: Page, html: string): PageFindings {
  const meta = metaOf(page)
  const {
    findings: linked,
    body,
    entries,
  } = readLinkedData(
    [...page.querySelectorAll('script[type="application/ld+json"]')].map(each => each.textContent ?? ''),
  )
  const fromMeta = (...names: string[]): Finding | undefined => {
    const name = names.find(each => meta.has(each))
    return name === undefined ? undefined : { value: plain(meta.get(name)?.[0] ?? ''), from: `meta ${name}` }
  }
  const shown = new Shown(page)
  const post = linked.title === undefined ? firstPostIn(page) : undefined // under an article posts are comments
  const source = [
    fromMeta('og:site_name'),
    linked.source,
    publisherOf(page),
    fromMeta('application-name'),
  ].find(each => each !== undefined && !platform.test(each.value.trim()))
  const titled = titleOf(page, linked.title ?? fromMeta('og:title', 'twitter:title', 'dc.title'), {
    shown,
    siteName: source?.value,
  })
  const named = source ?? titled.site ?? logoOf(shown) ?? feedOf(page)
  const title = titled.title && {
    ...titled.title,
    value: withoutSite(titled.title.value, named?.value),
  }
  const below = once(() => shown.below(title?.value))
  const above = once(() => shown.above(title?.value))
  const found = {
    title,
    source: named,
    author:
      writerIn(linked.author) ??
      post?.author ??
      authorIn(meta) ??
      authorOf(page) ??
      authorShown(below()) ??
      statedShown(below(), 'author') ??
      statedShown(above(), 'author'),
    published:
      linked.published ??
      post?.published ??
      fromMeta(...publishedNames) ??
      timeOf(page) ??
      linked.uploaded ??
      dateShown(below()) ??
      dateShown(above()) ??
      statedShown(below(), 'published') ??
      statedShown(above(), 'published'),
    url:
      canonicalOf(page) ??
      addressIn(fromMeta('og:url', 'parsely-link', 'twitter:url')) ??
      linked.url ??
      savedFrom(html) ??
      addressShown(shown),
    section:
      fromMeta('article:section') ??
      linked.section ??
      fromMeta('articlesection', 'parsely-section', 'sailthru.section', 'dc.subject', 'section') ??
      sectionOnWay(above(), title?.value) ??
      sectionOnWay(below().slice(0, mostBelow), title?.value),
    language: languageOf(page) ?? fromMeta('content-language', 'og:locale', 'language') ?? linked.language,
    keywords:
      keywordsOf(meta, ['article:tag', 'news_keywords', 'keywords']) ??
      linked.keywords ??
      keywordsOf(meta, ['parsely-tags', 'sailthru.tags']) ??
      tagsOf(page),
  }
  const findings = Object.fromEntries(Object.entries(found).filter(([, finding]) => finding !== undefined))
  return { findings, body, entries, post: post?.text }
}

/** How many elements below the headline the way to the page is looked for in. */
const mostBelow = 40

/** What programs put where nobody said who wrote. */
const nobody =
  /^(?:(?:web|site)?[-_ ]?admin\d*|administrator|super ?user|root|webmaster|user|editor|مدير الموقع|المدير)$/i

function writerIn(finding: Finding | undefined): Finding | undefined {
  return finding === undefined || nobody.test(finding.value.trim()) ? undefined : finding
}

/** Programs and hosts that blogs are made with, which name themselves where the blog should stand. */
const platform =
  /^(?:blogger|blogspot|wordpress(?:\.com)?|wix(?:\.com)?|medium|drupal|joomla!?|google|squarespace|tumblr|ghost|weebly)$/i

const feeds =
  'link[rel="alternate"][type="application/rss+xml"],link[rel="alternate"][type="application/atom+xml"]'

/** What the feed of a site is called, without what feeds have behind the name: `The Daily » Feed`, `The Daily - Atom`. */
function feedOf(page: Page): Finding | undefined {
  for (const link of page.querySelectorAll(feeds)) {
    const title = plain(oneLine(link.getAttribute('title')))
    const name = /^(.{2,60}?)\s+(?:[»›]\s.*|[-–—|]\s+(?:atom|rss)(?:\s?[\d.]+)?)$/iu.exec(title)?.[1]
    if (name !== undefined && !platform.test(name))
      return { value: name, from: 'name of the feed', isStated: false }
  }
  return undefined
}

function logoOf(shown: Shown): Finding | undefined {
  const value = shown.logo()
  return value === undefined ? undefined : { value, from: 'link to the first page', isStated: false }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
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

/** Microdata, RDFa and microformats. */
const statedTimes = [
  ...[
    '[itemprop~="datePublished"]',
    'time[pubdate]',
    'time[class*="publish"]',
    '.dt-published',
    'abbr.published',
  ],
  ...[
    '[property~="schema:datePublished"]',
    '[property~="datePublished"]',
    '[property~="dc:date"]',
    '[property~="dc:created"]',
  ],
].join(',')

function timeOf(page: Page): Finding | undefined {
  for (const element of page.querySelectorAll(statedTimes)) {
    const value = ['datetime', 'content', 'title']
      .map(name => element.getAttribute(name)?.trim())
      .find(Boolean)
    if (value) return { value, from: 'time element' }
  }
  const first = page.querySelector('article time[datetime], time[datetime]')?.getAttribute('datetime')
  return first ? { value: first, from: 'first time element', isStated: false } : undefined
}

function publisherOf(page: Page): Finding | undefined {
  const element = page.querySelector('[itemprop="publisher"] [itemprop="name"]')
  const value = oneLine(element?.getAttribute('content') ?? element?.textContent)
  return value === '' ? undefined : { value, from: 'microdata publisher' }
}

function canonicalOf(page: Page): Finding | undefined {
  const value = page.querySelector('link[rel="canonical"]')?.getAttribute('href')?.trim()
  return addressIn(value === undefined ? undefined : { value, from: 'link canonical' })
}

/** Where the Wayback Machine keeps a page, its own address stands at the end. */
const archived = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(?=https?:\/\/)/i

function addressIn(finding: Finding | undefined): Finding | undefined {
  if (finding === undefined || !/^https?:\/\//i.test(finding.value)) return undefined
  return { ...finding, value: finding.value.replace(archived, '') }
}

/** What a browser wrote into a page that it saved, near its beginning. */
const saved = /<!--\s*saved from url=\(\d{1,8}\)(https?:\/\/[^\s<>]{1,2000})/i
const savedWithin = 2_000

function savedFrom(html: string): Finding | undefined {
  const value = saved.exec(html.slice(0, savedWithin))?.[1]
  return value === undefined ? undefined : addressIn({ value, from: 'comment of the browser that saved it' })
}

/** More of them are the topics of a site. */
const mostTags = 20

/** The texts of links that say that they lead to a tag of the article, RDFa's among them. */
function tagsOf(page: Page): Findings['keywords'] {
  const links = [...page.querySelectorAll('a[rel~="tag"], [rel~="dc:subject"] a')].filter(
    each => !isInFrame(each),
  )
  const values = links.map(each => oneLine(each.textContent)).filter(each => each !== '' && each.length <= 60)
  return values.length === 0 || values.length > mostTags ? undefined : { values, from: 'tag links' }
}

function languageOf(page: Page): Finding | undefined {
  const root = page.documentElement
  const value = (root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? '').trim()
  return value === '' ? undefined : { value, from: `html lang ${value}` }
}

function keywordsOf(
  meta: ReadonlyMap<string, readonly string[]>,
  names: readonly string[],
): Findings['keywords'] {
  for (const name of names) {
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
    const values = (meta.get(name) ?? []).filter(each => !/^https?:/i.test(each) && !nobody.test(each))
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
    'a[rel~="author"]',
    '[property~="schema:author"] [property~="schema:name"]',
    '[property~="foaf:name"]',
  ]) {
    const values = new Set([...page.querySelectorAll(selector)].map(each => oneLine(each.textContent)))
    const [value = ''] = values
    if (values.size === 1 && value !== '' && value.length <= longestAuthor)
      return { value, from: selector.startsWith('a') ? 'author link' : 'microdata author' }
  }
  return undefined
}
