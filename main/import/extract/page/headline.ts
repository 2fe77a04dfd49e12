/** The headline of a page, and the name of the site that stands beside it. */
import type { Finding } from '../../findings.ts'
import { plain } from '../record/plain.ts'
import { withoutSite } from '../record/site-name.ts'
import type { Page } from './page.ts'
import { oneLine, type Shown, wordsOf } from './shown.ts'
import { headlineOfLooks, titledBy } from './titled.ts'

interface TitleAndSite {
  readonly title: Finding | undefined
  readonly site: Finding | undefined
}

/** The headline that the metadata states, as the page shows it, or else one that it shows; and the site beside it in the title element. */
export function titleOf(
  page: Page,
  stated: Finding | undefined,
  { shown, siteName }: { readonly shown: Shown; readonly siteName: string | undefined },
): TitleAndSite {
  const element = plain(oneLine(page.querySelector('title')?.textContent))
  const headings = headingsOf(page, siteName)
  const isSite = stated !== undefined && isSameName(stated.value, siteName)
  const known = (isSite ? undefined : stated) ?? headingOf(headings, element)
  const value = known && withoutSite(asHeaded(oneLine(known.value), headings), siteName)
  const title = known && value !== undefined ? { ...known, value } : undefined
  const isEnough = title !== undefined && siteName !== undefined
  const titled = isEnough || element === '' ? undefined : titledBy(element, shown, title?.value)
  const site: Finding | undefined =
    titled?.site === undefined ? undefined : { value: titled.site, from: 'title element', isStated: false }
  if (title !== undefined) return { title: { ...title, value: withoutSite(title.value, site?.value) }, site }
  if (element === '') return { title: isSite ? stated : undefined, site }
  const looked = titled === undefined ? headlineOfLooks(page, element, shown) : undefined
  if (looked !== undefined)
    return {
      title: { value: looked.title, from: 'line that is set as a headline', isStated: false },
      site: { value: looked.site, from: 'title element', isStated: false },
    }
  return { title: { value: titled?.title ?? withoutSite(element, siteName), from: 'title element' }, site }
}

function isSameName(left: string, right: string | undefined): boolean {
  return right !== undefined && wordsOf(left) === wordsOf(right)
}

/** The headings of a page of the first rank, but for the name of the site. */
function headingsOf(page: Page, siteName: string | undefined): readonly string[] {
  const headings = [...page.querySelectorAll('h1')].map(each => plain(oneLine(each.textContent)))
  return headings.filter(each => each !== '' && !isSameName(each, siteName))
}

function headingOf(headings: readonly string[], title: string): Finding | undefined {
  const heading =
    headings.find(each => title.includes(each)) ?? (headings.length === 1 ? headings[0] : undefined)
  return heading === undefined ? undefined : { value: heading, from: 'h1 element' }
}

/** How long is what sites put behind a headline for others to show, in UTF-16 units, and the fewest words of a headline before it. */
const longestRest = 60
const fewestWords = 3

/** A headline without what stands behind that which the page shows as such: `Ministers meet - The Daily`. */
function asHeaded(title: string, headings: readonly string[]): string {
  const heading = headings.find(each => {
    if (!title.startsWith(each) || each.split(' ').length < fewestWords) return false
    const rest = title.slice(each.length)
    return rest.length <= longestRest && /^\s+(?:[-|–—»·/]|::)\s+\S/u.test(rest)
  })
  return heading ?? title
}
