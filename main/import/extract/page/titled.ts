/** The headline and the name of the site in the title element of a page, told apart by what the page shows. */
import { isInFrame } from './named.ts'
import type { Page } from './page.ts'
import { oneLine, type Shown, wordsOf } from './shown.ts'

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

const headlines =
  'h2,h3,[class~="hd"],[class*="headline"],[class*="Headline"],[class*="title"],[class*="Title"],font[size="4"],font[size="5"],font[size="6"],font[size="+1"],font[size="+2"]'
const longestHeadline = 200
const fewestWords = 3

/**
 * The first line that is set as a headline, where the title element has the name of the site and nothing that the page shows:
 * `The Daily :: Printer Friendly Version`.
 */
export function headlineOfLooks(
  page: Page,
  titleElement: string,
  shown: Shown,
): { readonly title: string; readonly site: string } | undefined {
  const parts = titleElement.split(divider).filter(each => each !== '')
  const site = parts.find(each => shown.namesSite(each))
  if (site === undefined || parts.some(each => each !== site && shown.hasLine(each))) return undefined
  for (const element of page.querySelectorAll(headlines)) {
    const line = oneLine(element.textContent)
    const isHeadline = line.length <= longestHeadline && line.split(' ').length >= fewestWords
    if (isHeadline && !isInFrame(element) && wordsOf(line) !== wordsOf(site)) return { title: line, site }
  }
  return undefined
}
