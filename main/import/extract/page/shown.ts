/** The lines that a page shows, and its elements round the headline: where its metadata is silent, they are asked. */
import { fold } from '../../../../core/text/fold.ts'
import type { Page, PageElement } from './page.ts'
import { textWithin } from './page.ts'
import { pageText } from './text.ts'

/** How many elements of a page are looked at for such. */
const mostLookedAt = 5_000
/** The longest line that is looked at, and the longest text of a page whose lines are, in UTF-16 units. */
export const longestLine = 200
const longestText = 2_000_000

/** The lines that a page shows, folded, and its elements from the headline on. */
export class Shown {
  readonly #page: Page
  #text: string | undefined
  #lines: ReadonlySet<string> | undefined
  #all: readonly PageElement[] | undefined

  constructor(page: Page) {
    this.#page = page
  }

  /** The text of the page, with its furniture; nothing of a page that is larger than any of news. */
  get text(): string {
    const text = this.#text ?? (this.#page.body === null ? '' : pageText(this.#page.body))
    this.#text = text.length > longestText ? '' : text
    return this.#text
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
    this.#lines = new Set(
      this.text.split('\n').flatMap(line => (line.length <= longestLine ? wordsOf(line) : [])),
    )
    return this.#lines
  }

  #elements(): readonly PageElement[] {
    this.#all ??= [...(this.#page.body?.querySelectorAll('*') ?? [])].slice(0, mostLookedAt)
    return this.#all
  }
}

const rights = /copyright|©|حقوق|saklidir|защищены|перепечатк|droits|reserved|\b(?:19|20)\d{2}\b/u

/** The words of a text, folded. */
export function wordsOf(text: string): string {
  return fold(text.slice(0, 1_000))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** How much of a line is looked at. */
const longestTitle = 1_000

/** A text as one line. */
export function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, longestTitle)
}
