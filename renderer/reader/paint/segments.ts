/**
 * Spans that lie over each other, as they are painted: stretches that do not overlap within a style. It knows neither page nor
 * colours, and what a stretch looks like is decided from how many spans of each mark cover it.
 */
import type { Span } from '../../../core/model/span.ts'

/** A span, and what it says of its text. */
export interface MarkedSpan<Mark extends string> extends Span {
  readonly mark: Mark
}

/** How many spans of each mark cover a stretch. */
export type Coverage<Mark extends string> = ReadonlyMap<Mark, number>

/**
 * The stretches of each style, in order and apart, where `stylesOf` says which styles a covered stretch has. Stretches that touch
 * are one. Empty spans paint nothing.
 */
export function paintOf<Mark extends string, Style extends string>(
  spans: readonly MarkedSpan<Mark>[],
  stylesOf: (coverage: Coverage<Mark>) => Iterable<Style>,
): Map<Style, Span[]> {
  const coverage = new Map<Mark, number>()
  const painted = new Map<Style, { from: number; to: number }[]>()
  const edges = edgesOf(spans)
  for (const [at, edge] of edges.entries()) {
    const count = (coverage.get(edge.mark) ?? 0) + edge.by
    if (count === 0) coverage.delete(edge.mark)
    else coverage.set(edge.mark, count)
    const to = edges[at + 1]?.offset ?? edge.offset
    if (coverage.size === 0 || to === edge.offset) continue
    for (const style of new Set(stylesOf(coverage))) {
      const stretches = painted.get(style) ?? []
      const last = stretches.at(-1)
      if (last?.to === edge.offset) last.to = to
      else stretches.push({ from: edge.offset, to })
      painted.set(style, stretches)
    }
  }
  return painted
}

interface Edge<Mark> {
  readonly offset: number
  readonly mark: Mark
  readonly by: 1 | -1
}

function edgesOf<Mark extends string>(spans: readonly MarkedSpan<Mark>[]): Edge<Mark>[] {
  return spans
    .filter(({ from, to }) => from < to)
    .flatMap(({ from, to, mark }): Edge<Mark>[] => [
      { offset: from, mark, by: 1 },
      { offset: to, mark, by: -1 },
    ])
    .sort((one, other) => one.offset - other.offset)
}
