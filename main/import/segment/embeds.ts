/**
 * Posts that a page embeds and a scraper leaves as text. What ends one is its attribution (`— Name (@handle) date`), what
 * begins one is not written: it reaches back over its own block, over lines in another script than the text around it, and
 * over lines that only a post has (tags, handles, short links, lost emoji).
 */

import type { EmbeddedPost } from '../../../core/model/region.ts'
import { directionOf } from '../../../core/text/direction.ts'
import { writtenDatesIn } from '../describe/written-dates.ts'
import { keyOf } from './line/lines.ts'
import { isParagraph, type Marked } from './line/mark.ts'

/** How many lines a post reaches back at most. */
const mostLines = 14
/** The longest line of a post: posts are short, and a paragraph of the article is not one. */
const longestLine = 1_200
/** The longest line that is looked at for a shape. */
const longestShape = 160
/** The longest line that names who posted. */
const longestHead = 90
/** The longest paragraph that is taken for a post by its place alone. */
const longestPost = 500

const attribution = /^(?:.*\s)?[—–―-]\s?([^()—–―]{1,80}?)\s*\(@([A-Za-z0-9_.]{2,40})\)([^()]{0,50})$/u
const sharedBy =
  /(?:A post shared by|Une publication partagée par|Публикация от|tarafından paylaşılan bir gönderi|تمت مشاركة منشور بواسطة|منشور تمت مشاركته بواسطة|پست مشترک)\s*(.{0,80})/iu
const viewOn =
  /^(?:View this post on|View post on|عرض هذا المنشور على|شاهد هذا المنشور على|Voir cette publication sur|Посмотреть эту публикацию в|Bu gönderiyi)\b/iu
const head = /^([^@]{0,60}?)\s*\(?(@[A-Za-z0-9_]{2,30})\)?(?:\s*[·•|-]\s*([^@]{0,40}))?$/u
const loneHandle = /^[\s\u200e\u200f]*@[A-Za-z0-9_]{2,40}[\s\u200e\u200f]*$/
/** `8 فبراير`, `Feb 8`, `3h`, `12 س`. */
const postAge = /^(?=.*\d)[\p{L}\p{M}\d\s.,،:·•]{1,24}$/u
const hour = /^[\s\u200e\u200f]*\d{1,2}:\d{2}[\s\u200e\u200f]*$/u
const count = /^[\d.,\u0660-\u0669]+\s?[KMكم]?$/u
const postSigns =
  /\?{3,}|[@#][\p{L}\p{N}_]{2,}|\bt\.co\/|\bpic\.[a-z.]+\/|https?:\/\/t\.|\p{Extended_Pictographic}/u
const postAddress =
  /^\s*(?:https?:\/\/)?(?:(?:www|m|mobile)\.)?(?:(?:twitter|x)\.com\/\w+\/status\/|pic\.twitter\.com\/|t\.co\/|instagram\.com\/(?:p|reel)\/|t\.me\/\w+\/\d+|facebook\.com\/\S+\/(?:posts|videos)\/)\S*\s*$/i
const postEnd =
  /^(?:\d{1,2}:\d{2}\s*(?:[AP]M)?\s*[·•-].*\d{4}.*|[\d.,]+[KM]?\s+(?:Likes?|Retweets?|Reposts?|Views|إعجاب|إعجابات))/iu

/** Marks the lines of every embedded post among `lines`; those with an attribution first, since they reach back over others. */
export function markEmbeds(lines: readonly Marked[]): void {
  for (const [index, { line }] of lines.entries()) {
    if (line.isBlank || line.text.length > longestLine) continue
    const post = attributedTo(line.text)
    if (post !== undefined) markBack(lines, index, post)
  }
  for (const [index, { line, kind }] of lines.entries()) {
    if (!line.isBlank && kind !== 'embed' && line.text.length <= longestShape) markByShape(lines, index)
  }
  for (const marked of lines) {
    // A channel signs with its handle.
    if (marked.kind !== 'text' || !loneHandle.test(marked.line.text)) continue
    marked.kind = 'furniture'
    marked.detail = 'share'
  }
}

function attributedTo(text: string): EmbeddedPost | undefined {
  if (!text.includes('@')) return undefined // quicker to see than where it stands last
  const at = text.lastIndexOf('(@')
  if (at < 0 || text.length - at > 100) return undefined
  const match = attribution.exec(text.slice(Math.max(0, at - 90)))
  if (match === null) return undefined
  const [, author = '', handle, date = ''] = match
  if (/[.!؟?،]/.test(date.replace(/[,،]|г\./g, '')) && /\p{L}{3,}.*\p{L}{3,}.*\p{L}{3,}/u.test(date))
    return undefined
  return { author: shownName(author), handle: `@${handle}`, date: dateIn(date) }
}

/** A name without the emoji that it was decorated with, lost ones too. */
function shownName(author: string): string | null {
  const name = author
    .replace(/\?{2,}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200d\ufe0f\u200e\u200f]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  return name === '' ? null : name
}

function dateIn(text: string): string | null {
  return writtenDatesIn(keyOf(text))[0]?.iso?.slice(0, 10) ?? null
}

/** Marks the attribution at `last` and what belongs to the post before it. */
function markBack(lines: readonly Marked[], last: number, post: EmbeddedPost): void {
  const surrounding = surroundingDirection(lines, last)
  const isOwnLine = /^[\s\u200e\u200f"”»]*[—–―-]/u.test(lines[last]?.line.text ?? '')
  let first = last
  let hasCrossedBlank = false
  let taken = isOwnLine ? 0 : 1
  for (let at = last - 1; at >= 0 && last - at <= mostLines; at -= 1) {
    const marked = lines[at]
    if (marked === undefined) break
    const { text, isBlank } = marked.line
    if (isBlank) {
      hasCrossedBlank = true
      continue
    }
    if (marked.kind !== 'text' || text.length > longestLine) break
    if (hour.test(text)) {
      // Below the hour stands what a page that is told by the hour says then.
      if (taken > 1 && first === at + 1 && !hasCrossedBlank) first += 1
      break
    }
    const isForeign = surrounding !== undefined && directionOf(text, null) !== surrounding
    // What is right above an attribution is the post, unless it is longer than posts are.
    const isFirst = taken === 0 && (text.length <= longestPost || isForeign)
    const isShort = !isParagraph(marked)
    const isOfBlock = !hasCrossedBlank && isShort && !/[:：]\s*$/.test(text)
    if (!isFirst && !isForeign && !isOfBlock && !(postSigns.test(text) && isShort)) break
    first = at
    taken += 1
  }
  mark(lines, first, last, post)
}

/** The direction of the paragraphs nearest to a line, by which a post in another script stands out. */
function surroundingDirection(lines: readonly Marked[], around: number): 'rtl' | 'ltr' | undefined {
  let [rtl, ltr] = [0, 0]
  for (let at = Math.max(0, around - 40); at < Math.min(lines.length, around + 20); at += 1) {
    const marked = lines[at]
    if (marked === undefined || !isParagraph(marked)) continue
    if (directionOf(marked.line.text.slice(0, 400), null) === 'rtl') rtl += marked.line.text.length
    else ltr += marked.line.text.length
  }
  return rtl === ltr ? undefined : rtl > ltr ? 'rtl' : 'ltr'
}

/** Posts that do not end in an attribution: their address alone, Instagram's frame, a head with the handle. */
function markByShape(lines: readonly Marked[], index: number): void {
  const text = lines[index]?.line.text.trim() ?? ''
  const by = sharedBy.exec(text)?.[1]
  if (by !== undefined) markShared(lines, index, by)
  else if (postAddress.test(text) || viewOn.test(text)) mark(lines, index, index, undefined)
  else if (!text.includes('@')) return
  else if (loneHandle.test(text)) markStacked(lines, index, text)
  else if (text.length <= longestHead) markHeaded(lines, index, head.exec(text))
}

/** `A post shared by …`, with the frame's `View this post` above it. */
function markShared(lines: readonly Marked[], index: number, by: string): void {
  const handle = /\(?(@[\w.]{2,40})\)?/.exec(by)?.[1] ?? null
  const above = previous(lines, index)
  const isFramed = above !== undefined && viewOn.test(lines[above]?.line.text.trim() ?? '')
  const post = { author: shownName(by.replace(/\(?@.*$/, '')), handle, date: null }
  mark(lines, isFramed ? above : index, index, post)
}

/** `Name @handle · date`, its text, and the counts below it where they are there. */
function markHeaded(lines: readonly Marked[], index: number, opening: RegExpExecArray | null): void {
  const next = following(lines, index)
  const body = next === undefined ? undefined : lines[next]
  if (opening === null || next === undefined || body === undefined) return
  const [whole, author = '', handle = '', date = ''] = opening
  // A handle alone may be a writer's, under the article.
  if (/^by\s/i.test(whole) || (author === '' && date === '')) return
  if (body.kind !== 'text' || body.line.text.length > longestLine) return
  const after = following(lines, next)
  const isEnded = after !== undefined && postEnd.test(lines[after]?.line.text.trim() ?? '')
  if (!isEnded && !postSigns.test(body.line.text)) return
  const post = { author: shownName(author.replace(/[·•|-]\s*$/, '')), handle, date: dateIn(date) }
  mark(lines, index, isEnded ? after : next, post)
}

/** How many lines of counts stand below a post. */
const mostCounts = 6

/** The name, the handle, the day, the text and the counts of a post, each on a line of its own. */
function markStacked(lines: readonly Marked[], index: number, handle: string): void {
  let age = following(lines, index)
  if (age !== undefined && /^\s*[·•]\s*$/.test(lines[age]?.line.text ?? '')) age = following(lines, age)
  const said = age === undefined ? '' : (lines[age]?.line.text.trim() ?? '')
  const hasAge = age !== undefined && postAge.test(said)
  const body = age === undefined ? undefined : hasAge ? following(lines, age) : age
  const text = body === undefined ? undefined : lines[body]
  if (body !== undefined && !hasAge && !isEndedPost(lines, body)) return
  if (body === undefined || text?.kind !== 'text' || text.line.text.length > longestLine) return
  let last = body
  for (let taken = 0; taken < mostCounts; taken += 1) {
    const next = following(lines, last)
    const shown = next === undefined ? '' : (lines[next]?.line.text.trim() ?? '')
    if (next === undefined || !(count.test(shown) || postEnd.test(shown))) break
    last = next
  }
  const above = previous(lines, index)
  const name = above === undefined ? undefined : lines[above]
  const isName = name?.kind === 'text' && !isParagraph(name) && name.line.text.length <= 60
  const author = isName && !/[:：]\s*$/.test(name.line.text) ? shownName(name.line.text) : null
  mark(lines, author === null ? index : (above ?? index), last, {
    author,
    handle,
    date: dateIn(hasAge ? said : (lines[following(lines, body) ?? body]?.line.text ?? '')),
  })
}

/** Whether the moment and the counts of a post stand below the line at `body`. */
function isEndedPost(lines: readonly Marked[], body: number): boolean {
  const next = following(lines, body)
  return next !== undefined && postEnd.test(lines[next]?.line.text.trim() ?? '')
}

function previous(lines: readonly Marked[], from: number): number | undefined {
  for (let at = from - 1; at >= 0 && at > from - 4; at -= 1) if (lines[at]?.line.isBlank === false) return at
  return undefined
}

function following(lines: readonly Marked[], from: number): number | undefined {
  for (let at = from + 1; at < lines.length && at < from + 4; at += 1) {
    if (lines[at]?.line.isBlank === false) return at
  }
  return undefined
}

function mark(lines: readonly Marked[], first: number, last: number, post: EmbeddedPost | undefined): void {
  for (let at = first; at <= last; at += 1) {
    const marked = lines[at]
    if (marked === undefined) continue
    marked.kind = 'embed'
    marked.detail = null
    delete marked.states
    delete marked.isHeader
    if (at === first) marked.isPostStart = true
    if (post !== undefined) marked.post = post
  }
}
