/**
 * What sites put round and into their articles, taken out of a page before the article is looked for: navigation, share bars,
 * newsletters, related stories, captions and credits, comments, dates and by-lines. Parts are known by what their authors
 * called them, in class names, ids, roles and microdata. A part that holds much of the page is never taken out, whatever its name.
 */
import type { Page, PageElement, PageNode } from './page.ts'

/** The frame of a page, and what is no text. */
const frame = new Set('NAV FOOTER MENU DIALOG SCRIPT STYLE NOSCRIPT TEMPLATE'.split(' '))
const frameRoles = new Set('navigation banner contentinfo search menu dialog'.split(' '))
/** Elements that hold no text of an article on any site. */
const furniture = new Set([...frame, ...'ASIDE FORM BUTTON FIGCAPTION ADDRESS'.split(' ')])
const furnitureRoles = new Set([...frameRoles, 'complementary', 'alert', 'toolbar'])
const furnitureProperties = new Set('caption author datePublished dateModified'.split(' '))

/** Words of names, whole between hyphens, underscores and capitals. */
const words = new Set(
  (
    'ad ads advert advertisement advertising adslot advertorial sponsor sponsored sponsors promo promos promotion promoted ' +
    'share sharing shares sharebar social socials sharetools addthis sharethis sharedaddy follow followus ' +
    'related recommended recommendation recommendations recirc recirculation trending popular mostread mostpopular outbrain ' +
    'taboola jp-relatedposts newsletter newsletters signup subscribe subscription paywall ' +
    'caption captions credit credits photocredit imagecredit copyright ' +
    'byline bylines dateline timestamp datetime pubdate postdate postmeta entrymeta articlemeta ' +
    'breadcrumb breadcrumbs crumbs nav navigation navbar menu submenu megamenu topbar toolbar sidebar masthead ' +
    'comment comments disqus respond commentlist cookie cookies consent gdpr banner popup modal overlay tooltip ' +
    'tags taglist tagcloud topics keywords authorbio biography pager pagination ' +
    'footer skip screenreader visuallyhidden sronly login signin register gallery slideshow carousel ' +
    'widget widgets rating ratings playlist disclaimer teaser teasers readmore readalso seealso moreon morefrom'
  ).split(' '),
)
/** Pairs of words, which alone say nothing. */
const pairs =
  /(?:^|[\s_-])(?:(?:read|see|also|more|most|latest|other|next|prev|previous|you[_-]may)[_-]?(?:more|also|like|read|on|from|stories|story|news|articles|posts|post|popular|viewed|commented)|(?:author|writer|post|entry|article|story|content|news)[_-]*(?:bio|box|desc|description|about|profile|info|meta|date|time|tags|tools|footer|byline|author|share|nav|navigation|links|actions|credits?)|(?:sr|screen[_-]?reader)[_-](?:only|text)|visually[_-]?hidden|wp-caption-text|image[_-]?(?:caption|credit|source)|photo[_-]?(?:caption|credit)|media[_-]?(?:caption|credit)|e?mail[_-]?(?:signup|capture|form)|sign[_-]?up|app[_-]?(?:promo|download)|published[_-]?(?:date|at|on)?|up[_-]?next|in[_-]?article[_-]?(?:ad|promo|related))(?:$|[\s_-])/i

/** The greatest part of a page's text that is taken out by its name. */
const mostOfText = 0.3

/** Takes the frame of a page and what no reader sees out of it, in place. */
export function takeOutFrame({ body }: Page): void {
  if (body === null) return
  takeOut(
    body,
    element =>
      frame.has(nameOf(element)) || hasOneOf(element, 'role', frameRoles) || isLineOfFurniture(element),
  )
}

const longestLine = 300

/** Readability makes a paragraph of an element that holds no others but links and the like, and its names are lost. */
function isLineOfFurniture(element: PageElement): boolean {
  return (
    nameOf(element) === 'DIV' &&
    isNamedFurniture(element) &&
    textLength(element) <= longestLine &&
    element.querySelector('div,ul,ol,table,section,blockquote,figure,h1,h2,h3') === null &&
    [...element.querySelectorAll('p')].length <= 1
  )
}

/**
 * Takes furniture out of an article that was found, in place.
 * @param withCaptions whether captions stay: of a gallery they are the text
 */
export function takeOutFurniture(article: PageElement, withCaptions = false): void {
  takeOut(article, element => {
    if (withCaptions && nameOf(element) === 'FIGCAPTION') return false
    return (
      furniture.has(nameOf(element)) ||
      hasOneOf(element, 'role', furnitureRoles) ||
      hasOneOf(element, 'itemprop', furnitureProperties) ||
      element.getAttribute('aria-hidden') === 'true' ||
      element.getAttribute('rel') === 'author' ||
      isNamedFurniture(element)
    )
  })
}

/** Takes out the headers of a page, but for one that holds the headline. */
export function takeOutHeaders(body: PageElement): void {
  takeOut(body, element => nameOf(element) === 'HEADER' && element.querySelector('h1') === null)
}

/** How much of a row its greatest cell holds where it is the article and the others stand beside it. */
const mostOfRow = 0.7
const leastCell = 250

/** Takes out the cells beside an article in a page that is laid out as a table. */
export function takeOutSideCells(article: PageElement): void {
  for (const row of [...article.querySelectorAll('tr')]) {
    const cells = [...row.querySelectorAll('td')].filter(each => each.parentNode === row)
    const lengths = cells.map(textLength)
    const most = Math.max(0, ...lengths)
    if (most < leastCell || most < lengths.reduce((sum, each) => sum + each, 0) * mostOfRow) continue
    for (const [at, cell] of cells.entries()) if (lengths[at] !== most) cell.remove()
  }
}

const linkLines = new Set('P LI H2 H3 H4 H5 H6 UL OL TD DIV SECTION'.split(' '))
const longestLink = 200

/** Takes lines and lists that are nothing but links out of an article: they lead to other ones. */
export function takeOutLinks(article: PageElement): void {
  takeOut(article, element => {
    if (!linkLines.has(nameOf(element))) return false
    const text = element.textContent?.trim() ?? ''
    const links = [...element.querySelectorAll('a')]
    const isList =
      /^[UO]L$/.test(nameOf(element)) || (/^(?:DIV|SECTION)$/.test(nameOf(element)) && links.length > 1)
    if (text === '' || (!isList && (text.length > longestLink || /[.!?؟…]["”»'’)]?$/u.test(text))))
      return false
    const linked = links.reduce((sum, link) => sum + letterCount(link.textContent), 0)
    return linked >= letterCount(text) * (isList ? 0.75 : 0.9)
  })
}

function letterCount(text: string | null): number {
  return (text ?? '').replace(/[^\p{L}\p{N}]+/gu, '').length
}

/** Takes elements out that are furniture, but for those that hold much of the text. */
export function takeOut(root: PageElement, isFurniture: (element: PageElement) => boolean): void {
  const most = textLength(root) * mostOfText
  for (const element of [...root.querySelectorAll('*')]) {
    if (isFurniture(element) && !holdsArticle(element) && textLength(element) <= most) element.remove()
  }
}

function nameOf(element: PageElement): string {
  return element.nodeName.toUpperCase()
}

function hasOneOf(element: PageElement, attribute: string, values: ReadonlySet<string>): boolean {
  return values.has(element.getAttribute(attribute) ?? '')
}

const keptNames = new Set(['HTML', 'BODY', 'ARTICLE', 'MAIN', 'H1'])

function holdsArticle(element: PageElement): boolean {
  return keptNames.has(nameOf(element)) || element.querySelector('[itemprop="articleBody"]') !== null
}

/** Where the authors of a page name its parts: machines make the classes of some, and people the names by which they are tested. */
const namingAttributes = [
  'class',
  'id',
  'data-testid',
  'data-test',
  'data-hook',
  'data-qa',
  'data-component',
  'data-block',
]
/** How much of a name is looked at. */
const longestName = 300

function isNamedFurniture(element: PageElement): boolean {
  const name = namingAttributes
    .map(each => element.getAttribute(each) ?? '')
    .join(' ')
    .slice(0, longestName)
  if (pairs.test(name)) return true
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some(word => words.has(word))
}

/** The length of an element's text, in UTF-16 units. */
export function textLength(root: PageNode): number {
  return root.textContent?.trim().length ?? 0
}
