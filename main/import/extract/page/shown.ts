/**
 * What a page shows of its article where its metadata says nothing: its headline and its site in the title element, the writer
 * and the day in elements that are called so, below the headline.
 */
import { fold } from '../../../../core/text/fold.ts'
import { writtenDatesIn } from '../../describe/written-dates.ts'
import { markOf } from '../../segment/line/classify.ts'
import { linesOf } from '../../segment/line/lines.ts'
import { isNameLike } from '../../segment/line/names.ts'
import type { Finding } from '../extractor.ts'
import type { Page, PageElement, PageNode } from './page.ts'
import { elementNode, textNode } from './page.ts'
import { pageText } from './text.ts'

/** How many elements of a page are looked at for such. */
const mostLookedAt = 5_000
const longestLine = 200

/** The lines that a page shows, folded, and its elements from the headline on. */
export class Shown {
  readonly #page: Page
  #lines: ReadonlySet<string> | undefined
  #all: readonly PageElement[] | undefined

  constructor(page: Page) {
    this.#page = page
  }

  /** Whether the page shows `words` as a line of their own. */
  hasLine(words: string): boolean {
    return this.#wordLines().has(wordsOf(words))
  }

  /** Whether a line of the page, a link, or what stands for a picture names the site so, or a line says whose right it is. */
  namesSite(name: string): boolean {
    const wanted = wordsOf(name)
    if (wanted === '') return false
    if (this.#wordLines().has(wanted)) return true
    for (const line of this.#wordLines()) if (line.includes(wanted) && rights.test(line)) return true
    return this.#elements().some(each => {
      const said = /^(?:A|IMG)$/i.test(each.nodeName)
        ? (each.getAttribute('alt') ?? textWithin(each, longestLine))
        : undefined
      return said !== undefined && wordsOf(said) === wanted
    })
  }

  /** The elements from the one that shows the headline on; all where none does. */
  below(title: string | undefined): readonly PageElement[] {
    const all = this.#elements()
    if (title === undefined) return all
    const wanted = wordsOf(title)
    const most = title.length * 2 + 40
    const at = all.findIndex(each => wordsOf(textWithin(each, most) ?? '') === wanted)
    return at < 0 ? all : all.slice(at)
  }

  /** The elements above the one that shows the headline, the nearest first; none where none does. */
  above(title: string | undefined): readonly PageElement[] {
    const all = this.#elements()
    return all.slice(0, all.length - this.below(title).length).reverse()
  }

  /** The name in the link to a site's first page, where a line that says whose right it is has it too. */
  logo(): string | undefined {
    const lines = [...this.#wordLines()].filter(line => rights.test(line))
    for (const each of this.#elements()) {
      const href = /^A$/i.test(each.nodeName) ? each.getAttribute('href') : null
      if (href === null || !/^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+|main\.\w+)?$/i.test(href)) continue
      const name = oneLine(each.querySelector('img')?.getAttribute('alt') ?? textWithin(each, longestLine))
      const words = wordsOf(name)
      if (words.length >= 4 && name.length <= 60 && lines.some(line => line.includes(words))) return name
    }
    return undefined
  }

  #wordLines(): ReadonlySet<string> {
    if (this.#lines !== undefined) return this.#lines
    const text = this.#page.body === null ? '' : pageText(this.#page.body)
    this.#lines = new Set(text.split('\n').flatMap(line => (line.length <= longestLine ? wordsOf(line) : [])))
    return this.#lines
  }

  #elements(): readonly PageElement[] {
    this.#all ??= [...(this.#page.body?.querySelectorAll('*') ?? [])].slice(0, mostLookedAt)
    return this.#all
  }
}

/** The text of an element, where it is not longer than `most`. */
function textWithin(root: PageElement, most: number): string | undefined {
  let text = ''
  let node: PageNode | null = root.firstChild
  while (node !== null) {
    if (node.nodeType === textNode) text += node.textContent ?? ''
    if (text.length > most) return undefined
    if (node.nodeType === elementNode && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    while (node !== null && node !== root && node.nextSibling === null) node = node.parentNode
    node = node === null || node === root ? null : node.nextSibling
  }
  return text
}

const rights = /copyright|©|حقوق|saklidir|защищены|перепечатк|droits|reserved|\b(?:19|20)\d{2}\b/u

function wordsOf(text: string): string {
  return fold(text.slice(0, 1_000))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A headline, and the name of the site that stands beside it in the title element. */
export interface Titled {
  readonly title: string
  readonly site: string | undefined
}

const divider = /\s+[-–—|:»·/]{1,2}\s+|\s*::\s*|\s*[|»]\s*|:\s+/gu

/**
 * The parts of a title element, of which one is what the page shows as a line: `Ministers meet | News | The Daily`.
 * @param known the headline, where it is stated elsewhere
 */
export function titledBy(titleElement: string, shown: Shown, known: string | undefined): Titled | undefined {
  const cuts = [...titleElement.matchAll(divider)].map(
    ({ index, 0: sign }) => [index, index + sign.length] as const,
  )
  const wanted = known === undefined ? undefined : wordsOf(known)
  const isHeadline = (part: string): boolean =>
    wanted === undefined ? part.length >= 12 && shown.hasLine(part) : wordsOf(part) === wanted
  let best: { readonly title: string; readonly rest: string; readonly isFirst: boolean } | undefined
  for (const [from, to] of cuts) {
    const [left, right] = [titleElement.slice(0, from).trim(), titleElement.slice(to).trim()]
    for (const each of [
      { title: left, rest: right, isFirst: true },
      { title: right, rest: left, isFirst: false },
    ])
      if (isHeadline(each.title) && each.title.length > (best?.title.length ?? 0)) best = each
  }
  if (best === undefined) return undefined
  const parts = best.rest.split(divider).filter(each => each !== '')
  const inOrder = best.isFirst ? parts.reverse() : parts
  const site = [best.rest, ...inOrder].find(each => each.length <= 60 && shown.namesSite(each))
  return { title: best.title, site }
}

const others =
  /comment|related|sidebar|widget|footer|recommend|popular|most|reply|bio|box|card|list|share|promo|trending/i

/** Whether an element stands in what frames a page. */
export function isInFrame(element: PageElement): boolean {
  return someAbove(element, node => /^(?:ASIDE|FOOTER|NAV|FORM|MENU)$/i.test(node.nodeName))
}

function isElsewhere(element: PageElement): boolean {
  return isInFrame(element) || someAbove(element, node => others.test(node.getAttribute('class') ?? ''))
}

/** Whether one of the elements round another, below the one for the article or the body, is such. */
function someAbove(element: PageElement, isSuch: (node: PageElement) => boolean): boolean {
  let node = element.parentNode
  while (node !== null && node.nodeType === elementNode && !/^(?:BODY|ARTICLE|MAIN)$/i.test(node.nodeName)) {
    if (isSuch(node as PageElement)) return true // nodeType says that it is one
    node = node.parentNode
  }
  return false
}

const authorNames =
  /(?:^|[\s_-])(?:author|byline|by-line|auteur|signature|yazar|muhabir|writer|reporter|journalist|photographer|autor|kateb|katib)(?:$|[\s_-])|author(?:name)?(?:$|[_-])/i
const authorLinks =
  /\/(?:authors?|auteurs?|yazar(?:lar)?|writers?|avtory?|journalists?|reporters?|kuttab|columnists?)\//i
const longestByline = 120

/** The writer in an element that is called so, or behind a link to a page of writers; the first below the headline. */
export function authorShown(elements: readonly PageElement[]): Finding | undefined {
  for (const element of elements) {
    const isNamed =
      authorNames.test(element.getAttribute('class') ?? '') ||
      authorNames.test(element.getAttribute('id') ?? '')
    const isLink = /^A$/i.test(element.nodeName) && authorLinks.test(element.getAttribute('href') ?? '')
    if (!(isNamed || isLink) || others.test(element.getAttribute('class') ?? '') || isElsewhere(element))
      continue
    const text = oneLine(element.textContent)
    if (text === '' || text.length > longestByline) continue
    const link = isNamed ? element.querySelector('a,[class*="name"]') : null
    const name = [oneLine(link?.textContent), nameIn(text)].find(each => each !== '' && isWriter(each))
    if (name !== undefined)
      return { value: name, from: isNamed ? 'author element' : 'author link', isStated: false }
  }
  return undefined
}

function isWriter(name: string): boolean {
  return name.length <= 60 && isNameLike(name) && !/[\d@|©]/.test(name)
}

/** What a by-line says without its label; `تصوير` and `Автор` are such. */
function nameIn(text: string): string {
  const [line] = linesOf(text)
  const marked = line === undefined ? undefined : markOf(line)
  if (marked?.states === 'author' && marked.value) return marked.value
  return text.replace(/^[\p{L} ]{2,20}[:：]\s*/u, '')
}

const dateNames =
  /(?:^|[\s_-])(?:date|dates|datetime|time|tarih|posted|published|publish|pubdate|pub|meta|info|дата)(?:$|[\s_-])|date(?:$|[_-])|time(?:$|[_-])/i
const longestDate = 160

/** The day in an element that is called so, the first of those given. */
export function dateShown(elements: readonly PageElement[]): Finding | undefined {
  for (const element of elements) {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    const name = names.slice(0, longestLine).replace(/([a-z])([A-Z])/g, '$1-$2')
    if (!dateNames.test(name) || others.test(name) || isElsewhere(element)) continue
    const text = oneLine(element.textContent)
    if (text.length > longestDate || !/\d{4}|[٠-٩]{4}|[۰-۹]{4}/.test(text)) continue
    const [first] = writtenDatesIn(fold(text))
    if (first?.iso !== undefined) return { value: first.iso, from: 'date element', isStated: false }
  }
  return undefined
}

function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}
