/**
 * An article's text as it is laid out: paragraphs in their own direction, embeds as insets, furniture folded to one line.
 * Every paragraph knows where it begins in the article's text, and holds exactly that slice of it.
 */
import type { Region } from '../../../core/model/region.ts'
import type { ArticleView } from '../../../core/model/views.ts'
import { type Direction, directionOf } from '../../../core/text/direction.ts'

/** One line of the article's text: `[from, from + text.length)`, in UTF-16. */
export interface Paragraph {
  readonly from: number
  readonly text: string
  readonly direction: Direction
  /** Its own language, by BCP 47; absent where it is that of the article, or cannot be told. */
  readonly language?: string
}

type FurnitureName = NonNullable<Region['detail']> | 'other'

export type Block =
  | { readonly kind: 'text'; readonly from: number; readonly paragraphs: readonly Paragraph[] }
  | { readonly kind: 'embed'; readonly from: number; readonly paragraphs: readonly Paragraph[] }
  | {
      readonly kind: 'furniture'
      readonly from: number
      readonly paragraphs: readonly Paragraph[]
      /** How many lines there are of each kind, in the order in which they come. */
      readonly counts: readonly { readonly name: FurnitureName; readonly count: number }[]
    }

type BlockSource = Pick<ArticleView, 'text' | 'regions' | 'languages'> & {
  readonly language: { readonly value: string | null }
  readonly doubtfulCuts?: ArticleView['doubtfulCuts']
}

/**
 * The blocks of an article. The title stands in the header, and is left out where it is the title that is known. A block begins where a
 * cut is offered, so that the offer can stand between two.
 */
export function blocksOf(source: BlockSource, shownTitle: string | null): readonly Block[] {
  const { regions, doubtfulCuts = [] } = source
  const blocks: Block[] = []
  const cuts = doubtfulCuts.map(({ at }) => at)
  let counts = new Map<FurnitureName, number>()
  let isTitleShown = false
  for (const region of cuts.length === 0 ? regions : regions.flatMap(each => splitAt(each, cuts))) {
    const paragraphs = paragraphsOf(source, region)
    const [first] = paragraphs
    if (!first) continue
    if (region.kind === 'title' && !isTitleShown && isShown(paragraphs, shownTitle)) {
      isTitleShown = true
      continue
    }
    const kind = region.kind === 'title' || region.kind === 'body' ? 'text' : region.kind
    const last = blocks.at(-1)
    const goesOn = last?.kind === kind && kind !== 'embed' && !cuts.includes(first.from)
    const joined = goesOn ? [...last.paragraphs, ...paragraphs] : paragraphs
    const from = joined[0]?.from ?? region.from
    if (joined !== paragraphs) blocks.pop()
    else counts = new Map()
    if (kind === 'furniture') {
      const name = region.detail ?? 'other'
      counts.set(name, (counts.get(name) ?? 0) + countOf(name, paragraphs))
      blocks.push({
        kind,
        from,
        paragraphs: joined,
        counts: [...counts].map(([name, count]) => ({ name, count })),
      })
    } else blocks.push({ kind, from, paragraphs: joined })
  }
  return blocks
}

const item = /^\s*(?:[•●▪◦‣·*-]|\d{1,2}[.)-])\s/u

/** How many there are of what lines hold: of a list of links the header is none of them. */
function countOf(name: FurnitureName, lines: readonly Paragraph[]): number {
  if (name !== 'related') return lines.length
  const items = lines.filter(({ text }) => item.test(text)).length
  if (items > 0) return items
  return lines.length > 1 && /[:：]\s*$/.test(lines[0]?.text ?? '') ? lines.length - 1 : lines.length
}

/** The lines of the title where the header shows them, so that they are text like any other; none where it says something else. */
export function titleLinesOf(source: BlockSource, shownTitle: string | null): readonly Paragraph[] {
  for (const region of source.regions) {
    if (region.kind !== 'title') continue
    const lines = paragraphsOf(source, region)
    if (lines.length > 0 && isShown(lines, shownTitle)) return lines
  }
  return []
}

/** The parts of a region between cuts. */
function splitAt(region: Region, cuts: readonly number[]): Region[] {
  const within = cuts.filter(at => at > region.from && at < region.to)
  const edges = [region.from, ...within, region.to]
  return edges.slice(1).map((to, at) => ({ ...region, from: edges[at] ?? region.from, to }))
}

function isShown(paragraphs: readonly Paragraph[], title: string | null): boolean {
  return paragraphs.map(({ text }) => text.trim()).join(' ') === title?.trim()
}

/** The lines of a region that have something on them. */
function paragraphsOf({ text, language, languages }: BlockSource, { from, to }: Region): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const others = languages.filter(each => each.from < to && each.to > from)
  let at = from
  for (const line of text.slice(from, to).split('\n')) {
    if (line.trim() !== '') {
      const other = others.find(each => each.from < at + line.length && each.to > at)?.language
      const direction = directionOf(line, other ?? language.value)
      paragraphs.push({
        from: at,
        text: line,
        direction,
        ...(other === undefined ? {} : { language: other }),
      })
    }
    at += line.length + 1
  }
  return paragraphs
}
