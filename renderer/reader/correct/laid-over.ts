import type { Region } from '../../../core/model/region.ts'
import type { Span } from '../../../core/model/span.ts'
import type { Mark } from './lines.ts'

/** Lines that were said to be something, of which it is not known yet that they are. */
export interface PendingMark {
  readonly lines: Span
  readonly mark: Mark
}

/** The regions of a text once whole lines are something else; what is blank behind them belongs to them. */
export function laidOver(text: string, regions: readonly Region[], { lines, mark }: PendingMark): Region[] {
  const from = text.slice(0, lines.from).trim() === '' ? 0 : lines.from
  const to = nextSaying(text, lines.to)
  const pieces = regions.flatMap(region => [...part(region, 0, from), ...part(region, to, text.length)])
  const over: Region[] = [
    ...pieces.filter(each => each.to <= from),
    { from, to, kind: mark.kind, detail: mark.detail },
    ...pieces.filter(each => each.from >= to),
  ]
  const joined: Region[] = []
  for (const region of over) {
    const last = joined.at(-1)
    const isSeam = region.from === from || region.from === to
    if (last && isSeam && areOne(last, region)) joined[joined.length - 1] = { ...last, to: region.to }
    else joined.push(region)
  }
  return joined
}

function part(region: Region, from: number, to: number): Region[] {
  const within = { ...region, from: Math.max(region.from, from), to: Math.min(region.to, to) }
  return within.from < within.to ? [within] : []
}

/** Where the next line begins that says something. */
function nextSaying(text: string, lineEnd: number): number {
  const rest = text.slice(lineEnd)
  const blank = /^\s*/.exec(rest)?.[0] ?? ''
  if (blank.length === rest.length) return text.length
  return lineEnd + blank.lastIndexOf('\n') + 1
}

/** Two posts one after the other are two. */
function areOne(one: Region, other: Region): boolean {
  return one.kind === other.kind && one.detail === other.detail && one.kind !== 'embed'
}
