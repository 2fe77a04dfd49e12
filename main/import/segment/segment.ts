/**
 * One record into its articles and their regions. Every line is first taken for what it is by itself (tables of rules, one
 * per language), then for what it is among the others: part of an embedded post, of a list, the headline of a next article.
 * Articles partition the text and regions cover it end to end: what stands between two of them belongs to the first.
 */
import type { DoubtfulCut } from '../../../core/model/record.ts'
import type { Region } from '../../../core/model/region.ts'
import type { Findings } from '../findings.ts'
import { markAmid } from './amid.ts'
import { markChannel } from './channel.ts'
import { markChat } from './chat.ts'
import { cutsAmong } from './cuts.ts'
import { markEmbeds } from './embeds.ts'
import { markHead } from './head.ts'
import { markOf } from './line/classify.ts'
import { linesOf } from './line/lines.ts'
import type { Marked } from './line/mark.ts'
import { holdToProfile, type LineProfile, markByProfile } from './line-profile.ts'
import { markLists } from './lists.ts'
import { markRecurring } from './recurring.ts'
import { isTagged, markTags } from './tagged.ts'
import { markTail } from './tail.ts'
import { markWrapped } from './wrapped.ts'

/** An article as a slice of a record's text, with what its lines were taken for. Offsets are UTF-16. */
export interface ArticlePart {
  readonly from: number
  readonly to: number
  readonly lines: readonly Marked[]
}

export interface Segmentation {
  readonly articles: readonly ArticlePart[]
  readonly regions: Region[]
  readonly doubtfulCuts: readonly DoubtfulCut[]
  /** What the first lines state by the profile. */
  readonly header: Findings
}

/** What is known of a record before its text is looked at. */
export interface KnownOfRecord {
  /** The title that the file states. */
  readonly title: string | null
  /** Whether the file is of one article by its form: a record with an address and a title of its own. */
  readonly isOneByItself: boolean
  /** What a profile says of its lines. */
  readonly lines?: LineProfile | undefined
  /** Lines that recur in files like this one, by their keys. */
  readonly recurring?: readonly ReadonlySet<string>[]
}

const nothingStated: Findings = {}

/** The articles and regions of `text`. Takes time in proportion to its length, whatever it holds. */
export function segment(text: string, known: KnownOfRecord): Segmentation {
  const order = known.lines?.dateOrder ?? null
  const lines = linesOf(text).map(line => markOf(line, order))
  markWrapped(lines)
  const starts = isTagged(text) ? markTags(lines) : undefined
  const profiled = known.lines === undefined ? undefined : markByProfile(lines, known.lines)
  markEmbeds(lines)
  if (starts === undefined) markLists(lines)
  if (profiled !== undefined) holdToProfile(profiled.settled)
  if (known.recurring !== undefined && known.recurring.length > 0)
    markRecurring(lines, known.recurring, known.title)
  if (starts === undefined) markChannel(lines)
  const offered = starts === undefined ? markChat(lines) : undefined
  const cuts =
    starts !== undefined
      ? { at: starts, doubtful: [] }
      : offered === undefined
        ? cutsAmong(lines, known.isOneByItself)
        : { at: [], doubtful: offered }
  const articles = partsOf(text, lines, cuts.at)
  for (const [index, part] of articles.entries()) {
    markHead(part.lines, index === 0 ? known.title : null)
    markTail(part.lines)
    markAmid(part.lines)
  }
  if (profiled !== undefined) holdToProfile(profiled.settled)
  const regions = articles.flatMap(regionsOf)
  return { articles, regions, doubtfulCuts: cuts.doubtful, header: profiled?.header ?? nothingStated }
}

function partsOf(text: string, lines: readonly Marked[], cuts: readonly number[]): ArticlePart[] {
  const firsts = [0, ...cuts]
  return firsts.map((first, index) => {
    const next = firsts[index + 1]
    return {
      from: index === 0 ? 0 : (lines[first]?.line.from ?? text.length),
      to: next === undefined ? text.length : (lines[next]?.line.from ?? text.length),
      lines: lines.slice(first, next),
    }
  })
}

function regionsOf({ from, to, lines }: ArticlePart): Region[] {
  const regions: { -readonly [K in keyof Region]: Region[K] }[] = []
  for (const { kind, detail, post, isPostStart, line } of lines) {
    if (line.isBlank) continue
    const shown = kind === 'text' ? 'body' : kind
    const last = regions.at(-1)
    if (last?.kind === shown && last.detail === detail && isPostStart !== true) continue
    if (last !== undefined) last.to = line.from
    const start = last === undefined ? from : line.from
    const region = { from: start, to, kind: shown, detail } as const
    regions.push(post === undefined ? region : { ...region, post })
  }
  return regions.length === 0 && to > from ? [{ from, to, kind: 'body', detail: null }] : regions
}
