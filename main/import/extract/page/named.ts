/** The writer and the day in elements that are called so, where no metadata states them. */
import { fold } from '../../../../core/text/fold.ts'
import { writtenDatesIn } from '../../describe/written-dates.ts'
import type { Finding } from '../../findings.ts'
import { markOf } from '../../segment/line/classify.ts'
import { linesOf } from '../../segment/line/lines.ts'
import { isNameLike } from '../../segment/line/names.ts'
import type { PageElement } from './page.ts'
import { elementNode } from './page.ts'
import { longestLine, oneLine } from './shown.ts'

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
  /(?:^|[\s_-])(?:author|byline|by-line|auteur|signature|yazar|muhabir|writer|reporter|journalist|photographer|autor|kateb|katib)(?:$|[\s_-])|authors?(?:name)?(?:$|[_-])/i
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
    const written = writtenDatesIn(fold(text)).find(each => each.iso !== undefined)
    if (written?.iso !== undefined) return { value: written.iso, from: 'date element', isStated: false }
  }
  return undefined
}
