/**
 * Where one article ends and the next begins. A headline in the middle of a page may be a subheading, a link to another
 * page or the next article; what stands round it is counted, and only where that is much is the page cut. Where it is
 * something, the cut is offered.
 */

import type { CutReason, DoubtfulCut } from '../../../core/model/record.ts'
import { echo } from './line/echo.ts'
import { isHeadlineLike, isParagraph, type Marked } from './line/mark.ts'
import { isPersonLike, isRoleLine } from './line/names.ts'
import { isSectionLine } from './line/sections.ts'

/** From how much evidence on a page is cut, and a cut offered. */
const enough = 6
const worthSaying = 4
/** How much an article has at least, in UTF-16 units of its paragraphs. */
const leastBody = 80
/** How many lines may stand between a headline and its first paragraph. */
const mostBetween = 8

/** What has been seen since the last paragraph. */
interface Ending {
  readonly details: ReadonlySet<string>
  readonly divider: number
}
const noEnding: Ending = { details: new Set(), divider: 0 }

const endingWeights: Readonly<Record<string, number>> = {
  source: 2,
  keywords: 2,
  comment: 2,
  end: 2,
  related: 1,
  share: 1,
  advert: 0.5,
}
const mostForEnding = 4

export interface Cuts {
  /** Indices of the lines that articles begin with, without the first. */
  readonly at: readonly number[]
  readonly doubtful: readonly DoubtfulCut[]
}

/** The cuts among `lines`. Headlines that a cut was made before are marked as titles. */
export function cutsAmong(lines: readonly Marked[], isOneByItself: boolean): Cuts {
  const at: number[] = []
  const doubtful: DoubtfulCut[] = []
  const firstOpening = firstOpeningOf(lines)
  let above = 0
  let ending = noEnding
  for (const [index, marked] of lines.entries()) {
    if (marked.line.isBlank) continue
    const isLabelled = (marked.states === 'title' || marked.sender !== undefined) && above >= leastBody
    const evidence = above >= leastBody ? evidenceFor(lines, index, { ending, firstOpening }) : undefined
    const score = (evidence?.score ?? 0) - (isOneByItself ? 2 : 0)
    if (isLabelled || (evidence !== undefined && score >= enough)) {
      at.push(isLabelled ? headerStart(lines, index, at.at(-1) ?? 0) : underSection(lines, index))
      if (!isLabelled) becomeTitle(marked)
      above = 0
      ending = noEnding
    } else if (evidence !== undefined && score >= worthSaying) {
      doubtful.push({ at: marked.line.from, reasons: evidence.reasons })
    }
    if (isParagraph(marked)) {
      above += marked.line.text.length
      ending = noEnding
    } else if (marked.kind === 'furniture') ending = withLine(ending, marked)
  }
  return { at, doubtful }
}

function becomeTitle(marked: Marked): void {
  marked.kind = 'title'
  marked.detail = null
  delete marked.isListed
}

function withLine({ details, divider }: Ending, marked: Marked): Ending {
  const name =
    marked.detail === 'source' || marked.detail === 'keywords'
      ? marked.detail
      : marked.isEnd
        ? 'end'
        : marked.detail
  const length = marked.isDivider === true ? marked.line.text.replace(/\s/g, '').length : 0
  return {
    details: name === null || details.has(name) ? details : new Set([...details, name]),
    divider: Math.max(divider, length >= 5 ? 3 : length > 0 ? 2 : 0),
  }
}

interface Evidence {
  readonly score: number
  readonly reasons: readonly CutReason[]
}

/** What speaks for an article that begins with the line at `index`; `undefined` where it could be no headline. */
function evidenceFor(
  lines: readonly Marked[],
  index: number,
  { ending, firstOpening }: { readonly ending: Ending; readonly firstOpening: string },
): Evidence | undefined {
  const marked = lines[index]
  if (marked === undefined || !isHeadlineLike(marked)) return undefined
  const isLink = marked.isListed === true && (marked.detail === 'related' || marked.detail === 'keywords')
  if (marked.kind !== 'text' && !isLink) return undefined
  const following = whatFollows(lines, index)
  if (following === undefined) return undefined
  const opening = openingOf(following)
  const weights: readonly (readonly [CutReason, number])[] = [
    [
      'end-lines',
      Math.min(
        mostForEnding,
        [...ending.details].reduce((sum, each) => sum + (endingWeights[each] ?? 0), 0),
      ),
    ],
    ['divider', ending.divider],
    ['read-also', isRightBelowHeader(lines, index) ? 1 : 0],
    ['headline-in-text', echo(marked.line.text, following.text)],
    ['header-lines', Math.min(3, following.headerKinds.size * 2) + (following.isFramed ? 1 : 0)],
    ['dateline', beginsWithPlace(following.text) ? 2 : 0],
    ['like-the-first', opening !== '' && opening === firstOpening ? 2 : 0],
    ['lead', leads.test(following.text) ? 1 : 0],
  ]
  const score = weights.reduce((sum, [, weight]) => sum + weight, 0)
  const reasons = weights.flatMap(([reason, weight]) => (weight > 0 ? [reason] : []))
  if (!reasons.includes('end-lines') && !reasons.includes('divider') && score < enough) return undefined
  return { score: score - (goesOn(following.text) ? 3 : 0), reasons }
}

interface Following {
  /** The first paragraph. */
  readonly text: string
  /** The kinds of header lines that stand before it: who, when. */
  readonly headerKinds: ReadonlySet<string>
  /** Whether a line of the site stands before it: an advert, a share line. */
  readonly isFramed: boolean
}

/** Where an article begins whose headline stands at `index`: with the name of its section right above. */
function underSection(lines: readonly Marked[], index: number): number {
  let at = index - 1
  while (lines[at]?.line.isBlank === true) at -= 1
  const above = lines[at]
  if (above === undefined || above.states !== undefined || !isSectionLine(above.line)) return index
  if (above.isListed === true) becomeText(above)
  return above.kind === 'text' ? at : index
}

function becomeText(marked: Marked): void {
  marked.kind = 'text'
  marked.detail = null
  delete marked.isListed
}

/** What an article opens with, as one word to compare; empty where it opens with its text. */
function openingOf({ headerKinds, text }: Following): string {
  return [...headerKinds].sort().join(' ') + (beginsWithPlace(text) ? ' place' : '')
}

/** What the first article of a page opens with. */
function firstOpeningOf(lines: readonly Marked[]): string {
  const first = lines.findIndex(({ line, kind }) => !line.isBlank && kind === 'text')
  const following = first < 0 ? undefined : whatFollows(lines, first)
  return following === undefined ? '' : openingOf(following)
}

function whatFollows(lines: readonly Marked[], index: number): Following | undefined {
  const kinds = new Set<string>()
  let isFramed = false
  let between = 0
  for (let at = index + 1; at < lines.length && between <= mostBetween; at += 1) {
    const next = lines[at]
    if (next === undefined || next.line.isBlank) continue
    if (next.kind === 'text') {
      if (!isParagraph(next) && kinds.size > 0 && isOfWriter(next)) {
        kinds.add('byline')
        between += 1
        continue
      }
      if (!isParagraph(next) || (next.line.text.length < leastBody && next.isWrapped !== true))
        return undefined
      return { text: next.line.text.slice(0, 600), headerKinds: kinds, isFramed }
    }
    if (
      next.kind !== 'furniture' ||
      next.isHeader === true ||
      next.isListed === true ||
      next.isDivider === true
    )
      return undefined
    if (next.detail === 'related' || next.detail === 'keywords' || next.detail === 'comment') return undefined
    if (next.detail === 'dateline' || next.detail === 'byline') kinds.add(next.detail)
    if (next.detail === 'advert' || next.detail === 'share') isFramed = true
    between += 1
  }
  return undefined
}

/** Whether a line below a date or a name says who wrote, or what he is. */
function isOfWriter({ line }: Marked): boolean {
  return isPersonLike(line.text.trim()) || isRoleLine(line.text)
}

function isRightBelowHeader(lines: readonly Marked[], index: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const marked = lines[at]
    if (marked !== undefined && !marked.line.isBlank)
      return marked.isHeader === true && marked.detail === 'related'
  }
  return false
}

const place =
  /^[\s\u200e\u200f]*\p{L}[^.()!?؟:]{1,60}\([^()]{2,30}\)\s?[-–—:]|^[\s\u200e\u200f]*\p{Lu}[\p{Lu}\s-]{2,30},[^.]{0,30}\s[—–-]\s/u

function beginsWithPlace(paragraph: string): boolean {
  return place.test(paragraph)
}

/** Verbs that news begin with in Arabic, where a paragraph that goes on has an `and` before them. */
const leads =
  /^[\s"«]*(?:قال|قالت|أكد|أكدت|اكد|أعلن|أعلنت|اعلن|كشف|كشفت|طالب|طالبت|شدد|شددت|حذر|حذرت|دعا|دعت|أفاد|أفادت|ذكر|ذكرت|أعرب|أعربت|رفض|رفضت|انطلق|انطلقت|افتتح|افتتحت|بدأ|بدأت|وصل|وصلت|التقى|بحث|بحثت|أصدر|أصدرت|قرر|قررت|أقر|أقرت|شهد|شهدت|تظاهر|قتل|فاز|ارتفع|ارتفعت|انخفض|انخفضت|نفى|نفت|أدان|أدانت|عقد|عقدت|استقبل|أطلق|أطلقت|تسلم|ناقش|ناقشت)\s/u

/** Words by which a paragraph goes on with what was said before it. */
const onward =
  /^[\s"“«]*(?:و(?:أضاف|اضاف|قال|أوضح|اوضح|أشار|اشار|أكد|اكد|تابع|ذكر|كان|كانت|بحسب|لفت|من|في|قد|بين|ختم|نقل|أعرب|جاء|أعلن|هو|هي|هذا|هذه|لم|لا|كما)[\s\p{M}\p{L}]?|كما\s|من جهته|من جهتها|من جانبه|من جانبها|في المقابل|في السياق|إلا أن|غير أن|but\s|and\s|he\s|she\s|they\s|however|meanwhile|also\s|il\s|elle\s|mais\s|par ailleurs|он\s|она\s|также\s|при этом|по его|по её|по словам|ayrıca\s|öte yandan|وی\s|همچنین\s|او\s)/iu

function goesOn(paragraph: string): boolean {
  return onward.test(paragraph)
}

/** Where the header of a labelled article begins: with the label that the page begins with, above the title's own line. */
function headerStart(lines: readonly Marked[], title: number, from: number): number {
  if (lines[title]?.sender !== undefined) return title
  const first = lines.slice(from).find(({ line }) => !line.isBlank)?.states
  if (first === undefined || first === 'title') return title
  for (
    let at = title - 1;
    at > from && !lines[at]?.line.isBlank && lines[at]?.kind === 'furniture';
    at -= 1
  ) {
    if (lines[at]?.states === first) return at
  }
  return title
}
