/** Threads of forums: the first post is the article, by who wrote it when; what follows is comment. */
import { fold } from '../../../../core/text/fold.ts'
import { writtenDatesIn } from '../../describe/written-dates.ts'
import type { Finding } from '../../findings.ts'
import { textLength } from './cleaning.ts'
import type { Page, PageElement } from './page.ts'
import { elementNode, textWithin } from './page.ts'
import { oneLine } from './shown.ts'
import { pageText } from './text.ts'

/** The first post of a thread. */
export interface FirstPost {
  readonly text: string
  readonly author: Finding | undefined
  readonly published: Finding | undefined
}

/** What holds the words of a post: vBulletin 3 and 5, vBulletin 4, phpBB, XenForo, SMF, Invision, Discourse. */
const messages = [
  '[id^="post_message_"]',
  'blockquote.postcontent',
  '.postbody .content',
  'article.message .message-body .bbWrapper',
  '.inner[id^="msg_"]',
  '.cTopic [data-role="commentContent"]',
  '[data-feedid^="topic-"] [data-role="commentContent"]',
  '.topic-post .cooked',
].join(',')

const writers =
  '.bigusername,.username,.username-coloured,.ipsComment_author a,.poster h4 a,.postauthor,[itemprop="author"]'
const longestName = 60
const longestDate = 80
const mostNodes = 40
/** How much stands round the words of a post at most, in UTF-16 units, and how many elements are looked at there. */
const mostRound = 1_500
const mostLookedAt = 300
/** How many elements lie round the words within those of their post. */
const mostClimbed = 20

/** The first post of the thread that a page is; `undefined` of other pages. */
export function firstPostIn(page: Page): FirstPost | undefined {
  const [message, next] = [...page.querySelectorAll(messages)]
  const text = message === undefined ? '' : pageText(message)
  if (message === undefined || text === '') return undefined
  const round = postRound(message, next)
  return { text, author: writerIn(round), published: dateIn(round, message) }
}

/** The element of a post: the greatest that holds no other and little besides its words. */
function postRound(message: PageElement, next: PageElement | undefined): PageElement {
  const most = textLength(message) + mostRound
  let post = message
  let climbed = 0
  for (let node = message.parentNode; node?.nodeType === elementNode; node = node.parentNode) {
    climbed += 1
    const element = node as PageElement // nodeType says that it is one
    if (climbed > mostClimbed || /^BODY$/i.test(element.nodeName) || textLength(element) > most) break
    if (next !== undefined && holds(element, next)) break
    post = element
  }
  return post
}

function holds(element: PageElement, other: PageElement): boolean {
  for (let node = other.parentNode; node !== null; node = node.parentNode) if (node === element) return true
  return false
}

function writerIn(post: PageElement): Finding | undefined {
  const value = oneLine(post.querySelector(writers)?.textContent)
  return value === '' || value.length > longestName ? undefined : { value, from: 'first post of the thread' }
}

/** When the post was written: the first moment beside its words, since members have a day on which they came. */
function dateIn(post: PageElement, message: PageElement): Finding | undefined {
  const stated = post.querySelector('time[datetime]')
  const moment = stated === null || holds(message, stated) ? null : stated.getAttribute('datetime')
  if (moment) return { value: moment, from: 'first post of the thread' }
  for (const element of [...post.querySelectorAll('*')].slice(0, mostLookedAt)) {
    if (element === message || holds(message, element)) continue
    if (textWithin(element, longestDate, mostNodes) === undefined) continue
    const written = writtenDatesIn(fold(oneLine(pageText(element)))) // there cells are apart
    const iso = written.find(each => each.iso?.includes('T'))?.iso
    if (iso !== undefined) return { value: iso, from: 'first post of the thread' }
  }
  return undefined
}
